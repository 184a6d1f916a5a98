import { type Draft, draft, matchAt, type Scene, wordsOf } from './draft.ts';
import { coreStart, personAfter } from './heads.ts';
import { officeIn } from './headships.ts';
import { codesOf, type Owner } from './owner.ts';
import { OFFICE_NOUNS } from './words.ts';

/**
 * Makes the draft of an office that the gazetteer does not list: a body or state before "chief" and its like ("Hamas
 * politburo chief Ismail Haniyeh"). Null where nothing stands before it.
 */
export function chiefDraft(scene: Scene, at: number, owner: Owner, limit: number): Draft | null {
  const peer = PEER.test(scene.sentence.tokens[at].text);
  // "her counterpart" is of the other of two states.
  const hers = peer && owner.pronoun !== null && !scene.sentence.tokens[at].text.endsWith('s');
  if (owner.codes.length === 0 && !hers && (owner.organ === null || peer)) return null;
  // "a Turkish speaker" speaks Turkish; "Turkey's speaker" and "the Sejm speaker" preside.
  const speaker = /^speaker$/i.test(scene.sentence.tokens[at].text);
  const presides =
    owner.organ?.organ === 'parliament' || (owner.organ === null && scene.sentence.tokens[at - 1]?.xpos === 'POS');
  if (speaker && !presides) return null;
  const name = personAfter(scene, at + 1, limit);
  const to = name?.[1] ?? at + 1;
  const noun = scene.sentence.tokens[at].text.toLowerCase();
  return draft({
    sentence: scene.sentence.index,
    from: owner.from,
    to,
    core: [coreStart(scene, owner.from, at), to],
    key: name ? name[0] : at,
    kind: name ? 'person' : 'office',
    codes: codesOf(owner),
    role: speaker ? 'LEG' : (owner.organ?.role ?? null),
    organ: speaker ? 'parliament' : (owner.organ?.organ ?? null),
    office: chiefOf(scene, at, owner),
    person: name ? wordsOf(scene, name[0], name[1]) : null,
    personRange: name,
    definite: /^(the|that|this)$/i.test(scene.sentence.tokens[owner.from - 1]?.text ?? ''),
    need: { type: 'none' },
    ...counterpart(noun, owner),
  });
}

/** "central bank boss" by the organ's label, else by the words. */
function chiefOf(scene: Scene, at: number, owner: Owner): string {
  const before = owner.organ ? matchAt(scene, at - 1) : null;
  const noun = scene.sentence.tokens[at].text.toLowerCase();
  if (noun === 'speaker') return noun;
  const known = before ? officeIn(noun, owner.organ?.organ ?? null) : noun;
  return known === noun ? wordsOf(scene, before?.from ?? at, at + 1).toLowerCase() : known;
}

/** "the secretary of Iran's Supreme National Security Council": an office only if "of" leads to a body. */
export function officeOfDraft(scene: Scene, at: number, owner: Owner): Draft {
  const noun = scene.sentence.tokens[at];
  return draft({
    sentence: scene.sentence.index,
    from: owner.from,
    to: at + 1,
    key: at,
    kind: 'office',
    codes: codesOf(owner),
    office: noun.lemma.toLowerCase(),
    plural: noun.xpos === 'NNS',
    definite: /^(the|that|this)$/i.test(scene.sentence.tokens[owner.from - 1]?.text ?? ''),
    tentative: true,
  });
}

/** Whether a token makes an office of what stands before it, or means somebody of the same office elsewhere. */
export function isChiefNoun({ sentence: { tokens } }: Scene, i: number): boolean {
  const word = tokens[i].text.toLowerCase();
  return OFFICE_NOUNS.has(word) || (word === 'number' && /^opposite$/i.test(tokens[i - 1]?.text ?? ''));
}

const PEER = /^(counterpart|colleague|peer|number)/i;

/** "his Jordanian counterpart" holds the office of him whose counterpart it is. */
function counterpart(noun: string, owner: Owner): Partial<Draft> {
  if (!PEER.test(noun)) return owner.codes.length > 0 ? {} : { need: { type: 'same' } };
  if (owner.codes.length === 0 && owner.pronoun !== null)
    return { office: null, role: 'GOV', need: { type: 'other', token: owner.pronoun } };
  const person =
    owner.pronoun === null && owner.draft !== null && /^(person|office)$/.test(owner.draft.kind) ? owner.draft : null;
  return { office: null, plural: noun.endsWith('s'), need: { type: 'counterpart', of: person, token: owner.pronoun } };
}
