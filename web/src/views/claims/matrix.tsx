/** The table of propositions by parties. */
import { Fragment } from 'react';
import type { Claim } from '../../../../src/record/claims/types.ts';
import type { Party } from '../../../../src/record/parties.ts';
import { Holder } from '../../parts/chain.tsx';
import { DateWords } from '../../parts/dated.tsx';
import { Party as PartyName } from '../../parts/facts.tsx';
import type { Opening } from '../../parts/opening.ts';
import { ClaimPart } from './claim-part.tsx';
import styles from './claims.module.css';
import { type Columns, daysOf, type Held, heldIn } from './columns.ts';
import { Proposition, StateMark } from './proposition.tsx';
import { StanceMark } from './stances.tsx';

/** The table; the open proposition shows its positions below its row. */
export function Matrix({
  claims,
  columns: { own, rest },
  open,
  opening,
}: {
  readonly claims: readonly Claim[];
  readonly columns: Columns;
  readonly open: string | undefined;
  readonly opening: Opening;
}) {
  const width = 1 + own.length + (rest.length > 0 ? 1 : 0);
  return (
    // A box that scrolls must be reached by the keyboard.
    <div className={`wide ${styles.box}`} tabIndex={0} role="region" aria-label="Propositions by parties">
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">Proposition</th>
            {own.map(({ party }) => (
              <th key={party.key} scope="col">
                <ColumnName party={party} />
              </th>
            ))}
            {rest.length > 0 && <th scope="col">Others</th>}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => {
            const held = heldIn(claim);
            const others = rest.flatMap(({ party }) => held.get(party.key) ?? []);
            const isOpen = claim.id === open;
            return (
              <Fragment key={claim.id}>
                <tr ref={opening.ref(claim.id)} aria-selected={opening.chosen === claim.id || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.open}
                      aria-expanded={isOpen}
                      onClick={() => opening.toggle(claim.id)}
                    >
                      <Proposition claim={claim} />
                    </button>
                    <StateMark state={claim.state} />
                  </th>
                  {own.map(({ party }) => (
                    <td key={party.key}>
                      <Cell claim={claim} held={held.get(party.key) ?? []} opening={opening} open={isOpen} />
                    </td>
                  ))}
                  {rest.length > 0 && (
                    <td>
                      <Cell claim={claim} held={others} opening={opening} open={isOpen} named />
                    </td>
                  )}
                </tr>
                {isOpen && (
                  <tr className={styles.opened}>
                    <td colSpan={width}>
                      <ClaimPart claim={claim} opening={opening} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A party as a whole, whoever speaks for it in one report or another. */
function ColumnName({ party }: { readonly party: Party }) {
  return party.key === party.code ? <PartyName code={party.code} /> : <Holder party={party} />;
}

/** What one party holds; in the last column, each with its party. */
function Cell({
  claim,
  held,
  opening,
  open,
  named = false,
}: {
  readonly claim: Claim;
  readonly held: readonly Held[];
  readonly opening: Opening;
  readonly open: boolean;
  readonly named?: boolean;
}) {
  if (held.length === 0) return null;
  return (
    <ul className={styles.cell}>
      {held.map((h) => (
        <li key={h.first.id}>
          <button
            type="button"
            className={styles.stance}
            title="Show when and where it is told"
            onClick={() => {
              if (!open) opening.toggle(claim.id);
              opening.choose(h.first.id);
            }}
          >
            {named && (
              <>
                <Holder party={h.party} />:{' '}
              </>
            )}
            <StanceMark position={h.first} known={claim.question === 'occurrence' ? claim.code : null} />
            <span className={`${styles.days} num`}>
              <DateWords text={daysOf(h.positions)} />
              {h.positions.length > 1 && `, told ${h.positions.length} times`}
              {!h.current && ', replaced later'}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
