/** Parts of the world as news names states by them ("the Gulf emirate", "two West African countries"). */
const codes = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const GULF = 'SAU ARE KWT QAT BHR OMN';
const MAGHREB = 'MAR DZA TUN LBY MRT';
const WEST = 'NGA GHA SEN MLI BFA NER CIV GIN GNB SLE LBR TGO BEN GMB CPV MRT';
const HORN = 'ETH ERI SOM DJI SOMALILAND';
const EAST = `KEN UGA TZA RWA BDI SSD SDN MDG COM MUS SYC MOZ MWI ZMB ZWE ${HORN}`;
const CENTRAL = 'TCD CMR CAF GAB GNQ COG COD STP AGO BDI RWA';
const SOUTHERN = 'ZAF ZWE ZMB BWA NAM LSO SWZ MOZ MWI AGO MDG';
const NORTH = `EGY SDN ${MAGHREB}`;
const LEVANT = 'SYR LBN JOR ISR PSE';
const ARAB = `${GULF} ${LEVANT} ${NORTH} IRQ YEM DJI SOM COM`;
const BALTIC = 'EST LVA LTU';
const NORDIC = 'SWE NOR DNK FIN ISL FRO GRL';
const BALKAN = 'SRB HRV BIH MNE MKD ALB XKX BGR ROU GRC SVN';
const CAUCASUS = 'GEO ARM AZE';
const CENTRAL_ASIA = 'KAZ KGZ TJK TKM UZB';
const SOUTH_ASIA = 'IND PAK BGD LKA NPL BTN MDV AFG';
const SOUTHEAST_ASIA = 'IDN MYS SGP THA VNM PHL MMR KHM LAO BRN TLS';
const EAST_ASIA = 'CHN JPN KOR PRK TWN MNG HKG MAC';
const ANDEAN = 'BOL COL ECU PER VEN CHL';
const CENTRAL_AMERICA = 'GTM HND SLV NIC CRI PAN BLZ';
const CARIBBEAN = 'CUB HTI DOM JAM TTO BRB BHS GUY SUR BLZ DMA GRD LCA VCT ATG KNA PRI';
const SOUTH_AMERICA = `${ANDEAN} BRA ARG URY PRY GUY SUR`;
const PACIFIC = 'FJI SLB VUT PNG WSM TON KIR TUV NRU MHL FSM PLW COK NIU NCL NZL AUS';
const EUROPE_EAST = 'POL CZE SVK HUN ROU BGR MDA UKR BLR RUS EST LVA LTU';
const EUROPE_WEST = 'GBR FRA DEU NLD BEL LUX IRL AUT CHE ESP PRT ITA LIE MCO AND';
const EUROPE = `${EUROPE_EAST} ${EUROPE_WEST} ${BALKAN} ${NORDIC} ${CAUCASUS} MLT CYP TUR SMR VAT`;
const AFRICA = `${NORTH} ${WEST} ${EAST} ${CENTRAL} ${SOUTHERN}`;
const ASIA = `${SOUTH_ASIA} ${SOUTHEAST_ASIA} ${EAST_ASIA} ${CENTRAL_ASIA} ${GULF} ${LEVANT} IRQ IRN YEM TUR ${CAUCASUS}`;

const REGIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    gulf: `${GULF} IRQ IRN`,
    'gulf arab': GULF,
    'arab gulf': GULF,
    arab: ARAB,
    maghreb: MAGHREB,
    'north african': NORTH,
    'west african': WEST,
    'east african': EAST,
    'central african': CENTRAL,
    'southern african': SOUTHERN,
    african: AFRICA,
    sahel: 'MLI BFA NER TCD MRT SEN NGA',
    'sub-saharan': `${WEST} ${EAST} ${CENTRAL} ${SOUTHERN}`,
    levantine: LEVANT,
    'middle eastern': `${GULF} ${LEVANT} EGY IRQ IRN YEM TUR`,
    baltic: BALTIC,
    nordic: NORDIC,
    scandinavian: NORDIC,
    balkan: BALKAN,
    caucasus: CAUCASUS,
    caucasian: CAUCASUS,
    'south caucasus': CAUCASUS,
    'central asian': CENTRAL_ASIA,
    'south asian': SOUTH_ASIA,
    'southeast asian': SOUTHEAST_ASIA,
    'south-east asian': SOUTHEAST_ASIA,
    'south east asian': SOUTHEAST_ASIA,
    'east asian': EAST_ASIA,
    asian: ASIA,
    himalayan: 'NPL BTN IND',
    andean: ANDEAN,
    'central american': CENTRAL_AMERICA,
    caribbean: CARIBBEAN,
    'south american': SOUTH_AMERICA,
    'latin american': `${SOUTH_AMERICA} ${CENTRAL_AMERICA} MEX CUB DOM`,
    'north american': 'USA CAN MEX',
    pacific: PACIFIC,
    'south pacific': PACIFIC,
    'indian ocean': 'MDV SYC MUS COM LKA MDG',
    alpine: 'CHE AUT LIE',
    iberian: 'ESP PRT AND',
    european: EUROPE,
    'eastern european': EUROPE_EAST,
    'east european': EUROPE_EAST,
    'western european': EUROPE_WEST,
    'central european': 'POL CZE SVK HUN AUT SVN DEU CHE',
    benelux: 'BEL NLD LUX',
    mediterranean: `${MAGHREB} EGY ISR LBN SYR TUR CYP GRC MLT ITA FRA ESP ALB MNE HRV`,
    horn: HORN,
    'former soviet': `RUS UKR BLR MDA ${BALTIC} ${CAUCASUS} ${CENTRAL_ASIA}`,
    'post-soviet': `RUS UKR BLR MDA ${BALTIC} ${CAUCASUS} ${CENTRAL_ASIA}`,
    'ex-soviet': `RUS UKR BLR MDA ${BALTIC} ${CAUCASUS} ${CENTRAL_ASIA}`,
  }).map(([name, list]) => [name, codes(list)] as const),
);

/**
 * The states of the part of the world that the last of some words name, in lower case ("poor west african"); null when
 * they name none.
 */
export function regionOf(words: readonly string[]): ReadonlySet<string> | null {
  for (const n of [3, 2, 1]) {
    const found = words.length >= n ? REGIONS.get(words.slice(-n).join(' ')) : undefined;
    if (found) return found;
  }
  return null;
}

const MONARCHIES = codes(
  'SAU JOR MAR BHR THA KHM BTN TON LSO SWZ GBR ESP NLD BEL DNK NOR SWE KWT QAT OMN BRN ARE MYS JPN',
);
const EMIRATES = codes('KWT QAT ARE BHR');
const TERRITORIES = codes(
  'HKG MAC GRL FRO GIB NCL PRI GUM PSE XKX ABW CUW PYF MTQ GLP GUF MYT REU BMU CYM ESH SOMALILAND TWN',
);

/** Nouns for states of a kind that their names do not always tell. */
const KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kingdom', codes('SAU JOR MAR BHR THA KHM BTN TON LSO SWZ GBR ESP NLD BEL DNK NOR SWE')],
  ['monarchy', MONARCHIES],
  ['sheikhdom', EMIRATES],
  ['emirate', EMIRATES],
  ['sultanate', codes('OMN BRN')],
  ['principality', codes('MCO LIE AND')],
  ['territory', TERRITORIES],
  ['enclave', codes('HKG MAC GIB PSE')],
  ['city-state', codes('SGP VAT MCO HKG')],
  ['federation', codes('RUS DEU CHE ARE MYS BIH ETH NGA BRA KNA FSM AUT')],
  ['superpower', codes('USA CHN RUS')],
]);

/** The states that a noun for one kind of state fits; null for nouns that tell no kind here. */
export function statesCalled(noun: string): ReadonlySet<string> | null {
  return KINDS.get(noun) ?? null;
}

/** Plural names that stand for all states of a kind. */
const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Koreas', ['KOR', 'PRK']],
  ['Sudans', ['SDN', 'SSD']],
  ['Congos', ['COD', 'COG']],
  ['Baltics', ['EST', 'LVA', 'LTU']],
]);

/** The states that a plural name stands for ("the two Koreas"), or null. */
export function membersOf(name: string): readonly string[] | null {
  return MEMBERS.get(name) ?? null;
}
