import type { Gazetteer } from './gazetteer.ts';

/**
 * Chief offices, the first the highest: of one person's offices the first counts, and a surname alone means a chief
 * rather than somebody of lower rank.
 */
const CHIEFS = [
  'king',
  'queen',
  'emperor',
  'sultan',
  'emir',
  'pope',
  'supreme leader',
  'president',
  'crown prince',
  'prime minister',
  'chancellor',
  'grand duke',
  'leader',
  'chief executive',
  'prince',
  'regent',
];

/** Other offices of the table in the order in which they are known. */
const OTHERS = [
  'secretary-general',
  'foreign minister',
  'high representative',
  'vice president',
  'deputy prime minister',
  'defence minister',
  'interior minister',
  'national security adviser',
  'speaker',
  'presidential spokesperson',
  'intelligence chief',
  'army chief',
  'permanent representative',
];

const RANKS: ReadonlyMap<string, number> = new Map([...CHIEFS, ...OTHERS].map((office, k) => [office, k]));

/** The rank of an office, 0 the highest; offices that are not listed rank last. */
export function rankOf(office: string): number {
  return RANKS.get(office) ?? RANKS.size;
}

/** Whether an office is that of a head of state or government. */
export function isChief(office: string): boolean {
  return rankOf(office) < CHIEFS.length;
}

/** Offices that one word of a text may stand for; offices of two groups are truly different. */
const GROUPS: readonly (readonly string[])[] = [
  ['president', 'chairman of the presidency', 'captain regent'],
  ['prime minister', 'chancellor', 'head of government', 'chief minister', 'minister of state'],
  ['king', 'queen', 'emperor', 'sultan', 'emir', 'grand duke', 'prince'],
  ['foreign minister'],
  ['defence minister'],
  ['interior minister'],
];

/** Which group of like offices a label belongs to; null for labels that may go with any ("leader", "minister"). */
export function groupOf(office: string): number | null {
  const at = GROUPS.findIndex((group) => group.includes(office));
  return at < 0 ? null : at;
}

/** "former president" names the office that ended; null for an office that is held. */
export function formerOffice(office: string): string | null {
  return office.startsWith('former ') ? office.slice('former '.length) : null;
}

/** What the gazetteer says of an office by its label. */
export interface OfficeFacts {
  readonly role: string;
  readonly organ: string | null;
}

/** Sectors and organs by the label of an office. */
export function officeFacts({ offices }: Pick<Gazetteer, 'offices'>): ReadonlyMap<string, OfficeFacts> {
  const out = new Map<string, OfficeFacts>();
  for (const { office, role, organ } of [...offices.generic, ...offices.named])
    if (!out.has(office)) out.set(office, { role, organ });
  return out;
}
