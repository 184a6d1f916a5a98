/** What people judge, as acts on mentions: the same rules for the command line and the server. */

import type { Codebook } from '../coding/codebook.ts';
import { codesOf } from '../coding/codes.ts';
import { DemarcheError } from '../errors.ts';
import { EDITABLE } from '../record/judgements/edit.ts';
import type { EditAct, Judgement, LinkAct, Verdict } from '../record/types.ts';
import { STATUSES } from '../speech/types.ts';
import type { Store } from '../store/open.ts';
import { targetOf, undoable } from './judged.ts';
import type { Names } from './names.ts';

type Act = Judgement['act'];

/** Says of mentions, and of all mentions of events, that they are right, wrong, or not sure. */
export async function verdictActs(store: Store, verdict: Verdict, ids: readonly string[]): Promise<readonly Act[]> {
  const targets = await Promise.all(ids.map((id) => targetOf(store, id)));
  return targets.flatMap((t) => t.mentions).map((mention) => ({ do: verdict, mention }));
}

/**
 * Says that mentions or events are one, or that the others are not one with the first.
 *
 * @throws DemarcheError E_JUDGEMENT for what is one event already
 */
export async function linkActs(store: Store, verb: LinkAct['do'], ids: readonly string[]): Promise<readonly Act[]> {
  const [first, ...others] = await Promise.all(ids.map((id) => targetOf(store, id)));
  if (first === undefined) return [];
  return others.map((other): LinkAct => {
    const b = other.mentions;
    const a = first.mentions.filter((m) => !b.includes(m));
    const [x, y] = [a[0], b[0]];
    if (x === undefined || y === undefined || (verb === 'merge' && a.length < first.mentions.length))
      throw new DemarcheError('E_JUDGEMENT', `${first.id} and ${other.id} are one event already`, 'name two', 2);
    const act = { do: verb, a: x, b: y };
    return a.length + b.length === 2 ? act : { ...act, more: { a: a.slice(1), b: b.slice(1) } };
  });
}

/** Takes back judgements, or changes of reports. */
export async function undoActs(store: Store, ids: readonly string[]): Promise<readonly Act[]> {
  const found = await Promise.all(ids.map((id) => undoable(store, id)));
  return found.map((judgement) => ({ do: 'undo', judgement }));
}

/** A value to be laid over a field, as it is stored. */
export type Edit = Omit<EditAct, 'mention'>;

/** Lays values over fields of a mention, or of all mentions of an event. Where kind or status changes, so do the codes. */
export async function editActs(
  store: Store,
  id: string,
  edits: readonly Edit[],
  codebook: Codebook,
): Promise<readonly Act[]> {
  const { mentions } = await targetOf(store, id);
  const rows = new Map((await store.mentions({ ids: mentions })).map((m) => [m.row.id, m.row]));
  const kindOf = (kind: string | null | undefined) => codebook.kinds.find((k) => k.kind === kind);
  return mentions.flatMap((mention) =>
    edits.map((e): EditAct => {
      const now = (field: 'kind' | 'status'): string | null | undefined =>
        edits.find((x) => x.field === field)?.value ?? rows.get(mention)?.[field];
      const kind = kindOf(now('kind'));
      const status = STATUSES.find((s) => s === now('status'));
      const coded = (e.field === 'kind' || e.field === 'status') && kind && status;
      return { ...e, mention, ...(coded ? { codes: codesOf(kind, status, codebook) } : {}) };
    }),
  );
}

/**
 * The edit that lays a value over a field: a kind, a code or name of a party, a status, a date, a place.
 *
 * @param given nothing, or only blanks, where the field is to be open.
 * @throws DemarcheError E_USAGE for what is no field; E_KIND, E_ACTOR for an unknown value
 */
export function editOf(fieldName: string, given: string | null, names: Names): Edit {
  const field = EDITABLE.find((f) => f === fieldName.trim());
  if (field === undefined)
    throw new DemarcheError(
      'E_USAGE',
      `“${fieldName}” is no field that can be edited`,
      `use one of: ${EDITABLE.join(', ')}`,
      2,
    );
  const value = given?.trim() ?? '';
  if (value === '') return { do: 'edit', field, value: null };
  if (field === 'kind') {
    const [kind, ...others] = names.kindsOf(value);
    if (others.length > 0)
      throw new DemarcheError(
        'E_KIND',
        `“${value}” is a family of kinds`,
        `use one of: ${[kind, ...others].join(', ')}`,
        2,
      );
    return { do: 'edit', field, value: kind ?? value };
  }
  if (field === 'status') return { do: 'edit', field, value: value.toLowerCase() };
  if (field === 'date' || field === 'place') return { do: 'edit', field, value };
  const code = names.codeOf(value);
  return { do: 'edit', field, value: code, name: names.nameOf(code) };
}
