/** What tells two mentions apart for good: each reason is a sentence; null where nothing does. */
import { gap, isDay, width } from '../interval.ts';
import { figuresApart } from './figures.ts';
import { BOTH_WAYS, CALLED_OFF, familyOf, kinship, LASTING, PLACED, rarityOf } from './kin.ts';
import { objectOf, TAKING } from './objects.ts';
import { isPastStretch } from './relative.ts';
import { sameName, sameOffice, type Told, type Who } from './told.ts';

/** How long after its announcement a deed may still be that deed, in days. */
const AHEAD_DAYS = 60;

/** Why two mentions cannot tell one deed; null where they may. Symmetric. */
export function apart(a: Told, b: Told): string | null {
  return (
    kindsApart(a, b) ??
    sidesApart(a, b) ??
    timesApart(a, b) ??
    postsApart(a, b) ??
    placesApart(a, b) ??
    figuresApart(a, b) ??
    storyApart(a, b)
  );
}

function kindsApart(a: Told, b: Told): string | null {
  if (kinship(a.kind, b.kind) > 0) {
    if (objectsApart(a, b)) return 'one takes people and the other things';
    return wasHeld(a, b) || wasHeld(b, a) ? 'one took place and the other was called off' : null;
  }
  if ((a.family === 'other') !== (b.family === 'other') || (a.family === 'other' && b.family === 'other')) {
    const [x, y] = [a.m.row.plover.type, b.m.row.plover.type];
    if (x !== null && x === y) return null;
  }
  return `${a.kind} and ${b.kind} are two sorts of deed`;
}

/** Whether two ways of taking took different objects: a boat is seized, and its crew held. */
function objectsApart(a: Told, b: Told): boolean {
  if (a.kind === b.kind || !(TAKING.has(a.kind) && TAKING.has(b.kind))) return false;
  const [x, y] = [objectOf(a.m.row), objectOf(b.m.row)];
  return x !== null && y !== null && x !== y;
}

/** Whether one is told as done and the other as called off for good. */
function wasHeld(held: Told, off: Told): boolean {
  const ended = CALLED_OFF.has(off.kind) && off.kind !== 'visit.postpone' && off.stage === 'done';
  return ended && held.stage === 'done' && !CALLED_OFF.has(held.kind);
}

/** Whether two sides can be one: open sides fit any, joint sides fit their parts. */
function fits(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  // Somebody described and not known ("?gunmen") may be anybody.
  if (a.startsWith('?') || b.startsWith('?')) return true;
  const parts = new Set(a.split('+'));
  return b.split('+').some((x) => parts.has(x));
}

/** Whether the two tell the deed in opposite directions, which only what takes two allows. */
export function turnedRound(a: Told, b: Told): boolean {
  return (
    !(fits(a.source, b.source) && fits(a.target, b.target)) && fits(a.source, b.target) && fits(a.target, b.source)
  );
}

function sidesApart(a: Told, b: Told): string | null {
  if (fits(a.source, b.source) && fits(a.target, b.target)) return null;
  if (BOTH_WAYS.has(a.kind) && BOTH_WAYS.has(b.kind) && turnedRound(a, b)) return null;
  if ((BOTH_WAYS.has(a.kind) || BOTH_WAYS.has(b.kind)) && a.family !== 'force' && turnedRound(a, b)) return null;
  // A fight is told as an attack from either side.
  if ((a.kind === 'force.clash' || b.kind === 'force.clash') && turnedRound(a, b)) return null;
  // The host orders a post closed, and whose post it is closes it.
  if (a.family === 'mission' && b.family === 'mission' && turnedRound(a, b) && samePost(a, b)) return null;
  return turnedRound(a, b) ? 'they go opposite ways' : 'the parties are not the same';
}

/** Whether both name one and the same city of a post. */
function samePost(a: Told, b: Told): boolean {
  const cities = (t: Told): string[] => [t.acting.city, t.other.city, t.place].filter((city) => city !== null);
  return cities(a).some((city) => cities(b).includes(city));
}

