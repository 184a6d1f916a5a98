/** Noun phrases that are labels. */
import { caseOf } from '../language/clause.ts';
import { dependents, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import { stretch } from '../speech/spans.ts';
import { BODIES, LABELS, LOADED, PLAIN, POLITIES } from './label-words.ts';
import type { Scene } from './scene.ts';

/** A label as written. */
export interface LabelPhrase {
  readonly sentence: Sentence;
  readonly head: number;
  /** Lower case, without determiners and names. */
  readonly label: string;
  readonly span: Span;
}

/** The label that a noun heads; null where it heads none. */
export function labelAt(scene: Scene, s: Sentence, t: number): LabelPhrase | null {
  const token = s.tokens[t];
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return null;
  const lemma = token.lemma.toLowerCase();
  if (!LABELS.has(lemma) && !BODIES.has(lemma) && !POLITIES.has(lemma)) return null;
  // Inside a name ("Liberation Army") a noun is no label; nor where it only says what sort another thing is.
  if (token.upos === 'PROPN' && !LABELS.has(lemma)) return null;
  if (/^(?:compound|amod)/.test(token.deprel) && token.head === t + 1 && s.tokens[token.head].upos !== 'PROPN')
    return null;
  const before = dependents(s, t, 'amod', 'compound', 'nmod')
    .filter((c) => c < t && caseOf(s, c) === '' && s.tokens[c].deprel !== 'nmod:poss')
    .flatMap((c) => subtree(s, c))
    .filter((c) => c < t && s.tokens[c].upos !== 'PUNCT' && s.tokens[c].upos !== 'DET');
  const kept = before.filter(
    (c) => !isName(scene, s, c) && !/^(?:NUM|ADV|PART|CCONJ)$/.test(s.tokens[c].upos) && !TIES.test(s.tokens[c].text),
  );
  const words = kept.map((c) => s.tokens[c].lemma.toLowerCase());
  const of = ofPhrase(scene, s, t);
  if (!tells(lemma, words, s, of)) return null;
  const tokens = [...kept, t, ...of].toSorted((a, b) => a - b);
  const label = tokens
    .map((c) => s.tokens[c].text.toLowerCase())
    .join(' ')
    .replace(/ ?- ?/g, '-');
  return { sentence: s, head: t, label, span: stretch(s, tokens[0], tokens[tokens.length - 1]) };
}

/** "Iranian-backed": whose it is rather than what. */
const TIES = /^(?:backed|affiliated|allied|linked|aligned|based|led|held|run|wanted|suspected)$/i;

function tells(lemma: string, words: readonly string[], s: Sentence, of: readonly number[]): boolean {
  if (LABELS.has(lemma)) return true;
  if (of.some((c) => LABELS.has(s.tokens[c].lemma.toLowerCase()))) return true;
  if (BODIES.has(lemma) && words.some((w) => !PLAIN.has(w) && !/(?:est|based|backed|led|wide|\d)$/.test(w)))
    return true;
  return POLITIES.has(lemma) && words.some((w) => LOADED.has(w));
}

/** "group of mujahideen", "sponsor of terrorism": a complement that names nobody. */
function ofPhrase(scene: Scene, s: Sentence, t: number): number[] {
  for (const c of dependents(s, t, 'nmod')) {
    if (c !== t + 2 && c !== t + 3) continue;
    const named = scene.index.at(s, c);
    if (caseOf(s, c) !== 'of' || s.tokens[c].upos === 'PROPN' || (named !== null && named.code !== null)) continue;
    const range = s.tokens.slice(t + 1, c + 1).map((x) => x.index);
    if (range.some((i) => s.tokens[i].upos === 'DET' || s.tokens[i].upos === 'PRON')) continue;
    return range;
  }
  return [];
}

function isName(scene: Scene, s: Sentence, c: number): boolean {
  const { text, upos, lemma } = s.tokens[c];
  if (LOADED.has(lemma.toLowerCase())) return false;
  return (
    scene.index.at(s, c) !== null || (/^\p{Lu}/u.test(text) && (upos === 'PROPN' || c > 0 || /^\p{Lu}/u.test(lemma)))
  );
}
