/** Codes of outlets and wires by their names. */
import type { OutletEntry } from '../actors/gazetteer.ts';
import { lookupKey } from '../report/shape.ts';

type Named = Pick<OutletEntry, 'code' | 'name' | 'names'>;

/**
 * A look-up of outlets by any of their names, whatever the case, with or without "the". Names that two outlets share
 * give none.
 */
export function outletsByName(outlets: readonly Named[]): (name: string) => string | null {
  let codes: Map<string, string | null> | null = null;
  return (name) => (codes ??= codesOf(outlets)).get(keyOf(name)) ?? null;
}

function codesOf(outlets: readonly Named[]): Map<string, string | null> {
  const codes = new Map<string, string | null>();
  for (const { code, name, names } of outlets) {
    for (const key of new Set([code, name, ...names].map(keyOf)))
      codes.set(key, codes.has(key) && codes.get(key) !== code ? null : code);
  }
  return codes;
}

function keyOf(name: string): string {
  return lookupKey(name.trim()).replace(/^THE /, '');
}
