/** Number words as data: the one table that counts, dates and durations are read with. Lower case, straight marks. */

/** Cardinals below one hundred that are one word. */
export const CARDINALS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that multiply what stands before them; alone or after "a" they mean one of it. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};

/** Scales that only follow figures ("1.5m", "20k"). They are read in counts; in measures "m" is a metre. */
export const SHORT_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};

/** Counting nouns that end a number ("two dozen", "a couple"). */
export const GROUPS: Readonly<Record<string, number>> = { dozen: 12, score: 20, couple: 2, pair: 2 };

/** Words that leave a small number open, by the least that they can mean; "few" and "handful" only after "a". */
export const SOME: Readonly<Record<string, number>> = { several: 3, few: 2, handful: 3 };

/** Vague amounts: the least that the word can mean; there is no most. */
export const VAGUE: Readonly<Record<string, number>> = {
  tens: 20,
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2e3,
  lakhs: 2e5,
  millions: 2e6,
  crores: 2e7,
  billions: 2e9,
};

/** What a phrase beside a number says of it. `near` and `just` leave the number as it is. */
export type Bound = 'least' | 'more' | 'most' | 'fewer' | 'near' | 'just';

/** Phrases before a number. */
export const BEFORE: Readonly<Record<string, Bound>> = {
  'at least': 'least',
  'no fewer than': 'least',
  'not fewer than': 'least',
  'no less than': 'least',
  'not less than': 'least',
  'as few as': 'least',
  'a minimum of': 'least',
  minimum: 'least',
  '≥': 'least',
  'more than': 'more',
  'better than': 'more',
  'north of': 'more',
  past: 'more',
  beyond: 'more',
  topped: 'more',
  topping: 'more',
  exceeded: 'more',
  exceeding: 'more',
  tops: 'more',
  exceeds: 'more',
  surpasses: 'more',
  surpassed: 'more',
  surpassing: 'more',
  '>': 'more',
  'greater than': 'more',
  'in excess of': 'more',
  'upward of': 'more',
  'upwards of': 'more',
  over: 'more',
  above: 'more',
  'at most': 'most',
  'no more than': 'most',
  'not more than': 'most',
  'as many as': 'most',
  'as much as': 'most',
  'a maximum of': 'most',
  'up to': 'most',
  'fewer than': 'fewer',
  'less than': 'fewer',
  under: 'fewer',
  below: 'fewer',
  'short of': 'fewer',
  '<': 'fewer',
  nearly: 'near',
  almost: 'near',
  about: 'near',
  around: 'near',
  approximately: 'near',
  roughly: 'near',
  some: 'near',
  approx: 'near',
  'approx.': 'near',
  circa: 'near',
  '~': 'near',
  'close to': 'near',
  'something like': 'near',
  'in the region of': 'near',
  'in the order of': 'near',
  'on the order of': 'near',
  'the equivalent of': 'near',
  'not quite': 'near',
  maybe: 'near',
  'an estimated': 'near',
  estimated: 'near',
  perhaps: 'near',
  possibly: 'near',
  probably: 'near',
  only: 'just',
  just: 'just',
  exactly: 'just',
  precisely: 'just',
  barely: 'just',
};

/** Phrases after a number. */
export const AFTER: Readonly<Record<string, Bound>> = {
  'or more': 'least',
  'and more': 'least',
  plus: 'least',
  '- plus': 'least',
  '+': 'least',
  'or fewer': 'most',
  'or less': 'most',
  'or so': 'near',
  '- odd': 'near',
  '-odd': 'near',
  odd: 'near',
  'or thereabouts': 'near',
  'at least': 'least',
  'at most': 'most',
  'at the most': 'most',
  'or over': 'least',
};

/** Words that go with a bound and say how far from it ("well over 20", "slightly fewer than 20"). */
export const DEGREES: ReadonlySet<string> = new Set(['well', 'far', 'slightly', 'just', 'little', 'much']);
