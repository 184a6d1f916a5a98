/** What people type to search for, as SQLite's full-text search takes it (https://www.sqlite.org/fts5.html, section 3). */
import { DemarcheError } from '../errors.ts';

/** So many words are looked for, and so many terms: what many are weighed against in a large store takes minutes. */
const MOST = { words: 64, terms: 16 } as const;

/** So many letters begin* has at least: with fewer, nearly all words of a store are looked for. */
const BEGINNING = 3;

/** A phrase in quotation marks, a parenthesis, or anything between blanks. */
const PARTS = /["“”]([^"“”]*)["“”]|[()]|[^\s()"“”]+/gu;

/**
 * Words as a query: each plain word becomes a phrase of its own, so that apostrophes, hyphens, commas and colons in it do
 * no harm ("Togo's", "vice-president"). AND, OR and NOT in capitals, parentheses, phrases and begin* keep their meaning.
 *
 * @throws DemarcheError E_SEARCH where a quotation mark is not closed, nothing has a letter or digit, or there is too much
 */
export function searchQuery(words: string): string {
  if ((words.match(/["“”]/gu) ?? []).length % 2 > 0)
    throw refused(words, 'a quotation mark is not closed', 'close it, or leave it out');
  if ((words.match(/[\p{L}\p{N}]+|[()]/gu) ?? []).length > MOST.words)
    throw refused(`${words.slice(0, 80)}…`, `more than ${MOST.words} words and parentheses`, 'give fewer of them');
  const out: string[] = [];
  for (const [part, phrase] of words.matchAll(PARTS)) {
    const before = out.at(-1);
    const term = termOf(part, phrase);
    if (term === null) continue;
    // Between phrases AND goes without saying; beside a parenthesis it does not.
    const beside = (term === '(' && endsTerm(before)) || (before === ')' && !isOperator(term) && term !== ')');
    out.push(...(beside ? ['AND', term] : [term]));
  }
  if (out.filter((t) => t.startsWith('"')).length > MOST.terms)
    throw refused(
      words,
      `more than ${MOST.terms} words and phrases`,
      'put words that stand together in quotation marks',
    );
  const short = out.find((t) => t.endsWith('*') && [...t].length < BEGINNING + '""*'.length);
  if (short !== undefined)
    throw refused(
      words,
      `${short.replaceAll('"', '')} begins too many words`,
      `give ${BEGINNING} letters or more before *`,
    );
  if (out.every((t) => isOperator(t) || t === '(' || t === ')'))
    throw refused(words, 'it has no word', 'give words, a "phrase" or begin*');
  checkOrder(out, words);
  return out.join(' ');
}

/** Operators stand between words, and parentheses in pairs. @throws DemarcheError E_SEARCH */
function checkOrder(terms: readonly string[], words: string): void {
  let open = 0;
  for (const [i, term] of terms.entries()) {
    const [before, after] = [terms[i - 1], terms[i + 1]];
    if (isOperator(term) && (!endsTerm(before) || after === undefined || isOperator(after) || after === ')'))
      throw refused(words, `${term} stands between words`, `put a word on each side, or write it in small letters`);
    open += term === '(' ? 1 : term === ')' ? -1 : 0;
    if (open < 0 || (term === ')' && before === '(')) break;
  }
  if (open !== 0 || terms.some((term, i) => term === ')' && terms[i - 1] === '('))
    throw refused(words, 'parentheses come in pairs, with words in them', 'close them, or leave them out');
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
