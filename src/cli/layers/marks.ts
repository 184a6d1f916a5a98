import type { ActorMention } from '../../actors/types.ts';
import type { Annotations } from '../../coding/annotations.ts';
import type { FigureMention } from '../../figures/types.ts';
import { oneLine } from '../../query/text.ts';
import type { Span } from '../../report/types.ts';
import { statusOf } from '../../speech/status.ts';
import type { Attribution } from '../../speech/types.ts';
import type { TimeMention } from '../../time/types.ts';
import { type Style } from '../terminal.ts';
import type { Mark } from './layout.ts';

/** The layers in the order of their lanes. */
export const LAYERS = ['who', 'when', 'how many', 'who says', 'status'] as const;
export type Layer = (typeof LAYERS)[number];

/** How each layer looks in a terminal; the lanes tell them apart without it. */
export const COLOURS: Readonly<Record<Layer, Style>> = {
  who: 'cyan',
  when: 'yellow',
  'how many': 'green',
  'who says': 'magenta',
  status: 'red',
};

/** Marks for the text of a report, or for its separately given title. */
export function marksOf(annotations: Annotations, inTitle: boolean): Mark<Layer>[] {
  const { actors, times, figures, speech } = annotations;
  const own = (span: Span): boolean => (span.in === 'title') === inTitle;
  return [
    ...actors.map((a) => mark('who', a.span, actorLabel(a))),
    ...times.map((t) => mark('when', t.span, timeLabel(t))),
    ...figures.map((f) => mark('how many', f.span, figureLabel(f))),
    ...speech.attributions.flatMap((a) => speechMarks(annotations, a)),
    ...statusMarks(annotations),
  ].filter((m) => own(m.span));
}

interface SpanMark extends Mark<Layer> {
  readonly span: Span;
}

function mark(layer: Layer, span: Span, label: string): SpanMark {
  return { layer, label: oneLine(label), span, start: span.start, end: span.end };
}

function actorLabel(a: ActorMention): string {
  const codes = a.codes ? a.codes.join('+') : (a.code ?? '?');
  const post = a.post ? `${a.post.type}${a.post.host ? ` in ${a.post.host}` : ''}` : null;
  const words = [codes, a.role, a.office ?? a.organ ?? (a.role || post ? null : a.kind), a.person, post];
  return words.filter(Boolean).join(' ');
}

function timeLabel(t: TimeMention): string {
  return [t.relation, t.interval ?? t.edtf ?? t.timex].filter(Boolean).join(' ');
}

function figureLabel(f: FigureMention): string {
  const amount = f.max === f.min ? `${f.min}` : `${f.min}–${f.max ?? ''}`;
  return [f.what, amount, f.unit].filter(Boolean).join(' ');
}

function speechMarks({ report }: Annotations, a: Attribution): SpanMark[] {
  const text = a.source?.in === 'title' ? (report.title ?? '') : report.text;
  const holder = a.speaker?.person ?? a.speaker?.name ?? (a.source ? text.slice(a.source.start, a.source.end) : '?');
  return [
    mark('who says', a.cue, `${cueWord(a)}: ${holder}`),
    ...a.content.map((span) => mark('who says', span, `by ${holder}`)),
  ];
}

/** How something is said, or what else is done with it: thought, demanded, planned. */
function cueWord(a: Attribution): string {
  return a.kind === 'speech' ? a.how : a.kind;
}

/** What is told as anything but done; what is told as done is left unmarked, or every verb would be. */
function statusMarks({ sentences }: Annotations): SpanMark[] {
  return sentences.flatMap((s) =>
    s.tokens.flatMap((t) => {
      if (t.upos !== 'VERB') return [];
      const { status } = statusOf(s, t.index);
      if (status === 'happened') return [];
      const span = { start: t.start, end: t.end, ...(s.span.in ? { in: s.span.in } : {}) };
      return [mark('status', span, status ?? 'open')];
    }),
  );
}
