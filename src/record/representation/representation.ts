/** Who represents whom where, over time: for each sender, host and post a line of steps with an unknown beginning. */
import type { Status } from '../../speech/types.ts';
import { inOrder, type LineStep, type Stand, type Stretch, standAt, stretchesOf } from '../stand.ts';
import type { EventDate, RecordEvent } from '../types.ts';
import {
  byDays,
  compareText,
  daysOfEvent,
  isContested,
  isDone,
  proofOf,
  type RowProof,
  rowsOf,
  temporaryProofs,
  type ViewContext,
} from '../view.ts';
import { ABSENT, EFFECTS, joinPosts, type PostState } from './data.ts';
import { type PostName, type PostTelling, postOf, sidesOf } from './posts.ts';

export type Representation = PostState | 'unknown';

/** One step at a post. */
export interface PostStep extends LineStep<Representation> {
  readonly kind: string;
  readonly status: Status;
  /** Whom it moves: the head of the post, its diplomats altogether, some of the staff, or the post itself. */
  readonly whom: PostTelling['whom'];
  readonly date: EventDate;
  /** Words that say that it is for a time only. */
  readonly temporary: readonly RowProof[];
  /** The event that filled the post again; null while nothing is told to have. */
  readonly endedBy: string | null;
  readonly proofs: readonly RowProof[];
  readonly conflicts: readonly string[];
}

/** One post of a sender in a host. */
export interface PostLine {
  readonly sender: string;
  readonly host: string;
  readonly post: PostName;
  /** All steps in their order, those that are only planned, threatened or denied among them (`hollow`). */
  readonly steps: readonly PostStep[];
  readonly stretches: readonly Stretch<Representation>[];
}

type Draft = Omit<PostStep, 'endedBy'>;
interface Drafts {
  readonly sender: string;
  readonly host: string;
  readonly post: PostName;
  readonly steps: Draft[];
}

/** The lines of all posts that events tell of, by sender, host and post; embassies before consulates. */
export function representationOf(events: readonly RecordEvent[], context: ViewContext): PostLine[] {
  const lines = new Map<string, Drafts>();
  const sorted = events.toSorted(byDays);
  for (const event of sorted) {
    for (const telling of tellingsOf(event, context)) {
      const rows = rowsOf(event, context).filter((row) => telling.rows.has(row.id));
      line(lines, telling).steps.push({
        ...draft(
          event,
          context,
          rows.map((row) => proofOf(row)),
        ),
        state: telling.state,
        whom: telling.whom,
        basis: 'told',
      });
    }
  }
  for (const event of sorted) entail(lines, event, context);
  return [...lines.keys()].toSorted().map((key) => finished(lines.get(key) as Drafts));
}

/** What holds at a post on a day, with the steps that say so. `day`: days since 1970-01-01. */
export function representationAt(of: PostLine, day: number): Stand<Representation> {
  return standAt(of.steps, joinPosts, day);
}

function draft(
  event: RecordEvent,
  context: ViewContext,
  proofs: readonly RowProof[],
): Omit<Draft, 'state' | 'whom' | 'basis'> {
  const mentions = new Set(proofs.map((p) => p.mention));
  return {
    event: event.id,
    days: daysOfEvent(event),
    hollow: !isDone(event),
    contested: isContested(event),
    ongoing: event.status === 'ongoing',
    kind: event.kind,
    status: event.status,
    date: event.date,
    temporary: temporaryProofs(event, context).filter((p) => mentions.has(p.mention)),
    proofs,
    conflicts: event.conflicts,
  };
}

function line(lines: Map<string, Drafts>, of: Pick<PostTelling, 'sender' | 'host' | 'post'>): Drafts {
  const { sender, host, post } = of;
  const key = [sender, host, post.type === 'embassy' ? 0 : 1, post.city ?? ''].join('\t');
  const known = lines.get(key);
  if (known !== undefined) return known;
  const made: Drafts = { sender, host, post, steps: [] };
  lines.set(key, made);
  return made;
}

