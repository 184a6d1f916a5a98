/** Filters of a view: each a text of the address, so that a link shows what was looked at. */
import { useId, useRef } from 'react';
import { useNames } from '../api/names.ts';
import styles from './filters.module.css';

/** One filter. */
export interface FilterField {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  /** `party`: suggestions from all names; `check`: `true` or nothing. */
  readonly type: 'text' | 'party' | 'day' | 'choice' | 'check';
  readonly hint?: string;
  /** For `choice`: value and words of each; the empty one is added. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
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
      <Names id={list} />
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
  field: { name, label, type, hint, choices = [] },
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
          <option value="">any</option>
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
        {...(type === 'party' ? { list } : {})}
        onBlur={(e) => commit(name, e.target.value)}
      />
    </label>
  );
}

/** All parties, as suggestions. */
function Names({ id }: { readonly id: string }) {
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
}

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
