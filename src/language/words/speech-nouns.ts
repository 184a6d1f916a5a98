/** Nouns whose infinitive says what is asked, planned or refused ("a request by Chad to reopen the border"). */
export const infinitiveNouns: ReadonlySet<string> = new Set(
  `request call appeal demand order decision plan offer bid attempt proposal vow promise pledge threat refusal effort
   agreement intention willingness readiness invitation permission right move ultimatum instruction commitment motion
   failure desire wish ability obligation warning advice push drive mandate vote campaign`.split(/\s+/),
);

/**
 * Nouns whose owner also does what the noun after them says ("Peru's announcement of the closure", "Chad's wave of
 * expulsions"), unlike those of who judges, tells or answers a deed ("Peru's view of the closure").
 */
export const lendingNouns: ReadonlySet<string> = new Set([
  ...infinitiveNouns,
  ...`announcement start beginning end launch conduct suspension resumption continuation extension completion cancellation
   postponement reversal implementation execution enforcement escalation act policy strategy programme program practice
   series wave round string spate option idea possibility authorisation authorization approval declaration imposition
   participation involvement role part acceptance rejection consideration preparation use show display`.split(/\s+/),
]);

/** Verbs that call their object something ("declared the group an enemy"): the second noun is a complement. */
export const namingVerbs: ReadonlySet<string> = new Set(
  'designate declare call name label elect appoint brand dub consider deem term proclaim pronounce crown rename title'.split(
    ' ',
  ),
);
