import { BARE_WIRES, BRACKETED_WIRES } from './data/wires.ts';
import { lookupKey } from './shape.ts';

/** How a name stands: in brackets or slashes ("(AP)", "/TASS/"), or bare ("— Reuters"). */
export type WireSetting = 'bracketed' | 'bare';

const JOINTS = /\s*(?:[/,;&+]|\band\b|\bwith\b)\s*/iu;

function isOneWire(words: string, setting: WireSetting): boolean {
  const key = lookupKey(words).replace(/^THE /u, '');
  return BARE_WIRES.has(key) || (setting === 'bracketed' && BRACKETED_WIRES.has(key));
}

/**
 * Whether words name a news agency, or several joined ("Reuters/AFP", "AP and Agencies"). In brackets one known
 * name vouches for the others ("AFP, local media"); bare, every one has to be known.
 */
export function isWire(words: string, setting: WireSetting): boolean {
  if (words.length > 60) return false;
  const names = words.split(JOINTS).filter((name) => name.trim() !== '');
  if (names.length === 0) return isOneWire(words, setting);
  const known = (name: string): boolean => isOneWire(name, setting);
  if (isOneWire(words, setting)) return true;
  return setting === 'bracketed' ? names.some(known) : names.every(known);
}

const UNNAMED = new Set([
  'AGENCIES',
  'NEWS AGENCIES',
  'WIRE SERVICES',
  'WIRES',
  'AGENCY',
  'WEB DESK',
  'NEWS DESK',
  'MONITORING DESK',
]);

/** The words when they name some agency; null for "agencies" and the like, which name none. */
export function namedWire(words: string): string | null {
  const names = words.split(JOINTS).filter((name) => name.trim() !== '');
  return names.every((name) => UNNAMED.has(lookupKey(name).replace(/^THE /u, ''))) ? null : words;
}
