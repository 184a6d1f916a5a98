import type { EventItem, MentionItem, ReportItem } from '../../src/export/items.ts';
import { judgementsByMention } from '../../src/export/judgements-by-mention.ts';
import type { Chunk, ExportContext, Exporter, Items, Of } from '../../src/export/types.ts';
import { loadCountryCodes } from '../../src/node/resources.ts';
import { buildRecord } from '../../src/record/build.ts';
import { actsOf, applyJudgements } from '../../src/record/judgements/apply.ts';
import { mentionsOf } from '../../src/record/mentions.ts';
import type { Judgement } from '../../src/record/types.ts';
import { type Given, readText } from '../../src/report/read.ts';
import { gazetteer } from '../support/gazetteer.ts';
import { pipeline } from '../support/pipeline.ts';

/** A report to be read for a test. */
export interface Text extends Given {
  readonly text: string;
}

const COUNTRIES = await loadCountryCodes();
// Started before any test's time is taken: on a busy machine it takes long.
const PIPELINE = await pipeline();

/** What may go wrong on the way out: markup, signs that formats end fields with, and characters beyond U+FFFF. */
export const HOSTILE: Text = {
  text: '📰🗞️ OSLO — Norway expelled two “Iranian” diplomats on Monday, {\\bf its} ministry; said & <b onclick="x()">told</b> 🇮🇷.\n\nIran summoned the Norwegian ambassador in Tehran on Tuesday; 100% of $5_000 #1 ~ was ^ asked.',
  title: 'Norway 🇳🇴 expels <script>alert(1)</script> Iran’s {diplomats}; 50% & more\nER  - ',
  date: '2022-03-09',
  outlet: 'Fjord & Sons, “Daily”',
  url: 'https://example.org/a{b}?q=<x>&r=%7D',
};

/** Plain reports of two stories, told alike and otherwise. */
export const REPORTS: readonly Text[] = [
  {
    text: 'Kenya expelled two Somali diplomats on Monday, the foreign ministry in Nairobi said.\n\nSomalia recalled its ambassador from Nairobi on Tuesday in response.',
    title: 'Kenya expels two Somali diplomats',
    date: '2024-03-06',
    outlet: 'Harbour Post',
    url: 'https://example.org/harbour/kenya',
    received: '2024-03-07T08:00:00Z',
  },
  {
    text: 'Kenya expelled three Somali diplomats on Monday, officials told AFP in Nairobi.',
    date: '2024-03-05',
    outlet: 'Levant Gazette',
    url: 'javascript:alert(1)',
  },
  { text: 'Peru will close its embassy in Quito in May 2025.', date: '2024-12-01' },
  { text: 'Fiji denied that it had recalled its ambassador from Tonga.' },
  HOSTILE,
];

/** The rows of an export of some texts, as a store would give them, two a page. */
export async function itemsOf(
  texts: readonly Text[] = REPORTS,
  judgements: readonly Judgement[] = [],
): Promise<{ readonly [Name in Of]: () => Extract<Items, { readonly of: Name }> }> {
  const p = PIPELINE;
  const coder = p.versions;
  const reports = texts.map(({ text, ...given }) => readText(text, given));
  const readings = reports.map((r) => p.reading(r));
  const { mentions: kept } = applyJudgements(readings.flatMap(mentionsOf), actsOf(judgements));
  const mentions = kept.map((m): MentionItem => ({ ...m, coder }));
  const byId = new Map(mentions.map((m) => [m.row.id, m]));
  const events = buildRecord(readings, judgements).events.map(
    (event): EventItem => ({ event, mentions: event.mentions.flatMap((id) => byId.get(id) ?? []), origins: null }),
  );
  const ofReports = readings
    .map(({ report }, i): ReportItem => {
      const own = mentions.filter((m) => m.row.report === report.id);
      return { report, text: reports[i]?.text ?? '', coder, mentions: own };
    })
    .toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  return {
    events: () => ({ of: 'events', pages: pages(events) }),
    mentions: () => ({ of: 'mentions', pages: pages(mentions) }),
    reports: () => ({ of: 'reports', pages: pages(ofReports) }),
  };
}

async function* pages<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let i = 0; i < items.length; i += 2) yield items.slice(i, i + 2);
}

/** What formats need besides the rows, and what they tallied. */
export function contextOf(
  judgements: readonly Judgement[] = [],
): ExportContext & { readonly told: Map<string, number> } {
  const told = new Map<string, number>();
  const names = new Map(gazetteer().states.map((s) => [s.code, s.name]));
  return {
    nameOf: (code) => names.get(code) ?? code,
    countries: new Map(COUNTRIES.map((c) => [c.iso3, c])),
    tally: (what) => told.set(what, (told.get(what) ?? 0) + 1),
    judgementsOf: judgementsByMention(judgements),
    told,
  };
}

/** The whole of an export as text. */
export async function exported(exporter: Exporter, items: Items, context = contextOf()): Promise<string> {
  const chunks: Chunk[] = [];
  for await (const chunk of exporter.write(items, context)) chunks.push(chunk);
  return chunks.map(String).join('');
}

/** Every object in some JSON, however deep. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
