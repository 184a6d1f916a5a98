import { claimList } from '../query/lists/claims.ts';
import { count } from '../query/text.ts';
import { listCommand } from './list-command.ts';
import { claimsText } from './print/claims.ts';
import { paragraph } from './print/timeline.ts';

/** `demarche claims`: what parties hold against one another, never decided. */
export const claims = listCommand(claimList, {
  table: (items, { told, names }, screen) =>
    claimsText(items, told, names, screen) + paragraph(count(items.length, 'claim'), screen, 0),
});
