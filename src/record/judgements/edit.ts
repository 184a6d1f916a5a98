/** Edits: a value that an analyst lays over a field of a mention. What was read stays in the mark. */
import type { DateRow, MentionRow, PartyRow } from '../../coding/contract.ts';
import { STATUSES } from '../../speech/types.ts';
import { daysOf, intervalOf, yearless } from '../interval.ts';
import { pairOf } from '../mentions.ts';
import { openOf } from '../pairs.ts';
import type { EditAct, EditableField, RecordMention } from '../types.ts';

/** All fields that may be edited. */
export const EDITABLE: readonly EditableField[] = ['kind', 'status', 'source', 'target', 'date', 'place'];

/** A field of a row as one text: what an edit replaces. Null where the row leaves it open. */
export function fieldText(row: MentionRow, field: EditableField): string | null {
  switch (field) {
    case 'kind':
    case 'status':
      return row[field];
    case 'source':
    case 'target':
      return row[field].map((p) => p.code ?? p.name).join('+') || null;
    case 'date':
      return row.date.edtf ?? row.date.timex;
    case 'place':
      return row.place?.name ?? null;
  }
}

/** Whether a value can stand in a field, whatever the codebook and gazetteer have; what is wrong in words, or null. */
export function wrongValue(field: EditableField, value: string | null): string | null {
  if (field === 'kind' && !/^[a-z]+\.[a-z-]+$/.test(value ?? '')) return 'a kind is written family.verb';
  if (field === 'status' && !STATUSES.some((s) => s === value)) return `a status is one of ${STATUSES.join(', ')}`;
  if (field === 'date' && value !== null && !isDate(value)) return 'a date is written YYYY-MM-DD, YYYY-MM or as EDTF';
  return value !== null && value.trim() === '' ? 'the value is empty' : null;
}

function isDate(edtf: string): boolean {
  const { lo, hi } = intervalOf(edtf);
  return lo !== null || hi !== null || yearless(edtf) !== null;
}

/** A mention with one edit laid over it; its days and pair follow. */
export function edited(mention: RecordMention, act: EditAct): RecordMention {
  const row = editedRow(mention.row, act);
  const days = act.field === 'date' || act.field === 'status' ? daysOf(row, mention.report) : mention.days;
  const moved = act.field === 'source' || act.field === 'target';
  const pair = moved ? pairOf(row) : mention.pair;
  const { open: _, ...rest } = mention;
  const open = pair?.[1] === '' ? openOf(row) : undefined;
  return { ...rest, row, days, ...(pair ? { pair } : {}), ...(open === undefined ? {} : { open }) };
}

function editedRow(row: MentionRow, { field, value, name, codes }: EditAct): MentionRow {
  switch (field) {
    case 'kind':
      return { ...row, kind: value ?? row.kind, ...codes };
    case 'status':
      return { ...row, status: STATUSES.find((s) => s === value) ?? row.status, ...codes };
    case 'source':
    case 'target':
      return { ...row, [field]: value === null ? [] : [partyOf(row, row[field][0], value, name)] };
    case 'date':
      return { ...row, date: dateOf(row.date, value) };
    case 'place':
      return { ...row, place: value === null ? null : { ...proofIn(row.place ?? row), name: value, code: null } };
  }
}

/** The party that is meant; its words stay those that name, or should have named, somebody. */
function partyOf(row: MentionRow, before: PartyRow | undefined, value: string, name = value): PartyRow {
  const {
    code: _,
    name: __,
    role: ___,
    ...kept
  } = before ?? {
    ...proofIn(row),
    basis: 'implied' as const,
    code: null,
    name: '',
    role: null,
  };
  return { code: value, role: null, name, ...kept };
}

function proofIn({
  span,
  quote,
  in: place,
}: Pick<MentionRow, 'span' | 'quote' | 'in'>): Pick<MentionRow, 'span' | 'quote' | 'in'> {
  return { span, quote, ...(place === undefined ? {} : { in: place }) };
}

function dateOf(before: DateRow, edtf: string | null): DateRow {
  if (edtf === null) return { ...before, edtf: null, precision: 'none', basis: 'none', timex: null };
  return { ...before, edtf, precision: precisionOf(edtf), basis: 'explicit', timex: edtf };
}

function precisionOf(edtf: string): DateRow['precision'] {
  if (edtf.includes('/')) return 'interval';
  const value = edtf.replace(/[~?%]/g, '');
  if (/^[\dX]{4}-W\d\d$/.test(value)) return 'week';
  if (/^[\dX]{4}-\d\d-\d\d$/.test(value)) return 'day';
  if (/^[\dX]{4}-2[1-4]$/.test(value)) return 'season';
  if (/^[\dX]{4}-\d\d/.test(value)) return 'month';
  return /X/.test(value) ? 'decade' : 'year';
}
