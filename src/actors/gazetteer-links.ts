import type { Gazetteer } from './gazetteer.ts';
import { gazetteerError, refuseSharedCodes } from './gazetteer-fields.ts';
import { refuseStatesAndPlacesMixed } from './gazetteer-schema.ts';

/**
 * Checks what no single file can: that every code that an entry points to exists, and that no code means two actors.
 *
 * @throws DemarcheError `E_GAZETTEER` naming the part, the entry and the remedy
 */
export function checkLinks(gazetteer: Omit<Gazetteer, 'version'>): void {
  const { states, places, organisations, outlets, organs, offices, scales } = gazetteer;
  refuseStatesAndPlacesMixed(states, places);
  const stateCodes = states.map((entry) => entry.code);
  const known = new Set([...stateCodes, ...organisations.map((entry) => entry.code)]);
  refuseSharedCodes(
    [stateCodes, organisations.map((entry) => entry.code), outlets.map((entry) => entry.code)].flat(),
    'states, organisations and outlets',
  );
  const mustBeState = new Set(stateCodes);
  const links: readonly (readonly [where: string, code: string | null, among: ReadonlySet<string>])[] = [
    ...states.map((entry) => [`states, ${entry.code}`, entry.of, mustBeState] as const),
    ...places.map((entry) => [`places, ${entry.name}`, entry.state, mustBeState] as const),
    ...places.flatMap((entry) => entry.claims.map((code) => [`places, ${entry.name}`, code, mustBeState] as const)),
    ...organisations.map((entry) => [`organisations, ${entry.code}`, entry.base, mustBeState] as const),
    ...outlets.map((entry) => [`outlets, ${entry.code}`, entry.state, mustBeState] as const),
    ...organs.named.map((entry) => [`organs, ${entry.names[0]}`, entry.code, mustBeState] as const),
    ...offices.named.map((entry) => [`offices, ${entry.names[0]}`, entry.code, known] as const),
    ...scales.map((entry) => [`scales, ${entry.id}`, entry.issuer, mustBeState] as const),
  ];
  for (const [where, code, among] of links) {
    if (code !== null && !among.has(code))
      throw gazetteerError(where, `points to "${code}", which is no such code here`, 'Correct it or add that entry.');
  }
  const genericOrgans = new Set(organs.generic.map((entry) => entry.organ));
  const stray = offices.generic.find((entry) => entry.organ !== null && !genericOrgans.has(entry.organ));
  if (stray !== undefined)
    throw gazetteerError(`offices, ${stray.office}`, `organ "${stray.organ}" is not in organs`, 'Use a generic organ.');
}
