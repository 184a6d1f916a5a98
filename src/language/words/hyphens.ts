/**
 * First parts that stay joined to what follows their hyphen ("non-member", "ex-president"), as the English Web
 * Treebank writes them; every other hyphen between letters is a word of its own ("Russia - backed", "al - Shabaab").
 * Chosen by counting in the treebank's training part: kept there at least twice as often as split.
 */
export const joiningPrefixes: ReadonlySet<string> = new Set(
  `non e mid pre re co anti cross post over pro multi ex sub counter semi mini inter intra neo un arch psycho socio
   micro macro mega ultra hyper pseudo quasi super trans extra bi tri uni de dis mis under`.split(/\s+/),
);
