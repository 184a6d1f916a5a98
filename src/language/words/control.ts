/** Verbs whose object does what the infinitive says ("told the envoy to leave"). */
export const objectControl: ReadonlySet<string> = new Set(
  `ask tell urge order warn advise instruct request command direct invite allow permit enable encourage force compel
   oblige require persuade convince press pressure push prompt lead cause want expect forbid authorize beg implore
   exhort summon challenge tempt train help remind recommend dare prod nudge coerce empower entreat petition
  `.split(/\s+/),
);

/** Verbs whose prepositional object does it, with the preposition ("called on Chad to withdraw"). */
export const obliqueControl: ReadonlyMap<string, readonly string[]> = new Map([
  ['call', ['on', 'upon', 'for']],
  ['appeal', ['to']],
  ['plead', ['with']],
  ['rely', ['on']],
  ['count', ['on']],
  ['wait', ['for']],
  ['prevail', ['on', 'upon']],
  ['arrange', ['for']],
  ['press', ['for']],
  ['shout', ['at', 'to']],
  ['signal', ['to']],
  ['gesture', ['to']],
]);

/** Verbs with an object whose subject nevertheless does what the infinitive says ("promised Chad to withdraw"). */
export const subjectControl: ReadonlySet<string> = new Set(
  'promise vow pledge threaten agree offer swear undertake guarantee'.split(' '),
);

/** Verbs after whose object "for" and a gerund say what the object did ("jailed him for killing"). */
export const judging: ReadonlySet<string> = new Set(
  `sentence arrest charge fine jail imprison convict blame criticize praise thank punish penalize sanction indict hang
   execute detain hold rebuke condemn denounce reprimand dismiss sack fire suspend expel decorate honor prosecute try
   investigate forgive pardon ridicule mock chide berate censure deport`.split(/\s+/),
);

/** What a state does by summoning an envoy; after "summon" these infinitives are its own acts, others the envoy's. */
export const summoningActs: ReadonlySet<string> = new Set(
  'protest complain express convey demand lodge hand deliver voice register condemn object denounce seek ask inform tell'.split(
    ' ',
  ),
);

/** Verbs after whose object "from" and a gerund say what the object may not do ("barred him from entering"). */
export const preventing: ReadonlySet<string> = new Set(
  `bar ban prevent prohibit stop block deter discourage exclude exempt disqualify keep dissuade restrict restrain
   accuse suspect convict acquit warn advise caution counsel`.split(/\s+/),
);

/** Verbs whose object may be a deed in -ing ("ruled out easing sanctions"), with their particles. */
export const doing: ReadonlySet<string> = new Set([
  'rule out',
  'call off',
  'put off',
  ...'consider weigh mull contemplate propose suggest oppose favor favour recommend discuss risk begin start'.split(
    ' ',
  ),
]);

/** Words in -ing that before a noun say what sort it is. */
export const likeAdjectives: ReadonlySet<string> = new Set(
  `existing remaining growing rising increasing mounting leading outstanding pending continuing ongoing missing warring
   opposing competing conflicting neighboring neighbouring surrounding following preceding fighting living working
   sweeping far-reaching crippling visiting ruling developing emerging
  `
    .trim()
    .split(/\s+/),
);
