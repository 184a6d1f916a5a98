/** What was corrected, in a line. */
import { fieldsText } from '../../query/act-columns.ts';
import { quoted } from '../../query/text.ts';
import type { CorrectedRow, EventCorrection } from '../../record/judgements/corrections.ts';
import type { FieldChange } from '../../record/judgements/row-diff.ts';

/** What was corrected of an event, each thing once though a title and a text both tell it. */
export function correctionTexts(corrected: readonly EventCorrection[] = []): string[] {
  return [...new Set(corrected.map(correctionText))];
}

/** What was corrected of an event, in words: "figures “12” → “10” (a newer version, c:1a2b3c4d)". */
function correctionText(c: EventCorrection): string {
  const why = { superseded: 'a newer version', withdrawn: 'a report was withdrawn', note: 'a report says so' }[c.how];
  const what = effectText(c.effect, c.fields, c.quote);
  // A note has no id that commands take: its report has.
  const id = c.how === 'note' ? c.report.slice(0, 'sha256:'.length + 8) : c.by.slice(0, 10);
  return `${what} (${why}, ${id})`;
}

/** What became of a row, in words. */
export function effectText(effect: CorrectedRow['effect'], fields: readonly FieldChange[], quote: string): string {
  if (effect === 'gone') return `no longer told: ${quoted(quote)}`;
  if (effect === 'added') return `told since: ${quoted(quote)}`;
  if (fields.length > 0) return fieldsText(fields);
  return quoted(quote);
}
