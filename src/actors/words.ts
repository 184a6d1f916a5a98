/** Word lists of the reader of noun phrases: closed classes and small sets of general English words. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words for times, which end a noun phrase and are never part of a name. */
export const TIME_WORDS = list(`
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
  jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
  today tomorrow yesterday tonight morning afternoon evening night midday noon midnight
  week weeks month months year years day days hour hours spring summer autumn winter gmt`);

/** Names of months and days that are names of persons too, where they are subjects in the singular. */
export const TIME_NAMES = list('may august april june sunday friday');

/** Lower-case parts of personal names. */
export const NAME_PARTICLES = list(
  'al el bin bint ibn abu abd ben de del della di da dos das do du van von der den ter ten la le y zu af ul ur e',
);

/** Forms of address before a name. */
export const HONORIFICS = list(`
  mr mrs ms miss dr sir lady lord dame prof professor rev fr st gen lt col maj capt cpt sgt adm cmdr brig
  sen rep gov hon mx sheikh sheikha shaikh imam ayatollah haji hajj rabbi pope cardinal archbishop bishop patriarch`);

/** Words before an office or post that say how it is held; the office is then not the plain one. */
export const OFFICE_QUALIFIERS = list(
  'deputy vice assistant acting interim caretaker former ex outgoing incoming designate honorary',
);

/** Nouns that make an office of whatever stands before them ("politburo chief"). */
export const OFFICE_NOUNS = list(
  'chief head boss chair speaker counterpart counterparts colleague colleagues peer peers',
);

/** Words before an organ or office that do not make it another ("the new government"). */
export const NEUTRAL = list(
  'the new current ruling central federal national own whole entire same official country state two both outgoing incumbent embattled visiting veteran beleaguered',
);

/** Codes of organisations that are part of an envoy's title ("UN ambassador"). */
export const ORGANISATIONS_IN_TITLES = list('UN EU NATO AU OAS');

/** Words that say that some others are meant than those last spoken of. */
export const OTHERS = list(
  'several many some other various different foreign all few another certain unnamed most numerous more any neighboring neighbouring western regional international',
);

/** Words between an envoy or a people and the place where they are ("citizens living in Mali"). */
export const PLACED_WORDS = list(`
  living residing based stationed posted working serving accredited staying studying stranded present currently now
  still temporarily permanently resident visiting held detained trapped assigned travelling traveling`);

/** Prepositions that make a name a place rather than somebody who acts. */
export const LOCATIVES = list(`
  in into inside at near outside within across throughout around through via toward towards from to onto off along beyond`);

/** Nouns for kinds of places: an adjective or a name before them, or after them and "of", tells where, not who. */
export const PLACE_NOUNS = list(`
  city town village capital port airport airspace province region district state territory soil border borders coast
  waters outskirts suburb suburbs north south east west northeast northwest southeast southwest centre center island
  islands mainland street streets square neighbourhood neighborhood`);

/** Verbs whose object is where somebody goes, is, or strikes, so that a name of a place as their object is a place. */
export const PLACE_VERBS = list(`
  visit leave reach enter exit flee depart tour quit evacuate cross capture seize shell bomb bombard strike hit rock
  besiege surround invade occupy vacate transit abandon roam`);

/** Verbs of bringing one's own people home: what follows "from" is where they were, never whom they serve. */
export const RECALL_VERBS = list(`
  recall withdraw evacuate return remove pull bring repatriate airlift fly summon extract relocate rescue redeploy
  order call move take repatriate extricate`);

/** Nouns for the same ("the withdrawal of its diplomats from Mali"). */
export const RECALL_NOUNS = list(
  'recall withdrawal evacuation return removal repatriation pullout departure relocation exit airlift',
);

/** Verbs of putting somebody else's people out; what follows "from" may be whom they serve. */
export const EXPEL_VERBS = list('expel eject oust deport kick throw ban bar boot dismiss');

/** Verbs whose complement ("over its support for") speaks of the object, not of the subject. */
export const JUDGE_VERBS = list(`
  accuse warn blame condemn criticise criticize thank praise denounce urge press pressure ask fault rebuke reproach
  slam blast lambast lambaste congratulate commend chide castigate sanction punish scold admonish`);

/** What one does against another, and says over what. */
export const MEASURE_VERBS = list(`
  cut sever break suspend freeze impose recall withdraw expel summon close shut ban bar downgrade halt boycott scrap cancel
  sue target slap levy curb restrict restrain stop block oust deport threaten punish pull revoke terminate annul end`);

/** What one takes measures over that is one's own. */
export const OWN_REASONS = list(`
  concern fear worry objection anger frustration doubt dissatisfaction displeasure misgiving reservation unease outrage
  discontent grievance disagreement dispute row spat difference`);

/** What is done to somebody else's people, things or land: nobody is accused of doing it to his own. */
export const HARM_VERBS = list(`
  kill murder shoot attack detain arrest abduct kidnap seize bomb shell violate enter invade occupy target strike hit injure
  wound harass assault torture execute poison sink ram capture imprison jail mistreat intercept breach infiltrate`);

/** Verbs of speech, whose subject is somebody. */
export const SPEECH_VERBS = list(`
  say tell add state announce declare confirm deny insist claim argue warn write post tweet accuse urge call ask demand
  condemn reject reply respond explain note stress note describe speak report meet thank vow pledge promise`);

