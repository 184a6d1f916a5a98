/** Which words of which reports speak of one event, where no row says so. The result does not depend on any order. */

import { stem } from '../../reading/mention-words.ts';
import { compatible, EVENT_CLASSES, type EventClass } from '../../reading/position-words.ts';
import { gap } from '../interval.ts';
import type { Interval } from '../types.ts';

/** A note with what it is about. */
export interface TopicItem {
  readonly id: string;
  readonly report: string;
  readonly topic: readonly string[];
  /** Days of its report. */
  readonly days: Interval;
  /** The event that its mention belongs to. */
  readonly event: string | null;
  /** What must agree beside the topic: the question, what is counted. */
  readonly must: string;
  /** Whether that names whose deed it is. */
  readonly named?: boolean;
  /** Who says it and in which words. */
  readonly words?: string;
}

/** Sorts of places and things, which tell no event from another without a name. */
const PLACES: ReadonlySet<string> = new Set(
  `village town city hospital market school port base camp road bridge airport border post station plant church mosque
   refinery district province region building house home convoy ship vessel boat plane aircraft train bus warship area
   university clinic embassy consulate prison checkpoint police soldier civilian protester crowd parking lot facility`
    .split(/\s+/)
    .map(stem),
);

/** Days between two reports on one event, by how many words they share: a dispute goes on for long. */
const DAYS: readonly number[] = [0, 14, 30, 90];
const LONGEST = Math.max(...DAYS);
/** Likeness of two stories from which a single shared word is enough. */
const ALIKE = 0.15;

/**
 * Groups items into those about one event: by a shared event of the record, within a report by the same words, across
 * reports by two shared words of place and thing (one where the stories are alike) and a like class; where no word says
 * which event, by the very words of one party in reports of one story, as copies have them.
 */
export function groupTopics<Item extends TopicItem>(
  items: readonly Item[],
  likeness: (a: string, b: string) => number,
): Item[][] {
  const sorted = [...items].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const parent = sorted.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    parent[i] = at;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };
  const known = sorted.map(knownOf);
  const buckets = new Map<string, number[]>();
  const put = (key: string, i: number): void => {
    const list = buckets.get(key);
    if (list) list.push(i);
    else buckets.set(key, [i]);
  };
  for (const [i, { item, terms }] of known.entries()) {
    if (item.event !== null) put(`e ${item.must} ${item.event}`, i);
    for (const t of terms) put(`t ${item.must} ${t}`, i);
    if (terms.length === 0 && item.words !== undefined) put(`w ${item.must} ${item.words}`, i);
  }
  for (const [key, list] of buckets) {
    const [first] = list;
    if (key.startsWith('e ')) for (const i of list) join(first ?? i, i);
  }
  for (const [key, list] of [...buckets].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (key.startsWith('e ')) continue;
    // By days, so that the search ends where the reports are too far from one another.
    const byDay = list.map((i) => known[i] as Known).toSorted((a, b) => firstDay(a) - firstDay(b));
    for (const [n, a] of byDay.entries()) {
      for (let k = n + 1; k < byDay.length; k++) {
        const b = byDay[k] as Known;
        if (firstDay(b) - lastDay(a) > LONGEST) break;
        const isOne = key.startsWith('w ') ? copied(a, b, likeness) : alike(a, b, likeness);
        if (find(a.at) !== find(b.at) && isOne) join(a.at, b.at);
      }
    }
  }
  const groups = Map.groupBy(
    sorted.map((_, i) => i),
    find,
  );
  return [...groups.values()].map((g) => g.flatMap((i) => sorted[i] ?? []));
}

interface Known {
  /** Where it stands among the items. */
  readonly at: number;
  readonly item: TopicItem;
  readonly terms: readonly string[];
  /** Those of the terms that are days. */
  readonly days: readonly string[];
  readonly of: EventClass | null;
}

function knownOf(item: TopicItem, at: number): Known {
  const terms = termsOf(item.topic);
  return { at, item, terms, days: terms.filter(isDay), of: classOf(item.topic) };
}

function firstDay({ item: { days } }: Known): number {
  return days.lo ?? Number.MIN_SAFE_INTEGER;
}

function lastDay({ item: { days } }: Known): number {
  return days.hi ?? Number.MAX_SAFE_INTEGER;
}

function alike(a: Known, b: Known, likeness: (a: string, b: string) => number): boolean {
  const sameVerb = a.item.topic[0] !== undefined && a.item.topic[0] === b.item.topic[0];
  const fits = a.of !== null && b.of !== null ? compatible(a.of, b.of) : sameVerb;
  if (!fits) return false;
  const [x, y] = [a.days, b.days];
  if (x.length > 0 && y.length > 0 && !x.some((d) => y.includes(d))) return false;
  const common = a.terms.filter((t) => b.terms.includes(t));
  // A day tells as much as two words.
  const shared = common.length + common.filter((t) => x.includes(t)).length;
  if (shared === 0 || gap(a.item.days, b.item.days) > (DAYS[Math.min(shared, DAYS.length - 1)] ?? 0)) return false;
  if (a.item.report === b.item.report)
    return x.length === y.length && shared >= Math.min(2, a.terms.length, b.terms.length);
  if (!common.some((t) => !PLACES.has(t))) return false;
  // Whose deed it is tells as much as a word of place.
  if (shared + (a.item.named ? 1 : 0) >= 2) return true;
  // Where one has a day of its own and the other none, one word is too little.
  return x.length === y.length && likeness(a.item.report, b.item.report) >= ALIKE;
}

/** Whether the same words of two reports are those of one story, told within days of each other. */
function copied({ item: a }: Known, { item: b }: Known, likeness: (a: string, b: string) => number): boolean {
  return gap(a.days, b.days) <= (DAYS[1] ?? 0) && (a.report === b.report || likeness(a.report, b.report) >= ALIKE);
}

/** "october 7" */
function isDay(term: string): boolean {
  return / \d+$/.test(term);
}

/** The words that say which event, without those for its class. */
function termsOf(topic: readonly string[]): string[] {
  return [...new Set(topic.filter((w) => !EVENT_CLASSES.has(w)).map(stem))].toSorted();
}

function classOf(topic: readonly string[]): EventClass | null {
  return EVENT_CLASSES.get(topic[0] ?? '') ?? null;
}
