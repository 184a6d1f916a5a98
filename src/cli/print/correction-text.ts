/** What was corrected, in a line. */
import type { CorrectedRow, EventCorrection } from '../../record/judgements/corrections.ts';
import type { FieldChange } from '../../record/judgements/row-diff.ts';
import { quoted } from './text.ts';

/** What was corrected of an event, in words: "figures “12” → “10” (the report was superseded, c:1a2b…)". */
export function correctionText(c: EventCorrection): string {
  const why = { superseded: 'a newer version', withdrawn: 'a report was withdrawn', note: 'a report says so' }[c.how];
  const what = effectText(c.effect, c.fields, c.quote);
  return `${what} (${why}, ${c.by.slice(0, 10)})`;
}

/** Fields side by side: "date “2021-04-17” → “2021-04-18”". */
export function fieldsText(fields: readonly FieldChange[]): string {
  const value = (v: string | null): string => (v === null ? 'nothing' : quoted(v));
  return fields.map((f) => `${f.field} ${value(f.was)} → ${value(f.now)}`).join('; ');
}

/** What became of a row, in words. */
export function effectText(effect: CorrectedRow['effect'], fields: readonly FieldChange[], quote: string): string {
  if (effect === 'gone') return `no longer told: ${quoted(quote)}`;
  if (effect === 'added') return `told since: ${quoted(quote)}`;
  if (fields.length > 0) return fieldsText(fields);
  return quoted(quote);
}
