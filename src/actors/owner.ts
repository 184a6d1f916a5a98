import type { Draft } from './draft.ts';
import type { Match } from './scan.ts';
import { type Sense, senseOf } from './senses.ts';

/** Whom the words before a noun tie it to ("Turkish", "the EU's", "Istanbul", "its"). */
export interface Owner {
  readonly codes: readonly string[];
  /** Where the words begin. */
  readonly from: number;
  /** True when the words name an organisation, so that a role or organ of it is meant. */
  readonly organisation: boolean;
  /** The sector of that organisation. */
  readonly sector: string | null;
  /** An organ before an office ("foreign ministry spokesman"). */
  readonly organ: { readonly organ: string; readonly role: string } | null;
  /** A city before a mission ("the Istanbul consulate"). */
  readonly city: { readonly name: string; readonly code: string | null } | null;
  /** A possessive pronoun, or the noun of "the country's". */
  readonly pronoun: number | null;
  readonly country: number | null;
  /** The state that a body without a code belongs to. */
  readonly state: string | null;
  /** The draft that the owner is itself, when it has one. */
  readonly draft: Draft | null;
  /** The states before an armed group, whose government it may be ("Afghanistan's Taliban government"). */
  readonly ruled?: readonly string[];
}

/** No owner yet, for words that begin at a token. */
export function noOwner(from: number): Owner {
  return {
    codes: [],
    from,
    organisation: false,
    sector: null,
    organ: null,
    city: null,
    pronoun: null,
    country: null,
    state: null,
    draft: null,
  };
}

/** Whether an owner says anything about whom the noun belongs to. */
export function ownsNothing(o: Owner): boolean {
  return o.codes.length === 0 && o.pronoun === null && o.country === null;
}

/** The owner that a name before a noun makes, joined to what stood before it; null when the name owns nothing. */
export function ownerFrom(match: Match, before: Owner): Owner | null {
  const { senses } = match;
  // One name of two states ("Congo") says that it is a state's, not which.
  if (new Set(senses.flatMap((s) => (s.type === 'state' ? [s.code] : []))).size > 1)
    return { ...before, organisation: true };
  const join = (code: string): Owner => ({
    ...before,
    codes: before.codes.includes(code) ? before.codes : [...before.codes, code],
  });
  const state = senseOf(senses, 'state', 'epithet', 'prefix');
  const adjective = senseOf(senses, 'adjective', 'demonym');
  const named = state?.code ?? adjective?.code;
  const body = senseOf(senses, 'organisation', 'org-adjective', 'member');
  if (named !== undefined && named !== null && !(adjective && !state && body)) return join(named);
  // "Lebanon's Hezbollah fighters" are of the group; "Afghanistan's Taliban government" is the state's, whoever rules it.
  if (body && body.entry.kind === 'armed-group' && before.codes.length > 0)
    return { ...before, codes: [body.entry.code], organisation: true, sector: body.entry.role, ruled: before.codes };
  if (body) return { ...join(body.entry.code), organisation: true, sector: body.entry.role };
  const seat = senseOf(senses, 'seat', 'city', 'region');
  if (seat) {
    if (seat.type === 'seat' && !seat.isCity) return join(seat.code);
    const city = { name: seat.name, code: seat.code };
    return { ...before, city: seat.type === 'region' ? null : city, state: seat.code ?? before.state };
  }
  const outlet = senseOf(senses, 'outlet');
  if (outlet) return { ...join(outlet.entry.code), organisation: true };
  const organ = senseOf(senses, 'organ');
  if (organ) {
    const codes = before.codes.length === 0 && organ.code !== null ? [organ.code] : before.codes;
    return { ...before, codes, organ };
  }
  const part = senseOf(senses, 'org-organ');
  if (part) {
    const role = part.organ.role ?? part.entry.role;
    return {
      ...join(part.entry.code),
      organisation: true,
      sector: part.entry.role,
      organ: { organ: part.organ.name, role },
    };
  }
  return null;
}

/** The codes by which an owner stands for a noun that is no mission: a city then gives its state ("Kabul government"). */
export function codesOf(o: Owner): readonly string[] {
  if (o.codes.length > 0) return o.codes;
  return o.state !== null && o.pronoun === null && o.country === null ? [o.state] : [];
}

const HEADS: readonly Sense['type'][] = ['org-organ', 'organ', 'office', 'envoy', 'mission', 'people', 'member'];

/** The sense by which a match heads a phrase of its own, or null. */
export function headSense(match: Match): Sense | null {
  return senseOf(match.senses, ...HEADS);
}
