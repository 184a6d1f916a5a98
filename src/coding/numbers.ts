import type { Token } from '../language/types.ts';

/** The interval that a number word stands for; `max` null where the words leave it open. */
export interface NumberReading {
  readonly min: number;
  readonly max: number | null;
}

const WORDS: Readonly<Record<string, number>> = {
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
  hundred: 100,
  thousand: 1000,
};
/** Vague amounts are open intervals from the least that the word can mean. */
const VAGUE: Readonly<Record<string, number>> = { dozens: 24, scores: 40, hundreds: 200, thousands: 2000 };
const ROUND: Readonly<Record<string, number>> = { dozen: 12, score: 20, couple: 2, pair: 2 };

/** Reads a number from one word: digits in both grouping habits, words up to ninety-nine, "dozens". */
export function readNumber(token: Token): NumberReading | null {
  const text = token.text.toLowerCase();
  if (/^\d{1,3}([,.\s]\d{3})+$/.test(text)) return exact(Number(text.replace(/\D/g, '')));
  if (/^\d+$/.test(text)) return exact(Number(text));
  if (text in VAGUE) return { min: VAGUE[text], max: null };
  if (text in WORDS) return exact(WORDS[text]);
  if (text in ROUND) return exact(ROUND[text]);
  const parts = text.split('-');
  if (parts.length === 2 && parts[0] in WORDS && parts[1] in WORDS) return exact(WORDS[parts[0]] + WORDS[parts[1]]);
  return null;
}

function exact(value: number): NumberReading {
  return { min: value, max: value };
}
