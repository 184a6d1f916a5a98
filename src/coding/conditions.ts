/** The conditions of a frame over the states of two paths. */
import type { Condition } from './codebook.ts';
import { type Candidate, candidatesAt, type Scope } from './parties.ts';
import type { ConditionTrace } from './trace.ts';

/** Whether the conditions of a frame hold over the codes at their paths; the first that does not ends the matter. */
export function holds(scope: Scope, conditions: readonly Condition[], trace?: ConditionTrace[]): boolean {
  return conditions.every((condition) => {
    const left = candidatesAt(scope, condition.left);
    const right = condition.right === '' ? [] : candidatesAt(scope, condition.right);
    const held = isTrue(condition.op, left, right) || (condition.op === '!=' && areOthers(scope, left, right));
    trace?.push({ condition, left, right, held });
    return held;
  });
}

function isTrue(op: Condition['op'], left: readonly Candidate[], right: readonly Candidate[]): boolean {
  if (op === 'has') return left.length > 0;
  if (op === 'no') return left.length === 0;
  const a = codes(left);
  const b = codes(right);
  const alike = a.some((code) => b.includes(code));
  if (op === '=') return alike;
  if (op === '<>') return a.length > 0 && b.length > 0 && !alike;
  if (op === '!=') return !alike;
  return alike || a.length === 0 || b.length === 0;
}

/** "Each side summoned the other's envoy": the same two states on both sides, but each acts on the other. */
function areOthers({ predicate }: Scope, left: readonly Candidate[], right: readonly Candidate[]): boolean {
  const a = new Set(codes(left));
  const b = new Set(codes(right));
  if (a.size !== 2 || b.size !== 2 || ![...a].every((code) => b.has(code))) return false;
  const { tokens } = predicate.sentence;
  return tokens.some(
    (t, i) =>
      i > predicate.token &&
      /^other$/i.test(t.text) &&
      /^(the|each)$/i.test(tokens[i - 1].text) &&
      tokens[i + 1]?.xpos === 'POS',
  );
}

function codes(candidates: readonly { readonly code: string | null }[]): string[] {
  return candidates.flatMap((c) => (c.code === null ? [] : [c.code]));
}
