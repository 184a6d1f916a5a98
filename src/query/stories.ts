/** The stories that a store holds, each with what matters most in it. */

import { type AnswerLink, answersOf } from '../record/answers/answers.ts';
import { MEASURES } from '../record/answers/data.ts';
import { claimsOf } from '../record/claims/claims.ts';
import type { Claim } from '../record/claims/types.ts';
import { groupStories } from '../record/stories/group.ts';
import type { RecordEvent } from '../record/types.ts';
import { daysOfEvent } from '../record/view.ts';
import type { Names } from './names.ts';
import type { RecordSource } from './source.ts';
import type { Told } from './told.ts';

/** Some reports that tell one story, with the events that they tell. */
export interface Story {
  /** Ids of its reports, sorted. */
  readonly reports: readonly string[];
  /** Of several stories that tell an event, the one with most of its mentions has it. */
  readonly told: Told;
  /** The parties, those with most deeds first. */
  readonly parties: readonly string[];
  readonly links: readonly AnswerLink[];
  /** What to tell first, at most as many as asked for; whatever one of them answers is among them. */
  readonly main: readonly RecordEvent[];
  /** Claims that are contested, most positions first. */
  readonly contested: readonly Claim[];
  /** Days since 1970-01-01 of its deeds that are not told as past; null where none is dated. */
  readonly span: { readonly lo: number; readonly hi: number } | null;
}

/** The stories in some readings and their events, by their first day, undated ones last. */
export async function storiesOf(source: RecordSource, told: Told, names: Names, most: number): Promise<Story[]> {
  const reports = [];
  for (const { report } of told.readings) {
    const text = (await source.report(report.id))?.text ?? '';
    reports.push({ id: report.id, sentences: sentencesOf(report.title ?? '', text) });
  }
  const storyOf = groupStories(reports);
  const byStory = Map.groupBy(told.events, (e) => homeOf(e, told, storyOf));
  const members = Map.groupBy(told.readings, (r) => storyOf.get(r.report.id) ?? r.report.id);
  const stories = [...members].map(([id, readings]): Story => {
    const events = byStory.get(id) ?? [];
    const own: Told = { ...told, events, readings };
    const links = answersOf(events, told.context);
    return {
      reports: readings.map((r) => r.report.id).toSorted(),
      told: own,
      parties: partiesOf(events, names),
      links,
      main: mainEvents(events, links, names, most),
      contested: claimsOf(events, readings)
        .filter((c) => c.state === 'contested')
        .toSorted((a, b) => b.positions.length - a.positions.length || (a.id < b.id ? -1 : 1)),
      span: spanOf(events),
    };
  });
  return stories.toSorted(
    (a, b) =>
      (a.span?.lo ?? Number.MAX_SAFE_INTEGER) - (b.span?.lo ?? Number.MAX_SAFE_INTEGER) ||
      ((a.reports[0] ?? '') < (b.reports[0] ?? '') ? -1 : 1),
  );
}

/** Words of a text by sentence, as stories are compared by; how exactly it is split matters little. */
function sentencesOf(title: string, text: string): string[][] {
  return [title, ...text.split(/(?<=[.!?]["”’]?)\s+/)]
    .map((s) => s.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0);
}

function homeOf(event: RecordEvent, told: Told, storyOf: ReadonlyMap<string, string>): string {
  const votes = new Map<string, number>();
  for (const id of event.mentions) {
    const story = storyOf.get(told.mentions.get(id)?.row.report ?? '');
    if (story !== undefined) votes.set(story, (votes.get(story) ?? 0) + 1);
  }
  const [best] = [...votes].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** Codes by how often they do something or have it done to them; what is said counts less, names without a code nothing. */
function partiesOf(events: readonly RecordEvent[], names: Names): string[] {
  const weights = new Map<string, number>();
  for (const e of events) {
    for (const code of [e.source, e.target]) {
      if (code === null || names.nameOf(code) === code) continue;
      weights.set(code, (weights.get(code) ?? 0) + (names.isVerbal(e.kind) || e.background ? 0.2 : e.reports.length));
    }
  }
  return [...weights].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
}

/** Deeds between two named parties that matter most, each measure together with what answers it. */
function mainEvents(
  events: readonly RecordEvent[],
  links: readonly AnswerLink[],
  names: Names,
  most: number,
): RecordEvent[] {
  const linked = new Set(links.flatMap((l) => [l.answer, ...l.to]));
  const weight = (e: RecordEvent): number =>
    e.reports.length +
    (MEASURES.has(e.kind) ? 2 : 0) +
    (linked.has(e.id) ? 2 : 0) +
    Math.abs(e.goldstein ?? 0) / 5 -
    (e.background ? 3 : 0) -
    (e.source === null || e.target === null ? 3 : 0) -
    (names.isVerbal(e.kind) ? 4 : 0);
  const byWeight = events.toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  const known = new Map(events.map((e) => [e.id, e]));
  const chosen = new Map<string, RecordEvent>();
  for (const e of byWeight) {
    if (chosen.size >= most) break;
    chosen.set(e.id, e);
    for (const l of links.filter((x) => x.answer === e.id).flatMap((x) => x.to.slice(0, 1))) {
      const measure = known.get(l);
      if (measure !== undefined && chosen.size < most) chosen.set(l, measure);
    }
  }
  return [...chosen.values()];
}

function spanOf(events: readonly RecordEvent[]): Story['span'] {
  const days = events
    .filter((e) => !e.background)
    .map(daysOfEvent)
    .flatMap(({ lo, hi }) => (lo !== null && hi !== null && hi - lo < 32 ? [lo, hi] : []));
  return days.length === 0 ? null : { lo: Math.min(...days), hi: Math.max(...days) };
}
