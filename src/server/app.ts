/** The API and the pages of the workbench, without anything that listens. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { DemarcheError } from '../errors.ts';
import type { ServerContext } from './context.ts';
import { MOST_BYTES, rated, sized } from './limits.ts';
import { mountPages } from './pages.ts';
import { answerProblem } from './problem.ts';
import { ROUTES } from './routes.ts';
import { guard, protectedAnswers } from './security.ts';
import { freshness } from './state.ts';

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
  app.use(async (c, next) => sized(c.req.path === '/api/reports' ? MOST_BYTES.many : MOST_BYTES.one)(c, next));
  const fresh = freshness(context);
  for (const data of ['/api/*', '/r/*', '/feeds/*']) app.use(data, fresh);
  for (const mount of ROUTES) mount(app, context);
  mountPages(app, context);
  app.notFound((c) =>
    answerProblem(
      new DemarcheError('E_ROUTE', `there is nothing at ${c.req.path}`, 'GET /api lists what there is', 2),
      c,
    ),
  );
  return app;
}
