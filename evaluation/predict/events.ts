import type { ActorMention } from '../../src/actors/types.ts';
import type { Annotations } from '../../src/coding/annotations.ts';
import type { Mention } from '../../src/coding/types.ts';
import type { Sentence } from '../../src/language/types.ts';
import type { Pipeline } from '../../src/pipeline.ts';
import { endAt } from '../../src/reader/ends.ts';
import type { Opinion } from '../../src/reader/reader.ts';
import type { End } from '../../src/reader/types.ts';
import { readText } from '../../src/report/read.ts';
import { taskType } from './pairs.ts';
import { readRecords } from './records.ts';

interface Task {
  readonly id: string;
  readonly sentence: string;
  /** The sentence with `<s>…</s>` and `<t>…</t>` around the two parties. */
  readonly marked: string;
}

/** Codes that stand for the marked parties; no gazetteer has them. */
const SOURCE = '#SOURCE';
const TARGET = '#TARGET';

interface Marked {
  readonly text: string;
  /** All stretches marked as source and as target. */
  readonly source: readonly (readonly [number, number])[];
  readonly target: readonly (readonly [number, number])[];
}

/** Takes the marks out of a sentence and keeps where they stood. */
export function unmark(marked: string): Marked {
  const spans = { s: [] as [number, number][], t: [] as [number, number][] };
  let text = '';
  let open: { readonly tag: 's' | 't'; readonly start: number } | null = null;
  for (const piece of marked.split(/(<\/?[st]>)/)) {
    const tag = /^<(\/?)([st])>$/.exec(piece);
    if (tag === null) text += piece;
    else if (tag[1] === '') open = { tag: tag[2] as 's' | 't', start: text.length };
    else if (open) spans[open.tag].push([open.start, text.length]);
  }
  return { text, source: spans.s, target: spans.t };
}

/** The word that heads a stretch: the one whose own head lies outside. */
function headOf(s: Sentence, [start, end]: readonly [number, number]): number {
  const inside = (i: number): boolean => {
    const t = s.tokens[i];
    return t !== undefined && t.start >= start && t.end <= end;
  };
  return s.tokens.findIndex((t) => inside(t.index) && !inside(t.head));
}

/** Gives the marked stretches codes of their own, so that a row between them is known when it comes. */
export function withParties(annotations: Annotations, marked: Marked): Annotations {
  let actors = annotations.actors;
  for (const [code, spans] of [
    [SOURCE, marked.source],
    [TARGET, marked.target],
  ] as const) {
    for (const span of spans) actors = withParty(annotations.sentences, actors, span, code);
  }
  return { ...annotations, actors };
}

function withParty(
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  span: readonly [number, number],
  code: string,
): readonly ActorMention[] {
  const s = sentences.find((one) => one.span.start <= span[0] && one.span.end >= span[1]);
  const head = s ? headOf(s, span) : -1;
  if (!s || head < 0) return actors;
  const own = actors.find((a) => a.sentence === s.index && (a.head === head || a.otherHeads?.includes(head)));
  if (own) {
    const { codes: _, ...single } = own;
    return withPronouns(
      s,
      actors.map((a) => (a === own ? { ...single, code } : a)),
      { ...single, code },
      own.code,
    );
  }
  const plural = s.tokens[head].xpos === 'NNS';
  const party: ActorMention = {
    sentence: s.index,
    from: head,
    to: head + 1,
    head,
    span: { start: span[0], end: span[1] },
    kind: plural ? 'nationals' : 'organisation',
    code,
    role: null,
    name: '',
    plural,
    basis: 'stated',
  };
  return withPronouns(s, [...actors, party], party, null);
}

const PRONOUNS = new Set(['they', 'it', 'he', 'she']);

/** Lets pronouns be a party that says of itself what they do ("the union said they would strike"), if they are nobody else. */
function withPronouns(
  s: Sentence,
  actors: readonly ActorMention[],
  party: ActorMention,
  before: string | null,
): readonly ActorMention[] {
  let out = actors;
  for (const t of s.tokens) {
    if (!t.deprel.startsWith('nsubj') || !PRONOUNS.has(t.text.toLowerCase())) continue;
    const verb = s.tokens[t.head];
    if (verb?.deprel !== 'ccomp' || s.tokens[party.head]?.head !== verb.head) continue;
    if (!s.tokens[party.head]?.deprel.startsWith('nsubj')) continue;
    const known = out.find((a) => a.sentence === s.index && a.head === t.index);
    if (known?.code && known.code !== before) continue;
    const span = { start: t.start, end: t.end };
    const said: ActorMention = { ...party, from: t.index, to: t.index + 1, head: t.index, span, basis: 'resolved' };
    out = [...out.filter((a) => a !== known), said];
  }
  return out;
}

