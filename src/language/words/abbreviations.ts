/**
 * How a word that is written with a closing full stop behaves:
 *
 * - `title`: stands before a name or a noun, so the stop never ends a sentence ("Gen. Sissi");
 * - `ending`: may also close a sentence ("at 5 p.m.", "the U.S."), which the next word decides;
 * - `number`: an abbreviation only before a numeral ("No. 3"), otherwise a plain word ("He said no.");
 * - `calendar`: an abbreviation unless a new sentence plainly starts after it ("on Sat. morning", "he sat.").
 */
export type AbbreviationClass = 'title' | 'ending' | 'number' | 'calendar';

const titles = `mr mrs ms mx dr drs prof profs messrs mme mlle gen gens lt col cols maj brig sgt cpl pte pvt capt cmdr
  cdr comdr adm vadm radm cmdt insp supt sen sens rep reps gov govs pres amb hon rev fr sr sra st ste mt ft asst dep
  atty dir supt min vs cf viz al ca eng ing lic sheikh-ul`;

const endings = `jr inc corp co ltd llc plc bros assn dept univ intl natl govt etc esq ariz ark calif colo conn del fla
  la ga ill kan ky mass md mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ave blvd rd hwy bldg apt
  est approx attn spec mins hrs secs yrs lbs tel ext ed eds trans`;

const numbers = `no nos art arts sec para paras vol vols fig figs ch pp p c ver rs tk sq op res`;

const calendars = `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`;

/** Forms of calendar abbreviations that are also common words; lower-cased they are never abbreviations. */
const alsoWords = new Set(['mar', 'sat', 'sun', 'dec', 'oct', 'wed', 'mon', 'jun']);

const classes = new Map<string, AbbreviationClass>();
for (const [list, kind] of [
  [numbers, 'number'],
  [calendars, 'calendar'],
  [endings, 'ending'],
  [titles, 'title'],
] as const) {
  for (const word of list.split(/\s+/)) classes.set(word, kind);
}

/** Abbreviations that are written in lower case as often as not. */
const anyCase = new Set(['vs', 'cf', 'viz', 'al', 'ca', 'etc', 'approx', 'est', 'mins', 'hrs', 'secs', 'yrs', 'lbs']);

/** The class of a word written without its stop, or null when it is no abbreviation in this writing. */
export function abbreviationClass(word: string): AbbreviationClass | null {
  const lower = word.toLowerCase();
  const kind = classes.get(lower);
  if (kind === undefined) return null;
  if (kind === 'number' || anyCase.has(lower)) return kind;
  const capitalised = word.charAt(0) !== lower.charAt(0);
  if (capitalised) return kind;
  return kind === 'calendar' && !alsoWords.has(lower) ? kind : null;
}

/** True for calendar abbreviations that are also common words ("Sat", "Sun", "Mar"). */
export function isAlsoWord(word: string): boolean {
  return alsoWords.has(word.toLowerCase());
}
