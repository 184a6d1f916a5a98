/**
 * Verbs after which "to" and a word that can be a verb are an infinitive of the subject's own act ("threatened to end
 * talks"). In the English Web Treebank and GUM the word after them and "to" is an infinitive every time that it is a
 * known verb's base form.
 */
export const takesInfinitive: ReadonlySet<string> = new Set(
  `threaten offer agree plan refuse vow promise pledge seek decline decide want try attempt intend hope propose volunteer
   swear undertake aim fail manage move prepare continue begin start opt resolve consent demand ask
   scramble strive struggle wish desire choose elect need hesitate`.split(/\s+/),
);

/** Verbs after which "to" and an infinitive follow the object, or the verb itself when it is passive ("urged Chad to free them"). */
export const takesObjectInfinitive: ReadonlySet<string> = new Set(
  `urge order ask tell force allow compel instruct permit press pressure push request require advise warn command direct
   invite encourage enable authorize persuade convince beg implore exhort oblige forbid want expect`.split(/\s+/),
);

/**
 * Base forms that after "to" name people or things as often as what is done, so that a noun right after them does not make
 * them verbs ("offered to people with permits", "moved to house arrest").
 */
export const nounsAfterTo: ReadonlySet<string> = new Set(
  `people man house state market school hospital court prison jail power face water land police trade aid host air
   army navy peace work world war body party town home ground front sector level point record business consumer customer
   user student father mother fire safety security arm`.split(/\s+/),
);
