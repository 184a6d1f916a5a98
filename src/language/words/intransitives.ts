/**
 * Verbs that have no passive with the preposition given, so that a form in -ed before it after a noun is the noun's own act
 * ("Togo called for talks", "Chilean jets crossed into Peru"). "*" stands for any preposition but "by", and for none.
 */
export const intransitives: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['call', 'for on upon'],
    ['appeal', 'to for'],
    ['press', 'for'],
    ['push', 'for'],
    ['vote', 'for against'],
    ['cross', 'into from to'],
    ['move', 'to into toward towards'],
    ['land', 'in at on'],
    ['return', 'to from'],
    ['surrender', 'to'],
    ['advance', 'on toward towards into'],
    ['march', 'on through into to toward towards against'],
    ['protest', 'against over in outside at'],
    ['agree', 'to with'],
    ['object', 'to'],
    ['consent', '*'],
    ['accede', '*'],
    ['belong', '*'],
    ['rally', 'outside in against behind at for'],
    ['campaign', '*'],
    ['clash', '*'],
    ['collide', '*'],
    ['arrive', '*'],
    ['depart', 'from for'],
    ['defect', '*'],
    ['erupt', '*'],
    ['collapse', '*'],
    ['react', '*'],
    ['respond', '*'],
    ['reply', 'to'],
    ['apologize', '*'],
    ['complain', '*'],
    ['cooperate', '*'],
    ['collaborate', '*'],
    ['resign', '*'],
    ['insist', '*'],
    ['participate', '*'],
    ['intervene', '*'],
    ['interfere', '*'],
    ['meddle', '*'],
    ['lash', 'out'],
    ['happen', '*'],
    ['occur', '*'],
    ['emerge', '*'],
    ['remain', '*'],
    ['disappear', '*'],
    ['vanish', '*'],
    ['retaliate', '*'],
    ['negotiate', 'with'],
    ['mediate', 'between'],
    ['confer', 'with'],
    ['dine', '*'],
    ['lobby', 'for'],
    ['quarrel', '*'],
    ['bicker', '*'],
    ['disagree', '*'],
    ['converge', '*'],
    ['flock', '*'],
    ['mutiny', '*'],
    ['rebel', '*'],
    ['vow', 'to'],
    ['refer', 'to'],
    ['head', 'to into'],
  ].map(([verb = '', prepositions = '']) => [verb, new Set(prepositions.split(' '))]),
);

/** Those who are called home or in, so that of them "called for talks" is a passive in a headline. */
export const summoned: ReadonlySet<string> = new Set(
  'ambassador envoy diplomat consul attaché attache chargé staff'.split(' '),
);

/** Past forms that are no participles, whatever a tagger calls them. */
export const pastOnly: ReadonlySet<string> = new Set(
  `spoke took gave went saw began broke chose drew drove fell flew forgot froze knew rose shook stole swore threw tore
   withdrew wore wrote undertook overthrew forbade ate became came grew rang sang sank`.split(/\s+/),
);
