/** What a deed takes, where its kind leaves that open: people, or things. */
import type { MentionRow } from '../../coding/contract.ts';

/** Kinds that take either, so that one of people is no telling of one of things. */
export const TAKING: ReadonlySet<string> = new Set(['coercion.arrest', 'force.abduct', 'coercion.seize']);

const THINGS =
  /\b(?:(?:fishing |oil |cargo |patrol )?(?:boat|ship|vessel|trawler|tanker|freighter|ferry|dhow|yacht|barge|aircraft|plane|jet|helicopter|drone|truck|lorry|vehicle|container|shipment|consignment)s?|cargo|catch|nets|goods|assets?|propert(?:y|ies)|funds|money|accounts?|gold|oil|fuel|weapons?|arms|ammunition|documents?|land|buildings?)\b/i;

const PEOPLE =
  /\b(?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|crews?|fisher(?:m[ae]n)?|sailors?|seam[ae]n|captains?|pilots?|nationals?|citizens?|villagers?|soldiers?|troops?|officers?|guards?|diplomats?|journalists?|reporters?|activists?|students?|workers?|migrants?|tourists?|officials?|passengers?|suspects?|him|her|them)\b/i;

/** What a row's own words say it took; an arrest takes people unless its words name only things; null where nothing is said. */
export function objectOf(row: Pick<MentionRow, 'kind' | 'quote' | 'figures'>): 'people' | 'things' | null {
  if (PEOPLE.test(row.quote) || row.figures.some((f) => f.what === 'held')) return 'people';
  if (THINGS.test(row.quote)) return 'things';
  return row.kind === 'coercion.seize' ? null : 'people';
}
