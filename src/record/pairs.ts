/** Which two parties a row is compared under, where its own words name one only. */
import type { MentionRow, PartyRow } from '../coding/contract.ts';
import type { Reading } from '../reading/types.ts';
import { familyOf, kinship, rarityOf } from './events/kin.ts';

/** Two codes in alphabetical order; '' last for a side that the text leaves open or that has no code. */
export type Pair = readonly [string, string];

/** The pair that a row's own parties make; of joint parties the first that has a code counts. */
export function pairOf(row: Pick<MentionRow, 'source' | 'target'>): Pair {
  return pairWith(sideCode(row.source), sideCode(row.target));
}

function pairWith(one: string, other: string): Pair {
  if (one === '' || other === '') return [one || other, ''];
  return one <= other ? [one, other] : [other, one];
}

function sideCode(parties: readonly PartyRow[]): string {
  return parties.find((p) => p.code !== null)?.code ?? '';
}

/** Families of what one state does to, with or towards another; what a state does at home has no other side to look for. */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    'envoy mission relations recognition visa border airspace nationals travel agreement visit trade asylum meeting talks ' +
    'call sanction aid mediate cooperation force statement threat request refuse agree'
  ).split(' '),
);

/** Roles of those who act for a state, whose name or troop the gazetteer does not know. */
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

/**
 * The pair of a row, its open side filled from its own report and nothing else, so that no other report can change it:
 * of rows of a like kind with the same known side; else of other rows of its sentence; else the one other party that its
 * sentence, or the whole report, names. Where two are named, the side stays open.
 */
export function lentPair(row: MentionRow, reading: Pick<Reading, 'rows' | 'around'>): Pair {
  const [from, to] = [sideCode(row.source), sideCode(row.target)];
  const known = from || to;
  if (known === '' || (from !== '' && to !== '')) return pairWith(from, to);
  const open = from === '' ? row.source : row.target;
  const described = to === '' && open.length > 0 && open.every(isDescribed);
  // What befalls a mission is a matter of the state where it stands, whoever did it.
  const hosts = [...row.source, ...row.target].flatMap((p) => p.post?.host ?? []).filter((c) => c !== known);
  if (familyOf(row.kind) === 'mission' && hosts.length > 0) return pairWith(known, only(hosts));
  if (!described && !open.every(isUnknown)) return pairWith(from, to);
  const others = reading.rows.filter((o) => o !== row && pairOf(o)[1] !== '' && pairOf(o).includes(known));
  const like = others.filter(
    (o) =>
      kinship(o.kind, row.kind) > 0 &&
      (from === '' || sideCode(o.source) === from) &&
      (to === '' || sideCode(o.target) === to),
  );
  if (like.length > 0) return pairWith(known, only(like.map((o) => otherOf(o, known))));
  if (!BETWEEN.has(familyOf(row.kind))) return pairWith(known, '');
  const around = reading.around?.[row.id];
  const ways = [
    hosts,
    others.filter((o) => o.in === row.in && o.sentence[0] === row.sentence[0]).map((o) => otherOf(o, known)),
    around?.sentence ?? [],
    // Whom force was used on may be one's own people, unless the sentence itself says otherwise.
    described && familyOf(row.kind) === 'force' ? [] : (around?.report ?? []),
  ];
  // Two may meet in a third state.
  const ground = /^(?:meeting|talks|call|agreement)$/.test(familyOf(row.kind)) ? row.place?.code : null;
  for (const codes of ways) {
    const named = codes.filter((c) => c !== known && c !== ground);
    if (named.length > 0) return pairWith(known, only(named));
  }
  return pairWith(known, '');
}

/**
 * The known party of a row whose other side is open and may be known from other reports: of what states do between
 * themselves otherwise than by words, where the text says nothing of the other ("was expelled"), names an unknown officer
 * or envoy, or, of what is rare, describes somebody ("evacuated 200 people"). What a state does to people that nobody is
 * named of may be done to its own; of whom it holds at least the text must say that they serve somebody ("five soldiers").
 */
export function openOf(row: MentionRow): string | undefined {
  const [from, to] = [sideCode(row.source), sideCode(row.target)];
  if ((from === '') === (to === '')) return undefined;
  const open = from === '' ? row.source : row.target;
  const [family, rarity] = [familyOf(row.kind), rarityOf(row.kind)];
  const between = BETWEEN.has(family) ? rarity !== 'words' : family === 'coercion' && open.length > 0;
  const fits = (p: PartyRow): boolean =>
    isUnknown(p) || (rarity !== 'frequent' && p.code === null && (isDescribed(p) || p.role === 'CVL'));
  return between && open.every(fits) ? from || to : undefined;
}

/** Whether a party that has no code may be anybody's: an officer, an envoy, or what was named before ("the crew"). */
function isUnknown(p: PartyRow): boolean {
  const official = p.office !== undefined || p.post !== undefined || OFFICIAL.has(p.role ?? '');
  return p.code === null && (official || p.person !== undefined || /^(the|its|their|his|her) /i.test(p.name));
}

/** Whether a party is only described ("ten people", "a village"): whom a deed befell may then be anybody's. */
function isDescribed(p: PartyRow): boolean {
  return p.code === null && !/\p{Lu}/u.test(p.name);
}

function otherOf(row: MentionRow, known: string): string {
  const [a, b] = pairOf(row);
  return a === known ? b : a;
}

function only(codes: readonly string[]): string {
  const [first, ...more] = new Set(codes);
  return first !== undefined && more.length === 0 ? first : '';
}
