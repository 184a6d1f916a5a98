/**
 * How many reports tell something, and on how many origins they rest. Nothing is weighed or decided here: two reports
 * that derive from one origin may both be right, and two origins may both be wrong.
 */
import type { HopRow, Proof, Range } from '../../coding/contract.ts';
import type { Reading } from '../../reading/types.ts';
import { likenessOf } from '../likeness.ts';
import type { RecordEvent, RecordMention } from '../types.ts';
import { compareText } from '../view.ts';
import { coveredPairs, creditedReports, groupTellings } from './group.ts';
import { type Direction, directionOf } from './order.ts';
import { type OutletKey, outletKeys } from './outlets.ts';
import { linksAmong, quoteLinks } from './quote-links.ts';
import { compareSources } from './same.ts';
import { sourceOf, sourceOfReport, wholeWire } from './sources.ts';
import { ONE_STORY, textLinks } from './text-links.ts';
import { drawTree, type TreeInput } from './tree.ts';
import type { OriginOptions, Origins, Sourced, Telling } from './types.ts';

/** Of more reports than these, quotations that are shared beside what is asked about are not looked for. */
const MOST_BESIDE = 60;

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
  options: OriginOptions = {},
): Origins {
  const wanted = new Set(tellings.map((t) => t.report));
  const scene = sceneOf(
    [...readings].filter((r) => wanted.has(r.report.id)),
    options,
  );
  const once = new Map(tellings.map((t) => [t.id, t]));
  const told = [...once.values()]
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((telling): Sourced[] => {
      const reading = scene.byReport.get(telling.report);
      return reading ? [{ telling, reading, source: sourceOf(telling, reading, scene.keyOf) }] : [];
    });
  const texts = textLinks(scene.readings, scene.texts, scene.keyOf);
  const covered = coveredPairs(told, texts);
  const quoted = quoteLinks(told);
  const credited = creditedReports(told, scene.keyOf, (a, b) => scene.directionOf(a.telling.report, b.telling.report));
  return draw(scene, told, {
    texts,
    covered,
    quoted,
    credited,
    groups: groupTellings(told, covered, quoted, credited),
  });
}

/**
 * The origins of whole reports, whatever they tell: reports are counted as one where they are one text, where one is the
 * other in other words, or where both come from one wire and tell one story.
 */
export function originsOfReports(readings: Iterable<Reading>, options: OriginOptions = {}): Origins {
  const scene = sceneOf(readings, options);
  const told = scene.readings.map((reading): Sourced => {
    const { id } = reading.report;
    const wire = wholeWire(reading);
    const proof = wire ?? reading.quotes[0] ?? reading.rows[0] ?? { span: [0, 0], quote: '' };
    const telling = { ...tellingOfNote({ ...proof, hops: [] }, id), id };
    return { telling, reading, source: sourceOfReport(reading, scene.keyOf) };
  });
  const texts = textLinks(scene.readings, scene.texts, scene.keyOf);
  const at = new Map(told.map((t, i) => [t.telling.report, i]));
  const covered = texts.flatMap((link) =>
    link.kind === 'passage' ? [] : [{ a: at.get(link.a) as number, b: at.get(link.b) as number, link }],
  );
  const groups = groupTellings(told, covered, [], [], (a, b) => {
    const alike = likenessOf(a.reading.signature, b.reading.signature) >= ONE_STORY;
    return alike ? compareSources(a.source, b.source) : { is: 'none', why: '' };
  });
  // Of whole reports only those lead to the wire's own that are the same text: a wire writes many.
  const credited = covered.flatMap(({ a, b }) =>
    creditedReports([told[a], told[b]], scene.keyOf, ({ telling: x }, { telling: y }) =>
      scene.directionOf(x.report, y.report),
    ).map((pair) => ({ ...pair, from: [a, b][pair.from], to: [a, b][pair.to] })),
  );
  return draw(scene, told, { texts, covered, quoted: [], credited, groups });
}

interface Scene {
  /** Sorted by report id, each once. */
  readonly readings: readonly Reading[];
  readonly byReport: ReadonlyMap<string, Reading>;
  readonly texts: ReadonlyMap<string, string>;
  readonly keyOf: OutletKey;
  readonly directionOf: (a: string, b: string) => Direction;
}

function sceneOf(readings: Iterable<Reading>, { texts = new Map(), outletCode }: OriginOptions): Scene {
  const byReport = new Map([...readings].map((r) => [r.report.id, r]));
  const sorted = [...byReport.values()].toSorted((a, b) => compareText(a.report.id, b.report.id));
  const keyOf = outletKeys(sorted, outletCode);
  const of = (id: string): Reading => byReport.get(id) as Reading;
  return { readings: sorted, byReport, texts, keyOf, directionOf: (a, b) => directionOf(of(a), of(b), keyOf) };
}

type Links = Pick<TreeInput, 'texts' | 'covered' | 'quoted' | 'credited' | 'groups'>;

function draw(scene: Scene, told: readonly Sourced[], links: Links): Origins {
  const { readings, byReport, texts: text, keyOf, directionOf: direction } = scene;
  const counted = new Set(links.quoted.map((q) => pairKey(told[q.a].telling.report, told[q.b].telling.report)));
  const among =
    readings.length > MOST_BESIDE ? [] : linksAmong(readings.map((r) => ({ report: r.report.id, quotes: r.quotes })));
  const beside = among.flatMap((link) => {
    const [a, b] = [readings[link.a].report.id, readings[link.b].report.id];
    return counted.has(pairKey(a, b)) ? [] : [{ a, b, link }];
  });
  const drawn = drawTree({ told, ...links, beside, readings: byReport, text, keyOf, directionOf: direction });
  const reports = new Set(told.map((t) => t.telling.report)).size;
  return { reports, origins: links.groups.length, summary: summaryOf(reports, links.groups.length), ...drawn };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** "2 reports, 1 origin". */
export function summaryOf(reports: number, origins: number): string {
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(reports, 'report')}, ${count(origins, 'origin')}`;
}
