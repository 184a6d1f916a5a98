/** The words that time expressions are made of, as data. One entry a word form, lower case, straight apostrophes. */
import { CARDINALS, GROUPS, SCALES } from '../language/number-words.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** TIMEX3 parts of the day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** TIMEX3 seasons. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

export interface Lexeme {
  month?: number;
  /** ISO weekday, Monday 1. */
  weekday?: number;
  /** The word is an abbreviation of a month or weekday, and usually carries a full stop. */
  short?: true;
  unit?: Unit;
  /** How many of the unit the word means ("fortnight": 2 weeks). */
  factor?: number;
  plural?: true;
  /** Cardinal below one hundred. */
  cardinal?: number;
  /** "hundred", "thousand", "million". */
  scale?: number;
  ordinal?: number;
  season?: Season;
  part?: DayPart;
  /** Decade by name ("nineties": 90). */
  decade?: number;
  /** How often ("weekly": P1W), and whether the word alone is a time expression. */
  rate?: string;
  zone?: true;
  /** The word may begin a time expression that has another word of these tables in it ("last", "around"). */
  opens?: true;
  /** The word may be a time expression, or what one turns on, without belonging to any class above ("now"). */
  names?: true;
}

const lexemes = new Map<string, Lexeme>();

function add(form: string, facts: Lexeme): void {
  lexemes.set(form, { ...lexemes.get(form), ...facts });
}

/** Reads "monday mon | tuesday tue tues": groups count from `first`; the first form of each group is the full one. */
function addGroups(groups: string, first: number, facts: (n: number) => Lexeme): void {
  groups.split('|').forEach((group, position) => {
    group
      .trim()
      .split(' ')
      .forEach((form, rank) => add(form, { ...facts(first + position), ...(rank > 0 ? { short: true } : {}) }));
  });
}

addGroups(
  'january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sep sept | october oct | november nov | december dec',
  1,
  (month) => ({ month }),
);
addGroups(
  'monday mon | tuesday tue tues | wednesday wed weds | thursday thu thur thurs | friday fri | saturday sat | sunday sun',
  1,
  (weekday) => ({ weekday }),
);
['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'].forEach((form, index) =>
  add(form, { weekday: index + 1, plural: true }),
);

const UNITS: readonly (readonly [Unit, string, string])[] = [
  ['second', 'second sec', 'seconds secs'],
  ['minute', 'minute min', 'minutes mins'],
  ['hour', 'hour hr', 'hours hrs'],
  ['day', 'day', 'days'],
  ['weekend', 'weekend', 'weekends'],
  ['week', 'week wk', 'weeks wks'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['season', 'season', 'seasons'],
  ['half', 'half', 'halves'],
  ['year', 'year yr', 'years yrs'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
];
for (const [unit, singular, plural] of UNITS) {
  for (const form of singular.split(' ')) add(form, { unit });
  for (const form of plural.split(' ')) add(form, { unit, plural: true });
}
add('workweek', { unit: 'week' });
add('fortnight', { unit: 'week', factor: 2 });
add('fortnights', { unit: 'week', factor: 2, plural: true });

for (const [form, cardinal] of Object.entries(CARDINALS)) add(form, { cardinal });
for (const [form, scale] of Object.entries(SCALES)) add(form, { scale });
add('dozen', { cardinal: GROUPS.dozen });

addGroups(
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth',
  1,
  (ordinal) => ({ ordinal }),
);
add('thirtieth', { ordinal: 30 });

addGroups('twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties', 2, (tens) => ({
  decade: tens * 10,
}));

for (const [form, season] of [
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
] as const) {
  add(form, { season });
}
for (const [form, season] of [
  ['springs', 'SP'],
  ['summers', 'SU'],
  ['autumns', 'FA'],
  ['winters', 'WI'],
] as const) {
  add(form, { season, plural: true });
}

for (const [form, part] of [
  ['morning', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'EV'],
  ['night', 'NI'],
] as const) {
  add(form, { part });
}
for (const [form, part] of [
  ['mornings', 'MO'],
  ['afternoons', 'AF'],
  ['evenings', 'EV'],
  ['nights', 'NI'],
] as const) {
  add(form, { part, plural: true });
}

for (const [form, rate] of [
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['biweekly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['biennially', 'P2Y'],
] as const) {
  add(form, { rate });
}

for (const zone of 'gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest eet eest msk trt ist jst kst sgt hkt aest aedt wat eat sast z'.split(
  ' ',
)) {
  add(zone, { zone: true });
}

/** Words that begin a time expression only together with one of those above or below ("last", "around"). */
const OPENERS =
  'a an the that those its last past next coming previous following current same latest recent early earlier late later ' +
  'mid middle beginning start end close rest remainder around about approximately circa roughly some nearly almost more longer greater less ' +
  'fewer over under up at least most no every each another per once twice few several many couple both half fiscal financial ' +
  "dozens hundreds scores thousands ' sometime anytime very final comparable corresponding preceding prior upcoming countless various numerous quite";
/** Words that are a time expression alone, or the first of one that has none of the classes above. */
const NAMES =
  'now currently recently lately nowadays soon today yesterday tomorrow tonight overnight noon midday midnight present future ' +
  'current past period moment ago time while term date possible these this right long not q h fy christmas xmas thanksgiving easter good new boxing ' +
  'ramadan eid ashura hanukkah passover yom rosh diwali valentine halloween labor memorial martin armistice independence election ash ' +
  'palm maundy holy shrove mardi epiphany pentecost whit corpus ascension orthodox lunar chinese persian iranian nowruz tet chuseok mawlid deepavali ' +
  'juneteenth earth anzac cinco canada bastille united all remembrance veterans human black presidents columbus international women st saint world fourth daylong weeklong monthlong yearlong decadeslong';
for (const form of OPENERS.split(' ')) add(form, { opens: true });
for (const form of NAMES.split(' ')) add(form, { names: true });

/** Facts about a lower-case word form; undefined when it never takes part in a time expression by itself. */
export function lexeme(form: string): Lexeme | undefined {
  return lexemes.get(form);
}