/** Verbs for what governments do to one another and to envoys, whose subject is a government. */
export const GOVERNMENT_VERBS = list(`
  summon recall expel withdraw sever suspend downgrade upgrade restore recognise recognize protest accuse condemn
  reject retaliate vow pledge invite warn urge demand deny declare appoint accredit lodge`);

/** Verbs for what is done to an embassy, whose object "it" is the embassy. */
export const MISSION_VERBS = list('open reopen close shut relocate move upgrade downgrade guard storm torch evacuate');

/** Words that make an unknown name a body, with its sector where they tell. */
export const BODY_WORDS: ReadonlyMap<string, string | null> = new Map([
  ...[
    'airlines',
    'airline',
    'airways',
    'air',
    'bank',
    'corp',
    'corporation',
    'company',
    'co',
    'inc',
    'ltd',
    'plc',
    'llc',
    'oil',
    'petroleum',
    'energy',
    'industries',
    'motors',
    'telecom',
    'holdings',
    'steel',
    'gas',
    'railways',
    'aerospace',
    'shipping',
    'stock',
    'technologies',
  ].map((w) => [w, 'BUS'] as const),
  ...['university', 'college', 'school', 'academy'].map((w) => [w, 'EDU'] as const),
  ...['hospital', 'clinic'].map((w) => [w, 'HLH'] as const),
  ...[
    'times',
    'post',
    'news',
    'daily',
    'tribune',
    'herald',
    'tv',
    'television',
    'radio',
    'gazette',
    'journal',
    'telegraph',
    'chronicle',
    'media',
    'broadcasting',
  ].map((w) => [w, 'MED'] as const),
  ...['party'].map((w) => [w, 'PTY'] as const),
  ...['brigade', 'brigades', 'militia'].map((w) => [w, 'REB'] as const),
  ...['church', 'mosque', 'cathedral', 'patriarchate'].map((w) => [w, 'REL'] as const),
  ...['army', 'navy', 'command', 'battalion', 'regiment', 'guard', 'guards', 'corps'].map((w) => [w, 'MIL'] as const),
  ...['ministry', 'bureau', 'department', 'directorate'].map((w) => [w, 'GOV'] as const),
  ...['court', 'tribunal'].map((w) => [w, 'JUD'] as const),
  ...[
    'group',
    'front',
    'movement',
    'council',
    'committee',
    'association',
    'institute',
    'foundation',
    'agency',
    'authority',
    'commission',
    'forum',
    'organization',
    'organisation',
    'office',
    'center',
    'centre',
    'union',
    'federation',
    'league',
    'alliance',
    'coalition',
    'congress',
    'assembly',
    'society',
    'network',
    'watch',
    'fund',
    'club',
    'initiative',
    'programme',
    'program',
    'service',
    'services',
    'board',
    'house',
    'rights',
    'olympic',
    'fc',
    'international',
    'national',
  ].map((w) => [w, null] as const),
]);

/** Names built with these words are of things and places, not of anybody who acts ("Gulf of Oman", "Mount Ararat"). */
export const THING_WORDS = list(`
  gulf sea strait straits river lake mount mountain mountains canal bay ocean airport street avenue square bridge island islands
  agreement treaty accord accords protocol convention act law constitution war summit games cup championship prize
  award day memorial museum stadium plaza road highway peninsula pact charter declaration resolution plan operation open
  zone camp harbour harbor valley desert barracks
  cyclone hurricane typhoon storm flight assistance management`);

/** Pieces before a hyphen that turn a name into an attitude ("pro-Israel"), so that it names nobody. */
export const ATTITUDE_PREFIXES = list('pro anti non un pre post neo trans mid ex');

/** Nouns by which news refers back to a state; all but the first two fit only states that bear them in a name. */
export const COUNTRY_NOUNS = list(
  'country nation island archipelago kingdom emirate emirates sultanate principality republic federation monarchy sheikhdom territory enclave superpower',
);
/** Words before a number that are no part of who is meant. */
export const APPROXIMATIONS = list(
  'least most more fewer about around nearly almost some over than roughly approximately',
);
/** Nouns for many in the singular, which "they" may mean. */
export const COLLECTIVES = list('staff personnel police crew team family');
/** Nouns that make an office with "of" and a body ("the secretary of the Supreme National Security Council"). */
export const OFFICES_OF = list(
  'head heads chief chiefs secretary chair director member members officer officers leadership',
);
/** Nouns for those who work for a body; at an embassy, or with an ambassador, they are its envoys. */
export const STAFF = list(`
  official officer member head chief staff staffer personnel employee worker aide team guard crew leadership`);
/** Nouns by which news refers back to two states. */
export const SIDE_NOUNS = list(
  'countries nations states sides governments capitals neighbours neighbors parties powers allies rivals foes belligerents archrivals arch-rivals adversaries antagonists enemies archenemies',
);

/** Nouns for people of a state, whichever it is; other words for people need a state beside them to be a mention. */
export const CITIZENS = list('citizen national compatriot countryman expatriate expat');

/** States and territories that lie on an island or several and that news calls "the island". */
export const ISLANDS = list(`
  CUB LKA TWN CYP JAM MLT BHR MDG IRL ISL MUS SGP GRL PRI BRB TTO BHS DMA GRD LCA ATG HTI DOM PHL IDN JPN MDV SYC COM CPV
  STP FJI SLB VUT NRU TUV KIR TON WSM PLW FSM MHL COK NIU PNG TLS NCL BMU FLK NORTHERN-CYPRUS NZL GBR`);
