/** Levels on their issuers' scales, by the day of the event: a bare number says nothing. */
import type { AdvisoryScale } from '../../actors/gazetteer.ts';
import type { LevelRow } from '../../coding/contract.ts';
import { intervalOf } from '../interval.ts';
import type { Interval } from '../types.ts';

/** A level with the scale that it is on. */
export interface PlacedLevel {
  /** As the report words it. */
  readonly value: string;
  /** Id of the scale; null where more than one of the issuer's, or none, may be meant. */
  readonly scale: string | null;
  /** Where several may be meant: their ids. */
  readonly candidates: readonly string[];
  /** Severity on the scale, 1 the mildest; null where the scale or the level on it is not known. */
  readonly rank: number | null;
  /** How many ranks the scale has. */
  readonly ranks: number | null;
  /** The issuer's own wording of the level. */
  readonly wording: string | null;
  /** `down` where the lowest printed number is the most severe. */
  readonly direction: AdvisoryScale['direction'];
  /** From when to when the scale held, EDTF; null where not known. */
  readonly valid: readonly [string | null, string | null];
  readonly audience: string | null;
}

/** Scales of an issuer that may have held on some day of an interval. */
export function scalesOf(issuer: string | null, days: Interval, scales: readonly AdvisoryScale[]): AdvisoryScale[] {
  return scales.filter((s) => {
    if (s.issuer !== issuer) return false;
    const [from, until] = [intervalOf(s.valid_from).lo, intervalOf(s.valid_until).hi];
    return (
      !(from !== null && days.hi !== null && days.hi < from) && !(until !== null && days.lo !== null && days.lo > until)
    );
  });
}

/**
 * Puts a level on a scale. The scale that the coder found is kept where it held on the event's days; else it is the
 * only one of the issuer's that held and has such a level.
 */
export function placeLevel(
  level: LevelRow,
  issuer: string | null,
  days: Interval,
  scales: readonly AdvisoryScale[],
): PlacedLevel {
  const held = scalesOf(issuer, days, scales);
  const fitting = held.filter((s) => rankOn(s, level.value) !== null && !isTurned(s, level));
  const named = held.find((s) => s.id === level.scale && !isTurned(s, level));
  // A scale that runs the other way may have held in the same days: then the number alone does not say which.
  const turned = fitting.some(
    (s) => named !== undefined && s.direction !== null && named.direction !== null && s.direction !== named.direction,
  );
  const [only] = fitting.length === 1 ? fitting : [];
  const scale = turned ? undefined : (named ?? only);
  return {
    value: level.value,
    scale: scale?.id ?? null,
    candidates: scale === undefined ? fitting.map((s) => s.id).toSorted() : [],
    rank: scale === undefined ? null : (rankOn(scale, level.value) ?? (scale.id === level.scale ? level.rank : null)),
    ranks: scale?.levels.length ?? null,
    wording: scale?.levels.find((l) => l.rank === rankOn(scale, level.value))?.wording ?? null,
    direction: scale?.direction ?? null,
    valid: [scale?.valid_from ?? null, scale?.valid_until ?? null],
    audience: scale?.audience ?? null,
  };
}

/** Nothing is raised to the mildest level of a scale, nor lowered to its most severe. */
function isTurned(scale: AdvisoryScale, level: LevelRow): boolean {
  const ranks = scale.levels.map((l) => l.rank);
  const rank = rankOn(scale, level.value);
  return (
    (level.direction === 'raised' && rank === Math.min(...ranks)) ||
    (level.direction === 'lowered' && rank === Math.max(...ranks))
  );
}

const NUMBERS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5' };

/** The rank of a level as worded, on one scale; null where the scale has no such level. */
export function rankOn(scale: AdvisoryScale, value: string): number | null {
  const text = value.toLowerCase();
  const ranks = scale.levels.map((l) => l.rank);
  if (/\b(?:highest|top|most severe)\b/.test(text)) return Math.max(...ranks);
  if (/\blowest\b/.test(text)) return Math.min(...ranks);
  const number =
    /\b(?:level|category|tier)[- ](\d|one|two|three|four|five)\b/.exec(text)?.[1] ?? /^(\d)$/.exec(text)?.[1];
  const printed =
    number === undefined
      ? (/\b(red|orange|amber|yellow|green|black|gr[ae]y)\b/.exec(text)?.[1] ?? null)
      : (NUMBERS[number] ?? number);
  if (printed !== null) {
    const found = scale.levels.find((l) => l.value === printed);
    if (found !== undefined) return found.rank;
  }
  return scale.levels.find((l) => l.phrases.some((p) => text.includes(p.toLowerCase())))?.rank ?? null;
}
