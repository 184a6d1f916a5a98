/** A number in words, and where it is told. */
import type { ReportRow } from '../../../../../src/coding/contract.ts';
import { Chain } from '../../../parts/chain.tsx';
import type { Opening } from '../../../parts/opening.ts';
import { CiteButton, InSentence, ReportLink } from '../../../parts/written.tsx';
import { type Mark, readingOf } from './marks.ts';
import styles from './tolls.module.css';

/** The number as written, with what the words allow and what narrows it; opens onto where it is told. */
export function MarkWords({
  mark,
  open,
  opening,
}: {
  readonly mark: Mark;
  readonly open: boolean;
  readonly opening: Opening;
}) {
  const { key, words, unit, scope, lines } = mark;
  const reading = readingOf(mark);
  const more = [reading, scope, lines.length > 1 ? `told ${lines.length} times` : null].filter((t) => t !== null);
  return (
    <span className={styles.words}>
      <button type="button" aria-expanded={open} onClick={() => opening.toggle(key)}>
        <q>{words}</q>
      </button>{' '}
      {unit !== null && !words.toLowerCase().includes(unit.toLowerCase()) && unit}{' '}
      <span className="small soft num">{more.join(', ')}</span>
    </span>
  );
}

/** Every place where the number is told, in its sentence. */
export function Told({
  mark: { lines },
  reports,
}: {
  readonly mark: Mark;
  readonly reports: ReadonlyMap<string, ReportRow>;
}) {
  return (
    <ul className={styles.told}>
      {lines.map((line) => (
        <li key={line.id}>
          <InSentence of={line.proof} />
          <span className="row">
            <Chain hops={line.hops} />
            <span className="small">
              <ReportLink of={line.proof} row={reports.get(line.report)} />
            </span>
            <CiteButton of={line.proof} />
          </span>
        </li>
      ))}
    </ul>
  );
}