/** What an event tells of each post: of several tellings of one post the one that says most. */
function tellingsOf(
  event: RecordEvent,
  context: ViewContext,
): (PostTelling & { readonly rows: ReadonlySet<string> })[] {
  const told = rowsOf(event, context).flatMap((row) => {
    const effect = EFFECTS[row.kind];
    const telling = effect === undefined ? null : postOf(row, effect);
    return telling === null ? [] : [{ id: row.id, telling }];
  });
  const cities = [...new Set(told.flatMap(({ telling }) => telling.post.city ?? []))];
  const [city] = cities;
  const groups = new Map<string, { telling: PostTelling; rows: Set<string> }>();
  for (const { id, telling: t } of told) {
    // A consulate without a city is the one that the other tellings of the same deed name.
    const lent = t.post.type === 'consulate' && t.post.city === null && cities.length === 1 && city !== undefined;
    const telling = lent ? { ...t, post: { ...t.post, city } } : t;
    const key = `${telling.sender} ${telling.host} ${telling.post.type} ${telling.post.city}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { telling, rows: new Set([id]) });
    else {
      known.rows.add(id);
      if (FULLNESS.indexOf(telling.whom) > FULLNESS.indexOf(known.telling.whom)) known.telling = telling;
    }
  }
  return [...groups.values()].map(({ telling, rows }) => ({ ...telling, rows }));
}

const FULLNESS: readonly PostTelling['whom'][] = ['staff', 'diplomats', 'head', 'post'];

/** Steps at every post of two states that follow from what they do to their relations. */
function entail(lines: Map<string, Drafts>, event: RecordEvent, context: ViewContext): void {
  const done = new Set<string>();
  for (const row of rowsOf(event, context)) {
    const effect = EFFECTS[row.kind];
    if (effect?.of !== 'all' || effect.state === null || effect.state === 'named') continue;
    const sides = sidesOf(row, effect);
    if (sides === null) continue;
    const ways = [
      { sender: sides.sender, host: sides.host, state: effect.state },
      { sender: sides.host, host: sides.sender, state: effect.other ?? effect.state },
    ];
    for (const { sender, host, state } of ways) {
      const known = [...lines.values()].filter(
        (l) => l.sender === sender && l.host === host && l.post.type === 'consulate' && effect.consulates === true,
      );
      const posts: PostName[] = [{ type: 'embassy', city: null }, ...known.map((l) => l.post)];
      for (const post of posts) {
        const key = `${sender} ${host} ${post.type} ${post.city}`;
        if (done.has(key)) continue;
        done.add(key);
        const proofs = rowsOf(event, context).map((r) => proofOf(r));
        line(lines, { sender, host, post }).steps.push({
          ...draft(event, context, proofs),
          state,
          whom: 'post',
          basis: 'entailed',
        });
      }
    }
  }
}

function finished({ sender, host, post, steps }: Drafts): PostLine {
  const sorted = inOrder(steps);
  const whole = sorted.map((step, i): PostStep => {
    const absent = step.state !== null && step.state !== 'unknown' && ABSENT.includes(step.state);
    const filled = sorted.slice(i + 1).find((s) => fills(s) && s.days.lo !== null);
    return { ...step, endedBy: absent && !step.hollow ? (filled?.event ?? null) : null };
  });
  return { sender, host, post, steps: whole, stretches: stretchesOf(whole, joinPosts) };
}

/** Whether a step ends an absence: somebody is there again, or relations are taken up again. */
function fills(step: Draft): boolean {
  return !step.hollow && step.state !== null && (step.state === 'unknown' || !ABSENT.includes(step.state));
}

/** The lines between two states, either way round. */
export function linesOfPair(lines: readonly PostLine[], pair: readonly [string, string]): PostLine[] {
  return lines
    .filter((l) => (l.sender === pair[0] && l.host === pair[1]) || (l.sender === pair[1] && l.host === pair[0]))
    .toSorted((a, b) => compareText(a.sender, b.sender));
}
