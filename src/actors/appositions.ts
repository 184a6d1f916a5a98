import type { Draft, Scene } from './draft.ts';
import type { Reading } from './reader.ts';
import { SPEECH_VERBS } from './words.ts';

/**
 * Joins a title and a name that stand side by side with or without a comma: "the foreign minister of Turkey, Hakan
 * Fidan, said", "Eli Cohen, Minister of Foreign Affairs of Israel". The draft of the title takes in the name; that of
 * the name goes. In a row of persons ("the president, Ana Ruiz and Tom Obi") nothing is joined.
 *
 * @returns the drafts that are left, in text order.
 */
export function joinAppositions(scene: Scene, readings: readonly Reading[]): Draft[] {
  const dropped = new Set<Draft>();
  const starts = new Map(readings.map((r) => [r.phrase.from, r]));
  for (const reading of readings) {
    const title = reading.tail;
    if (!title || dropped.has(title)) continue;
    if (isTitle(title)) joinNameAfter(scene, title, starts, dropped);
    else if (isName(title) && reading.drafts.length === 1) joinTitleAfter(scene, title, starts, dropped);
  }
  return readings.flatMap((r) => r.drafts).filter((d) => !dropped.has(d));
}

function isTitle(d: Draft): boolean {
  return isPost(d) && !d.plural;
}

function isPost(d: Draft): boolean {
  return (d.kind === 'office' || d.kind === 'envoy') && d.person === null;
}

function isName(d: Draft): boolean {
  return d.kind === 'person' && d.personRange !== null && d.codes.length === 0 && d.office === null;
}

/** "Gabon's leader, General Brice Oligui Nguema": a name with a rank of its own, but no state. */
function isTitledName(d: Draft): boolean {
  return d.kind === 'person' && d.personRange !== null && d.codes.length === 0 && d.need.type === 'same' && !d.definite;
}

function joinNameAfter(scene: Scene, title: Draft, starts: ReadonlyMap<number, Reading>, dropped: Set<Draft>): void {
  const { tokens } = scene.sentence;
  const comma = tokens[title.to]?.text === ',';
  const next = starts.get(title.to + (comma ? 1 : 0));
  const name = next?.tail;
  if (!next || !name || next.drafts.length !== 1 || name.from > next.phrase.from) return;
  if (!isName(name) && !(comma && isTitledName(name))) return;
  if (comma && (!closes(scene, name) || saysWhatCame(scene, title, name))) return;
  title.to = name.to;
  title.person = name.person;
  title.personRange = name.personRange;
  if (title.kind === 'office') title.kind = 'person';
  // Without a comma the name is part of the phrase proper, and may be its head.
  if (!comma) title.core = [title.core[0], name.to];
  dropped.add(name);
}

function joinTitleAfter(scene: Scene, name: Draft, starts: ReadonlyMap<number, Reading>, dropped: Set<Draft>): void {
  const { tokens } = scene.sentence;
  if (tokens[name.to]?.text !== ',') return;
  const one = afterWords(scene, name.to + 1, ONE_OF);
  const lead = one > 0 ? one : afterWords(scene, name.to + 1, STILL);
  const next = starts.get(name.to + 1 + lead);
  const fits = (d: Draft): boolean => (one > 0 ? d.plural && isPost(d) : isTitle(d));
  const title = next?.drafts.find((d) => fits(d) && d.to >= (next?.phrase.to ?? 0));
  if (!next || !title || !(closes(scene, title) || (lead > 0 && one === 0))) return;
  // "Ruiz, the president of Chile said": the name heads the phrase by the tree and in sense.
  name.kind = title.kind === 'office' ? 'person' : title.kind;
  name.to = title.to;
  name.codes = title.codes;
  name.name = title.codes.length > 0 ? null : name.name;
  name.role = title.role;
  name.organ = title.organ;
  name.office = title.office;
  name.post = title.post;
  name.state = title.state;
  name.definite = title.definite;
  name.need = title.need;
  dropped.add(title);
}

/** "Ana Ruiz, one of its diplomats in Lima": one of several. */
const ONE_OF: readonly string[] = ['one of', 'another of', 'the last of', 'the first of'];
/** "Ana Ruiz, who has been ambassador to Chad": a post that is held as one speaks, told in a clause or with an adverb. */
const STILL: readonly string[] = ['who is', 'who has been', 'who serves as', 'until now', 'currently', 'now', 'also'];

/** How many tokens the first of some phrases takes that stands at a token; 0 when none does. */
function afterWords({ sentence: { tokens } }: Scene, at: number, phrases: readonly string[]): number {
  const found = phrases.find((p) => p.split(' ').every((word, i) => tokens[at + i]?.text.toLowerCase() === word));
  return found === undefined ? 0 : found.split(' ').length;
}

/** How many words may still follow the verb of a speaker who is named after what was said. */
const TRAILING = 6;

/** "It was given to Liberia's former leader, Obasanjo said.": the name speaks, it is not the title's. */
function saysWhatCame({ sentence: { tokens } }: Scene, title: Draft, name: Draft): boolean {
  const verb = tokens[name.to];
  return (
    SPEECH_VERBS.has(verb?.lemma.toLowerCase() ?? '') &&
    tokens.length - name.to <= TRAILING &&
    tokens.slice(0, title.from).some((t) => t.upos === 'VERB')
  );
}

/** Whether an apposition ends in a way that a row of persons does not: before a comma, a verb or the end. */
function closes(scene: Scene, d: Draft): boolean {
  const { tokens } = scene.sentence;
  const after = tokens[d.to];
  const head = tokens.slice(d.core[0], d.core[1]).find((t) => t.head < d.core[0] || t.head >= d.core[1]);
  if (head?.deprel === 'appos') return true;
  if (!after) return true;
  if (after.upos === 'CCONJ') return false;
  if (after.text === ',') return tokens[d.to + 1]?.upos !== 'CCONJ' && tokens[d.to + 1]?.upos !== 'PROPN';
  return /^(VERB|AUX|PUNCT|ADP|SCONJ|PRON|ADV|PART)$/.test(after.upos);
}
