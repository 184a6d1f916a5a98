/** The way by which words came into a report: who told whom. */
import type { HopRow } from '../../../src/coding/contract.ts';
import { Party } from './facts.tsx';
import { shortReport } from './report-name.ts';

/** What each way of passing words on means. */
const HOW: Readonly<Record<HopRow['how'], string>> = {
  said: 'said',
  wrote: 'wrote',
  posted: 'posted',
  told: 'told',
  document: 'document',
  media: 'media',
  wire: 'news agency',
  anonymous: 'not named',
  narrator: 'own words of the report',
};

/** A chain from the one who said it to the report, each hop with how; a hop that no words state says so. */
export function Chain({ hops }: { readonly hops: readonly HopRow[] }) {
  return (
    <span className="small">
      {hops.map((hop, i) => (
        <span key={i}>
          {i > 0 && (
            <>
              {' '}
              <span aria-hidden="true">›</span>
              <span className="sr">, passed on by</span>{' '}
            </>
          )}
          {hop.name}
          {hop.code !== null && hop.code !== hop.name && (
            <>
              {' '}
              <span className="party">
                <span className="code">{hop.code}</span>
              </span>
            </>
          )}{' '}
          <span className="soft">
            ({HOW[hop.how]}
            {!hop.stated && ', not stated'})
          </span>
        </span>
      ))}
    </span>
  );
}

/** Who holds something: the party, with the person or body that speaks for it; an outlet's or a report's own voice says so. */
export function Holder({
  party: { key, code, name, person, organ },
}: {
  readonly party: {
    readonly key: string;
    readonly code: string | null;
    readonly name: string;
    readonly person?: string;
    readonly organ?: string;
  };
}) {
  if (key.startsWith('sha256:')) return <span title="a report that names no outlet">{shortReport(key)}</span>;
  const who = person ?? organ ?? null;
  if (code === null) return <span>{name}</span>;
  return (
    <span>
      <Party code={code} />
      {who !== null && who !== code && <span className="soft"> ({who})</span>}
    </span>
  );
}
