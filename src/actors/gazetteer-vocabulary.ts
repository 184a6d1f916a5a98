/** The closed vocabularies of the gazetteer. */

/**
 * Sectors of PLOVER that the gazetteer uses as roles. GOV government, LEG parliament, JUD courts, MIL armed forces,
 * COP police and security forces, SPY intelligence, OPP opposition, PTY party, REB armed group, UAF armed men unnamed,
 * CRM criminals, BUS business, LAB labour, EDU education, HLH health, MED media, REL religion, CVL civilians,
 * REF refugees, ELI former officials and other elites, IGO and NGO organisations.
 */
export const SECTORS = [
  'GOV',
  'LEG',
  'JUD',
  'MIL',
  'COP',
  'SPY',
  'OPP',
  'PTY',
  'REB',
  'UAF',
  'CRM',
  'BUS',
  'LAB',
  'EDU',
  'HLH',
  'MED',
  'REL',
  'CVL',
  'REF',
  'ELI',
  'IGO',
  'NGO',
] as const;

/** A PLOVER sector. */
export type Sector = (typeof SECTORS)[number];

/** Kinds of organisation that the gazetteer tells apart. */
export const ORGANISATION_KINDS = [
  'igo',
  'bloc',
  'ngo',
  'armed-group',
  'party',
  'company',
  'religious',
  'movement',
] as const;

/** What sort of organisation: `bloc` is an informal group of states, `movement` a cause without arms or ballot. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Kinds of outlet that the gazetteer tells apart. */
export const OUTLET_KINDS = ['wire', 'newspaper', 'magazine', 'broadcaster', 'site'] as const;

/** What an outlet chiefly is. */
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** Types of diplomatic post. */
export const POST_TYPES = ['embassy', 'consulate', 'mission'] as const;

/** What sort of post: consulates of every rank are `consulate`, all that is neither is `mission`. */
export type PostType = (typeof POST_TYPES)[number];
