/** Filters of a view: each a text of the address, so that a link shows what was looked at. */
import { memo, useId, useRef } from 'react';
import type { Page } from '../api/client.ts';
import { useNames } from '../api/names.ts';
import { useApi } from '../api/use-api.ts';
import styles from './filters.module.css';

/** One filter. */
export interface FilterField {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  /** `party`, `kind`: with suggestions from all names or kinds; `check`: `true` or nothing. */
  readonly type: 'text' | 'party' | 'kind' | 'day' | 'choice' | 'check';
  readonly hint?: string;
  /** For `choice`: value and words of each; the empty one is added. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** For `choice`: the words of the empty one; “any” if left out. */
  readonly none?: string;
}

/** The values of the address. */
export type Search = Readonly<Record<string, string | undefined>>;

/** A line of filters. What is typed counts on Enter or when the field is left; choices count at once. */
export function Filters({
  fields,
  search,
  onChange,
}: {
  readonly fields: readonly FilterField[];
  readonly search: Search;
  onChange(changed: Search): void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const list = useId();
  const given = fields.some((f) => search[f.name] !== undefined);
  const commit = (name: string, value: string): void => {
    const text = value.trim();
    if ((search[name] ?? '') !== text) onChange({ [name]: text === '' ? undefined : text });
  };
  return (
    <form
      ref={form}
      role="search"
      aria-label="Filters"
      className={`${styles.filters} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        onChange(
          Object.fromEntries(
            fields.map(({ name }) => [name, String(data.get(name) ?? '').trim() || undefined] as const),
          ),
        );
      }}
    >
      {fields.map((field) => (
        <Field key={`${field.name} ${search[field.name] ?? ''}`} {...{ field, search, commit, list }} />
      ))}
      <Names id={`${list}party`} />
      {fields.some((f) => f.type === 'kind') && <Kinds id={`${list}kind`} />}
      <button type="submit">Show</button>
      {given && (
        <button type="button" onClick={() => onChange(Object.fromEntries(fields.map((f) => [f.name, undefined])))}>
          Clear
        </button>
      )}
    </form>
  );
}

function Field({
  field: { name, label, type, hint, choices = [], none = 'any' },
  search,
  commit,
  list,
}: {
  readonly field: FilterField;
  readonly search: Search;
  commit(name: string, value: string): void;
  readonly list: string;
}) {
  const value = search[name] ?? '';
  if (type === 'check') {
    return (
      <label className={`check ${styles.check}`}>
        <input
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={value === 'true'}
          onChange={(e) => commit(name, e.target.checked ? 'true' : '')}
        />
        {label}
      </label>
    );
  }
  if (type === 'choice') {
    return (
      <label>
        {label}
        <select name={name} defaultValue={value} onChange={(e) => commit(name, e.target.value)}>
          <option value="">{none}</option>
          {choices.map(([v, words]) => (
            <option key={v} value={v}>
              {words}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label>
      {label}
      <input
        name={name}
        defaultValue={value}
        placeholder={hint}
        size={type === 'day' ? 8 : 9}
        autoComplete="off"
        spellCheck={false}
        {...(type === 'party' || type === 'kind' ? { list: list + type } : {})}
        onBlur={(e) => commit(name, e.target.value)}
      />
    </label>
  );
}

/** All parties, as suggestions: some hundreds, that need not be made anew with each change of a view. */
const Names = memo(({ id }: { readonly id: string }) => {
  const names = useNames();
  return (
    <datalist id={id}>
      {[...names.values()]
        .filter((n) => n.kind !== 'outlet')
        .map((n) => (
          <option key={n.code} value={n.code}>
            {n.name}
          </option>
        ))}
    </datalist>
  );
});

/** All kinds, as suggestions. */
const Kinds = memo(({ id }: { readonly id: string }) => {
  const { data } = useApi<Page<{ readonly kind: string }>>('/api/kinds', { limit: 1000 });
  return (
    <datalist id={id}>
      {data?.items.map(({ kind }) => (
        <option key={kind} value={kind} />
      ))}
    </datalist>
  );
});

/** What was asked for, in words, for a printed page. */
export function Asked({ fields, search }: { readonly fields: readonly FilterField[]; readonly search: Search }) {
  const given = fields.filter((f) => search[f.name] !== undefined);
  if (given.length === 0) return null;
  return (
    <p className={styles.asked}>
      {given.map((f) => (f.type === 'check' ? f.label : `${f.label}: ${search[f.name]}`)).join('; ')}
    </p>
  );
}

/** What to do where nothing passes: nothing is advised where no filter is set. */
export function Loosen({ fields, search }: { readonly fields: readonly FilterField[]; readonly search: Search }) {
  return fields.some((f) => search[f.name] !== undefined) ? ' Take a filter away to see more.' : null;
}
