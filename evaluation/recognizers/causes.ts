import type { Expected } from './expected.ts';

/** What misses are counted under, in this order, by the words of the expression; data, not logic. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:business|working|week) ?days?\b/i, 'business days'],
  [/\b(?:my|your|our|his|her|their)\b/i, 'an assistant’s words ("my week")'],
  [/\brest\b/i, 'the rest of a week, month or year'],
  [/\b(?:week|weekend)\b.*\bof\b|\bweek \d/i, 'a week of a month or year'],
  [/^\D*\d{1,2}[/.-]\d{1,2}\D*$/, 'day and month in figures, without a year'],
  [/\d[/.-]\d/, 'dates in figures'],
  [/\b(?:quarter|half|q[1-4]|h[12])\b/i, 'quarters and halves'],
  [/\bfrom now|\bfrom (?:today|tomorrow|yesterday|next|last|this)|\bhence\b/i, 'counted from a named day'],
  [/\b(?:before|after) (?:yesterday|today|tomorrow|next|last)/i, 'counted from a named day'],
  [
    /\b(?:within|in|next|past|last|previous|coming|upcoming)\b.*\b(?:days|weeks|months|years|decades)\b/i,
    'windows of time',
  ],
  [/\b(?:to|till|until|through|and|between)\b|[-~–]/i, 'stretches with two ends'],
  [/\b(?:before|after|since|by|later|earlier|prior)\b/i, 'bounded on one side'],
  [/\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?s?\b/i, 'weekdays'],
  [/\b(?:spring|summer|autumn|fall|winter)\b/i, 'seasons'],
  [/\b(?:week|weekend|month|year|decade|century)s?\b/i, 'weeks, months, years by name'],
  [/\bday\b/i, 'holidays'],
];

/** The cause that a miss is counted under. */
export function causeOf(expected: Expected, words: string, near: number, spanned: number): string {
  const how = near === 0 ? 'not found' : spanned === 0 ? 'other span' : 'other value';
  const cause =
    CAUSES.find(([test]) => test.test(words))?.[1] ?? (expected.type === 'date' ? 'other dates' : 'other stretches');
  return `${cause}: ${how}`;
}
