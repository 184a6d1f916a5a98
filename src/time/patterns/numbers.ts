import type { Atom } from '../atoms.ts';
import type { Quantity } from '../expression.ts';
import {
  atom,
  fact,
  first,
  glued,
  keep,
  longest,
  type Matcher,
  map,
  maybe,
  once,
  opening,
  phrases,
  seq,
  unless,
  word,
} from '../match.ts';

const hyphen = word('-');
const digits = atom((a) => (a.number >= 0 ? a.number : null));

/** Digits of a given length, as a number. */
export function digitsOf(least: number, most: number): Matcher<number> {
  return atom((a) => (a.number >= 0 && a.text.length >= least && a.text.length <= most ? a.number : null));
}

const thousands: Matcher<number> = opening(
  (a) => a.number >= 0,
  (atoms, at) => {
    const head = digits(atoms, at);
    if (head === null) return null;
    let { end, value } = head;
    while (atoms[end]?.low === ',' && atoms[end]?.glued && atoms[end + 1]?.glued && atoms[end + 1]?.text.length === 3) {
      const group = atoms[end + 1];
      if (group === undefined || group.number < 0) break;
      value = value * 1000 + group.number;
      end += 2;
    }
    return { end, value };
  },
);

const decimal = map(
  seq(thousands, maybe(seq(glued(word('.')), glued(atom((a) => (a.number >= 0 ? a.text : null)))))),
  ([whole, part]) => (part === null ? whole : Number(`${whole}.${part[1]}`)),
);

const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75 } as const));
const fraction = first(
  atom((a) => FRACTIONS.get(a.low)),
  keep(seq(digitsOf(1, 1), glued(word('/')), glued(digitsOf(1, 1))), ([top, , bottom]) =>
    bottom > top ? top / bottom : null,
  ),
);

const figure = first(
  map(seq(digits, maybe(hyphen), fraction), ([whole, , part]) => whole + part),
  decimal,
  fraction,
);

/** "twenty", "twenty-four", "nine". */
const belowHundred: Matcher<number> = opening(
  (a) => a.lex?.cardinal !== undefined,
  (atoms, at) => {
    const tens = atoms[at]?.lex?.cardinal;
    if (tens === undefined) return null;
    if (tens < 20 || tens % 10 !== 0) return { end: at + 1, value: tens };
    const next = atoms[at + 1]?.low === '-' ? at + 2 : at + 1;
    const ones = atoms[next]?.lex?.cardinal;
    return ones !== undefined && ones > 0 && ones < 10
      ? { end: next + 1, value: tens + ones }
      : { end: at + 1, value: tens };
  },
);

/** Reads "two thousand and five", "a hundred", "three hundred". */
const spelled: Matcher<number> = opening(
  (a) => a.low === 'a' || a.lex?.cardinal !== undefined || a.lex?.scale !== undefined,
  (atoms, at) => {
    const article = atoms[at]?.low === 'a' && atoms[at + 1]?.lex?.scale !== undefined;
    const start = article ? at + 1 : at;
    let end = start;
    let total = 0;
    let current = 0;
    for (;;) {
      const small = belowHundred(atoms, end);
      if (small !== null) {
        current += small.value;
        end = small.end;
      }
      const scale = atoms[end]?.lex?.scale;
      if (scale === undefined) break;
      end += 1;
      if (scale === 100) current = Math.max(current, 1) * 100;
      else {
        total += Math.max(current, 1) * scale;
        current = 0;
      }
      if (atoms[end]?.low === 'and' && belowHundred(atoms, end + 1) !== null) end += 1;
    }
    return end === start ? null : { end, value: total + current };
  },
);

/** A number in figures or words: "1,400", "2 1/2", "forty-one", "a hundred". */
export const cardinal: Matcher<number> = once(first(figure, spelled));

const ORDINAL_ENDING = word('st nd rd th');

/** "7th", "seventh", "twenty-first". */
export const ordinal: Matcher<number> = first(
  map(seq(digitsOf(1, 2), glued(ORDINAL_ENDING)), ([n]) => n),
  keep(seq(fact('cardinal'), maybe(hyphen), fact('ordinal')), ([tens, , ones]) =>
    tens >= 20 && tens % 10 === 0 && ones < 10 ? tens + ones : null,
  ),
  fact('ordinal'),
);

