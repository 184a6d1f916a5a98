/** The API and the pages of the workbench, without anything that listens. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { DemarcheError } from '../errors.ts';
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
    const others = methodsAt(app, c.req.path);
    if (others.length === 0 || others.includes(c.req.method))
      return answerProblem(
        new DemarcheError('E_ROUTE', `there is nothing at ${c.req.path}`, 'GET /api lists what there is', 2),
        c,
      );
    const [taken, { method, path }] = [others.join(', '), c.req];
    c.header('allow', taken);
    return answerProblem(new DemarcheError('E_METHOD', `${path} takes no ${method}`, `send ${taken}`, 2), c);
  });
  return app;
}

/** The methods that an address of the API takes. */
function methodsAt(app: OpenAPIHono, path: string): readonly string[] {
  return ['GET', 'POST'].filter((method) =>
    app.router
      .match(method, path)[0]
      // What holds for all methods, or for all addresses, is no answer.
      .some(([[, route]]) => route.method === method && route.path !== '/*'),
  );
}
