import type { Owner } from './owner.ts';
import type { SenseOf } from './senses.ts';

/** The office of whoever heads an organ, by the organ's label: "the head of the navy", "central bank boss". */
const HEADS: ReadonlyMap<string, string> = new Map([
  ['parliament', 'speaker'],
  ['court', 'judge'],
  ['prosecution', 'prosecutor'],
  ['central bank', 'central bank governor'],
  ['police', 'police chief'],
  ['army', 'army chief'],
  ['navy', 'navy chief'],
  ['air force', 'air force chief'],
  ['intelligence', 'intelligence chief'],
  ['opposition', 'opposition leader'],
  ['ruling party', 'party leader'],
  ['foreign ministry', 'foreign minister'],
  ['defence ministry', 'defence minister'],
  ['interior ministry', 'interior minister'],
  ['finance ministry', 'finance minister'],
]);

/** Offices that say no more than that somebody leads a body. */
const LEADING = new Set([
  'president',
  'leader',
  'chairman',
  'head',
  'chief',
  'boss',
  'chair',
  'director',
  'governor',
  'speaker',
  'prefect',
]);

/** Those who speak for an organ that has its own label for them. */
const SPEAKERS: ReadonlyMap<string, string> = new Map([
  ['foreign ministry', 'foreign ministry spokesperson'],
  ['presidency', 'presidential spokesperson'],
  ['government', 'government spokesperson'],
  ['defence ministry', 'defence ministry spokesperson'],
]);

/** The label of an office that serves an organ: what the words "head", "president", "spokesman" come to there. */
export function officeIn(office: string, organ: string | null): string {
  if (organ === null) return office;
  if (office === 'spokesperson') return SPEAKERS.get(organ) ?? office;
  return LEADING.has(office) ? (HEADS.get(organ) ?? office) : office;
}

/** Sectors that a generic office takes from the words for states and their unions, and that another body's gives way to. */
const PUBLIC = new Set(['GOV', 'IGO', 'PTY']);

/** What an office is within the body that it belongs to. */
export interface Standing {
  readonly office: string;
  readonly role: string;
  readonly organ: string | null;
}

/**
 * What an office is to its owner: the leader of a party is no government's, a commissioner of a state is no
 * organisation's, and the president of a parliament is its speaker.
 */
export function standingOf(label: string, sense: SenseOf<'office'>, owner: Owner): Standing {
  const { organ } = owner;
  const own = { office: officeIn(label, organ?.organ ?? null), role: sense.role, organ: organ?.organ ?? sense.organ };
  if (organ && (sense.organ === null || own.office !== label)) return { ...own, role: organ.role };
  if (sense.code !== null) return own;
  if (owner.sector !== null && PUBLIC.has(sense.role)) {
    return { ...own, role: owner.sector, organ: organ?.organ ?? (sense.role === 'GOV' ? null : sense.organ) };
  }
  const ofState = sense.role === 'IGO' && owner.codes.length > 0 && !owner.organisation;
  return ofState ? { ...own, role: organ?.role ?? 'GOV' } : own;
}
