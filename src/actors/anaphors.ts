import { areaDraft } from './areas.ts';
import { isBodyNoun } from './body-anaphors.ts';
import { CITY_NOUNS } from './country.ts';
import { describedBody } from './described.ts';
import { type Draft, draft, matchAt, type Scene } from './draft.ts';
import { COUNTS, countedAnaphor, countedEnvoys, ellipticOne, joinGroup, needOfCount, sideAnaphor } from './groups.ts';
import { isPossessive, type Phrase } from './phrases.ts';
import { isPlaceHere } from './place.ts';
import { regionOf } from './regions.ts';
import { senseOf } from './senses.ts';
import { COUNTRY_NOUNS, SIDE_NOUNS } from './words.ts';

const SUBJECTS: ReadonlyMap<string, { number: 'singular' | 'plural'; animate: boolean }> = new Map([
  ['it', { number: 'singular', animate: false }],
  ['they', { number: 'plural', animate: false }],
  ['them', { number: 'plural', animate: false }],
  ['he', { number: 'singular', animate: true }],
  ['him', { number: 'singular', animate: true }],
  ['she', { number: 'singular', animate: true }],
]);
const POSSESSIVES: ReadonlyMap<string, { number: 'singular' | 'plural'; animate: boolean }> = new Map([
  ['its', { number: 'singular', animate: false }],
  ['their', { number: 'plural', animate: false }],
  ['his', { number: 'singular', animate: true }],
  ['her', { number: 'singular', animate: true }],
  ['other', { number: 'plural', animate: false }],
]);

/** Number and sort of what a pronoun stands for, or null for pronouns that name nobody here ("we", "which"). */
export function pronounSort(
  text: string,
): { readonly number: 'singular' | 'plural'; readonly animate: boolean } | null {
  const word = text.toLowerCase();
  return SUBJECTS.get(word) ?? POSSESSIVES.get(word) ?? null;
}

/**
 * Drafts of words that only refer: pronouns, "the country", "his country", "the two countries". What they stand for
 * is decided by coreference; those that stay open are dropped.
 */
export function anaphorDrafts(scene: Scene, phrases: readonly Phrase[], taken: readonly Draft[]): Draft[] {
  const { tokens, index } = scene.sentence;
  const out: Draft[] = [];
  for (const t of tokens) {
    const sort = t.upos === 'PRON' || t.xpos === 'PRP$' ? pronounSort(t.text) : null;
    if (!sort || t.deprel === 'expl') continue;
    out.push(
      draft({
        sentence: index,
        from: t.index,
        to: t.index + 1,
        key: t.index,
        kind: sort.animate ? 'person' : 'state',
        plural: sort.number === 'plural',
        definite: true,
        need: { type: 'pronoun', ...sort },
      }),
    );
  }
  for (const t of tokens) {
    // Few words are of these lengths and begin so; the tests themselves are dearer.
    if (t.text.length < 4 || t.text.length > 7 || !/^[bfltenBFLTEN]/.test(t.text)) continue;
    const one = oneOfTwo(scene, t.index);
    if (one && !taken.some((d) => d.from <= t.index && t.index < d.to)) out.push(one);
    const found = thoseThere(scene, t.index, taken);
    if (found) out.push(found);
  }
  for (const d of taken) countRegion(scene, d);
  for (const t of tokens) {
    ellipticOne(scene, t.index, taken);
    const envoys = countedEnvoys(scene, t.index);
    if (envoys && !taken.some((d) => d.from <= t.index && t.index < d.to)) out.push(envoys);
  }
  for (const phrase of phrases) {
    const area = areaDraft(scene, phrase, taken);
    if (area) out.push(area);
    for (const [k, [from, to]] of phrase.segments.entries()) {
      const found =
        nounAnaphor(scene, from, to, k === 0) ??
        countedAnaphor(scene, from, to) ??
        describedBody(scene, phrase.segments, k);
      if (!found || taken.some((d) => d.from <= found.key && d.to > found.key && d.need.type !== 'country')) continue;
      joinGroup(scene, found, taken);
      out.push(found);
    }
  }
  return out;
}

