/** On whose word something is told: from the one who speaks, by each hand it went through, to this report. */
import type { HopRow } from '../../../../src/coding/contract.ts';
import css from './fields.module.css';

/** What each hop does. */
const HOW: Readonly<Record<HopRow['how'], string>> = {
  said: 'said',
  wrote: 'wrote',
  posted: 'posted',
  told: 'told',
  document: 'in a document',
  media: 'reported',
  wire: 'wire',
  anonymous: 'not named',
  narrator: 'in its own voice',
};

/** The chain, as boxes with arrows; a hop that the text does not state is dashed, and says so. */
export function Chain({
  hops,
  outlet,
  field,
}: {
  readonly hops: readonly HopRow[];
  readonly outlet: string | null;
  /** What ties a hop to its words. */
  field(name: string): Record<string, unknown>;
}) {
  return (
    <ol className={css.chain}>
      {hops.map((hop, i) => (
        <li
          key={`${hop.name} ${hop.how} ${String(hop.span)}`}
          className={hop.stated ? css.hop : `${css.hop} ${css.unstated}`}
        >
          <span {...field(`says${i}`)}>
            {hop.name === 'this report' && outlet !== null ? `this report (${outlet})` : hop.name}
            {hop.code !== null && hop.code !== hop.name && <span className={css.code}> {hop.code}</span>}
          </span>
          <span className={css.how}>
            {hop.cue === null ? HOW[hop.how] : `“${hop.cue}”`}
            {!hop.stated && ', not stated'}
          </span>
        </li>
      ))}
    </ol>
  );
}
