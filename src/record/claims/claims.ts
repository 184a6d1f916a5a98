/** Joins the positions of many reports into claims: who holds what, who contests it, since when. Never who is right. */

import { labelClass } from '../../reading/label-words.ts';
import type { Reading } from '../../reading/types.ts';
import { sha256Text } from '../../report/hash.ts';
import { likenessIn } from '../build.ts';
import { type FigureBoard, figuresOf } from '../figures/figures.ts';
import { isOutlet } from '../parties.ts';
import type { RecordEvent } from '../types.ts';
import { compareText } from '../view.ts';
import { eventByMention, type Told, type ToldLabel, toldLabels, toldRows, toldStances } from './collect.ts';
import { figureClaims } from './figure-claims.ts';
import { settle } from './settle.ts';
import { groupTopics } from './topics.ts';
import type { Claim, Position } from './types.ts';

/** Which claims to give. All conditions hold together. */
export interface ClaimQuery {
  readonly question?: Claim['question'];
  /** Somebody who takes a position, or is said to have done it, or bears the label. */
  readonly actor?: string;
  readonly event?: string;
  /** Only those that are not agreed. */
  readonly open?: boolean;
}

/**
 * The claims of some readings, by question, then by id. The order of what is given does not matter.
 *
 * @param boards the figures of these readings, where they are at hand
 */
export function claimsOf(
  events: readonly RecordEvent[],
  readings: readonly Reading[],
  query: ClaimQuery = {},
  boards: readonly FigureBoard[] = figuresOf(events, readings),
): Claim[] {
  const sorted = [...new Map(readings.map((r) => [r.report.id, r])).values()].toSorted((a, b) =>
    compareText(a.report.id, b.report.id),
  );
  const likeness = likenessIn(new Map(sorted.map((r) => [r.report.id, r.signature])));
  const told = [...toldStances(sorted, eventByMention(events)), ...toldRows(sorted, events)];
  const all = [
    ...groupTopics(told, likeness).map(claimOf),
    ...labelClaims(toldLabels(sorted)),
    ...figureClaims(boards),
  ];
  return all
    .filter((c) => isDispute(c) && fits(c, query))
    .toSorted((a, b) => compareText(a.question, b.question) || compareText(a.id, b.id));
}

function claimOf(told: readonly Told[]): Claim {
  const isCause = told.some((t) => t.must === 'cause');
  // The event of those who say that it was so comes before that of a denial.
  const eventsOf = (of: readonly Told[]): string[] => [...new Set(of.flatMap((t) => t.event ?? []))].toSorted();
  const events = [...eventsOf(told.filter((t) => /^(?:asserts|blames)$/.test(t.position.stance))), ...eventsOf(told)];
  const positions = told.map((t) => t.position);
  const codes = [...new Set(positions.flatMap((p) => p.answer ?? []))];
  const settled = settle(positions, isCause ? 'cause' : 'occurrence');
  const [least] = told.toSorted((a, b) => compareText(a.id, b.id));
  return {
    id: idOf(positions, isCause ? 'cause' : 'occurrence', ...(least?.topic ?? []), least?.position.answer ?? ''),
    question: isCause ? 'cause' : 'occurrence',
    topic: commonWords(told.map((t) => t.topic)),
    event: events[0] ?? null,
    code: isCause ? null : (codes[0] ?? null),
    label: null,
    ...settled,
  };
}

/** For each actor what it is called: each sort of label with those who give it and those who refuse it. */
function labelClaims(told: readonly ToldLabel[]): Claim[] {
  const groups = Map.groupBy(told, (t) => `${t.code} ${t.person ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const positions = group.map((t) => ({ ...t.position, answer: labelClass(t.label) }));
    const settled = settle(positions, 'label');
    const contested = settled.answers.find((a) => a.against.length > 0);
    return [
      {
        id: idOf(positions, 'label', first.code, first.person ?? ''),
        question: 'label' as const,
        topic: first.person === null ? [] : [first.person],
        event: null,
        code: first.code,
        label: contested?.value ?? null,
        ...settled,
      },
    ];
  });
}

/** What only one party tells of another, without any other position, is an accusation; it is told, and open. */
function isDispute(c: Claim): boolean {
  if (c.question === 'label') return c.answers.some((a) => a.against.length > 0);
  if (c.question === 'figure') return true;
  // One who is told to have said both, by no one else's word, is at odds with nobody.
  const sides = c.answers.filter((a) => a.for.length > 0 && a.against.length > 0);
  const keys = new Set(c.positions.map((p) => p.party.key));
  if (keys.size === 1 && sides.length > 0) return false;
  // What a report alone tells not to have been is no dispute until somebody says that it was.
  if (c.state !== 'contested' && c.positions.every((p) => isOutlet(p.party))) return false;
  return c.positions.some((p) => /^(?:blames|denies|rejects|doubts|demands-inquiry|endorses)$/.test(p.stance));
}

function fits(c: Claim, q: ClaimQuery): boolean {
  if (q.question !== undefined && c.question !== q.question) return false;
  if (q.open !== undefined && c.open !== q.open) return false;
  if (q.event !== undefined && c.event !== q.event) return false;
  if (q.actor === undefined) return true;
  return (
    c.code === q.actor || c.positions.some((p) => p.party.code === q.actor || p.answer === q.actor || p.of === q.actor)
  );
}

/** One note may begin two claims: what is asked of what, and of whom, tells them apart. */
function idOf(positions: readonly Position[], ...asked: readonly string[]): string {
  const [first] = positions.map((p) => p.id).toSorted();
  return `c:${sha256Text([first ?? '', ...asked].join(' ')).slice(0, 16)}`;
}

/** Words by how many positions tell them, the deed's own before those of place and thing, else in alphabetical order. */
function commonWords(topics: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  const deeds = new Set(topics.flatMap((t) => t[0] ?? []));
  for (const t of topics) for (const w of new Set(t)) counts.set(w, (counts.get(w) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || Number(deeds.has(b[0])) - Number(deeds.has(a[0])) || compareText(a[0], b[0]))
    .slice(0, 8)
    .map(([w]) => w);
}
