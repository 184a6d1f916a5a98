/** Objects with what is asked of them or what they are called. */
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { type Arguments, introducer, isToInfinitive } from './arguments.ts';
import { extended } from './clause-ends.ts';
import type { Match } from './drafts.ts';
import { joined, reach, sideSpan, tokenSpan } from './spans.ts';

/** "urged Chad to withdraw", "called on them to": the one asked together with what is asked. */
export function askedOf(s: Sentence, v: number, args: Arguments, object: number): Match | null {
  const open = [...args.infinitives, ...args.clauses, ...args.adverbials].find((c) => c > v && isToInfinitive(s, c));
  if (open === undefined) return null;
  const whom = object >= 0 ? object : (args.hearers.find((h) => h > v) ?? -1);
  const subject = dependents(s, open, 'nsubj')[0] ?? -1;
  if (whom < 0 && subject < 0) return null;
  const clause = sideSpan(s, open, v);
  return { content: [whom < 0 ? clause : joined(sideSpan(s, whom, v), clause)], clause: false };
}

/** "called the deal a hoax", "described it as unfair", "what it calls a crisis": the thing with its name. */
export function namedAs(s: Sentence, v: number, args: Arguments, object: number): Match | null {
  // "called him a master": the one who is named may pass for the one who hears.
  const named = args.hearers.find((h) => h > v && h < object);
  if (named !== undefined) {
    return { content: [joined(sideSpan(s, named, v), sideSpan(s, object, v))], clause: false };
  }
  const as = [...args.phrases, ...args.adverbials].find((p) => p > v && introducer(s, p) === 'as');
  const complement =
    as ??
    args.infinitives.find((c) => c > v && !isToInfinitive(s, c)) ??
    args.objects.find((o) => o > v && o !== object);
  if (object >= 0 && complement !== undefined) {
    const both = joined(sideSpan(s, object, v), sideSpan(s, complement, v));
    return { content: [extended(s, v, complement, both)], clause: false };
  }
  const last = complement ?? args.clauses.find((c) => c > v);
  if (last !== undefined) return { content: [sideSpan(s, last, v)], clause: false };
  // "called it “unfair”": the name in quotation marks hangs on the object, or is it ("what he called a “rant”").
  if (object < 0) return null;
  const span = sideSpan(s, object, v);
  const after = s.tokens[reach(s, object)[1] + 1];
  const judged = dependents(s, object, 'acl', 'amod').some((c) => c > object && s.tokens[c].upos === 'ADJ');
  if (judged) return { content: [span], clause: false };
  const set = after !== undefined && /^[“"‘]$|^''$|^``$/.test(after.text) && after.index + 1 < s.tokens.length;
  if (set) return { content: [joined(span, tokenSpan(s, after.index + 1))], clause: false };
  return isWhat(s, v) ? { content: [span], clause: false } : null;
}

/** Whether a verb stands in a clause with "what" before it. */
function isWhat(s: Sentence, v: number): boolean {
  const { head, deprel } = s.tokens[v];
  return deprel === 'acl:relcl' && head >= 0 && /^what$/i.test(s.tokens[head].text);
}
