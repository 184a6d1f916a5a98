/** Which rows of a report are shown: by family of kinds and by status. Stands in the address. */
import type { PageRow } from '../../../../src/record/report-page.ts';
import css from './card.module.css';

/** What is chosen; undefined for all. */
export interface RowFilter {
  readonly family?: string | undefined;
  readonly status?: string | undefined;
}

/** The rows that pass. */
export function filtered(rows: readonly PageRow[], { family, status }: RowFilter): readonly PageRow[] {
  if (family === undefined && status === undefined) return rows;
  return rows.filter(
    ({ row }) =>
      (family === undefined || familyOf(row.kind) === family) && (status === undefined || row.status === status),
  );
}

function familyOf(kind: string): string {
  return kind.split('.')[0] ?? kind;
}

/** The choices that the rows give, with how many rows each has. */
export function Filters({
  rows,
  filter,
  shown,
  onChange,
}: {
  readonly rows: readonly PageRow[];
  readonly filter: RowFilter;
  readonly shown: number;
  onChange(filter: RowFilter): void;
}) {
  const families = counted(rows.map((r) => familyOf(r.row.kind)));
  const statuses = counted(rows.map((r) => r.row.status));
  return (
    <div className={`row ${css.filters}`}>
      <h2 className={css.rowsTitle}>
        {shown === rows.length
          ? `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
          : `${shown} of ${rows.length} rows`}
      </h2>
      <Choice
        label="Kind"
        value={filter.family}
        choices={families}
        onChange={(family) => onChange({ ...filter, family })}
      />
      <Choice
        label="Status"
        value={filter.status}
        choices={statuses}
        onChange={(status) => onChange({ ...filter, status })}
      />
    </div>
  );
}

function Choice({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [string, number])[];
  onChange(value: string | undefined): void;
}) {
  return (
    <label className="no-print">
      {label}
      <select value={value ?? ''} onChange={(e) => onChange(e.target.value === '' ? undefined : e.target.value)}>
        <option value="">all</option>
        {choices.map(([name, n]) => (
          <option key={name} value={name}>
            {name} ({n})
          </option>
        ))}
      </select>
    </label>
  );
}

function counted(names: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
}
