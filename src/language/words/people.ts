/**
 * Nouns that may stand directly before a person's name as a title or description ("foreign minister Ana Ruiz",
 * "spokesman Lee"), singular. Endings cover what the list does not ("-man", "-woman", "-er" of reporting trades).
 */
const listed = new Set(
  `president vice-president minister premier chancellor secretary undersecretary speaker leader head chief director chair
   chairman chairwoman chairperson spokesman spokeswoman spokesperson ambassador envoy consul diplomat attaché attache
   commissioner governor mayor senator congressman congresswoman lawmaker legislator deputy delegate parliamentarian mp
   king queen prince princess emir emperor sultan sheikh sheik shah pope patriarch archbishop bishop cardinal imam
   ayatollah cleric rabbi general admiral colonel major captain commander lieutenant sergeant marshal brigadier
   officer officer-general inspector superintendent judge justice prosecutor lawyer attorney barrister official aide adviser
   advisor analyst expert professor doctor dr mr mrs ms miss sir lord lady dame baroness baron count countess economist
   researcher scholar historian scientist author writer journalist reporter correspondent editor broadcaster presenter
   columnist blogger photographer activist campaigner dissident militant rebel warlord gunman suspect candidate
   politician businessman businesswoman tycoon banker entrepreneur founder co-founder owner manager executive boss
   coordinator representative negotiator mediator rapporteur inspector-general counterpart colleague successor
   predecessor ally rival brother sister son daughter father mother wife husband cousin nephew uncle aunt widow friend
   footballer player coach athlete actor actress singer artist musician pilot nurse doctor teacher student farmer driver
   resident witness survivor citizen veteran soldier guard witness strongman kingpin treasurer ombudsman
   attorney-general counsel counsellor counselor nuncio chargé charge premier-designate taoiseach rais caliph
   monarch ruler dictator politburo`.split(/\s+/),
);

/** Adjectives that follow the title noun they belong to ("consul general", "attorney general"). */
export const trailingTitles: ReadonlySet<string> = new Set(['general', 'designate', 'elect', 'emeritus', 'affaires']);

/** Roles in -man, -woman and -person; other words with that ending are mostly names ("Usman"). */
const compound =
  /^(?:spokes|chair|congress|assembly|council|business|states|strong|police|news|gun|fisher|country|anchor|camera|clergy|service|air|hit|alder|vice|law|english|french|irish|dutch|scots|middle|frontwo|sales|horse)(?:man|woman|person)$/;

/** Whether a lemma names a role that may precede a name. */
export function isTitleNoun(lemma: string): boolean {
  const lower = lemma.toLowerCase();
  return listed.has(lower) || trailingTitles.has(lower) || compound.test(lower);
}
