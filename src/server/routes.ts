/** All routes of the API, each group in a file of its own. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from './context.ts';
import { mountAbout } from './routes/about.ts';
import { mountActs } from './routes/acts.ts';
import { mountApi } from './routes/api.ts';
import { mountChanges } from './routes/changes.ts';
import { mountDyads } from './routes/dyads.ts';
import { mountEvent } from './routes/event.ts';
import { mountEventPage } from './routes/event-page.ts';
import { mountEvents } from './routes/events.ts';
import { mountFeeds } from './routes/feeds.ts';
import { mountJudging } from './routes/judging.ts';
import { mountMentions } from './routes/mentions.ts';
import { mountNames } from './routes/names.ts';
import { mountOutline } from './routes/outline.ts';
import { mountPermalinks } from './routes/permalinks.ts';
import { mountRead } from './routes/read.ts';
import { mountReportPage } from './routes/report-page.ts';
import { mountReports } from './routes/reports.ts';
import { mountSearch } from './routes/search.ts';
import { mountStories } from './routes/stories.ts';
import { mountViews } from './routes/views.ts';

/** Puts the routes of one group on the app. */
export type Mount = (app: OpenAPIHono, context: ServerContext) => void;

/** In the order of the reference. */
export const ROUTES: readonly Mount[] = [
  mountEvents,
  mountEvent,
  mountEventPage,
  mountMentions,
  mountOutline,
  mountDyads,
  mountViews,
  mountReports,
  mountReportPage,
  mountSearch,
  mountStories,
  mountPermalinks,
  mountChanges,
  mountFeeds,
  mountActs,
  mountJudging,
  mountRead,
  mountNames,
  mountAbout,
  mountApi,
];
