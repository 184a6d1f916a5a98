/** What people type to search for, as SQLite's full-text search takes it (https://www.sqlite.org/fts5.html, section 3). */
import { DemarcheError } from '../../errors.ts';

/** A phrase in quotation marks, a parenthesis, or anything between blanks. */
const PARTS = /["“”]([^"“”]*)["“”]|[()]|[^\s()"“”]+/gu;

/**
 * Words as a query: each plain word becomes a phrase of its own, so that apostrophes, hyphens, commas and colons in it do
 * no harm ("Togo's", "vice-president"). AND, OR and NOT in capitals, parentheses, phrases and begin* keep their meaning.
 *
 * @throws DemarcheError E_SEARCH where a quotation mark is not closed, or nothing has a letter or digit
 */
export function searchQuery(words: string): string {
  if ((words.match(/["“”]/gu) ?? []).length % 2 > 0)
    throw refused(words, 'a quotation mark is not closed', 'close it, or leave it out');
  const out: string[] = [];
  for (const [part, phrase] of words.matchAll(PARTS)) {
    const before = out.at(-1);
    const term = termOf(part, phrase);
    if (term === null) continue;
    // Between phrases AND goes without saying; beside a parenthesis it does not.
    const beside = (term === '(' && endsTerm(before)) || (before === ')' && !isOperator(term) && term !== ')');
    out.push(...(beside ? ['AND', term] : [term]));
  }
  if (out.every((t) => isOperator(t) || t === '(' || t === ')'))
    throw refused(words, 'it has no word', 'give words, a "phrase" or begin*');
  return out.join(' ');
}

function termOf(part: string, phrase: string | undefined): string | null {
  if (part === '(' || part === ')' || isOperator(part)) return part;
  const text = phrase ?? part;
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const begin = phrase === undefined && /^[^*]*[\p{L}\p{N}]\*$/u.test(text);
  return `"${text.replace(/\*+$/, '')}"${begin ? '*' : ''}`;
}

function isOperator(term: string): boolean {
  return term === 'AND' || term === 'OR' || term === 'NOT';
}

function endsTerm(term: string | undefined): boolean {
  return term !== undefined && !isOperator(term) && term !== '(';
}

function refused(words: string, why: string, help: string): DemarcheError {
  return new DemarcheError('E_SEARCH', `“${words}” cannot be searched for: ${why}`, help, 2);
}
