/** Outlets and speakers down, actors across; a row opens onto the words in their sentences. */
import { Fragment } from 'react';
import type { ReportRow } from '../../../../src/coding/contract.ts';
import type { LabelLine } from '../../../../src/record/labels/labels.ts';
import { useReports } from '../../api/by-ids.ts';
import { Holder } from '../../parts/chain.tsx';
import { Dated, DateWords } from '../../parts/dated.tsx';
import { edtfSpan } from '../../parts/edtf.ts';
import { Party } from '../../parts/facts.tsx';
import type { Opening } from '../../parts/opening.ts';
import { CiteButton, InSentence, ReportLink } from '../../parts/written.tsx';
import styles from '../claims/claims.module.css';
import type { Columns } from '../claims/columns.ts';
import { bearerOf, type LabelRow, lineKey, proofKey, type VoiceRows } from './ledger.ts';

const VOICES: Readonly<Record<LabelLine['voice'], string>> = {
  narrator: 'In the outlet’s own voice',
  speaker: 'In quotation: whom outlets quote',
};

/** The table. */
export function LabelTable({
  voices,
  columns: { own, rest },
  open,
  opening,
}: {
  readonly voices: readonly VoiceRows[];
  readonly columns: Columns;
  readonly open: string | undefined;
  readonly opening: Opening;
}) {
  const width = 1 + own.length + (rest.length > 0 ? 1 : 0);
  return (
    // A box that scrolls must be reached by the keyboard.
    <div className={`wide ${styles.box}`} tabIndex={0} role="region" aria-label="Labels by who uses them and for whom">
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">Outlet or speaker</th>
            {own.map(({ party }) => (
              <th key={party.key} scope="col">
                <Holder party={party} />
              </th>
            ))}
            {rest.length > 0 && <th scope="col">Other actors</th>}
          </tr>
        </thead>
        {voices.map(({ voice, rows }) => (
          <tbody key={voice}>
            <tr className={styles.voice}>
              <th colSpan={width} scope="rowgroup">
                {VOICES[voice]}
              </th>
            </tr>
            {rows.map((row) => (
              <Fragment key={row.key}>
                <tr ref={opening.ref(row.key)} aria-selected={opening.chosen === row.key || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.open}
                      aria-expanded={row.key === open}
                      onClick={() => opening.toggle(row.key)}
                    >
                      <Holder party={row.holder} />
                    </button>
                  </th>
                  {own.map(({ party }) => (
                    <td key={party.key}>
                      <Words lines={row.cells.get(party.key) ?? []} />
                    </td>
                  ))}
                  {rest.length > 0 && (
                    <td>
                      <Words lines={rest.flatMap(({ party }) => row.cells.get(party.key) ?? [])} named />
                    </td>
                  )}
                </tr>
                {row.key === open && (
                  <tr className={styles.opened}>
                    <td colSpan={width}>
                      <LabelPart row={row} opening={opening} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The labels of one cell, as written. */
function Words({ lines, named = false }: { readonly lines: readonly LabelLine[]; readonly named?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.cell}>
      {lines.map((line) => (
        <li key={lineKey(line)}>
          {named && (
            <>
              <Holder party={bearerOf(line)} />:{' '}
            </>
          )}
          <LabelWords line={line} />
          <span className={`${styles.days} num`}>
            <DateWords text={daysText(line)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The wordings with how often they are given and refused. */
function LabelWords({ line: { wordings, given, refused } }: { readonly line: LabelLine }) {
  return (
    <>
      {wordings.map((words, i) => (
        <Fragment key={words}>
          {i > 0 && ', '}
          <q>{words}</q>
        </Fragment>
      ))}{' '}
      {given > 0 && <span className="num">{given}×</span>}
      {refused > 0 && (
        <span className="num">
          {given > 0 && ', '}
          <span aria-hidden="true">✕</span> refused {refused}×
        </span>
      )}
    </>
  );
}

function daysText({ first, last }: LabelLine): string {
  if (first === null || last === null) return 'undated';
  return edtfSpan(first, last);
}

/** All that one outlet or speaker says, in its sentences. */
function LabelPart({ row, opening }: { readonly row: LabelRow; readonly opening: Opening }) {
  const reports = useReports(row.lines.flatMap((l) => l.proofs.map((p) => p.report)));
  return (
    <div className={styles.part}>
      {row.lines.map((line) => (
        <section key={lineKey(line)}>
          <h2>
            {line.person !== null && <>{line.person}, </>}
            <Party code={line.code} />: <LabelWords line={line} />
          </h2>
          <ul className={styles.positions}>
            {line.proofs.map((proof) => (
              <Proof key={proofKey(proof)} {...{ proof, opening }} report={reports.get(proof.report)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Proof({
  proof,
  report,
  opening,
}: {
  readonly proof: LabelLine['proofs'][number];
  readonly report: ReportRow | undefined;
  readonly opening: Opening;
}) {
  const key = proofKey(proof);
  return (
    <li
      ref={opening.ref(key)}
      className={styles.position}
      aria-current={opening.chosen === key || undefined}
      onFocus={() => opening.choose(key)}
    >
      {report === undefined ? <span /> : <Dated edtf={report.date.edtf} />}
      <div>
        <p>
          <InSentence of={proof} />
        </p>
        <p className="row">
          {!proof.given && (
            <span>
              <span aria-hidden="true">✕</span> refused
            </span>
          )}
          <span className="small">
            <ReportLink of={proof} row={report} />
          </span>
          <CiteButton of={proof} />
        </p>
      </div>
    </li>
  );
}
