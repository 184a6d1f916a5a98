/** All routes of the API, each group in a file of its own. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from './context.ts';
import { mountAbout } from './routes/about.ts';
import { mountEventPage } from './routes/event-page.ts';
import { mountReportPage } from './routes/report-page.ts';

/** Puts the routes of one group on the app. */
export type Mount = (app: OpenAPIHono, context: ServerContext) => void;

/** In the order of the reference. */
export const ROUTES: readonly Mount[] = [mountAbout, mountEventPage, mountReportPage];
