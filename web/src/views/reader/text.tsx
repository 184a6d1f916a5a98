/** The words of a report, each with the lines and grounds of what rests on it. Drawn once; choosing only repaints. */
import { memo, type ReactNode } from 'react';
import type { PagePart } from '../../../../src/record/report-page.ts';
import type { Mark } from './marks.ts';
import { blocksOf, linesOf, type Segment, segmentsOf } from './segments.ts';
import css from './text.module.css';

/** A text with its marks, in blocks. */
export const MarkedText = memo(function MarkedText({
  text,
  parts,
  marks,
}: {
  readonly text: string;
  readonly parts: readonly PagePart[];
  readonly marks: readonly Mark[];
}) {
  const points = [...text];
  const lines = linesOf(marks);
  return blocksOf(points, parts).map((block) => (
    <p key={block.start} className={`${css.block} ${css[block.kind] ?? ''}`}>
      {segmentsOf(points, block, marks).map((s) => segment(s, lines))}
    </p>
  ));
});

/** A text of one line, such as a title. */
export const MarkedLine = memo(function MarkedLine({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Mark[];
}) {
  const points = [...text];
  const lines = linesOf(marks);
  return segmentsOf(points, { start: 0, end: points.length }, marks).map((s) => segment(s, lines));
});

function segment({ start, text, marks }: Segment, lines: ReadonlyMap<number, number>): ReactNode {
  const [first] = marks;
  if (first === undefined) return text;
  const drawn = marks.filter((m) => m.role !== 'deed' && m.role !== 'sought');
  const lined = drawn.reduceRight<ReactNode>(
    (inner, m) => <span className={`${css.line} ${css[m.role]} ${css[`line${lines.get(m.id) ?? 0}`]}`}>{inner}</span>,
    text,
  );
  const words = marks.some((m) => m.role === 'sought') ? <mark data-sought="">{lined}</mark> : lined;
  const own = marks.filter((m) => m.role !== 'sought');
  const deed = marks.some((m) => m.role === 'deed');
  return (
    <span
      key={start}
      className={deed ? `${css.mark} ${css.deed}` : css.mark}
      data-marks={own.length === 0 ? undefined : own.map((m) => m.id).join(' ')}
    >
      {words}
    </span>
  );
}
