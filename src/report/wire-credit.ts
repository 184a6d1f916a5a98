import { trimSpan } from './blocks.ts';
import { countWords } from './shape.ts';
import type { Span } from './types.ts';
import { isWire, namedWire } from './wires.ts';

/** A closing credit; `wire` is the agency it names, `part` where only a share comes from there ("with inputs from"). */
export interface WireCredit {
  readonly wire: string | null;
  readonly share: boolean;
}

const LONGEST = 400;
const INPUTS =
  /^(?:(?:with|and) )?(?:(?:additional|further|agency|some) ){0,2}(?:inputs?|reporting|reports|information|material|files|contributions?)(?: \([^)]*\))? (?:from|by) (.{2,160})$/iu;
/** Shares of people and others who are no wires need plainer words. */
const OTHERS = /^(?:with|additional|further) .*(?:inputs?|reporting|contributions?) (?:from|by) \p{Lu}/iu;
const WITH = /^with (.{2,60}?)(?: inputs?| reports)?$/iu;
const SOURCE = /^sources?\s*:\s*(.{2,80})$/iu;
const REPORTING =
  /^(?:(?:[Aa]dditional|ADDITIONAL|[Ff]urther) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Tt]ranslated|[Tt]ranslation|[Pp]roduced|[Pp]roduction|[Ww]ritten)(?:,? (?:and|&) (?:writing|editing|reporting|translated|edited))? by \p{Lu}/u;
const SYNDICATED =
  /^this (?:story|article|report|piece|dispatch|copy)\b.{0,60}\b(?:published|reported|produced|syndicated|provided|generated|supplied|first appeared|originally appeared)\b/iu;
const CONTRIBUTED =
  /^(?:The )?\p{Lu}[^.!?]{2,160} (?:also )?contributed (?:reporting|to this (?:report|story|article|dispatch)|from)\b[^.!?]{0,120}[.]?$/u;
/** "Jane Doe reported from Lima": people in full, for casualties are reported too. */
const REPORTED_FROM =
  /^\p{Lu}\S+ (?:\p{Lu}\S+ ){1,3}(?:and [^.!?]{3,60} )?(?:also )?reported from \p{Lu}[^.!?]{1,120}[.]?$/u;

/** Reads the words of a credit without the brackets or dash around them. */
function readInner(inner: string, enclosed: boolean): WireCredit | null {
  const inputs = INPUTS.exec(inner) ?? WITH.exec(inner);
  if (inputs) {
    const from = (inputs[1] ?? '').replace(/\.$/u, '');
    if (isWire(from, 'bracketed')) return { wire: namedWire(from), share: true };
    if (OTHERS.test(inner) && countWords(inner, 30) < 30) return { wire: null, share: true };
  }
  if (isWire(inner, enclosed ? 'bracketed' : 'bare')) return { wire: namedWire(inner), share: false };
  return REPORTING.test(inner) || SYNDICATED.test(inner) ? { wire: null, share: true } : null;
}

/**
 * Reads a whole line as a credit: "(AFP)", "— Reuters", "(With inputs from agencies)", "Source: TASS", "Reporting by
 * …; Editing by …", "The Associated Press contributed to this report." The last only near the end of a report.
 */
export function readWireCredit(line: string, nearEnd: boolean): WireCredit | null {
  if (line.length > LONGEST) return null;
  const source = SOURCE.exec(line);
  if (source && countWords(line, 9) < 9) {
    const name = (source[1] ?? '').replace(/\.$/u, '');
    return { wire: isWire(name, 'bracketed') ? namedWire(name) : null, share: false };
  }
  const enclosed = /^[—–-]*\s*[([].*[)\]]\.?$/u.test(line);
  const inner = line.replace(/^[\s([—–*-]+/u, '').replace(/[\s)\].*]+$/u, '');
  const credit = readInner(inner, enclosed);
  // "Reuters" alone on a line closes a report; elsewhere it may be a picture's source.
  if (credit && (nearEnd || enclosed || !isWire(inner, 'bare'))) return credit;
  if (!nearEnd || !(CONTRIBUTED.test(line) || REPORTED_FROM.test(line))) return null;
  const name = /^(.{2,60}?) (?:also )?contributed/u.exec(line)?.[1] ?? '';
  return { wire: isWire(name, 'bare') ? namedWire(name) : null, share: true };
}

/** A credit behind a paragraph's last sentence ("… he said. (AFP)", "… closed.— Reuters"), with its span. */
export function trailingWireCredit(text: string, block: Span, last: boolean): (WireCredit & { span: Span }) | null {
  const from = Math.max(block.start, block.end - LONGEST);
  const tail = text.slice(from, block.end);
  if (/[)\]]\.?$/u.test(tail)) {
    const open = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['));
    if (open < 1 || !/[.!?…]["”’')\]]*\s*$/u.test(tail.slice(Math.max(0, open - 12), open))) return null;
    const inner = tail
      .slice(open + 1)
      .replace(/[)\]]\.?$/u, '')
      .trim();
    const acronym = last && /^\p{Lu}{2,6}$/u.test(inner) ? { wire: inner, share: false } : null;
    const credit = readInner(inner, true) ?? acronym;
    return credit && { ...credit, span: trimSpan(text, from + open, block.end) };
  }
  const dash = /[.!?…]["”’']*\s*([—–-]{1,2}\s*([^—–().!?-][^—–().!?]{1,40}))$/u.exec(tail.slice(-80));
  const inner = (dash?.[2] ?? '').trim();
  if (!dash || !isWire(inner, 'bare')) return null;
  return { wire: namedWire(inner), share: false, span: { start: block.end - (dash[1] ?? '').length, end: block.end } };
}
