/** Forms of auxiliaries and pronouns with their lemma, by universal part of speech; lower-cased, straight apostrophe. */
export const closedLemmas: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  AUX: table(`be: am is are was were been being be 'm 're m re s ai; have: has had having have 've; do: does did doing done do
    du; will: will 'll wo ll; would: would; can: can ca; could: could; shall: shall sha; should: should; may: may;
    might: might; must: must; ought: ought; get: got gets getting gotten get; need: need; let: let`),
  PRON: table(`I: i me; he: he him; she: she; they: they them 'em; we: we us; my: my mine; your: your yours;
    our: our ours; their: their theirs; her: hers; this: this these; that: that those; who: who; whom: whom;
    whose: whose; one: one ones; other: others`),
  VERB: table('go: gon; want: wan'),
  DET: table('a: a an; this: this these; that: that those'),
  PART: table("not: not n't nt; 's: 's ' s; to: to ta na"),
};

/** Clitics whose lemma depends on the fine-grained tag. */
export const cliticLemmas: ReadonlyMap<string, string> = new Map([
  ["'s VBZ", 'be'],
  ["'s VBP", 'be'],
  ["'s PRP", 'we'],
  ["'d MD", 'would'],
  ["'d VBD", 'have'],
  ["'d VBN", 'have'],
  ["'s POS", "'s"],
  ['her PRP', 'she'],
  ['her PRP$', 'her'],
]);

/** Adjectives and adverbs whose degrees have another stem. */
export const degreeLemmas: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  ADJ: table(
    'good: better best; bad: worse worst; far: farther farthest furthest; little: littler; old: elder eldest; more: more; most: most; less: less; least: least; few: fewer fewest',
  ),
  ADV: table(
    'well: better best; bad: worse worst; far: farther farthest further furthest; more: more; most: most; less: less; least: least; late: later latest; early: earlier; long: longer longest; soon: sooner soonest',
  ),
};

/** Full names of abbreviated months, days and magnitudes. */
export const abbreviationLemmas: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  PROPN: table(`January: jan jan.; February: feb feb.; March: mar mar.; April: apr apr.; June: jun jun.; July: jul jul.;
    August: aug aug.; September: sep sep. sept sept.; October: oct oct.; November: nov nov.; December: dec dec.;
    Monday: mon mon.; Tuesday: tue tue. tues tues.; Wednesday: wed wed.; Thursday: thu thu. thur thurs thur. thurs.;
    Friday: fri fri.; Saturday: sat sat.; Sunday: sun.`),
  NUM: table('million: m mn; billion: b bn; trillion: t tn; thousand: k'),
};

/** Plural nouns whose lemma is the plural itself. */
export const pluralOnly: ReadonlySet<string> = new Set(
  `species series headquarters means news politics economics physics mathematics ethics athletics clothes thanks
   premises barracks crossroads gallows customs data media savings earnings proceeds belongings surroundings outskirts
   troops-contributing goods shambles whereabouts remains people troops regards
   philippines netherlands maldives seychelles bahamas comoros olympics paralympics`.split(/\s+/),
);

function table(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const entry of text.split(';')) {
    const [lemma = '', forms = ''] = entry.split(':');
    for (const form of forms.trim().split(/\s+/)) map.set(form, lemma.trim());
  }
  return map;
}
