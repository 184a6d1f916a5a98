/** Words by which a report says that what it tells comes from elsewhere: wires, outlets, documents, nameless sources. */
import { textOf } from '../coding/annotations.ts';
import { dependents, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import { joined, meets, stretch } from '../speech/spans.ts';
import type { Attribution } from '../speech/types.ts';
import { citingCredits } from './citing.ts';
import { hearerOf, keepsNameBack, throughOf, toldTo } from './medium.ts';
import type { Scene } from './scene.ts';
import { trailingCredits } from './trailing.ts';
import type { CreditNote } from './types.ts';
import { wireCredits } from './wire-credits.ts';

/** All credits of a report, those of the whole report first, then in text order. A picture's credit is none. */
export function findCredits(scene: Scene): CreditNote[] {
  const { speech } = scene.annotations;
  const inside = speech.attributions.filter((a) => a.vouched).flatMap((a) => ofAttribution(scene, a));
  const trailing = trailingCredits(scene).map(({ span, code, name, credited }): CreditNote => {
    const covers = [scene.printer.range(credited.span)];
    return { ...scene.printer.proof(span), kind: 'outlet', code, name, covers };
  });
  const all = [...inside, ...citingCredits(scene), ...trailing].toSorted(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  );
  return [...wireCredits(scene), ...all];
}

function ofAttribution(scene: Scene, a: Attribution): CreditNote[] {
  const { report, sentences } = scene.annotations;
  const s = sentences[a.sentence];
  const covers = scene.sentencesOf(a.content);
  const notes: CreditNote[] = [];
  if (keepsNameBack(report, a)) return notes;
  const add = (kind: CreditNote['kind'], code: string | null, name: string, span: Span): void => {
    notes.push({ ...scene.printer.proof(span), kind, code, name, covers });
  };
  const through = a.kind === 'speech' ? throughOf(scene, s, a) : null;
  // "said in an interview with Kyodo"
  const asked = through?.medium === 'interview' ? hearerOf(scene, s, a, through) : null;
  const told = asked?.kind === 'outlet' ? asked : toldTo(scene, s, a);
  if (told) add('told', told.code, told.name, together(a.cue, told.span, a));
  if (a.source !== null && a.how === 'media') {
    const within = a.phrase ?? a.source;
    const { code, name } = outletIn(scene, s, a, within);
    add('outlet', code, name, together(within, a.cue, a));
  }
  if (a.source !== null && a.how === 'anonymous') {
    const { source, whole } = phrasing(s, a);
    add('anonymous', a.speaker?.code ?? null, textOf(report, source), whole);
  }
  if (through && (through.medium === 'document' || through.medium === 'post') && a.how !== 'media') {
    const own = through.span ?? a.cue;
    const name = textOf(report, own);
    add('document', a.speaker?.code ?? null, name, through.medium === 'post' ? together(a.cue, own, a) : own);
  }
  return notes;
}

/** The outlet that a phrase names: its head, or one inside of it ("Peru's Andina news agency"); else as written. */
function outletIn(scene: Scene, s: Sentence, a: Attribution, phrase: Span): { code: string | null; name: string } {
  const { actors, report } = scene.annotations;
  const named =
    a.speaker?.kind === 'outlet'
      ? a.speaker
      : actors.find((m) => m.sentence === s.index && m.kind === 'outlet' && meets(m.span, phrase));
  // One that is known by its state only ("Turkey's … outlet") is no entry of the gazetteer; its own name may follow.
  if (named?.code != null && scene.outletCode(named.code) !== null) return { code: named.code, name: named.name };
  const words = s.tokens.filter((t) => /^\p{Lu}/u.test(t.text) && t.start >= phrase.start && t.end <= phrase.end);
  const name = words.map((t) => t.text).find((word) => scene.outletCode(word) !== null);
  return name === undefined ? { code: null, name: textOf(report, phrase) } : { code: scene.outletCode(name), name };
}

/** From one of two stretches to the other, unless what is said stands between them; then the first alone. */
function together(one: Span, other: Span, a: Attribution): Span {
  const both = { ...one, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
  return a.content.some((c) => meets(c, both)) ? one : both;
}

/** How a nameless source is put: the noun with its relative clause, and that with what else keeps the name back. */
function phrasing(s: Sentence, a: Attribution): { readonly source: Span; readonly whole: Span } {
  const bare = a.phrase ?? a.source ?? a.cue;
  const cue = s.tokens.findIndex((t) => t.start === a.cue.start);
  const free = (span: Span): boolean => !a.content.some((c) => meets(c, span));
  let source = bare;
  for (const c of a.sourceToken < 0 ? [] : dependents(s, a.sourceToken, 'acl', 'nmod', 'amod', 'appos')) {
    const tokens = subtree(s, c).toSorted((x, y) => x - y);
    const span = stretch(s, tokens[0], tokens[tokens.length - 1]);
    if (free(joined(source, span))) source = joined(source, span);
  }
  let whole = source;
  for (const c of cue < 0 ? [] : dependents(s, cue, 'obl', 'advcl', 'advmod')) {
    const tokens = subtree(s, c).toSorted((x, y) => x - y);
    if (!tokens.some((t) => KEEPS.test(s.tokens[t].lemma))) continue;
    const span = stretch(s, tokens[0], tokens[tokens.length - 1]);
    if (free(joined(whole, span))) whole = joined(whole, span);
  }
  return { source, whole };
}

const KEEPS = /^(anonym\w*|unnamed|unidentified|name|identify)$/i;
