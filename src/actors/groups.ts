import { caseOf } from '../language/clause.ts';
import { type Draft, draft, matchAt, type Need, type Scene } from './draft.ts';
import { senseOf } from './senses.ts';
import { EXPEL_VERBS, SIDE_NOUNS } from './words.ts';

/** Number words by which news refers back to several states or persons. */
export const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const COUNTED: ReadonlyMap<string, number> = new Map([
  ...COUNTS.slice(2).map((word, k) => [word, k + 2] as const),
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
]);

/** How many are meant is all that is said: "the two" is the pair spoken of, "the three" a row of three. */
export function needOfCount(count: number): Need {
  return count === 2 ? { type: 'pair' } : { type: 'row', count };
}

/**
 * "The two were given 72 hours", "the border between the two", "signed by the pair", "the three": a number without a
 * noun, for those who were given that number before or else for the states spoken of.
 */
export function countedAnaphor(scene: Scene, from: number, to: number): Draft | null {
  const { tokens, index } = scene.sentence;
  const t = tokens[to - 1];
  if (to - from !== 2 || !/^(the|these|those)$/i.test(tokens[from].text)) return null;
  const count = COUNTED.get(t.text.toLowerCase());
  if (count === undefined || !/^(nsubj|obj|iobj|obl|nmod|conj|root)/.test(t.deprel)) return null;
  // "one of the two", "the pair of them", "the two of clubs"
  if (tokens[to]?.text.toLowerCase() === 'of' || scene.matchAt[to - 1] >= 0) return null;
  const base = {
    sentence: index,
    from: from + 1,
    to,
    key: to - 1,
    kind: 'state' as const,
    plural: true,
    definite: true,
  };
  // What is between two is between two parties, whoever else was counted.
  if (caseOf(scene.sentence, to - 1) === 'between') return draft({ ...base, need: needOfCount(count) });
  const word = COUNTS[count];
  return draft({ ...base, need: { type: 'pronoun', number: 'plural', animate: false, count: word } });
}

const PAIRS =
  /^(neighbou?rs|rivals|foes|archrivals|arch-rivals|adversaries|antagonists|enemies|archenemies|belligerents)$/;

/**
 * "The two countries", "both capitals", "the neighbours", "the former foes", "the four states", "their states": a noun
 * for states that are told only by their number or by how they stand to one another.
 */
export function sideAnaphor(scene: Scene, from: number, to: number): Draft | null {
  const { tokens, index } = scene.sentence;
  const noun = tokens[to - 1];
  const word = noun.text.toLowerCase();
  if (!SIDE_NOUNS.has(word)) return null;
  const words = tokens.slice(from, to - 1);
  const kind = 'state' as const;
  const base = { sentence: index, to, key: to - 1, kind, definite: true, plural: true };
  const opener = tokens[from];
  const count = COUNTS.indexOf(words.find((t) => t.upos === 'NUM')?.text.toLowerCase() ?? '');
  if (/^(his|her|its|their)$/i.test(opener.text)) {
    // "his two neighbours": the rest of those three
    if (/^(neighbou?rs|allies|rivals|foes|partners)$/.test(word))
      return count >= 2 ? draft({ ...base, from, need: { type: 'other', token: from, count } }) : null;
    const own = /^(countries|nations|states|governments|capitals)$/.test(word) && /^their$/i.test(opener.text);
    return own ? draft({ ...base, from, need: { type: 'possessor', token: from } }) : null;
  }
  if (count >= 3 && words.length <= 3) {
    const start = /^(the|these|those|all)$/i.test(opener.text) ? from + 1 : from;
    return draft({ ...base, from: start, need: { type: 'row', count } });
  }
  const described = words.some((t) => t.upos === 'ADJ' || t.upos === 'PROPN' || t.upos === 'NOUN');
  const two = words.some((t) => /^(two|both)$/i.test(t.text));
  const the = /^the$/i.test(opener.text);
  const between = caseOf(scene.sentence, noun.index) === 'between';
  // "the North African neighbours", "the nuclear rivals", "ties between the neighbours"
  const alone =
    words.length === 1 && (noun.deprel.startsWith('nsubj') || between) && tokens[to]?.text.toLowerCase() !== 'of';
  const pair = the && (described || alone) && PAIRS.test(word);
  const sides = the && (word === 'sides' || (between && words.length === 1));
  if (!two && !pair && !sides) return null;
  const start = /^(the|these|those)$/i.test(opener.text) ? from + 1 : from;
  return draft({ ...base, from: start, need: { type: 'pair' } });
}