function timesApart(a: Told, b: Told): string | null {
  const [x, y] = [a.when, b.when];
  if (x.relative !== null && y.relative !== null && a.report === b.report) {
    if (gap(x.relative, y.relative) > 0 && !x.relative.soft && !y.relative.soft)
      return 'one report tells them of two times';
  }
  if (x.weekday !== null && y.weekday !== null && !isDay(x.days) && !isDay(y.days)) {
    const off = Math.min((x.weekday - y.weekday + 7) % 7, (y.weekday - x.weekday + 7) % 7);
    if (off > 1 || (off === 1 && !x.loose && !y.loose && a.report === b.report)) {
      if (!LASTING.has(a.kind)) return 'two weekdays are told';
    }
  }
  if (x.yearly !== null && y.yearly !== null && !LASTING.has(a.kind)) {
    const days = x.yearly.day !== null && y.yearly.day !== null && Math.abs(x.yearly.day - y.yearly.day) > 1;
    if (x.yearly.month !== y.yearly.month || days) return 'two days of the year are told';
  }
  if (plannedAfter(a, b) || plannedAfter(b, a)) return 'it was done before the other was told as a plan';
  const between = gap(x.days, y.days);
  if (between === 0) return null;
  if (CALLED_OFF.has(a.kind) !== CALLED_OFF.has(b.kind)) return between > AHEAD_DAYS ? 'they lie too far apart' : null;
  if (a.stage !== b.stage && a.stage !== 'denied' && b.stage !== 'denied') {
    const [ahead, done] = a.stage === 'ahead' ? [x, y] : [y, x];
    // What was done on a later day than announced is still the deed announced.
    const later = ahead.days.hi !== null && done.days.lo !== null && done.days.lo > ahead.days.hi;
    if (later) return between > AHEAD_DAYS ? 'it was done long after the one announced' : null;
    return between > 2 && !(x.soft || y.soft) ? 'it was done before the other was announced' : null;
  }
  if (a.stage === 'ahead' && b.stage === 'ahead' && !(isDay(x.days) && isDay(y.days))) {
    return between > AHEAD_DAYS ? 'they were announced at two times' : null;
  }
  if (a.kind !== b.kind && a.family === b.family && a.family === 'agreement')
    return between > AHEAD_DAYS ? 'they lie too far apart' : null;
  const room = LASTING.has(a.kind) && LASTING.has(b.kind) ? 4 : 1;
  if (x.soft || y.soft) return between > (rarityOf(a.kind) === 'rare' ? 21 : 4) ? 'they lie too far apart' : null;
  if (between > room) return 'they are of two days';
  const widths = width(x.days) + width(y.days);
  // Of two months, or a week and the day after it, no telling of one day is off by one.
  if (widths > 8) return 'they are of two stretches of time';
  if (widths > 2 || room > 1) return null;
  if (x.loose || y.loose || (x.basis === 'explicit') !== (y.basis === 'explicit')) return null;
  // Rare deeds of two days running are told less often than one deed on the wrong day; "nine days ago" is soon miscounted.
  return isCounted(a) || isCounted(b) || rarityOf(a.kind) === 'rare' || meets(a, b) ? null : 'they are of two days';
}

/** Whether one is planned, on no day before its telling, when the other is done and over. */
function plannedAfter(plan: Told, done: Told): boolean {
  if (plan.m.row.status !== 'planned' || done.stage !== 'done' || plan.m.row.background) return false;
  if (CALLED_OFF.has(plan.kind) || CALLED_OFF.has(done.kind) || HISTORY_OF_PAPER.has(done.family)) return false;
  const [told, over] = [plan.published.lo, done.when.days.hi];
  if (told === null || over === null) return false;
  const until = plan.when.days.hi;
  return (until === null || until >= told) && over + (LASTING.has(done.kind) ? 4 : 1) < told;
}

/** What is agreed is still to be signed, and what is signed to be ratified: one history, done step by step. */
const HISTORY_OF_PAPER: ReadonlySet<string> = new Set(['agreement']);

/** Whether a day is counted back from the day of the report ("nine days ago"). */
function isCounted(t: Told): boolean {
  return /\b(?:ago|before|earlier|since)\b/i.test(t.m.row.date.quote ?? '');
}