/** A year in words: "nineteen ninety-seven", "twenty eighteen", "nineteen oh one". */
export const spelledYear: Matcher<number> = first(
  keep(seq(fact('cardinal'), maybe(hyphen), belowHundred), ([century, , rest]) =>
    century >= 17 && century <= 20 && rest >= 10 ? century * 100 + rest : null,
  ),
  keep(seq(fact('cardinal'), maybe(hyphen), word('zero oh o'), fact('cardinal')), ([century, , , rest]) =>
    century >= 17 && century <= 20 && rest < 10 ? century * 100 + rest : null,
  ),
);

/** A year in thousands: "two thousand and five", "one thousand seven hundred and eighty-nine". */
export const spelledThousands: Matcher<number> = opening(
  (a) => a.lex?.cardinal !== undefined,
  (atoms, at) => {
    if (atoms[at + 1]?.low !== 'thousand') return null;
    const match = spelled(atoms, at);
    return match !== null && match.value >= 1000 && match.value < 2200 && !isWordOf(atoms[match.end]) ? match : null;
  },
);

/** Whether a word follows that may be what is counted ("two thousand people"). */
function isWordOf(next: Atom | undefined): boolean {
  return isWord(next) && !/^(?:and|or|to|until|till|through|but|for|in|on|at|with|when|as|was|is|the)$/.test(next.low);
}

/** A number in words up to the days of a month: "twenty-nine", "five". */
export const spelledDay: Matcher<number> = keep(belowHundred, (n) => (n >= 1 && n <= 31 ? n : null));

function exactly(n: number): Quantity {
  return { min: n, max: n };
}

const VAGUE: Quantity = { min: null, max: null };

const counted: Matcher<Quantity> = first(
  map(seq(cardinal, phrases('and a half')), ([n]) => exactly(n + 0.5)),
  map(seq(cardinal, first(word('to or'), hyphen), cardinal), ([min, , max]) => ({ min, max })),
  map(seq(cardinal, glued(word('+'))), ([min]) => ({ min, max: null })),
  map(cardinal, exactly),
);

/** Words for a number: "three", "a few", "two to three", "half a", "60+". A bare article counts as one. */
export const quantity: Matcher<Quantity> = once(
  longest<Quantity>(
    counted,
    map(word('a an one'), () => exactly(1)),
    map(phrases('half a|half an|a half|half'), () => exactly(0.5)),
    map(seq(phrases('a couple|couple'), maybe(word('of'))), () => exactly(2)),
    map(phrases('a dozen'), () => exactly(12)),
    map(phrases('half a dozen|a half dozen|half dozen'), () => exactly(6)),
    map(
      phrases('a few|a good few|quite a few|several|many|few|a number of|some|countless|various|numerous'),
      () => VAGUE,
    ),
    map(seq(word('dozens scores hundreds thousands'), word('of')), () => VAGUE),
  ),
);

/** Quantities in figures or words proper, for use where an article would say too little ("in the last two weeks"). */
export const properQuantity: Matcher<Quantity> = once(
  longest<Quantity>(
    counted,
    map(
      phrases('couple of|couple|few|several|many'),
      (text): Quantity => (text.startsWith('couple') ? exactly(2) : VAGUE),
    ),
  ),
);

/** Four digits that can be a year, with nothing glued on that makes them another number. */
export const yearDigits: Matcher<number> = unless(
  keep(digitsOf(4, 4), (n) => (n >= 1000 && n < 2200 ? n : null)),
  first<unknown>(
    glued(seq(word(', .'), glued(digits))),
    glued(word('% °')),
    glued(atom((a) => (a.lex?.zone === true || /^\p{L}/u.test(a.low) ? a : null))),
  ),
);

/** Whether an atom's text consists of letters. */
export function isWord(a: Atom | undefined): a is Atom {
  return a !== undefined && /^\p{L}/u.test(a.text);
}
