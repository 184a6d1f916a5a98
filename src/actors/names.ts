import type { Token } from '../language/types.ts';
import { matchAt, type Scene } from './draft.ts';
import { isCapitalised } from './fold.ts';
import { senseOf } from './senses.ts';
import { BODY_WORDS, HONORIFICS, NAME_PARTICLES, THING_WORDS, TIME_NAMES, TIME_WORDS } from './words.ts';

const LONGEST_NAME = 6;
const HYPHEN = /^[-‐‑]$/;
const INITIAL = /^\p{Lu}\.?$/u;

/** Whether a token can be a word of a proper name that the gazetteer does not know. */
export function isNameWord(scene: Scene, i: number): boolean {
  const t = scene.sentence.tokens[i];
  if (!t || !isCapitalised(t.text) || isTimeWord(scene, t)) return false;
  if (t.upos === 'PROPN') return true;
  if (scene.titleCase) return false;
  if (i === 0) return isOddStart(scene);
  if (t.upos === 'NOUN' || t.upos === 'ADJ' || t.upos === 'X') return true;
  // A capital within a sentence outweighs the tagger's verb or adverb when a name goes on around it.
  if (t.upos !== 'VERB' && t.upos !== 'ADV' && t.upos !== 'INTJ') return false;
  return scene.sentence.tokens[i - 1]?.upos === 'PROPN' || (i === 1 && isOddStart(scene));
}

/** Whether a token is a word for a time, not a part of a name or a surname that acts ("once May has sent her letter"). */
export function isTimeWord({ sentence: { tokens } }: Scene, t: Token): boolean {
  const word = t.text.toLowerCase();
  if (!TIME_WORDS.has(word) || t.deprel === 'flat') return false;
  if (!TIME_NAMES.has(word) || t.upos !== 'PROPN' || t.index === 0 || !t.deprel.startsWith('nsubj')) return true;
  return tokens[t.head]?.upos !== 'VERB' || /^(NUM|ADP|DET)$/.test(tokens[t.index - 1].upos);
}

/**
 * "Wang Yi said": at the start of a sentence a tagger may take a name for another word; the capital of the next word,
 * which has no other reason, gives it away.
 */
function isOddStart(scene: Scene): boolean {
  const [first, second] = scene.sentence.tokens;
  if (!second || scene.matchAt[0] >= 0 || scene.matchAt[1] >= 0 || !/^(NOUN|X|INTJ|ADV)$/.test(first.upos))
    return false;
  return (
    isCapitalised(second.text) &&
    second.upos !== 'PROPN' &&
    /^\p{L}+$/u.test(second.text) &&
    !TIME_WORDS.has(second.text.toLowerCase())
  );
}

/** Whether a matched token may yet be part of a personal name ("Israel Katz", "Jordan Bardella"). */
function isNameLike(scene: Scene, i: number): boolean {
  const match = matchAt(scene, i);
  if (!match || match.to - match.from > 1) return false;
  if (!isCapitalised(scene.sentence.tokens[i].text)) return false;
  return (
    senseOf(match.senses, 'state', 'city', 'seat', 'demonym', 'region', 'organisation', 'adjective', 'outlet') !== null
  );
}

/**
 * The end of the proper name that begins at a token and that the gazetteer does not know; `i` when none begins there.
 *
 * @param afterTitle true right after an office: there a name may begin with a word that is a state elsewhere.
 */
