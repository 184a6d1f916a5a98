import { advisoryList } from '../query/lists/advisories.ts';
import { count } from '../query/text.ts';
import { listCommand } from './list-command.ts';
import { advisoryLines } from './print/advisories.ts';
import { paragraph } from './print/timeline.ts';

/** `demarche advisories`: travel advice, each level on its issuer's own scale. */
export const advisories = listCommand(advisoryList, {
  table: (items, { told, names }, screen) =>
    advisoryLines(items, told, names, screen) + paragraph(count(items.length, 'line'), screen, 0),
});
