/** The codes of other schemes that an event's rows have, each with what the codebook says of the mapping. */
import type { EventPageData } from '../../../../src/record/event-page.ts';
import { Kind } from '../../parts/facts.tsx';
import { codesTold, type ToldCodes } from './codes.ts';
import styles from './event.module.css';

/** A card for each set of codes that some rows have. */
export function Codes({ page }: { readonly page: EventPageData }) {
  return (
    <section aria-labelledby="codes-title">
      <h2 id="codes-title">Codes in other schemes</h2>
      {codesTold(page).map((codes) => (
        <CodeCard key={`${codes.kind} ${codes.status}`} codes={codes} />
      ))}
    </section>
  );
}

function CodeCard({ codes: { kind, status, rows, plover, cameo, goldstein, note } }: { readonly codes: ToldCodes }) {
  const changed = note?.by_status.find((s) => s.status === status);
  return (
    <div className={styles.codes}>
      <p>
        <Kind kind={kind} /> {status}{' '}
        <span className="soft small num">
          {rows} {rows === 1 ? 'row' : 'rows'}
        </span>
      </p>
      <dl>
        <dt>PLOVER</dt>
        <dd>
          {plover.type === null ? (
            <span className="soft">no code: {plover.why ?? 'the codebook gives no reason'}</span>
          ) : (
            <code>{[plover.type, plover.mode].filter((x) => x !== null).join(' / ')}</code>
          )}
          {plover.type !== null && plover.why !== undefined && <span className="soft"> {plover.why}</span>}
        </dd>
        <dt>CAMEO {cameo.scheme}</dt>
        <dd>
          {cameo.code === null ? (
            <span className="soft">no code: {cameo.why ?? 'the codebook gives no reason'}</span>
          ) : (
            <>
              <code>{cameo.code}</code> {meansOf(cameo.code, note)}
            </>
          )}
        </dd>
        <dt>Goldstein</dt>
        <dd className="num">
          {goldstein === null ? <span className="soft">no score</span> : String(goldstein).replace('-', '−')}
        </dd>
      </dl>
      {changed !== undefined && (
        <p className="small soft">
          The codes follow kind and status: told as {status}, {kind} is not coded as done
          {changed.why === undefined ? '.' : `; ${changed.why}.`}
        </p>
      )}
      {note !== null && (
        <details>
          <summary className="small">What the codebook says of {kind}</summary>
          <p className="small">{note.means}</p>
          {note.notes.map((n) => (
            <p key={n.about} className="small">
              <strong>{n.about}</strong> {n.text}
            </p>
          ))}
          {note.neighbours.length > 0 && (
            <>
              <p className="small">Told apart from</p>
              <ul className="small">
                {note.neighbours.map((n) => (
                  <li key={n.kind}>
                    <Kind kind={n.kind} />: {n.difference}
                  </li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
    </div>
  );
}

function meansOf(code: string, note: ToldCodes['note']): string {
  if (note === null) return '';
  if (note.cameo.code === code) return note.cameo.means ?? '';
  return note.by_status.find((s) => s.cameo === code)?.means ?? '';
}
