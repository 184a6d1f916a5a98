/** Words by which reports say who says so. */

import { cueVerbs } from '../language/words/cues.ts';

/** Verbs that report words or thoughts in a clause, by lemma. */
export const reporting: ReadonlySet<string> = new Set(
  [...cueVerbs].filter(([, cues]) => cues.some((c) => c.shapes.has('s'))).map(([lemma]) => lemma),
);

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Verbs of speech that as often do something else ("recalled its envoy", "charged a consul", "maintained ties"): a clause
 * or a quotation of their own shows that they report; a clause that merely stands beside them does not.
 */
export const ambiguous = set(
  `recall charge accuse find note add respond reply promise vow pledge post maintain read quote learn understand hear
   signal warn caution deny admit`,
);

/** Verbs of which the charge itself is told on the word of who makes it ("accused Chad of arming rebels"). */
export const accusing = set('accuse charge');

/** Verbs whose object is the one who hears it ("told Reuters", "warned reporters"). */
export const telling = set('tell warn caution');

/** What one speaks through when one issues it. */
export const issued = set(
  'statement report letter tweet post message paper memo note cable email remark comment speech interview series motion resolution advertisement ad video press-release release communiqué communique',
);

/** Verbs of speech whose participle after a comma goes on with what the one before said. */
export const trailing = set(
  `add say note call accuse cite warn argue insist claim suggest urge describe stress emphasize explain point refer vow
   promise pledge demand ask tell saying blame praise criticize condemn allege declare predict conclude write`,
);

export const posting = set('tweet post');
export const writing = set('write');

/** Adverbs and attributes that mark words as hearsay. */
export const hearsayAdverbs = set('reportedly allegedly purportedly supposedly');
export const hearsayAttributes = set('reported alleged purported rumoured rumored supposed');

export const documents = set(
  'statement report letter document communiqué communique memo note cable text notice advisory release',
);
/** Nouns for outlets that are not named. */
export const media = set(
  'media medium press newspaper outlet broadcaster television tv radio channel daily tabloid website',
);
/** Nouns for speakers who are known only by description. */
export const sources = set('source official diplomat insider person aide witness adviser advisor spokesperson');

/** How a text says that a speaker is not to be named. */
export const unnamed =
  /\b(condition of (strict )?anonymity|condition (that )?(he|she|they) not be (named|identified)|anonymously|(not|nor) (to )?be (named|identified|quoted by name)|(declin|refus)\w+ to (be (named|identified|quoted by name)|give (his|her|their) names?)|unnamed|unidentified|anonymous)\b/i;