/** "The former said the latter had moved troops", "though both agreed": one or both of two named together. */
function oneOfTwo(scene: Scene, i: number): Draft | null {
  const { tokens, index } = scene.sentence;
  const t = tokens[i];
  const word = t.text.toLowerCase();
  const argument = /^(nsubj|obj|iobj|obl)/.test(t.deprel);
  const base = { sentence: index, from: i, to: i + 1, key: i, kind: 'state' as const, definite: true };
  // "each side", "neither country"
  const noun = tokens[i + 1]?.text.toLowerCase() ?? '';
  if (/^(each|either|neither)$/.test(word) && ONE_SIDE.test(noun))
    return draft({ ...base, to: i + 2, key: i + 1, need: { type: 'pair' } });
  if (word === 'both' && argument && t.deprel.startsWith('nsubj'))
    return draft({ ...base, plural: true, need: { type: 'pair' } });
  if ((word !== 'former' && word !== 'latter') || !argument || tokens[i - 1]?.text.toLowerCase() !== 'the') return null;
  return draft({ ...base, need: { type: 'row', count: 2, pick: word === 'former' ? 0 : 1 } });
}

/** "the four Arab states": a region's name with a number means some states named before. */
function countRegion({ sentence: { tokens } }: Scene, d: Draft): void {
  if (d.kind !== 'place' || d.codes.length > 0 || !SIDE_NOUNS.has(tokens[d.to - 1].text.toLowerCase())) return;
  const count = COUNTS.indexOf(tokens[d.from - 1]?.text.toLowerCase() ?? '');
  if (count < 2) return;
  d.kind = 'state';
  d.from -= 1;
  d.plural = true;
  const words = tokens.slice(d.from + 1, d.to - 1).map((t) => t.text.toLowerCase());
  const within = regionOf(words);
  d.need = count > 2 && within ? { type: 'row', count, within } : needOfCount(count);
}

/** "told those already there to leave": the people of whoever tells them, in the place last named. */
function thoseThere(scene: Scene, i: number, taken: readonly Draft[]): Draft | null {
  const { tokens, index } = scene.sentence;
  const t = tokens[i];
  if (t.text.toLowerCase() !== 'those' || t.upos !== 'PRON') return null;
  if (!ADVISING.test(tokens[t.head]?.lemma ?? '')) return null;
  let to = i + 1;
  while (/^(already|still|currently|now|remaining|presently)$/i.test(tokens[to]?.text ?? '')) to++;
  if (!/^(there|abroad)$/i.test(tokens[to]?.text ?? '')) return null;
  const place = taken.findLast((d) => d.kind === 'place' && d.to <= i && d.codes.length === 1);
  const at = /^there$/i.test(tokens[to].text) ? (place?.codes[0] ?? null) : null;
  return draft({
    sentence: index,
    from: i,
    to: to + 1,
    core: [i, i + 1],
    key: i,
    kind: 'nationals',
    role: 'CVL',
    plural: true,
    definite: true,
    at,
    need: { type: 'bare' },
  });
}

const ADVISING = /^(tell|advise|urge|ask|warn|order|instruct|recommend|call)$/;

/** "the rights group", "the UN agency": whose words before the noun name no state that it would belong to. */
function isPlainlyDescribed(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene.sentence;
  // "the 22-member league", "the Vienna-based body"
  const compound = to - from === 3 && tokens[from + 1].text === '-';
  if (to - from > 2 && !compound) return false;
  for (let i = from; i < to; i++) {
    const match = matchAt(scene, i);
    if (match && !senseOf(match.senses, 'organisation') && !(compound && match.after === 'based')) return false;
    if (!match && !compound && !/^(ADJ|NOUN|PUNCT)$/.test(tokens[i].upos)) return false;
  }
  return true;
}

