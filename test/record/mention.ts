import type { MentionRow, PartyRow, ReportRow } from '../../src/coding/contract.ts';
import type { Reading } from '../../src/reading/types.ts';
import { mentionsOf } from '../../src/record/mentions.ts';
import type { RecordMention } from '../../src/record/types.ts';

/** A party by its code, with what is said beside it. */
export function party(code: string | null, more: Partial<PartyRow> = {}): PartyRow {
  const name = code ?? 'somebody';
  return { code, role: null, name, span: [0, 1], quote: name, basis: 'stated', ...more };
}

/** A row with the usual values where none are given. */
export function rowOf(id: string, more: Partial<MentionRow> & { readonly day?: string | null } = {}): MentionRow {
  const { day = null, ...rest } = more;
  return {
    report: 'sha256:1',
    id,
    kind: 'envoy.expel',
    status: 'happened',
    source: [party('KEN')],
    target: [party('SOM')],
    date: {
      edtf: day,
      precision: day === null ? 'none' : 'day',
      basis: day === null ? 'none' : 'explicit',
      span: null,
      quote: day,
      timex: day,
    },
    place: null,
    attribution: [],
    figures: [],
    reason: null,
    temporary: null,
    level: null,
    answers: null,
    background: false,
    plover: { type: 'SANCTION', mode: 'expel' },
    cameo: { code: '161', scheme: '1.1b3' },
    goldstein: -4,
    span: [0, 10],
    quote: 'expelled',
    sentence: [0, 50],
    decided_by: 'frame',
    rule: 'test',
    p: null,
    ...rest,
  };
}

/** A reading of rows of one report. */
export function readingWith(
  id: string,
  date: string | null,
  rows: readonly MentionRow[],
  words: Record<string, readonly string[]> = {},
): Reading {
  const report: ReportRow = {
    id,
    text_hash: id,
    title: null,
    date: { edtf: date, basis: date === null ? 'none' : 'given' },
    outlet: null,
    url: null,
    wire: null,
    language: 'en',
    received: null,
  };
  const terms = [...new Set(Object.values(words).flat())].map((w) => [w, 1] as const);
  return {
    report,
    rows: rows.map((r) => ({ ...r, report: id })),
    quotes: [],
    credits: [],
    labels: [],
    statements: [],
    stances: [],
    corrections: [],
    signature: { minhash: [], words: 0, terms },
    words,
  };
}

/** One mention of a report of its own. */
export function mentionWith(
  id: string,
  date: string | null,
  more: Partial<MentionRow> & { readonly day?: string | null } = {},
): RecordMention {
  const [m] = mentionsOf(readingWith(`sha256:${id}`, date, [rowOf(id, more)]));
  if (!m) throw new Error('a reading of one row has one mention');
  return m;
}
