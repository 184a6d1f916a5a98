import type { Clock } from '../expression.ts';
import type { DayPart } from '../lexicon.ts';
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
  phrases,
  seq,
  when,
  word,
} from '../match.ts';
import { cardinal, digitsOf } from './numbers.ts';

/** A time of day: on the clock, or a part of the day. */
export interface DayTime {
  readonly clock?: Clock;
  readonly part?: DayPart;
}

/** "a.m.", "p.m", "AM": the hour to add. */
const meridiem: Matcher<number> = map(
  first(
    map(seq(word('a p'), glued(word('.')), glued(word('m')), maybe(glued(word('.')))), ([letter]) => letter),
    map(seq(word('am pm'), maybe(glued(word('.')))), ([letters]) => letters),
  ),
  (letters) => (letters.startsWith('p') ? 12 : 0),
);

const zoneName: Matcher<string> = first(
  atom((a) => (a.lex?.zone === true && a.text === a.text.toUpperCase() && a.text.length > 1 ? a.text : null)),
  atom((a) => (a.text === 'Z' && a.glued ? a.text : null)),
);
const zone = maybe(
  first(
    zoneName,
    map(phrases('local time'), () => null),
    map(seq(word('eastern central mountain pacific'), maybe(word('standard daylight')), word('time')), () => null),
  ),
);

function at(hour: number, minute: number | null, name: string | null): DayTime | null {
  return hour <= 24 && (minute === null || minute < 60) ? { clock: { hour, minute, zone: name } } : null;
}

const minutes = seq(glued(word(': .')), glued(digitsOf(2, 2)));

/** "10:35 a.m.", "5pm EST", "eleven p.m.". */
const twelveHours = keep(
  seq(first(digitsOf(1, 2), cardinal), maybe(minutes), meridiem, zone),
  ([hour, rest, add, name]) =>
    hour >= 1 && hour <= 12 ? at((hour % 12) + add, rest === null ? null : rest[1], name) : null,
);

/** "17:00", "10:35:20 GMT", "0735 GMT". */
const twentyFour = first(
  keep(
    seq(
      digitsOf(1, 2),
      glued(word(':')),
      glued(digitsOf(2, 2)),
      maybe(seq(glued(word(':')), glued(digitsOf(2, 2)))),
      zone,
    ),
    ([hour, , minute, , name]) => at(hour, minute, name),
  ),
  keep(seq(digitsOf(4, 4), zoneName), ([n, name]) => at(Math.floor(n / 100), n % 100, name)),
  keep(seq(digitsOf(1, 2), zoneName), ([n, name]) => at(n, null, name)),
);

/** "seven o'clock", "4 in the morning". */
const spoken = first(
  keep(seq(cardinal, phrases("o ' clock"), maybe(seq(word('in'), word('the'), fact('part')))), ([hour, , rest]) =>
    hour <= 12 ? at(afternoonHour(hour, rest?.[2]), null, null) : null,
  ),
  keep(seq(digitsOf(1, 2), maybe(minutes), phrases('in the'), fact('part')), ([hour, rest, , part]) =>
    hour <= 12 ? at(afternoonHour(hour, part), rest === null ? null : rest[1], null) : null,
  ),
);

function afternoonHour(hour: number, part: DayPart | undefined): number {
  const later = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6);
  return later && hour < 12 ? hour + 12 : hour;
}

const NAMED: ReadonlyMap<string, number> = new Map(Object.entries({ noon: 12, midday: 12, midnight: 24 } as const));
const named = keep(
  atom((a) => NAMED.get(a.low)),
  (hour) => at(hour, 0, null),
);

/** Times on the clock. */
export const clockTime: Matcher<DayTime> = once(
  when(
    longest<DayTime>(twelveHours, twentyFour, spoken, named),
    // Ratios and scores ("3:30.5") are no times.
    (atoms, _from, end) =>
      !(
        atoms[end]?.glued === true &&
        atoms[end]?.low === '.' &&
        atoms[end + 1]?.glued === true &&
        (atoms[end + 1]?.number ?? -1) >= 0
      ),
  ),
);

const partWord: Matcher<DayPart> = atom((a) => (a.lex?.plural ? null : a.lex?.part));

/** "morning", "late night", "early evening", "mid-afternoon", "predawn": a part of the day after its day. */
export const dayPart: Matcher<DayTime> = map(
  seq(maybe(seq(word('early late mid'), maybe(glued(word('-'))))), partWord),
  ([, part]) => ({ part }),
);

/** Used where a whole day is qualified: "overnight". */
export const overnight: Matcher<DayTime> = map(word('overnight'), () => ({ part: 'NI' as const }));