export function nameEnd(scene: Scene, i: number, limit: number, afterTitle = false): number {
  const { tokens } = scene.sentence;
  const isWord = (k: number): boolean => k < limit && scene.matchAt[k] < 0 && isNameWord(scene, k);
  const opens =
    isWord(i) ||
    (afterTitle && i < limit && isNameLike(scene, i) && isWord(i + 1)) ||
    opensWithParticle(scene, i, isWord);
  if (!opens) return i;
  let end = i + 1;
  while (end < limit && end - i < LONGEST_NAME * 2) {
    const t = tokens[end];
    if (isWord(end) || (t.deprel === 'flat' && t.head >= i && t.head < end && isNameLike(scene, end))) end += 1;
    else if (HYPHEN.test(t.text) && t.start === tokens[end - 1].end && isJoined(scene, end, limit)) end += 2;
    else if (NAME_PARTICLES.has(t.text.toLowerCase()) && scene.matchAt[end] < 0 && isLoose(scene, end + 1, limit))
      end += 2;
    else if (
      NAME_PARTICLES.has(t.text.toLowerCase()) &&
      HYPHEN.test(tokens[end + 1]?.text ?? '') &&
      isLoose(scene, end + 2, limit)
    )
      end += 3;
    else if (INITIAL.test(t.text) && isWord(end + 1)) end += 1;
    // "Hassan Sheikh Mohamud": between two names a form of address is one of them.
    else if (isHonorific(t.text) && isCapitalised(t.text) && isWord(end + 1)) end += 2;
    else if (afterTitle && isNameLike(scene, end) && isLast(scene, end, limit) && end - i < 3) end += 1;
    else break;
  }
  return end;
}

/** "al-Burhan", "bin Farhan" after a title. */
function opensWithParticle(scene: Scene, i: number, isWord: (k: number) => boolean): boolean {
  const { tokens } = scene.sentence;
  const text = tokens[i]?.text ?? '';
  if (scene.matchAt[i] >= 0 || !NAME_PARTICLES.has(text.toLowerCase()) || TIME_WORDS.has(text)) return false;
  if (tokens[i].upos === 'DET' || tokens[i].upos === 'ADP' || tokens[i].upos === 'PRON') return false;
  return isWord(i + 1) || (HYPHEN.test(tokens[i + 1]?.text ?? '') && isWord(i + 2));
}

/** A capitalised word that goes on a name even if the gazetteer knows it. */
function isLoose(scene: Scene, i: number, limit: number): boolean {
  const t = scene.sentence.tokens[i];
  return i < limit && t !== undefined && isCapitalised(t.text) && !TIME_WORDS.has(t.text.toLowerCase());
}

/** "Jong-sup": what a hyphen joins to a name without a space is part of it, in any case. */
function isJoined(scene: Scene, hyphen: number, limit: number): boolean {
  const t = scene.sentence.tokens[hyphen + 1];
  if (!t || hyphen + 1 >= limit || t.start !== scene.sentence.tokens[hyphen].end) return false;
  // "Biden-era", "Macron-led" are no names; taggers know nouns and verbs, and guess at parts of names.
  return (
    isLoose(scene, hyphen + 1, limit) ||
    (t.upos === 'NOUN' && t.deprel === 'flat') ||
    (scene.matchAt[hyphen + 1] < 0 && /^(PROPN|ADV|X|INTJ|PRON|ADP)$/.test(t.upos))
  );
}

/** "Ambassador Ron Israel": a known name that ends the phrase, so that nothing else would hang on it. */
function isLast(scene: Scene, i: number, limit: number): boolean {
  return i + 1 >= limit && scene.sentence.tokens[i].head < i + 1 && scene.sentence.tokens[i].deprel === 'flat';
}

/** What an unknown proper name seems to name. */
export type NameSort = 'person' | 'body' | 'thing' | 'unknown';

/** Judges an unknown proper name by its words. */
export function sortOfName(
  scene: Scene,
  from: number,
  to: number,
): { readonly sort: NameSort; readonly role: string | null } {
  const { tokens } = scene.sentence;
  let role: string | null = null;
  let body = false;
  for (let i = from; i < to; i++) {
    const word = tokens[i].text.toLowerCase();
    if (THING_WORDS.has(word)) return { sort: 'thing', role: null };
    if (BODY_WORDS.has(word) && to - from > 1) {
      body = true;
      role = BODY_WORDS.get(word) ?? role;
    }
  }
  if (body || tokens[to - 1].xpos === 'NNPS') return { sort: 'body', role };
  const first = tokens[from];
  if (to - from === 1)
    return { sort: /^\p{Lu}{2,6}$/u.test(first.text) && !scene.titleCase ? 'body' : 'unknown', role: null };
  return { sort: to - from <= LONGEST_NAME ? 'person' : 'unknown', role: null };
}

/** Whether a token is a form of address ("Mr", "Gen."). */
export function isHonorific(text: string): boolean {
  return HONORIFICS.has(text.toLowerCase().replace(/\.$/, ''));
}
