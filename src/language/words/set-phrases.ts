/**
 * Phrases of other languages that parsers trained on English take apart, lower-cased, straight apostrophes. Each is one
 * word in the sentence: its first word stands for it.
 */
export const setPhrases: readonly (readonly string[])[] = [
  'persona non grata',
  'personae non gratae',
  'personae non grata',
  'personas non grata',
  'personas non gratas',
  'persona non gratas',
  "coup d'état",
  "coup d'etat",
  'status quo',
  'modus vivendi',
  'casus belli',
  'force majeure',
  'aide mémoire',
  'note verbale',
  'en poste',
].map((phrase) => phrase.split(' '));

/** Titles of other languages, whose first word is the noun and which may stand before a name. */
export const setTitles: readonly (readonly string[])[] = [
  "chargé d'affaires",
  "charge d'affaires",
  "chargés d'affaires",
  "charges d'affaires",
].map((phrase) => phrase.split(' '));
