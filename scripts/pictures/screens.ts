/** Which pages are pictured, and how they are found in a store of the examples. */
import type { Page } from 'playwright-core';

/** A page of the workbench. */
export interface Look {
  /** Of the picture, without ending. */
  readonly name: string;
  /** After the server's address; looked up in the record where it holds an id. */
  readonly path: string | ((server: string) => Promise<string>);
  /** What is on the page once it is there. */
  readonly ready: string;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

/** The first event of a pair and kind that most reports tell of. */
async function eventOf(server: string, pair: string, kind: string) {
  const answer = await fetch(`${server}/api/events?pair=${pair}&kind=${kind}`);
  const { items } = (await answer.json()) as { items: { id: string; reports: string[] }[] };
  const [first] = items.toSorted((a, b) => b.reports.length - a.reports.length);
  if (first === undefined) throw new Error(`the examples tell of no ${kind} between ${pair}`);
  return first;
}

/** In the order of the docs. */
export const SCREENS: readonly Look[] = [
  { name: 'overview', path: '/', ready: 'article, table' },
  {
    name: 'reader',
    path: async (server) => {
      const { id } = await eventOf(server, 'KWT,LBN', 'envoy.recall');
      const answer = await fetch(`${server}/api/events/${id}`);
      const { mentions } = (await answer.json()) as { mentions: { row: { id: string; report: string } }[] };
      const [first] = mentions;
      return `/report/${first?.row.report}?row=${first?.row.id}`;
    },
    ready: 'article',
  },
  { name: 'read', path: '/read', ready: 'textarea' },
  {
    name: 'dyad',
    path: async (server) =>
      `/dyad/CZE/RUS?since=2021-04-10&until=2021-04-25&row=${(await eventOf(server, 'CZE,RUS', 'envoy.expel')).id}`,
    ready: '#dyad-figure',
  },
  { name: 'dyad-folded', path: '/dyad/IRN/SAU', ready: '#dyad-figure' },
  {
    name: 'event',
    path: async (server) => `/event/${(await eventOf(server, 'KWT,LBN', 'envoy.recall')).id}`,
    ready: 'h1',
  },
  {
    name: 'origins',
    path: async (server) => `/origins/${(await eventOf(server, 'KEN,SOM', 'relations.sever')).id}`,
    ready: 'svg',
  },
  {
    name: 'claims',
    path: '/claims?q=dam',
    ready: 'table',
    act: async (page) => {
      await page.getByRole('button', { name: /destroy, dam/ }).click();
      await page.locator('li mark').first().waitFor();
      await page.locator('tr[aria-selected=true]').evaluate((row) => row.scrollIntoView({ block: 'center' }));
    },
  },
  { name: 'numbers', path: '/claims?view=tolls', ready: 'article' },
  {
    name: 'labels',
    path: '/labels',
    ready: 'table',
    act: async (page) => {
      await page.getByRole('button', { name: 'Harbour Post' }).click();
      await page.locator('li mark').first().waitFor();
    },
  },
  { name: 'explore', path: '/explore', ready: '[role=row][data-index]' },
  { name: 'explore-network', path: '/explore?view=network', ready: 'canvas' },
  { name: 'explore-map', path: '/explore?view=map', ready: 'svg circle' },
  { name: 'explore-months', path: '/explore?view=series', ready: 'svg rect' },
  { name: 'explore-words', path: '/explore?view=search&q=ambassador', ready: 'mark' },
  {
    name: 'brief',
    path: '/brief?pair=CZE,RUS',
    ready: 'aside li',
    act: async (page) => {
      for (let i = 0; i < 3; i++) {
        await page.locator('aside li button:not([disabled])').first().click();
        await page
          .locator(`ol > li:nth-child(${i + 1}) sup`)
          .first()
          .waitFor();
      }
    },
  },
];
