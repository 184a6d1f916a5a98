import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MentionRow } from '../../src/coding/contract.ts';
import { PAGE } from '../../src/query/stretch.ts';
import { readText } from '../../src/report/read.ts';
import { openStore } from '../../src/store/open.ts';
import { party, readingWith, rowOf } from '../record/mention.ts';
import { demarche } from './store.ts';

type Deed = Partial<MentionRow> & { readonly day: string };

const [KEN, UGA] = [party('KEN'), party('UGA')];
const MADE = ['force.attack', 'sanction.impose', 'visit.make', 'aid.give', 'trade.tariff', 'legal.charge'];

/** Ten years of a busy pair: deeds a fortnight apart, and what the parts of the page are made of, both old and new. */
function deeds(): Deed[] {
  const often = Array.from({ length: 220 }, (_, n): Deed => {
    const day = new Date(Date.UTC(2012, 0, 2 + n * 15)).toISOString().slice(0, 10);
    const kind = MADE[n % MADE.length] as string;
    const sides = n % 2 === 0 ? { source: [KEN], target: [UGA] } : { source: [UGA], target: [KEN] };
    return { day, kind, ...sides, goldstein: (n % 9) - 5, quote: `deed ${n}` };
  });
  const both = ['2012-05-03', '2016-05-03', '2020-12-03'].flatMap((day): Deed[] => [
    { day, kind: 'visa.restore', source: [KEN], target: [UGA], goldstein: 3, quote: `visas of ${day}` },
    { day, kind: 'visa.restore', source: [UGA], target: [KEN], goldstein: 3, quote: `visas of ${day}` },
  ]);
  return [
    ...often,
    ...both,
    { day: '2012-03-01', kind: 'envoy.recall', source: [UGA], target: [KEN], quote: 'recalled its ambassador' },
    { day: '2012-09-01', kind: 'envoy.return', source: [UGA], target: [KEN], quote: 'sent its ambassador back' },
    { day: '2013-02-01', kind: 'relations.downgrade', quote: 'lowered its ties', source: [KEN], target: [UGA] },
    { day: '2014-02-01', kind: 'travel.warn', quote: 'warned its citizens', source: [KEN], target: [UGA] },
    { day: '2013-05-01', kind: 'border.close', quote: 'closed the border', source: [KEN], target: [UGA] },
    { day: '2020-06-01', kind: 'border.open', quote: 'opened the border', source: [KEN], target: [UGA] },
  ];
}

let store = '';
beforeAll(async () => {
  store = join(mkdtempSync(join(tmpdir(), 'demarche-busy-')), 'test.db');
  const opened = await openStore(store);
  const run = await opened.begin({ version: '1', codebook: '1', gazetteer: '1', model: '1' });
  const byDay = Map.groupBy(deeds(), (d) => d.day);
  const added = [...byDay].map(([date, of], n) => {
    const report = readText(`Report ${n} of ${date}.`, { date });
    const rows = of.map((deed, i) =>
      rowOf(`m:${String(n).padStart(8, '0')}${i}`, { report: report.id, span: [0, 10], ...deed }),
    );
    return run.writer.add({ report, reading: readingWith(report.id, date, rows) });
  });
  await run.writer.flush();
  await Promise.all(added);
  await opened.close();
}, 60_000);

async function page(...args: string[]): Promise<string> {
  const { out, err, status } = await demarche('dyad', 'KEN', 'UGA', ...args, '--store', store);
  expect([status, err]).toEqual([0, '']);
  return out;
}

/** A part of a page by its heading. */
function part(text: string, heading: string): string {
  return text.split('\n\n').find((p) => p.startsWith(heading)) ?? '';
}

/** Days of the deeds of a page. */
function daysOn(text: string): string[] {
  return [...part(text, 'What happened').matchAll(/^ {2}(\d{4}-\d\d-\d\d) /gm)].map(([, day = '']) => day);
}

const NOTE = /contacts and open claims from (\S+) on; ([\d,]+) events earlier or of no known day: --until (\S+) tells/;
const noteOf = (text: string): RegExpExecArray | null => NOTE.exec(text.replace(/\s+/g, ' '));

describe('the page of a busy pair', () => {
  it('tells the latest deeds, says how many are earlier, and leads to them', async () => {
    const latest = await page();
    const [, begin = '', earlier, until = ''] = noteOf(latest) ?? [];
    const all = deeds().length;
    const shown = daysOn(latest);
    expect(shown.length).toBeGreaterThan(PAGE.events - 5);
    expect(shown.length).toBeLessThanOrEqual(PAGE.events);
    expect(shown.toSorted()[0]).toBe(begin);
    expect(Number(earlier)).toBe(all - shown.length);
    const days = [...shown];
    for (let day: string | undefined = until; day !== undefined; ) {
      const before = await page('--until', day);
      expect(daysOn(before).every((d) => d <= (day ?? ''))).toBe(true);
      days.push(...daysOn(before));
      day = noteOf(before)?.[3];
    }
    expect(days.toSorted()).toEqual(
      deeds()
        .map((d) => d.day)
        .toSorted(),
    );
  });

  it('tells all since a day that is asked for, however long ago', async () => {
    const whole = await page('--since', '2012');
    expect(noteOf(whole)).toBeNull();
    expect(daysOn(whole)).toHaveLength(deeds().length);
  });

  it('counts, and tells posts, relations, travel advice and months, of the whole history', async () => {
    const [latest, whole] = [await page(), await page('--since', '2012')];
    expect(latest.split('\n')[1]).toBe(whole.split('\n')[1]);
    expect(latest.split('\n')[1]).toContain(`${deeds().length} events`);
    for (const [heading, words] of [
      ['Who represents whom', 'recalled its ambassador'],
      ['Relations', 'lowered its ties'],
      ['Travel advice', 'warned its citizens'],
      ['Hostile and friendly deeds', '2012-05'],
    ] as const) {
      expect(part(latest, heading)).toContain(words);
      expect(part(latest, heading)).toBe(part(whole, heading));
    }
  });

  it('reads what it shows as if it had read everything', async () => {
    expect(await page()).toBe(await page('--as-of', '2099'));
    expect(await page('--until', '2015')).toBe(await page('--until', '2015', '--as-of', '2099'));
  });

  it('tells what a deed answers though that lies before the page, and what ended one after it', async () => {
    const latest = await page();
    const [, begin = ''] = noteOf(latest) ?? [];
    const { events, links } = JSON.parse(await page('--format', 'jsonl'));
    const day = new Map<string, string>(events.map((e: { id: string; date: { edtf: string } }) => [e.id, e.date.edtf]));
    const late = (id: string): boolean => (day.get(id) ?? '') >= begin;
    const told = links.filter((l: { answer: string }) => late(l.answer));
    expect(told.filter((l: { to: string[] }) => !l.to.some(late)).length).toBeGreaterThan(0);
    expect(latest.match(/answer, inferred/g)).toHaveLength(told.length);
    expect(await page('--until', '2013-12')).toContain('ended by');
  });

  it('leaves nothing out of the JSON object', async () => {
    expect(JSON.parse(await page('--format', 'jsonl')).events).toHaveLength(deeds().length);
  });
});
