/** Columns of what changes the record and is no part of it: judgements, corrections, runs. */

import { mentionsIn } from '../record/judgements/apply.ts';
import type { CorrectedRow, Correction } from '../record/judgements/corrections.ts';
import type { FieldChange } from '../record/judgements/row-diff.ts';
import type { Judgement, JudgementItem } from '../record/types.ts';
import type { RunSummary } from '../store/runs.ts';
import type { Columns } from './csv.ts';
import { count, quoted } from './text.ts';

/** A row of a correction. */
export interface CorrectionLine {
  readonly correction: Correction;
  readonly row: CorrectedRow;
}

export const JUDGEMENT_COLUMNS: Columns<JudgementItem> = {
  columns: {
    id: (j) => j.id,
    time: (j) => j.time,
    author: (j) => j.author,
    act: (j) => j.act.do,
    what: actText,
    mentions: mentionsIn,
    reason: (j) => j.reason,
    state: (j) => j.state,
    state_by: (j) => j.state_by,
  },
};

export const CORRECTION_COLUMNS: Columns<Correction, CorrectionLine> = {
  columns: {
    correction: ({ correction }) => correction.id,
    how: ({ correction }) => correction.how,
    report: ({ correction }) => correction.report,
    by: ({ correction }) => correction.by,
    time: ({ correction }) => correction.change?.time,
    author: ({ correction }) => correction.change?.author,
    reason: ({ correction }) => correction.change?.reason ?? correction.note?.quote,
    mention: ({ row }) => row.mention,
    now: ({ row }) => row.now,
    event: ({ row }) => row.event,
    effect: ({ row }) => row.effect,
    fields: ({ row }) => fieldsText(row.fields),
    quote: ({ row }) => row.row.quote,
  },
  rows: (correction) => correction.rows.map((row) => ({ correction, row })),
};

export const RUN_COLUMNS: Columns<RunSummary> = {
  columns: {
    number: (r) => r.number,
    id: (r) => r.id,
    version: (r) => r.version,
    codebook: (r) => r.codebook,
    gazetteer: (r) => r.gazetteer,
    model: (r) => r.model,
    reports: (r) => r.reports,
    rows: (r) => r.rows,
    stands: (r) => r.stands,
  },
};

/** What a judgement does, in words. */
export function actText({ act }: Pick<Judgement, 'act'>): string {
  switch (act.do) {
    case 'accept':
    case 'reject':
    case 'unsure':
      return `${act.do} ${act.mention}`;
    case 'edit':
      return `edit ${act.mention}: ${act.field} is ${act.value === null ? 'not told' : quoted(act.value)}`;
    case 'merge':
    case 'split': {
      const [a, b] = [act.a, act.b].map((id, i) => {
        const more = (i === 0 ? act.more?.a : act.more?.b)?.length ?? 0;
        return more === 0 ? id : `${id} and ${count(more, 'mention')} more`;
      });
      return `${act.do} ${a} ${act.do === 'merge' ? 'with' : 'from'} ${b}`;
    }
    case 'undo':
      return `undo ${act.judgement}`;
  }
}

/** Fields side by side: "date “2021-04-17” → “2021-04-18”". */
export function fieldsText(fields: readonly FieldChange[]): string {
  const value = (v: string | null): string => (v === null ? 'nothing' : quoted(v));
  return fields.map((f) => `${f.field} ${value(f.was)} → ${value(f.now)}`).join('; ');
}
