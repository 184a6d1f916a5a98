/** On whose word an event is told. */

import { list, quoted } from '../../query/text.ts';
import type { RecordEvent } from '../../record/types.ts';

/** How many who say so are named. */
const NAMED = 3;

/**
 * "say GHA and TGO" where no report tells it in its own voice; '' where one does. What one party says of another must never
 * pass for what is known.
 */
export function wordOf(event: RecordEvent): string {
  const holders = event.holders.map((h) => h.value);
  if (holders.length === 0 || holders.includes(null)) return '';
  // Who has no code is named as the report has it.
  const named = holders
    .slice(0, NAMED)
    .map((h) => (/^[A-Z][A-Z0-9-]+$/.test(String(h)) ? String(h) : quoted(String(h))));
  const more = holders.length - named.length;
  return `${holders.length === 1 ? 'says' : 'say'} ${list(more > 0 ? [...named, `${more} more`] : named)}`;
}
