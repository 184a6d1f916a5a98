/** What a report calls its actors: in passing ("the rebel group"), and by saying so ("is a resistance movement"). */
import type { ActorMention } from '../actors/types.ts';
import { caseOf } from '../language/clause.ts';
import { conjuncts, dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { covers } from '../speech/span-index.ts';
import { tokenSpan } from '../speech/spans.ts';
import { around, type Holder, holderAt, holdersOf, isNarrator } from './holders.ts';
import { type LabelPhrase, labelAt } from './label-phrase.ts';
import { type Predication, predicationOf } from './label-predicates.ts';
import { BODIES, GOVERNING, LABELS, LOADED } from './label-words.ts';
import type { Scene } from './scene.ts';
import type { LabelNote } from './types.ts';

/** A label that somebody is said to bear or not to, with who says it. */
export interface SpokenLabel {
  readonly note: LabelNote;
  readonly sentence: Sentence;
  readonly token: number;
  readonly holder: Holder;
  /** Said in so many words, rather than used in passing. */
  readonly predicated: boolean;
}

/** All labels of a report with their holders, in text order. */
export function spokenLabels(scene: Scene): readonly SpokenLabel[] {
  const known = spoken.get(scene) ?? readLabels(scene);
  spoken.set(scene, known);
  return known;
}

/** Asked for by labels and stances alike. */
const spoken = new WeakMap<Scene, readonly SpokenLabel[]>();

function readLabels(scene: Scene): SpokenLabel[] {
  const out: SpokenLabel[] = [];
  const named: Predication[] = [];
  for (const s of scene.annotations.sentences) {
    for (const { index } of s.tokens) {
      const phrase = labelAt(scene, s, index);
      if (phrase === null) continue;
      const predication = predicationOf(scene, s, index, named);
      if (predication !== null) {
        named.push(predication);
        if (predication.given !== null) out.push(...predicated(scene, phrase, predication, predication.given));
        continue;
      }
      const m = describedAt(scene, s, index);
      if (m?.code != null && !isOwnForce(s, phrase, m)) out.push(described(scene, phrase, m));
    }
  }
  return out;
}

/** The labels of a report, in text order. */
export function findLabels(scene: Scene): LabelNote[] {
  return spokenLabels(scene).map((l) => l.note);
}

function predicated(scene: Scene, phrase: LabelPhrase, p: Predication, given: boolean): SpokenLabel[] {
  const { sentence, head } = phrase;
  const by = p.refusing >= 0 ? p.refusing : p.verb;
  // "designated as a terrorist group by Oman": the phrase may hang on the label.
  const agents = dependents(sentence, head, 'nmod').filter((c) => p.verb >= 0 && caseOf(sentence, c) === 'by');
  const named = agents
    .flatMap((t) => conjuncts(sentence, t))
    .flatMap((t) => holderAt(scene, sentence, t, p.verb) ?? []);
  const holders = named.length > 0 ? named : by < 0 ? [around(scene, sentence, head)] : holdersOf(scene, sentence, by);
  return holders
    .filter((h) => h.token < 0 || h.token !== p.subject)
    .map((holder) => ({
      note: {
        ...scene.printer.proof(phrase.span),
        code: p.mention.code,
        ...(p.mention.person === undefined ? {} : { person: p.mention.person }),
        label: phrase.label,
        given,
        voice: isNarrator(holder) && !holder.quoted ? 'narrator' : 'speaker',
        hops: holder.hops,
      },
      sentence,
      token: head,
      holder,
      predicated: true,
    }));
}

/** In passing: the report's own word, unless it stands in quotation marks; reported speech is worded by the report. */
function described(scene: Scene, phrase: LabelPhrase, m: ActorMention): SpokenLabel {
  const { sentence, head } = phrase;
  const at = tokenSpan(sentence, head);
  const quote = scene.annotations.speech.quotations.find((q) => covers(q.span, at));
  const speaker = around(scene, sentence, head);
  const narrator: Holder = { party: null, name: null, hops: speaker.hops.slice(-1), token: -1 };
  const nobody: Holder = { ...narrator, hops: [] };
  const holder = quote === undefined ? narrator : isNarrator(speaker) ? nobody : speaker;
  return {
    note: {
      ...scene.printer.proof(phrase.span),
      code: m.code,
      ...(m.person === undefined ? {} : { person: m.person }),
      label: phrase.label,
      given: true,
      voice: quote === undefined ? 'narrator' : 'speaker',
      hops: holder.hops,
    },
    sentence,
    token: head,
    holder,
    predicated: false,
  };
}

/** Whom a description stands for: the mention that it heads, the name it is set beside. */
function describedAt(scene: Scene, s: Sentence, t: number): ActorMention | null {
  const { index } = scene;
  const own = index.at(s, t);
  if (own?.code != null && (isBearer(own) || isGroupOf(scene, own))) {
    // "a Kenyan militia" is not Kenya; "the Syrian regime" is Syria.
    const nation = scene.annotations.actors.some(
      (m) =>
        m !== own &&
        m.sentence === s.index &&
        m.from >= own.from &&
        m.to <= own.to &&
        m.code === own.code &&
        m.kind !== 'group',
    );
    if (!nation || own.basis !== 'stated') return own;
    return GOVERNING.has(s.tokens[t].lemma.toLowerCase()) ? own : null;
  }
  if (own !== null && own.code === null && own.person !== undefined) return null;
  const { head } = s.tokens[t];
  const beside = [
    ...(relation(s.tokens[t]) === 'appos' && head >= 0 ? [head] : []),
    ...(/^(?:compound|nmod|flat)$/.test(relation(s.tokens[t])) && head === t + 1 && s.tokens[head]?.upos === 'PROPN'
      ? [head]
      : []),
    ...dependents(s, t, 'appos', 'flat').filter((c) => s.tokens[c].upos === 'PROPN'),
    // "the M23 rebel group"
    ...dependents(s, t, 'compound', 'nmod').filter((c) => c < t && index.at(s, c)?.kind === 'group'),
    ...(s.tokens[t + 1]?.upos === 'PROPN' && index.at(s, t + 1)?.kind === 'group' ? [t + 1] : []),
    ...dependents(s, t, 'nmod').filter((c) => s.tokens[c].upos === 'PROPN' && caseOf(s, c) === '' && c > t),
  ];
  for (const b of beside) {
    const m = index.at(s, b);
    if (m?.code != null && (isBearer(m) || m.kind === 'place') && m.basis === 'stated') return m;
  }
  return null;
}

/** "Iraqi security forces": the plain name of what a state has, with no word that judges it. */
function isOwnForce(s: Sentence, phrase: LabelPhrase, m: ActorMention): boolean {
  const lemma = s.tokens[phrase.head].lemma.toLowerCase();
  if (m.kind === 'group' || !BODIES.has(lemma) || LABELS.has(lemma)) return false;
  return !phrase.label.split(/[ -]/).some((w) => LABELS.has(w) || (LOADED.has(w) && w !== 'military'));
}

/** "the Houthi rebels": a noun for people whose code is a group's, and no state's ("Kenyan militants"). */
function isGroupOf(scene: Scene, m: ActorMention): boolean {
  if (m.kind !== 'office' || m.person !== undefined) return false;
  return (
    !/^[A-Z]{3}$/.test(m.code ?? '') || scene.annotations.actors.some((o) => o.code === m.code && o.kind === 'group')
  );
}

const BEARERS: ReadonlySet<string> = new Set(['group', 'organisation', 'state', 'person', 'organ']);

function isBearer(m: ActorMention): boolean {
  return BEARERS.has(m.kind);
}
