/** Lays another value over a field of a row: what the report's reading has stands beside it. */
import { useEffect, useId, useRef, useState } from 'react';
import { EDITABLE, fieldText, wrongValue } from '../../../src/record/judgements/edit.ts';
import type { EditAct, EditableField } from '../../../src/record/types.ts';
import { STATUSES } from '../../../src/speech/types.ts';
import { type Named, useNames } from '../api/names.ts';
import { useList } from '../api/use-api.ts';
import type { ToJudge } from './judge.tsx';
import { useSending } from './sending.ts';
import { Signature, type Signed, useSignature } from './signature.tsx';

const LABELS: Readonly<Record<EditableField, string>> = {
  kind: 'kind',
  status: 'status',
  source: 'who',
  target: 'towards whom',
  date: 'when',
  place: 'where',
};

/** The dialog. */
export function EditDialog({
  of,
  onSend,
  onClose,
}: {
  readonly of: ToJudge;
  onSend(act: EditAct, signed: Signed): Promise<void>;
  onClose(): void;
}) {
  const [field, setField] = useState<EditableField>('kind');
  const [value, setValue] = useState(() => fieldText(of.row, 'kind') ?? '');
  const names = useNames();
  const party = field === 'source' || field === 'target' ? partyNamed(value, names) : undefined;
  const given = value.trim() === '' ? null : (party?.code ?? value.trim());
  const wrong = party === null ? 'no party of this name is known' : wrongValue(field, given);
  const same = given === fieldText(of.row, field);
  const signature = useSignature();
  const { error, sending, submit } = useSending(async () => {
    signature.keep();
    const name = party ? { name: party.name } : {};
    await onSend({ do: 'edit', mention: of.row.id, field, value: given, ...name }, signature.signed);
  });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const id = useId();
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby={`${id}-title`}>
      <form onSubmit={submit} className="stack">
        <h2 id={`${id}-title`} style={{ marginTop: 0 }}>
          Edit a field
        </h2>
        <div className="row" style={{ alignItems: 'end' }}>
          <label htmlFor={`${id}-field`}>
            Field
            <select
              id={`${id}-field`}
              value={field}
              onChange={(e) => {
                const next = EDITABLE.find((f) => f === e.target.value) ?? 'kind';
                setField(next);
                setValue(fieldText(of.row, next) ?? '');
              }}
            >
              {EDITABLE.map((f) => (
                <option key={f} value={f}>
                  {LABELS[f]}
                </option>
              ))}
            </select>
          </label>
          <Value id={`${id}-value`} field={field} value={value} onChange={setValue} names={names} />
        </div>
        <Before of={of} field={field} />
        <p className="small" role="status">
          {wrong ??
            (party
              ? `${party.name} (${party.code})`
              : given === null
                ? 'Nothing here says: the report leaves it open.'
                : '')}
        </p>
        <Signature signed={signature.signed} change={signature.change} />
        {error !== null && (
          <p className="notice" role="alert">
            {error}
          </p>
        )}
        <div className="row">
          <button
            type="submit"
            className="primary"
            disabled={!signature.whole || sending || wrong !== null || same}
            title={same ? 'this is the value that stands there' : undefined}
          >
            Lay this value over it
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** What the reading has, and what was laid over it before. */
function Before({ of, field }: { readonly of: ToJudge; readonly field: EditableField }) {
  const edit = of.judged?.edits.find((e) => e.field === field);
  const was = edit === undefined ? fieldText(of.row, field) : edit.was;
  return (
    <p className="small">
      The report’s reading has <strong>{was ?? 'nothing'}</strong>
      {edit && (
        <>
          ; {edit.author} put <strong>{edit.now ?? 'nothing'}</strong> over it
        </>
      )}
      . It stays beside the new value.
    </p>
  );
}

interface ValueProps {
  readonly id: string;
  readonly field: EditableField;
  readonly value: string;
  readonly names: ReadonlyMap<string, Named>;
  onChange(value: string): void;
}

function Value({ id, field, value, names, onChange }: ValueProps) {
  if (field === 'kind' || field === 'status') {
    return (
      <label htmlFor={id}>
        New value
        {field === 'status' ? (
          <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
            {STATUSES.map((s) => (
              <option key={s}>{s}</option>
            ))}
          </select>
        ) : (
          <Kinds id={id} value={value} onChange={onChange} />
        )}
      </label>
    );
  }
  const found = field === 'source' || field === 'target' ? near(value, names) : [];
  return (
    <label htmlFor={id}>
      New value
      <input
        id={id}
        value={value}
        list={found.length > 0 ? `${id}-list` : undefined}
        autoComplete="off"
        placeholder={field === 'date' ? 'YYYY-MM-DD, or any EDTF' : 'nothing: left open'}
        onChange={(e) => onChange(e.target.value)}
      />
      {found.length > 0 && (
        <datalist id={`${id}-list`}>
          {found.map((n) => (
            <option key={n.code} value={n.code}>
              {n.name}
            </option>
          ))}
        </datalist>
      )}
    </label>
  );
}

function Kinds({ id, value, onChange }: Pick<ValueProps, 'id' | 'value' | 'onChange'>) {
  const { data } = useList<{ readonly kind: string }>('/api/kinds', { limit: 1000 });
  const kinds = data?.pages.flatMap((p) => p.items.map((k) => k.kind)) ?? [];
  const families = Map.groupBy(kinds.includes(value) ? kinds : [value, ...kinds], (k) => k.split('.')[0] ?? '');
  return (
    <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
      {[...families].map(([family, of]) => (
        <optgroup key={family} label={family}>
          {of.map((k) => (
            <option key={k}>{k}</option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** The party that is meant; null for a text that names none, undefined for none at all. */
function partyNamed(text: string, names: ReadonlyMap<string, Named>): Named | null | undefined {
  const asked = text.trim();
  if (asked === '') return undefined;
  const low = asked.toLowerCase();
  const all = [...names.values()].filter((n) => n.kind !== 'outlet');
  return names.get(asked.toUpperCase()) ?? all.find((n) => n.name.toLowerCase() === low) ?? null;
}

function near(text: string, names: ReadonlyMap<string, Named>): readonly Named[] {
  const low = text.trim().toLowerCase();
  if (low === '') return [];
  return [...names.values()]
    .filter(
      (n) => n.kind !== 'outlet' && (n.name.toLowerCase().startsWith(low) || n.code.toLowerCase().startsWith(low)),
    )
    .slice(0, 8);
}