/** Two who meet far from home: what was Friday to one was Thursday to the other. */
function meets(a: Told, b: Told): boolean {
  return /^(?:meeting|talks|call)$/.test(a.family) && a.report !== b.report;
}

const DIPLOMATS: ReadonlySet<string> = new Set(['envoy']);
/** Families in which who takes part makes the deed. */
const PERSONAL: ReadonlySet<string> = new Set([
  'visit',
  'meeting',
  'talks',
  'call',
  'legal',
  'statement',
  'threat',
  'request',
]);

function postsApart(a: Told, b: Told): string | null {
  const round = turnedRound(a, b);
  const pairs: readonly (readonly [Who, Who])[] = round
    ? [
        [a.acting, b.other],
        [a.other, b.acting],
      ]
    : [
        [a.acting, b.acting],
        [a.other, b.other],
      ];
  for (const [x, y] of pairs) {
    if (x.rank !== null && y.rank !== null && x.rank !== y.rank && DIPLOMATS.has(a.family))
      return `${x.office} and ${y.office} are two posts`;
    const persons = x.person !== null && y.person !== null;
    const onePerson = persons && sameName(x.person, y.person);
    // Of two who spoke for one state, each said it himself.
    const speaks = a.family === 'statement' || a.family === 'threat' || a.family === 'request';
    if (speaks && pairs[0]?.[0] !== x) continue;
    if (
      persons &&
      !onePerson &&
      (PERSONAL.has(a.family) || (DIPLOMATS.has(a.family) && x.rank !== null && y.rank !== null))
    )
      return `${x.person} and ${y.person} are two persons`;
    const offices = x.office !== null && y.office !== null && !sameOffice(x.office, y.office);
    if (offices && !onePerson && PERSONAL.has(a.family) && PERSONAL.has(b.family))
      return `${x.office} and ${y.office} are two offices`;
    if (x.city !== null && y.city !== null && x.city !== y.city && (DIPLOMATS.has(a.family) || a.family === 'mission'))
      return `the posts are in ${x.city} and ${y.city}`;
  }
  return null;
}

function placesApart(a: Told, b: Told): string | null {
  if (a.place === null || b.place === null || a.place === b.place) return null;
  if (!PLACED.has(familyOf(a.kind)) || a.family !== b.family) return null;
  const [x, y] = [a.m.row.place, b.m.row.place];
  // A country or region holds its towns; only two towns lie apart.
  if (x === null || y === null || a.m.row.place?.name === undefined || isWide(a) || isWide(b)) return null;
  if (a.place.includes(b.place) || b.place.includes(a.place)) return null;
  // "Honolulu" and "Hawaii": whom a state sends or receives on a day is not sent to two towns.
  const gentle = a.family !== 'force' && a.family !== 'protest' && a.family !== 'coercion';
  if (gentle && isDay(a.when.days) && isDay(b.when.days) && a.report !== b.report) return null;
  return `${x.name} and ${y.name} are two places`;
}

/** Whether a place is as wide as a party of the deed. */
function isWide(t: Told): boolean {
  const name = t.place;
  return (
    [...t.m.row.source, ...t.m.row.target].some((p) => p.name.toLowerCase() === name) ||
    (t.m.row.place?.code ?? '').length === 3
  );
}

/** In one report, what is told as news and then something of "last week" are two. */
function storyApart(a: Told, b: Told): string | null {
  if (a.report !== b.report) return null;
  const [first, second] = startsBefore(a, b) ? [a, b] : [b, a];
  const news =
    first.m.row.date.timex === null &&
    first.m.row.date.edtf === null &&
    !first.m.row.background &&
    first.stage === 'done';
  return news && isPastStretch(second.m.row) && second.stage === 'done'
    ? 'one is the news and the other is told as of some time before'
    : null;
}

function startsBefore(a: Told, b: Told): boolean {
  const at = (t: Told): number => (t.m.row.in === 'title' ? -1 : t.m.row.span[0]);
  return at(a) < at(b);
}
