/** Whether two sources, by what their reports say of them, are one. */
import { isDay, meet } from '../interval.ts';
import { describesSame } from './descriptions.ts';
import type { Source } from './types.ts';

/** `same`: all that is known agrees; `maybe`: one says less; `apart`: they differ; `none`: they have nothing to do with each other. */
export interface Likeness {
  readonly is: 'same' | 'maybe' | 'apart' | 'none';
  readonly why: string;
}

const NONE: Likeness = { is: 'none', why: '' };

/** Compares two sources of one event. A symmetric function. */
export function compareSources(a: Source, b: Source): Likeness {
  if (a.kind === 'report' || b.kind === 'report') return NONE;
  if (a.kind === 'wire' || b.kind === 'wire') return a.kind === 'wire' ? ofWire(a, b) : ofWire(b, a);
  if (a.kind === 'outlet' || b.kind === 'outlet') return a.kind === 'outlet' ? ofOutlet(a, b) : ofOutlet(b, a);
  if (a.kind === 'anonymous' || b.kind === 'anonymous')
    return a.kind === b.kind ? nameless(a, b) : { is: 'apart', why: '' };
  return speakers(a, b);
}

/** What a wire as a whole is credited with may be any of what it was told or passes on. */
function ofWire(wire: Source, other: Source): Likeness {
  const [house] = wire.passed;
  if (other.kind === 'wire') {
    if (other.passed[0] !== house) return { is: 'apart', why: '' };
    return meet(wire.days, other.days) === null
      ? { is: 'apart', why: '' }
      : { is: 'same', why: `both credit ${wire.name}` };
  }
  return other.through === house || other.passed.includes(house)
    ? { is: 'maybe', why: `both come through ${wire.name}` }
    : NONE;
}

function ofOutlet(outlet: Source, other: Source): Likeness {
  const house = outlet.through ?? '';
  if (other.kind === 'outlet')
    return other.through === house ? { is: 'same', why: `both credit ${outlet.name}` } : { is: 'apart', why: '' };
  return other.through === house || other.passed.includes(house)
    ? { is: 'maybe', why: `both come through ${outlet.name}` }
    : NONE;
}

function nameless(a: Source, b: Source): Likeness {
  if (a.through !== b.through) return { is: 'apart', why: '' };
  if (a.code !== null && b.code !== null && a.code !== b.code) return { is: 'apart', why: '' };
  if (!describesSame(a.name, b.name)) return { is: 'apart', why: '' };
  return { is: 'same', why: `a source without a name speaks to the same outlet in both (“${first(a.name, b.name)}”)` };
}

function speakers(a: Source, b: Source): Likeness {
  const apart: Likeness = { is: 'apart', why: '' };
  if (a.code !== b.code) return apart;
  const named = a.person !== null && b.person !== null;
  if (named && surname(a.person) !== surname(b.person)) return apart;
  if (a.code === null && !named && key(a.name) !== key(b.name)) return apart;
  if (!named && a.organ !== null && b.organ !== null && !sameOrgan(a.organ, b.organ)) return apart;
  if (a.medium !== null && b.medium !== null && a.medium !== b.medium) return apart;
  if (a.through !== null && b.through !== null && a.through !== b.through) return apart;
  if (isDay(a.days) && isDay(b.days) ? a.days.lo !== b.days.lo : meet(a.days, b.days) === null) return apart;
  const who = first(a.name, b.name);
  const alike = named || (a.person === b.person && (a.organ === null) === (b.organ === null));
  const open = (s: Source): boolean => s.days.lo === null;
  if (alike && a.medium === b.medium && a.through === b.through && open(a) === open(b))
    return { is: 'same', why: `${who} speaks in both${open(a) ? '' : ' on the same day'}` };
  const both =
    a.name === b.name ? `${who} may speak in both` : `${[a.name, b.name].toSorted().join(' and ')} may be one speaker`;
  return { is: 'maybe', why: `${both}: one report says less of who, when or to whom` };
}

/** How much is known of a source: where two may be one, the one that says more is the measure. */
export function detail(s: Source): number {
  const kind = { report: 0, outlet: 1, wire: 1, document: 3, post: 3, anonymous: 3, speaker: 3 }[s.kind];
  const known = [s.person, s.organ, s.through, s.medium, s.days.lo].filter((v) => v !== null).length;
  return kind * 10 + known;
}

/** "foreign ministry" and "ministry"; "ministry of foreign affairs" and "foreign ministry". */
function sameOrgan(a: string, b: string): boolean {
  const [x, y] = [a, b].map((o) => new Set(key(o).split(' ')));
  return [...x].every((w) => y.has(w)) || [...y].every((w) => x.has(w));
}

function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:ministry of foreign affairs|foreign affairs ministry|foreign office|mfa)\b/g, 'foreign ministry')
    .replace(/\b(?:ministry|department) of (\p{L}+)/gu, '$1 ministry')
    .replace(/\b(?:the|its|of|’s|'s)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function surname(person: string | null): string {
  return (
    key(person ?? '')
      .split(' ')
      .at(-1) ?? ''
  );
}

function first(a: string, b: string): string {
  return a <= b ? a : b;
}
