/** Whose officers and troops those are of whom somebody denies a deed: "Ankara denied that troops had crossed". */
import type { ActorMention } from '../actors/types.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { dependents } from '../language/tree.ts';
import { servants } from '../language/words/servants.ts';
import { statusOf } from '../speech/status.ts';
import type { MentionIndex } from './annotations.ts';
import { lemmaAt } from './lemma.ts';

/** Verbs by which one denies what is told of one's own. */
const DENYING: ReadonlySet<string> = new Set(
  'deny reject dismiss refute rebut repudiate contradict dispute disclaim'.split(' '),
);

/**
 * The one who denies that servants of nobody named did what a predicate says: they are its own. Null where the deed is
 * not so denied, where it befalls the denier itself, where the words say whose they are, or where servants of that sort are
 * another's elsewhere in the report.
 */
export function ownerByDenial(p: Predicate, index: MentionIndex): ActorMention | null {
  const s = p.sentence;
  const nameless = slot(p, 'agent').filter((t) => isNameless(p, t, index));
  if (nameless.length === 0) return null;
  const { status, by } = statusOf(s, p.token);
  if (status !== 'denied' || by < 0 || by === p.token || !DENYING.has(lemmaAt(s, by))) return null;
  const [denier] = slot(predicateAt(s, by), 'agent').flatMap((t) => index.at(s, t) ?? []);
  if (!denier || denier.code === null || !/^[A-Z]{3}$/.test(denier.code)) return null;
  const { code } = denier;
  // "Syria denied that warplanes had bombed Damascus": what befell oneself was done by others, if by anybody.
  if (befalls(p, code, index)) return null;
  return nameless.every((t) => index.areOnly(lemmaAt(s, t), code)) ? denier : null;
}

/** Whether a deed befalls a state: one of its arguments beside the doer, or whose that is, is of it. */
function befalls(p: Predicate, code: string, index: MentionIndex): boolean {
  const s = p.sentence;
  const others = [...p.slots].flatMap(([name, tokens]) => (name === 'agent' ? [] : tokens));
  const around = others.flatMap((t) => [t, ...dependents(s, t, 'nmod', 'nmod:poss', 'amod', 'compound')]);
  return around.some((t) => index.at(s, t)?.code === code || s.tokens[t].xpos === 'PRP$');
}

/** Whether a word names servants of a state, and nothing says of which ("troops", "any officers", not "Ugandan troops"). */
export function isNameless({ sentence: s }: Predicate, token: number, index: MentionIndex): boolean {
  if (!servants.has(lemmaAt(s, token))) return false;
  const mention = index.at(s, token);
  if (mention !== null && (mention.code !== null || mention.codes !== undefined)) return false;
  return !dependents(s, token, 'nmod', 'nmod:poss', 'compound', 'amod').some(
    (c) => index.at(s, c) !== null || s.tokens[c].deprel === 'nmod:poss' || s.tokens[c].upos === 'PROPN',
  );
}
