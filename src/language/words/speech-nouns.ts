/** Nouns whose infinitive says what is asked, planned or refused ("a request by Chad to reopen the border"). */
export const infinitiveNouns: ReadonlySet<string> = new Set(
  `request call appeal demand order decision plan offer bid attempt proposal vow promise pledge threat refusal effort
   agreement intention willingness readiness invitation permission right move ultimatum instruction commitment motion
   failure desire wish ability obligation warning advice push drive mandate vote campaign`.split(/\s+/),
);

/** Verbs that call their object something ("declared the group an enemy"): the second noun is a complement. */
export const namingVerbs: ReadonlySet<string> = new Set(
  'designate declare call name label elect appoint brand dub consider deem term proclaim pronounce crown rename title'.split(
    ' ',
  ),
);
