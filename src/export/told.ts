/** What formats whose rows are deeds can have. */
import type { Status } from '../speech/types.ts';
import type { ExportContext } from './types.ts';

/** What such formats lose of it, for `loses`. */
export const LEFT_OUT =
  'What is told as denied or as possible only: the format has no column to say so, and it is left out and counted.';

/** Whether something was told as done, or as said, asked or meant, for which such formats have codes of their own. */
export function isTold(status: Status, rows: 'events' | 'mentions', { tally }: ExportContext): boolean {
  if (status !== 'denied' && status !== 'possible') return true;
  tally(`${rows} are left out: they are told as ${status}, and the format has no column to say so`);
  return false;
}
