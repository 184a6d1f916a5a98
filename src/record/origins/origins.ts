/**
 * How many reports tell something, and on how many origins they rest. Nothing is weighed or decided here: two reports
 * that derive from one origin may both be right, and two origins may both be wrong.
 */
import type { HopRow, Proof, Range } from '../../coding/contract.ts';
import type { Reading } from '../../reading/types.ts';
import type { RecordEvent, RecordMention } from '../types.ts';
import { compareText } from '../view.ts';
import { coveredPairs, creditedReports, groupTellings } from './group.ts';
import { directionOf } from './order.ts';
import { outletKeys } from './outlets.ts';
import { quoteLinks } from './quote-links.ts';
import { sourceOf } from './sources.ts';
import { textLinks } from './text-links.ts';
import { drawTree } from './tree.ts';
import type { OriginOptions, Origins, Sourced, Telling } from './types.ts';

/**
 * The origins of an event.
 *
 * @param mentions the event's mentions; others are left out
 * @param readings the readings of their reports; a mention without one is left out
 */
export function originsOf(
  event: Pick<RecordEvent, 'mentions'>,
  mentions: Iterable<RecordMention>,
  readings: Iterable<Reading>,
  options: OriginOptions = {},
): Origins {
  const members = new Set(event.mentions);
  const tellings = [...mentions].filter((m) => members.has(m.row.id)).map(tellingOf);
  return originsOfTellings(tellings, readings, options);
}

/** A mention as a telling. */
export function tellingOf({ row }: Pick<RecordMention, 'row'>): Telling {
  const { span, quote, sentence, in: place } = row;
  return {
    id: row.id,
    report: row.report,
    sentence,
    ...(place === undefined ? {} : { in: place }),
    proof: { span, quote, ...(place === undefined ? {} : { in: place }) },
    hops: row.attribution,
    denied: row.status === 'denied',
    background: row.background,
  };
}

/**
 * A position on a claim, or any other note with its speakers, as a telling.
 *
 * @param sentence the sentence that it stands in; without it, the note's own words
 */
export function tellingOfNote(
  note: Proof & { readonly hops: readonly HopRow[] },
  report: string,
  sentence: Range = note.span,
): Telling {
  const { span, quote, in: place, hops } = note;
  return {
    id: `${report}@${place ?? ''}${span.join('-')}`,
    report,
    sentence,
    ...(place === undefined ? {} : { in: place }),
    proof: { span, quote, ...(place === undefined ? {} : { in: place }) },
    hops,
    denied: false,
    background: false,
  };
}

/** The origins of any tellings of one thing: of an event, or of one position on a claim. */
export function originsOfTellings(
  tellings: readonly Telling[],
  readings: Iterable<Reading>,
  { texts = new Map(), outletCode }: OriginOptions = {},
): Origins {
  const byReport = new Map([...readings].map((r) => [r.report.id, r]));
  const wanted = new Set(tellings.map((t) => t.report));
  const of = [...byReport.values()]
    .filter((r) => wanted.has(r.report.id))
    .toSorted((a, b) => compareText(a.report.id, b.report.id));
  const keyOf = outletKeys(of, outletCode);
  const once = new Map(tellings.map((t) => [t.id, t]));
  const told = [...once.values()]
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((telling): Sourced[] => {
      const reading = byReport.get(telling.report);
      return reading ? [{ telling, reading, source: sourceOf(telling, reading, keyOf) }] : [];
    });
  const direction = (a: string, b: string) =>
    directionOf(byReport.get(a) as Reading, byReport.get(b) as Reading, keyOf);
  const links = textLinks(of, texts, keyOf);
  const covered = coveredPairs(told, links);
  const quoted = quoteLinks(told);
  const credited = creditedReports(told, keyOf, (a, b) => direction(a.telling.report, b.telling.report));
  const groups = groupTellings(told, covered, quoted, credited);
  const drawn = drawTree({
    told,
    groups,
    texts: links,
    covered,
    quoted,
    credited,
    readings: byReport,
    text: texts,
    keyOf,
    directionOf: direction,
  });
  const reports = new Set(told.map((t) => t.telling.report)).size;
  return { reports, origins: groups.length, summary: summaryOf(reports, groups.length), ...drawn };
}

/** "2 reports, 1 origin". */
export function summaryOf(reports: number, origins: number): string {
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(reports, 'report')}, ${count(origins, 'origin')}`;
}
