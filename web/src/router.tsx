/** Which address shows which view. Views but the first are fetched when they are first shown. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from './api/use-api.ts';
import { FailedPage, NoPage, Waiting } from './parts/states.tsx';
import { Shell } from './shell.tsx';
import { filtersIn } from './views/explore/state.ts';
import { Home } from './views/home/home.tsx';
import { askPairs } from './views/home/pairs.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NoPage,
});

/** What stands behind the question mark: plain texts, each view reads its own. */
function texts(search: Record<string, unknown>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(search).map(([k, v]) => [k, v == null ? undefined : String(v)]));
}

const shared = { getParentRoute: () => root, validateSearch: texts } as const;

const routes = [
  // The page that is opened first comes with the workbench itself, and its table is asked for before it is drawn.
  createRoute({ ...shared, path: '/', component: Home, loader: askPairs }),
  createRoute({
    ...shared,
    path: '/r/$id',
    component: lazyRouteComponent(() => import('./views/permalink.tsx'), 'Permalink'),
  }),
  createRoute({
    ...shared,
    path: '/dyad/$a/$b',
    component: lazyRouteComponent(() => import('./views/dyad/dyad.tsx'), 'Dyad'),
  }),
  createRoute({
    ...shared,
    path: '/event/$id',
    component: lazyRouteComponent(() => import('./views/event/event.tsx'), 'EventPage'),
  }),
  createRoute({
    ...shared,
    path: '/report/$id',
    component: lazyRouteComponent(() => import('./views/reader/report.tsx'), 'ReportPage'),
  }),
  createRoute({
    ...shared,
    path: '/read',
    component: lazyRouteComponent(() => import('./views/reader/paste.tsx'), 'ReadPage'),
  }),
  createRoute({
    ...shared,
    path: '/claims',
    component: lazyRouteComponent(() => import('./views/claims/claims.tsx'), 'Claims'),
  }),
  createRoute({
    ...shared,
    path: '/origins/$id',
    component: lazyRouteComponent(() => import('./views/origins/origins.tsx'), 'Origins'),
  }),
  createRoute({
    ...shared,
    path: '/labels',
    component: lazyRouteComponent(() => import('./views/labels/labels.tsx'), 'Labels'),
  }),
  createRoute({
    ...shared,
    path: '/explore',
    component: lazyRouteComponent(() => import('./views/explore/explore.tsx'), 'Explore'),
    loader: ({ location }) => askAhead('/api/outline', filtersIn(texts(location.search))),
  }),
  createRoute({
    ...shared,
    path: '/brief',
    component: lazyRouteComponent(() => import('./views/brief/brief.tsx'), 'Brief'),
  }),
] as const;

/** Texts stand in the address as they are: no JSON, no quotation marks. */
function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function printSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, v]) => v !== undefined && v !== null && v !== '');
  const text = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString();
  return text === '' ? '' : `?${text}`;
}

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: readSearch,
  stringifySearch: printSearch,
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Waiting what="the view" />,
  defaultErrorComponent: ({ error, reset }) => (
    <FailedPage what="page" error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