/** "city-state", cut in three by a tokeniser. */
function isCity({ sentence: { tokens } }: Scene, i: number): boolean {
  return tokens[i - 1]?.text === '-' && /^city$/i.test(tokens[i - 2]?.text ?? '');
}

/** Nouns that say how one state stands to another. */
const RELATIONS =
  /^(neighbou?r|ally|rival|foe|archrival|arch-rival|arch-foe|adversary|enemy|patron|backer|sponsor|protector|occupier|colony|coloni[sz]er)$/;

/** Those who receive and those who are received, of whom one is the other's. */
const HOSPITALITY = /^(guests?|hosts?|visitors?)$/;

const ONE_SIDE = /^(side|country|nation|state|government|capital|party|neighbou?r)$/;

function nounAnaphor(scene: Scene, from: number, to: number, first: boolean): Draft | null {
  const { tokens, index } = scene.sentence;
  const noun = tokens[to - 1];
  if (!noun || !first || scene.matchAt[to - 1] >= 0) return null;
  const word = noun.text.toLowerCase();
  const base = { sentence: index, to, key: to - 1, kind: 'state' as const, definite: true };
  const words = tokens.slice(from, to - 1);
  const described = words.some((t) => t.upos === 'ADJ' || t.upos === 'PROPN' || t.upos === 'NOUN');
  if (COUNTRY_NOUNS.has(word) || (word === 'state' && (described || isCity(scene, to - 1)))) {
    const opener = tokens[from];
    // "the host country", "the neighbouring country" are others than those last spoken of.
    if (
      words.some(
        (t) =>
          /^(host|neighbou?ring|other|third|another|home|own|foreign|first|only|same|whole|entire)$/i.test(t.text) &&
          t.text.toLowerCase() !== 'own',
      )
    )
      return null;
    if (opener.xpos === 'PRP$' || opener.xpos === 'WP$') {
      return draft({ ...base, from, need: { type: 'possessor', token: from } });
    }
    if (!/^(the|that|this)$/i.test(opener.text) || isPossessive(opener)) return null;
    const kind = isPlaceHere(scene, from, to, false) ? 'place' : 'state';
    return draft({ ...base, kind, from: from + 1, need: { type: 'country', token: to - 1 } });
  }
  const opening = tokens[from];
  // "in its own capital"; "the capital" that is not said to be of a state, "the same western city"
  if (word === 'capital' && /^(its|their|his)$/i.test(opening.text))
    return draft({ ...base, kind: 'place', from, need: { type: 'possessor', token: from } });
  const told = /^(of|,|'s|’s)$/.test(tokens[to]?.text ?? '') || scene.matchAt[to] >= 0;
  if ((word === 'capital' || CITY_NOUNS.has(word)) && /^(the|that|this)$/i.test(opening.text) && !told) {
    const named = tokens.slice(from, to - 1).some((t) => scene.matchAt[t.index] >= 0 || t.upos === 'PROPN');
    const kind = 'place' as const;
    return named ? null : draft({ ...base, kind, from: from + 1, need: { type: 'country', token: to - 1 } });
  }
  if (RELATIONS.test(word) && /^(its|their)$/i.test(tokens[from].text))
    return draft({ ...base, from, need: { type: 'other', token: from } });
  // "welcomed his guest", "told her hosts"
  if (HOSPITALITY.test(word) && /^(his|her|its|their)$/i.test(tokens[from].text) && words.length <= 2)
    return draft({ ...base, kind: 'person', from, plural: word.endsWith('s'), need: { type: 'other', token: from } });
  if (isBodyNoun(word) && /^(the|that|this)$/i.test(tokens[from].text) && isPlainlyDescribed(scene, from + 1, to - 1))
    return draft({ ...base, kind: 'organisation', from: from + 1, need: { type: 'body' } });
  return sideAnaphor(scene, from, to);
}
