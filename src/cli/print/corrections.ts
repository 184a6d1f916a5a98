/** Corrections for a person: what was told, what is told now, and what leaned on it. */

import { count, list, quoted } from '../../query/text.ts';
import type { CorrectedRow, Correction } from '../../record/judgements/corrections.ts';
import { painter, type Screen } from '../terminal.ts';
import { effectText } from './correction-text.ts';
import { partiesText, shortId } from './events.ts';
import { paragraph } from './timeline.ts';

/** Corrections as a list. */
export function correctionsText(
  items: readonly Correction[],
  nameOf: (report: string) => string,
  screen: Screen,
): string {
  const paint = painter(screen);
  const parts = items.map((c) => {
    const changed = c.rows.filter((r) => r.effect !== 'same');
    const same = c.rows.length - changed.length;
    const lost = c.notes.filter((n) => !n.still);
    const sorts = [...Map.groupBy(lost, (n) => n.sort)].map(([sort, all]) => count(all.length, sort));
    const events = [...new Set(c.rows.flatMap((r) => r.event ?? []))];
    return [
      `${paint('bold', headOf(c, nameOf))}${c.id.startsWith('c:') ? `  ${paint('dim', c.id)}` : ''}\n`,
      ...(c.change === null ? [] : [paragraph(whyText(c), screen, 2, 'dim')]),
      ...(c.note === null ? [] : [paragraph(quoted(c.note.quote), screen, 2, 'dim')]),
      ...changed.map((r) => rowText(r, screen)),
      ...(same > 0 ? [paragraph(`${count(same, 'row')} told as before`, screen, 2)] : []),
      ...(sorts.length > 0 ? [paragraph(`no longer leaned on: ${list(sorts)}`, screen, 2)] : []),
      ...(events.length > 0
        ? [paragraph(`${count(events.length, 'event')} concerned: ${events.map(shortId).join(', ')}`, screen, 2)]
        : []),
    ].join('');
  });
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${count(items.length, 'correction')}\n`;
}

function headOf(c: Correction, nameOf: (report: string) => string): string {
  if (c.how === 'note') return `${nameOf(c.report)}: corrects itself`;
  if (c.how === 'withdrawn' || c.by === null) return `${nameOf(c.report)}: withdrawn`;
  return `${nameOf(c.report)}: superseded by ${nameOf(c.by)}`;
}

function whyText({ change }: Correction): string {
  if (change === null) return '';
  const who = change.author === null ? '' : `, ${change.author}`;
  return `${change.time ?? 'at a time that is not known'}${who}: ${change.reason}`;
}

function rowText({ row, effect, fields, event }: CorrectedRow, screen: Screen): string {
  const [source, target] = [row.source, row.target].map((side) => side[0]?.code ?? side[0]?.name ?? null);
  const head = `${row.kind}  ${partiesText(source ?? null, target ?? null)}  ${shortId(row.id)}${event === null ? '' : ` in ${shortId(event)}`}`;
  return paragraph(head, screen, 2) + paragraph(effectText(effect, fields, row.quote), screen, 6, 'yellow');
}
