/** Codes of CAMEO, as GDELT and ICEWS lay them out. */
import type { PartyRow } from '../coding/contract.ts';
import type { ExportContext } from './types.ts';

/** An actor in CAMEO's codes; empty where there is none, or none that is known. */
export interface CameoActor {
  /** All codes in one, as CAMEO strings them together ("TURGOV"). */
  readonly code: string;
  readonly country: string;
  readonly group: string;
  readonly type: string;
}

/** Organisations that CAMEO has codes for: the whole code and the group in it. */
const GROUPS: Readonly<Record<string, readonly [string, string]>> = {
  UN: ['IGOUNO', 'UNO'],
  NATO: ['IGOWSTNAT', 'NAT'],
  EU: ['IGOEUREEC', 'EEC'],
  AU: ['IGOAFRAFU', 'AFU'],
  'ARAB-LEAGUE': ['IGOMEAARL', 'ARL'],
  OAS: ['IGOOAS', 'OAS'],
  ICC: ['IGOJUDICC', 'ICC'],
  IMF: ['IGOBUSIMF', 'IMF'],
  WTO: ['IGOBUSWTO', 'WTO'],
};

/** Sectors of PLOVER whose letters CAMEO has for the same role. */
const ROLES: ReadonlySet<string> = new Set(
  'GOV LEG JUD MIL COP SPY OPP PTY REB UAF CRM BUS LAB EDU HLH MED CVL REF ELI IGO NGO'.split(' '),
);

/** A party in CAMEO's codes. */
export function cameoActor(party: Pick<PartyRow, 'code' | 'role'>, { countries }: ExportContext): CameoActor {
  const { code, role } = party;
  const known = code === null ? undefined : GROUPS[code];
  if (known) return { code: known[0], country: '', group: known[1], type: 'IGO' };
  const country = (code === null ? null : countries.get(code)?.cameo) ?? '';
  const type = role !== null && ROLES.has(role) ? role : '';
  return { code: country === '' ? '' : country + type, country, group: '', type };
}

/** GDELT's four classes of an event code: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export function quadClass(code: string): 1 | 2 | 3 | 4 {
  const root = Number(code.slice(0, 2));
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}
