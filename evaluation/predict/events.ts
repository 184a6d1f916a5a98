import type { ActorMention } from '../../src/actors/types.ts';
import type { Annotations } from '../../src/coding/annotations.ts';
import type { Mention } from '../../src/coding/types.ts';
import type { Sentence } from '../../src/language/types.ts';
import type { Pipeline } from '../../src/pipeline.ts';
import { readText } from '../../src/report/read.ts';
import { taskType } from './pairs.ts';

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
function withParties(annotations: Annotations, marked: Marked): Annotations {
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
    return actors.map((a) => (a === own ? { ...single, code } : a));
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
  return [...actors, party];
}

/** How well a row fits the marked pair; 0 for not at all. */
function fit(m: Mention): number {
  const source = m.source.some((p) => p.code === SOURCE);
  const target = m.target.some((p) => p.code === TARGET);
  if (source && target) return 3;
  return source ? 2 : target ? 1 : 0;
}

/** The type of the row that fits the marked pair best, the first of equals; null when no frame answers. */
export function typeOf(mentions: readonly Mention[]): string | null {
  let best: Mention | null = null;
  for (const m of mentions) {
    if (m.plover.type === null || fit(m) === 0) continue;
    if (best === null || fit(m) > fit(best)) best = m;
  }
  return best === null ? null : taskType(best.plover.type);
}

/** The `events` task: lines `{id, sentence, marked}` in, `{id, type}` out. */
export async function* predictEvents(lines: AsyncIterable<string>, pipeline: Pipeline): AsyncIterable<string> {
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const { id, marked } = JSON.parse(line) as Task;
    const parts = unmark(marked);
    const annotations = pipeline.annotate(readText(parts.text));
    const mentions = pipeline.codeAnnotated(withParties(annotations, parts));
    yield `${JSON.stringify({ id, type: typeOf(mentions) })}\n`;
  }
}
