/** The API and the pages of the workbench, without anything that listens. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { DemarcheError } from '../errors.ts';
import { nearest } from '../query/names.ts';
import type { ServerContext } from './context.ts';
import { MOST_BYTES, rated, sized } from './limits.ts';
import { mountPages } from './pages.ts';
import { answerProblem } from './problem.ts';
import { ROUTES } from './routes.ts';
import { guard, protectedAnswers } from './security.ts';
import { freshness, stillThere } from './state.ts';

/** Makes the app that answers requests about a store. */
export function createApp(context: ServerContext): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook(result) {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = issue?.path.join('.') ?? '';
      throw new DemarcheError(
        'E_PARAM',
        `${where || result.target}: ${issue?.message ?? 'not as described'}`,
        'GET /api/openapi.json describes what is taken',
        2,
      );
    },
  });
  app.onError((error, c) => answerProblem(error, c));
  app.use(protectedAnswers, guard(context.settings), rated(context.settings));
  app.use(sized(MOST_BYTES));
  const [there, fresh] = [stillThere(context), freshness(context)];
  for (const data of ['/api/*', '/r/*', '/feeds/*']) app.use(data, there, fresh);
  for (const mount of ROUTES) mount(app, context);
  mountPages(app, context);
  app.notFound((c) => {
    const { method, path } = c.req;
    const others = methodsAt(app, path);
    if (others.length === 0 || others.includes(method)) {
      const near = nearest(path, addressesOf(app)).map((address) => `did you mean ${address}? `);
      const help = `${near[0] ?? ''}GET /api lists what there is`;
      return answerProblem(new DemarcheError('E_ROUTE', `there is nothing at ${path}`, help, 2), c);
    }
    const taken = others.join(', ');
    c.header('allow', `${taken}, OPTIONS`);
    if (method === 'OPTIONS') return c.body(null, 204);
    return answerProblem(new DemarcheError('E_METHOD', `${path} takes no ${method}`, `send ${taken}`, 2), c);
  });
  return app;
}

/** The methods that an address of the API takes. */
function methodsAt(app: OpenAPIHono, path: string): readonly string[] {
  const taken = (method: string): boolean =>
    app.router
      .match(method, path)[0]
      // What holds for all methods, or for all addresses, is no answer.
      .some(([[, route]]) => route.method === method && route.path !== '/*');
  return [...(taken('GET') ? ['GET', 'HEAD'] : []), ...(taken('POST') ? ['POST'] : [])];
}

/** The addresses of the API that nothing has to be put into. */
function addressesOf(app: OpenAPIHono): readonly string[] {
  const fixed = app.routes.filter(({ method, path }) => method !== 'ALL' && /^\/api[^:*]*$/.test(path));
  return [...new Set(fixed.map(({ path }) => path))];
}