/** The codes that stand for each marked party: its mark, and the code that it has unmarked ("Sudan" for its president). */
export interface Codes {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** How well a row fits that names one party by the mark and the other by its unmarked code. */
const NEARLY_BOTH = 2.6;
/** How well a row fits that names both by their unmarked codes: they may be told of in other words. */
const BOTH_UNMARKED = 1.5;

const MARKS: Codes = { source: [SOURCE], target: [TARGET] };

/** The marks with the unmarked codes of both parties, as far as these tell the two apart. */
export function codesOf(plain: Annotations, marked: Annotations): Codes {
  const own = (mark: string): string[] =>
    marked.actors.flatMap((m) => {
      if (m.code !== mark) return [];
      const before = plain.actors.find((a) => a.sentence === m.sentence && a.head === m.head);
      return before?.code ? [before.code] : [];
    });
  const source = own(SOURCE);
  const target = own(TARGET);
  const apart = !source.some((code) => target.includes(code));
  return apart ? { source: [SOURCE, ...source], target: [TARGET, ...target] } : MARKS;
}

/** How well a row fits the marked pair: 3 for both parties, 2 for the source, 1 for the target, 0 for not at all. */
function fit(m: Mention, codes: Codes): number {
  const has = (parties: Mention['source'], wanted: readonly string[]): boolean =>
    parties.some((p) => p.code !== null && wanted.includes(p.code));
  const source = has(m.source, MARKS.source);
  const target = has(m.target, MARKS.target);
  if (source && target) return 3;
  const names = has(m.source, codes.source) && has(m.target, codes.target);
  if (names) return source || target ? NEARLY_BOTH : BOTH_UNMARKED;
  return source ? 2 : target ? 1 : 0;
}

/** A type and how well the row that it comes from fits the pair, above 0 to 3; for `fit` 0 it has none. */
export interface Answer {
  readonly type: string | null;
  readonly fit: number;
}

/**
 * The type of the row that fits the marked pair best, the first of equals; null when no frame answers. A call or
 * meeting gives way to what was said or done there ("called him to express support").
 */
export function answerOf(mentions: readonly Mention[], codes: Codes = MARKS): Answer {
  const worth = (m: Mention): number => fit(m, codes) - (m.plover.type === 'CONSULT' ? 0.5 : 0);
  let best: Mention | null = null;
  for (const m of mentions) {
    if (m.plover.type === null || fit(m, codes) === 0) continue;
    if (best === null || worth(m) > worth(best)) best = m;
  }
  return best === null ? { type: null, fit: 0 } : { type: taskType(best.plover.type), fit: fit(best, codes) };
}

/** The parties of the marked pair; where the marks leave one out, the sentence's root stands for it. */
export function endsOf(annotations: Annotations, marked: Marked): readonly [Sentence, End, End] | null {
  let partial: readonly [Sentence, End, End] | null = null;
  for (const s of annotations.sentences) {
    const find = (spans: Marked['source']): End[] =>
      spans.flatMap(([start, end]) => endAt(s, { start, end }, annotations.actors) ?? []);
    const sources = find(marked.source);
    const targets = find(marked.target);
    for (const a of sources) for (const b of targets) if (a.token !== b.token) return [s, a, b];
    const root: End = { token: s.root, kind: null, role: null, from: s.root, to: s.root };
    if (sources[0]) partial ??= [s, sources[0], root];
    else if (targets[0]) partial ??= [s, root, targets[0]];
  }
  return partial;
}

/** What the reader thinks of the marked pair: probabilities of types, given that there is one. */
export function opinionsOf(annotations: Annotations, marked: Marked, pipeline: Pipeline): readonly Opinion[] {
  const ends = endsOf(annotations, marked);
  const all = (ends && pipeline.reader?.read(...ends)) ?? [];
  const types = all.filter((o) => o.label !== 'none');
  const total = types.reduce((sum, o) => sum + o.p, 0);
  return types.map((o) => ({ label: o.label, p: o.p / total }));
}

/** How much surer of another type the reader must be to overrule a row that has only the target; chosen on half A. */
const MUCH_SURER = 0.6;

/** The frame's answer, unless there is none, or it has not the marked source and the reader is much surer of another. */
export function joint(frames: Answer, opinions: readonly Opinion[]): string | null {
  const best = opinions[0];
  if (frames.type === null || best === undefined) return frames.type ?? best?.label ?? null;
  const own = opinions.find((o) => o.label === frames.type)?.p ?? 0;
  return frames.fit === 1 && best.p - own > MUCH_SURER ? best.label : frames.type;
}

/** Which of the two readers answers: both, or one of them. */
export type Only = 'frames' | 'reader' | null;

/** The `events` task: lines `{id, sentence, marked}` in, `{id, type}` out. */
export async function* predictEvents(
  lines: AsyncIterable<string>,
  pipeline: Pipeline,
  only: Only = null,
): AsyncIterable<string> {
  for await (const { id, marked } of readRecords<Task>(lines, 'marked')) {
    const parts = unmark(marked);
    const annotations = pipeline.annotate(readText(parts.text));
    const withMarks = withParties(annotations, parts);
    const frames =
      only === 'reader'
        ? { type: null, fit: 0 }
        : answerOf(pipeline.codeAnnotated(withMarks), codesOf(annotations, withMarks));
    const opinions = only === 'frames' ? [] : opinionsOf(annotations, parts, pipeline);
    yield `${JSON.stringify({ id, type: joint(frames, opinions) })}\n`;
  }
}