/** "The leaders of both countries", "officials from the two sides": they are of whomever the group turns out to be. */
export function joinGroup(scene: Scene, group: Draft, taken: readonly Draft[]): void {
  if (group.need.type !== 'pair' && group.need.type !== 'row') return;
  const { tokens } = scene.sentence;
  let i = group.from - 1;
  if (/^(the|these|those|both)$/i.test(tokens[i]?.text ?? '')) i--;
  if (!/^(of|from|for)$/i.test(tokens[i]?.text ?? '')) return;
  const whose = taken.find((d) => d.to === i && OWNED.has(d.kind) && d.plural && d.codes.length === 0);
  if (whose && /^(none|same|bare)$/.test(whose.need.type)) whose.need = { type: 'through', draft: group };
}

const OWNED = new Set(['organ', 'office', 'envoy', 'mission', 'nationals']);

/** "Lithuania ordered out two", "Poland had expelled three": a bare number put out is of the envoys spoken of. */
export function countedEnvoys(scene: Scene, i: number): Draft | null {
  const { tokens, index } = scene.sentence;
  const t = tokens[i];
  if (t.upos !== 'NUM' || !/^(obj|nsubj:pass)$/.test(t.deprel) || !COUNTS.includes(t.text.toLowerCase())) return null;
  if (tokens[i + 1]?.text.toLowerCase() === 'of') return null;
  const verb = tokens[t.head];
  const out = tokens.some((x) => x.head === verb?.index && /^out$/i.test(x.text));
  const lemma = verb?.lemma.toLowerCase() ?? '';
  if (!EXPEL_VERBS.has(lemma) && !(lemma === 'order' && out)) return null;
  return draft({
    sentence: index,
    from: i,
    to: i + 1,
    key: i,
    kind: 'envoy',
    role: 'GOV',
    office: 'diplomat',
    plural: t.text.toLowerCase() !== 'one',
    need: { type: 'same' },
  });
}

/**
 * "Recalled its ambassador and expelled the Cambodian one": "one" stands for the noun before it, and the adjective says
 * whose it is. The draft of the adjective takes it in.
 */
export function ellipticOne(scene: Scene, i: number, taken: readonly Draft[]): void {
  const { tokens } = scene.sentence;
  if (!/^ones?$/i.test(tokens[i].text)) return;
  const match = matchAt(scene, i - 1);
  const state = match ? senseOf(match.senses, 'adjective', 'state') : null;
  const d = match && taken.find((x) => x.kind === 'state' && x.from === match.from && x.to === match.to);
  const model = taken.findLast((x) => MODELS.has(x.kind) && x.to < i && x !== d);
  if (!state || !d || !model) return;
  // "Latvia and Estonia one each" counts what each did.
  if (tokens[d.from].upos !== 'ADJ' && !/^(?:the|a)$/i.test(tokens[d.from - 1]?.text ?? '')) return;
  Object.assign(d, { kind: model.kind, role: model.role, organ: model.organ, office: model.office, weak: false });
  d.plural = /^ones$/i.test(tokens[i].text);
  d.post = model.post ? { type: model.post.type, city: null, host: null } : null;
  d.to = i + 1;
  d.core = [d.from, i + 1];
  d.key = i;
}

const MODELS = new Set(['envoy', 'mission', 'office', 'organ']);
