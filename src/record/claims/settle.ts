/** Who stands where now: answers with their parties, and what became of earlier positions. */
import { intervalOf } from '../interval.ts';
import type { Party } from '../parties.ts';
import { compareText } from '../view.ts';
import type { Answer, Claim, Position } from './types.ts';

type Settled = Pick<Claim, 'answers' | 'inquiry' | 'evidence' | 'doubts' | 'positions' | 'state' | 'open'>;

/** Sorts the positions of one claim, marks those that were replaced, and says who is for and against each answer. */
export function settle(told: readonly Position[], question: Claim['question']): Settled {
  const sorted = [...told].toSorted(byDate);
  const byParty = Map.groupBy(sorted, (p) => p.party.key);
  const positions = sorted.map((p) => ({ ...p, current: !byParty.get(p.party.key)?.some((q) => replaces(q, p)) }));
  const now = positions.filter((p) => p.current);
  const values = [...new Set(now.filter((p) => FOR.has(p.stance) || p.stance === 'denies').map((p) => p.answer))];
  const answers = values
    .map((value): Answer => {
      const own = (stances: ReadonlySet<string>): Position[] =>
        now.filter((p) => p.answer === value && stances.has(p.stance));
      const holders = own(FOR);
      const deniers = own(DENIES);
      // Who endorses another's account takes over what that one holds now; who rejects it takes the other side.
      const accounts = now.filter((p) => p.stance === 'endorses' || p.stance === 'rejects');
      const side = (p: Position): 'for' | 'against' | null => {
        const yes = p.stance === 'endorses';
        const owners = p.of === null ? [] : now.filter((q) => q.party.code === p.of);
        if (owners.some((q) => holders.includes(q))) return yes ? 'for' : 'against';
        if (owners.some((q) => deniers.includes(q))) return yes ? 'against' : 'for';
        if (p.of !== null || yes) return null;
        // "rejected the allegation": the one against oneself, unless another is named.
        return (p.answer ?? p.party.code) === value ? 'against' : null;
      };
      return {
        value,
        for: partiesOf([...holders, ...accounts.filter((p) => side(p) === 'for')]),
        against: partiesOf([...deniers, ...accounts.filter((p) => side(p) === 'against')]),
      };
    })
    .toSorted(
      (a, b) =>
        b.for.length - a.for.length || b.against.length - a.against.length || compareText(a.value ?? '', b.value ?? ''),
    );
  const of = (stance: Position['stance']): Party[] => partiesOf(now.filter((p) => p.stance === stance));
  const placed = new Set(answers.flatMap((a) => [...a.for, ...a.against]).map((p) => p.key));
  const rejecting = of('rejects').filter((p) => !placed.has(p.key));
  const doubts = [...new Map([...of('doubts'), ...rejecting].map((p) => [p.key, p])).values()];
  const state = stateOf(answers, doubts, question);
  return {
    answers,
    inquiry: of('demands-inquiry'),
    evidence: of('offers-evidence'),
    doubts,
    positions,
    state,
    open: state !== 'agreed',
  };
}

const FOR: ReadonlySet<string> = new Set(['asserts', 'blames']);
const DENIES: ReadonlySet<string> = new Set(['denies']);
/** Stances on one answer of which a party holds one at a time. */
const SIDES: ReadonlySet<string> = new Set(['asserts', 'blames', 'denies', 'endorses', 'rejects', 'doubts']);

function stateOf(answers: readonly Answer[], doubts: readonly Party[], question: Claim['question']): Claim['state'] {
  const held = answers.filter((a) => a.for.length > 0);
  // One who is told to hold both holds neither against anybody.
  const split = answers.some((a) => a.against.some((p) => a.for.some((q) => q.key !== p.key)));
  const rivals = (question === 'cause' || question === 'figure') && held.length > 1;
  if (split || rivals) return 'contested';
  const [one] = held;
  if (one === undefined || answers.some((a) => a.against.length > 0) || doubts.length > 0) return 'unanswered';
  const owned = question === 'cause' || question === 'occurrence';
  const admitted = one.for.some((p) => p.code !== null && p.code === one.value);
  // An accusation is agreed only when those accused say the same.
  return owned && one.value !== null
    ? admitted
      ? 'agreed'
      : 'unanswered'
    : one.for.length > 1
      ? 'agreed'
      : 'unanswered';
}

/** Whether a position takes the place of an earlier one: the same party, the same answer, the other side, a later day. */
function replaces(later: Position, earlier: Position): boolean {
  if (later.party.key !== earlier.party.key || later.answer !== earlier.answer || later.of !== earlier.of) return false;
  if (!SIDES.has(later.stance) || !SIDES.has(earlier.stance) || sideOf(later.stance) === sideOf(earlier.stance))
    return false;
  const [from, to] = [intervalOf(later.date).lo, intervalOf(earlier.date).hi];
  return from !== null && to !== null && from > to;
}

/** Who blames goes on asserting, and who rejects goes on denying: said again in another way is not replaced. */
function sideOf(stance: Position['stance']): Position['stance'] {
  return stance === 'blames' ? 'asserts' : stance === 'rejects' ? 'denies' : stance;
}

function partiesOf(positions: readonly Position[]): Party[] {
  return [...new Map(positions.map((p) => [p.party.key, p.party])).values()].toSorted((a, b) =>
    compareText(a.key, b.key),
  );
}

/** Earliest first, undated last, then by id. */
function byDate(a: Position, b: Position): number {
  const [x, y] = [intervalOf(a.date), intervalOf(b.date)];
  const day = (i: typeof x): number => i.lo ?? i.hi ?? Number.MAX_SAFE_INTEGER;
  return day(x) - day(y) || compareText(a.id, b.id);
}
