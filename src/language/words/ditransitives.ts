/**
 * Verbs with two objects, and how readily a name right before a common noun is the first of them: `any` noun may be given
 * ("promised Mali new radios"), or only what somebody is `granted` ("denied Iran access", but "denied Iran links").
 */
export const ditransitives: ReadonlyMap<string, 'any' | 'granted'> = new Map([
  ...'give promise lend grant award owe hand offer loan'.split(' ').map((verb) => [verb, 'any'] as const),
  ...'deny refuse send pay sell allow guarantee assure'.split(' ').map((verb) => [verb, 'granted'] as const),
]);

/** What somebody is granted, denied, sent or paid. */
export const granted: ReadonlySet<string> = new Set(
  `access entry permission leave asylum refuge shelter protection passage transit overflight landing visa citizenship
   status membership recognition support help assistance aid relief money dollar euro million billion loan credit grant
   compensation damages reparation ransom weapon weaponry arms ammunition equipment missile tank food medicine vaccine fuel
   note letter message condolence greeting invitation right request time day hour week extension immunity clemency bail
   amnesty control power guarantee`.split(/\s+/),
);

/** Names that stand before nouns as their attributes more often than as those who get something ("offered US troops"). */
export const attributiveNames: ReadonlySet<string> = new Set(['us', 'u.s.', 'un', 'u.n.', 'eu', 'uk', 'u.k.']);
