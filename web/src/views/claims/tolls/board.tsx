/** The numbers of one thing counted of one event. */
import type { ReportRow } from '../../../../../src/coding/contract.ts';
import type { FigureBoard } from '../../../../../src/record/figures/figures.ts';
import type { Opening } from '../../../parts/opening.ts';
import { axesOf, type Mark, marksOf, type Order } from './marks.ts';
import { NumberLine } from './number-line.tsx';
import { isWide, scaleOf } from './scale.ts';
import styles from './tolls.module.css';

/** One board; numbers of another unit have a line of their own. */
export function Board({
  board: { what, lines, differ, apart },
  order,
  log,
  open,
  opening,
  reports,
}: {
  readonly board: FigureBoard;
  readonly order: Order;
  readonly log: boolean;
  readonly open: string | undefined;
  readonly opening: Opening;
  readonly reports: ReadonlyMap<string, ReportRow>;
}) {
  const marks = marksOf(lines, order);
  const holders = new Set(lines.map((l) => l.holder.key)).size;
  const told = new Set(lines.map((l) => l.report)).size;
  return (
    <div className={styles.board}>
      <h3>
        {what}{' '}
        <span className="soft small">
          {holders} holder{holders === 1 ? '' : 's'}, {told} report{told === 1 ? '' : 's'}
        </span>{' '}
        {apart ? (
          <span className="chip" title="No number could be what each of them says">
            <span aria-hidden="true">≠</span> they cannot all be so
          </span>
        ) : (
          differ && (
            <span className="chip">
              <span aria-hidden="true">≈</span> worded differently
            </span>
          )
        )}
      </h3>
      {axesOf(what, marks).map((axis) => (
        <NumberLine
          key={axis[0]?.key ?? ''}
          marks={axis}
          scale={scaleOf(axis, log && isWide(axis))}
          {...{ open, opening, reports }}
        />
      ))}
    </div>
  );
}

/** Whether some line of a board spans so much that it could be shown by orders. */
export function canBeLog({ what, lines }: FigureBoard): boolean {
  return axesOf(what, marksOf(lines)).some((axis: readonly Mark[]) => isWide(axis));
}
