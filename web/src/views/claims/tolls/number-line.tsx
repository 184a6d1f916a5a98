/** Numbers of one thing on one line: a mark a holder, with the words, the holder and the days beside it. */
import type { ReportRow } from '../../../../../src/coding/contract.ts';
import { Holder } from '../../../parts/chain.tsx';
import type { Opening } from '../../../parts/opening.ts';
import { daysOf } from '../columns.ts';
import { MarkWords, Told } from './mark-words.tsx';
import type { Mark } from './marks.ts';
import type { Scale } from './scale.ts';
import styles from './tolls.module.css';

/** The list of numbers, each with its place on the line. */
export function NumberLine({
  marks,
  scale,
  open,
  opening,
  reports,
}: {
  readonly marks: readonly Mark[];
  readonly scale: Scale;
  readonly open: string | undefined;
  readonly opening: Opening;
  readonly reports: ReadonlyMap<string, ReportRow>;
}) {
  return (
    <>
      <ol className={styles.line}>
        {marks.map((mark) => (
          <MarkRow key={mark.key} {...{ mark, scale, opening, reports }} open={mark.key === open} />
        ))}
      </ol>
      <div className={styles.axis} aria-hidden="true">
        <div>
          {scale.ticks.map(({ value, at }) => (
            <span key={value} className="num" style={{ left: `${at}%` }}>
              {shortNumber(value)}
            </span>
          ))}
        </div>
      </div>
    </>
  );
}

function MarkRow({
  mark,
  scale,
  open,
  opening,
  reports,
}: {
  readonly mark: Mark;
  readonly scale: Scale;
  readonly open: boolean;
  readonly opening: Opening;
  readonly reports: ReadonlyMap<string, ReportRow>;
}) {
  const { key, holder, lines } = mark;
  return (
    <li ref={opening.ref(key)} className={styles.mark} aria-current={opening.chosen === key || undefined}>
      <div className={styles.row}>
        <span className={styles.holder}>
          <Holder party={holder} />
          <span className="num soft small"> {daysOf(lines)}</span>
        </span>
        <Track mark={mark} scale={scale} />
        <MarkWords mark={mark} open={open} opening={opening} />
      </div>
      {open && <Told mark={mark} reports={reports} />}
    </li>
  );
}

/** The place of one number. Nothing in it is told by colour: a full dot, a ring, a bar or an arrow. */
function Track({ mark: { shape, min, max }, scale }: { readonly mark: Mark; readonly scale: Scale }) {
  const [from, to] = [`${scale.at(min)}%`, `${scale.at(max ?? min)}%`];
  return (
    <span className={styles.track}>
      <svg aria-hidden="true" focusable="false">
        {scale.ticks.map(({ value, at }) => (
          <line key={value} className={styles.grid} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
        {shape === 'point' && <circle className={styles.dot} cx={from} cy="50%" r="5.5" />}
        {shape === 'about' && <circle className={styles.ring} cx={from} cy="50%" r="5" />}
        {(shape === 'range' || shape === 'to') && <line className={styles.bar} x1={from} x2={to} y1="50%" y2="50%" />}
        {shape === 'from' && <line className={styles.open} x1={from} x2="99%" y1="50%" y2="50%" />}
        {shape !== 'point' && shape !== 'about' && shape !== 'to' && <End at={from} />}
        {(shape === 'range' || shape === 'to') && <End at={to} />}
        {shape === 'to' && <Arrow at={from} turn />}
        {shape === 'from' && <Arrow at="99%" />}
      </svg>
    </span>
  );
}

function End({ at }: { readonly at: string }) {
  return (
    <svg x={at} y="50%" overflow="visible">
      <line className={styles.bar} x1="0" x2="0" y1="-7" y2="7" />
    </svg>
  );
}

function Arrow({ at, turn = false }: { readonly at: string; readonly turn?: boolean }) {
  return (
    <svg x={at} y="50%" overflow="visible">
      <path className={styles.head} d={turn ? 'M 0 0 L 9 -5 L 9 5 Z' : 'M 0 0 L -9 -5 L -9 5 Z'} />
    </svg>
  );
}

function shortNumber(value: number): string {
  return value >= 100_000
    ? new Intl.NumberFormat('en', { notation: 'compact' }).format(value)
    : value.toLocaleString('en');
}
