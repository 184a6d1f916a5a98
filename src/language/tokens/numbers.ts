import { endOf } from './match.ts';

/** Telephone numbers and dates written with hyphens: one word, unlike ranges ("10-15"). */
const hyphened =
  /(?:\d{1,2}-)?(?:\d{3}-)?\d{3}-\d{4}(?![\d-])|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?![\d-])/y;
/** Dates written with slashes; a fraction ("3/4") is three words. */
const slashed = /\d{1,4}\/\d{1,2}\/\d{1,4}(?!\d)|(?:0?[1-9]|1[0-2])\/(?:0?[5-9]|[12]\d|3[01])(?![\d/])/y;
const plain = /\p{Nd}+(?:[.,:'’٫٬]\p{Nd}+)*/uy;
const bareDecimal = /[.]\p{Nd}+(?![\p{L}\p{Nd}.])/uy;
const dialling = /\+\p{Nd}+/uy;
const glued = /[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*/uy;
const wordBefore = /[\p{L}\p{Nd}]/u;

/** Units and suffixes that are words of their own after a numeral ("35mm" is "35 mm"). */
const units = new Set(
  `k m b mn bn tn mm cm km kg kgs lb lbs oz ft mph kph kmh kw mw gw gwh kwh mwh hz khz mhz ghz kb mb gb tb am pm hrs
   hr mins min yrs yr sq ha ml cc pc st`.split(/\s+/),
);
const ordinal = /^(?:st|nd|rd|th)$/i;

/**
 * Numerals: the ends of the words that start at `at`, or null. "1,400", "1.400", "5:30", "9/11" and "2024-05-01" are one
 * word, "19th" and "1990s" too; a unit after the numeral is a second word; "1 400" stays as the text splits it.
 */
export function readNumber(text: string, at: number): number[] | null {
  const code = text.charCodeAt(at);
  const isDigit = (code >= 0x30 && code <= 0x39) || code >= 0x660;
  if (!isDigit && code !== 0x2e && code !== 0x2b) return null;
  if (code === 0x2e || code === 0x2b) {
    if (at > 0 && wordBefore.test(text.charAt(at - 1))) return null;
    const stop = endOf(code === 0x2e ? bareDecimal : dialling, text, at);
    return stop === null ? null : [stop];
  }
  const date = endOf(hyphened, text, at) ?? endOf(slashed, text, at);
  if (date !== null) return [date];
  const stop = endOf(plain, text, at);
  if (stop === null) return null;
  const tail = endOf(glued, text, stop);
  if (tail === null) return [stop];
  const suffix = text.slice(stop, tail);
  return units.has(suffix.toLowerCase()) && !ordinal.test(suffix) ? [stop, tail] : [tail];
}
