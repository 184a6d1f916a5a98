/** Lays another value over a field of a row: what the report's reading has stands beside it. */
import { useEffect, useId, useRef, useState } from 'react';
import { EDITABLE, fieldText, wrongValue } from '../../../src/record/judgements/edit.ts';
import type { EditAct, EditableField } from '../../../src/record/types.ts';
import { STATUSES } from '../../../src/speech/types.ts';
import type { Page } from '../api/client.ts';
import type { Named } from '../api/names.ts';
import { useApi, useList } from '../api/use-api.ts';
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
  const isParty = field === 'source' || field === 'target';
  const { data: found } = useApi<Page<Found>>('/api/actors', { q: value.trim(), limit: 12 }, { enabled: isParty });
  const parties = isParty ? (found?.items.filter((n) => n.kind !== 'outlet') ?? []) : [];
  const party = isParty ? partyNamed(value, parties) : undefined;
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
          <Value id={`${id}-value`} field={field} value={value} onChange={setValue} parties={parties} />
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
  readonly parties: readonly Found[];
  onChange(value: string): void;
}

function Value({ id, field, value, parties, onChange }: ValueProps) {
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
  return (
    <label htmlFor={id}>
      New value
      <input
        id={id}
        value={value}
        list={parties.length > 0 ? `${id}-list` : undefined}
        autoComplete="off"
        placeholder={field === 'date' ? 'YYYY-MM-DD, or any EDTF' : 'nothing: left open'}
        onChange={(e) => onChange(e.target.value)}
      />
      {parties.length > 0 && (
        <datalist id={`${id}-list`}>
          {parties.map((n) => (
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
  const { data } = useList<{ readonly kind: string; readonly means: string }>('/api/kinds', { limit: 1000 });
  const items = data?.pages.flatMap((p) => p.items) ?? [];
  const kinds = items.map((k) => k.kind);
  const families = Map.groupBy(kinds.includes(value) ? kinds : [value, ...kinds], (k) => k.split('.')[0] ?? '');
  return (
    <>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)} aria-describedby={`${id}-means`}>
        {[...families].map(([family, of]) => (
          <optgroup key={family} label={family}>
            {of.map((k) => (
              <option key={k}>{k}</option>
            ))}
          </optgroup>
        ))}
      </select>
      <span id={`${id}-means`}>{items.find((k) => k.kind === value)?.means}</span>
    </>
  );
}

/** Somebody with a code, and the name by which they were found, where it is not the usual one. */
interface Found extends Named {
  readonly by: string | null;
}

/** The party that is meant; null for a text that names none, undefined for none at all. */
function partyNamed(text: string, found: readonly Found[]): Found | null | undefined {
  const low = text.trim().toLowerCase();
  if (low === '') return undefined;
  return found.find((n) => [n.code, n.name, n.by].some((known) => known?.toLowerCase() === low)) ?? null;
}
