/** The filters above every part of the view. */
import { type FormEvent, memo, useEffect, useState } from 'react';
import type { Page } from '../../api/client.ts';
import { useNames } from '../../api/names.ts';
import { useApi } from '../../api/use-api.ts';
import { STATUS_MARKS } from '../../parts/facts.tsx';
import styles from './explore.module.css';
import { FILTERS, type Filter, type State } from './state.ts';

interface Field {
  readonly name: Filter;
  readonly label: string;
  readonly hint: string;
  readonly list?: string;
}

const FIELDS: readonly Field[] = [
  { name: 'actor', label: 'Party', hint: 'Turkey or TUR', list: 'parties' },
  { name: 'pair', label: 'Pair', hint: 'Turkey, Israel' },
  { name: 'kind', label: 'Kind or family', hint: 'envoy.expel, visit', list: 'kinds' },
  { name: 'since', label: 'Since', hint: 'YYYY-MM-DD' },
  { name: 'until', label: 'Until', hint: 'YYYY-MM-DD' },
  { name: 'as_of', label: 'Known as of', hint: 'YYYY-MM-DD' },
  { name: 'min_origins', label: 'Origins at least', hint: '2' },
];

/** What `include` leaves out of what is told, in words. */
const INCLUDES = [
  ['', 'all that is told'],
  ['none', 'only what happened'],
  ['background', 'what happened, the past too'],
  ['planned', 'what happened or was planned'],
  ['denied', 'what happened or was denied'],
] as const;

/** The form; what is typed holds once it is sent off or left. */
export function Filters({ state }: { readonly state: State }) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const given = FILTERS.map((f) => state.filters[f] ?? '').join('\n');
  useEffect(() => setTyped({}), [given]);
  const valueOf = (name: Filter): string => typed[name] ?? String(state.filters[name] ?? '');
  const send = (): void => {
    if (Object.keys(typed).length === 0) return;
    state.change(
      Object.fromEntries(Object.entries(typed).map(([k, v]) => [k, v.trim() === '' ? undefined : v.trim()])),
    );
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const any = FILTERS.some((f) => (state.filters[f] ?? '') !== '');
  return (
    <form className={`${styles.filters} no-print`} onSubmit={onSubmit} aria-label="Filters">
      {FIELDS.map(({ name, label, hint, list }) => (
        <label key={name}>
          {label}
          <input
            name={name}
            value={valueOf(name)}
            placeholder={hint}
            list={list}
            spellCheck={false}
            autoComplete="off"
            onChange={(e) => setTyped({ ...typed, [name]: e.target.value })}
            onBlur={send}
          />
        </label>
      ))}
      <label>
        Status
        <select value={valueOf('status')} onChange={(e) => state.change({ status: e.target.value || undefined })}>
          <option value="">any</option>
          {Object.entries(STATUS_MARKS).map(([status, mark]) => (
            <option key={status} value={status}>
              {mark} {status}
            </option>
          ))}
        </select>
      </label>
      <label>
        Show
        <select value={valueOf('include')} onChange={(e) => state.change({ include: e.target.value || undefined })}>
          {INCLUDES.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.buttons}>
        <button type="submit" className="primary">
          Filter
        </button>
        <button
          type="button"
          disabled={!any}
          onClick={() => state.change(Object.fromEntries(FILTERS.map((f) => [f, undefined])))}
        >
          Clear
        </button>
      </span>
      <Suggestions />
    </form>
  );
}

/** What can be typed: thousands of names, drawn once and not at each key. */
const Suggestions = memo(function Suggestions() {
  const names = useNames();
  const { data: kinds } = useApi<Page<{ readonly kind: string }>>('/api/kinds', { limit: 1000 });
  return (
    <>
      <datalist id="parties">
        {[...names.values()]
          .filter((n) => n.kind !== 'outlet')
          .map((n) => (
            <option key={n.code} value={n.code}>
              {n.name}
            </option>
          ))}
      </datalist>
      <datalist id="kinds">
        {kinds?.items.map(({ kind }) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
    </>
  );
});
