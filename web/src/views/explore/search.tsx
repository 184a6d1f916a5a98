/** Reports by their words, each with the words around the match and the rows that were coded there. */
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { MentionRow, ReportRow } from '../../../../src/coding/contract.ts';
import type { Page } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { Dated } from '../../parts/dated.tsx';
import { Kind, Parties, Quote, When } from '../../parts/facts.tsx';
import { reportName } from '../../parts/report-name.ts';
import { Failed, Nothing, Waiting } from '../../parts/states.tsx';
import styles from './explore.module.css';
import { marked } from './marked.ts';
import type { State } from './state.ts';

interface Hit {
  readonly report: ReportRow;
  /** Words around the match, each match between « and ». */
  readonly excerpt: string;
  /** Why it no longer counts; null while it does. */
  readonly gone: { readonly change: string } | null;
}

/** The box for words, and what they find. */
export function SearchView({ state }: { readonly state: State }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { data, error, refetch } = useApi<Page<Hit>>(
    '/api/search',
    { q: state.words, limit: 50 },
    { enabled: state.words !== '' },
  );
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    state.change({ q: typed ?? state.words });
  };
  return (
    <>
      <form role="search" className={`${styles.words} no-print`} onSubmit={onSubmit}>
        <label>
          Words that must be there; "a phrase in quotes", begin*, OR and NOT are understood
          <input type="search" value={typed ?? state.words} onChange={(e) => setTyped(e.target.value)} />
        </label>
        <button type="submit" className="primary">
          Search
        </button>
      </form>
      {state.words !== '' && <p className={styles.asked}>Reports with the words: {state.words}</p>}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {state.words !== '' && data === undefined && !error && <Waiting what="what was found" />}
      {state.words !== '' && data?.items.length === 0 && <Nothing>No report has these words.</Nothing>}
      <ul className={styles.results}>
        {state.words !== '' && data?.items.map((hit) => <Result key={hit.report.id} hit={hit} words={state.words} />)}
      </ul>
    </>
  );
}

function Result({ hit, words }: { readonly hit: Hit; readonly words: string }) {
  const { report, excerpt, gone } = hit;
  const [open, setOpen] = useState(false);
  return (
    <li>
      <h2>
        <Link to="/report/$id" params={{ id: report.id }}>
          {report.title ?? 'Report without a title'}
        </Link>
      </h2>
      <p className="soft small">
        <bdi>{reportName(report)}</bdi>, <Dated edtf={report.date.edtf} />
        {gone !== null && ` · no longer counts: ${gone.change}`}
      </p>
      <p>
        <Marked parts={marked(excerpt)} />
      </p>
      <details onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>What was coded from it</summary>
        {open && <Rows report={report.id} words={words} />}
      </details>
    </li>
  );
}

function Marked({ parts }: { readonly parts: readonly { readonly text: string; readonly match: boolean }[] }) {
  return parts.map((p, i) => (p.match ? <mark key={i}>{p.text}</mark> : <span key={i}>{p.text}</span>));
}

function Rows({ report, words }: { readonly report: string; readonly words: string }) {
  const { data, error } = useApi<Page<MentionRow>>('/api/mentions', { report, limit: 200 });
  if (error) return <Failed error={error} />;
  if (data === undefined) return <Waiting what="the rows" />;
  if (data.items.length === 0) return <p className="soft">No row.</p>;
  return (
    <ul>
      {data.items.map((row) => (
        <li key={row.id}>
          <When date={row.date} /> <Kind kind={row.kind} goldstein={row.goldstein} />{' '}
          <Parties
            source={row.source[0]?.code ?? row.source[0]?.name ?? null}
            target={row.target[0]?.code ?? row.target[0]?.name ?? null}
          />{' '}
          <Link to="/report/$id" params={{ id: row.report }} search={{ row: row.id }}>
            <Quote text={row.quote} />
          </Link>
          {hasWord(row.quote, words) && <span className="chip">has the words</span>}
        </li>
      ))}
    </ul>
  );
}

/** Whether a quotation has one of the words that were searched for. */
function hasWord(quote: string, words: string): boolean {
  const own = quote.toLowerCase();
  const asked = words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return asked.some((word) => !['and', 'not'].includes(word) && own.includes(word));
}
