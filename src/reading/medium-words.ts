/** Words for what something is said through. */

/** What something may be said through. */
export type Medium = 'post' | 'speech' | 'call' | 'press-conference' | 'interview' | 'document' | 'meeting';

const table = (entries: readonly (readonly [Medium, string])[]): ReadonlyMap<string, Medium> =>
  new Map(
    entries.flatMap(([medium, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, medium] as const),
    ),
  );

/** Nouns after a preposition ("in a letter", "on Telegram"), by lemma in small letters. */
export const MEDIA: ReadonlyMap<string, Medium> = table([
  [
    'document',
    `statement letter communiqué communique report note memo memorandum document paper cable telegram email e-mail
     release advisory decree article op-ed editorial book circular bulletin declaration resolution filing`,
  ],
  ['post', 'tweet post x twitter facebook telegram instagram weibo wechat whatsapp tiktok youtube vkontakte platform'],
  ['speech', 'speech address sermon remark lecture rally broadcast eulogy inauguration'],
  ['call', 'call phone telephone'],
  ['press-conference', 'briefing presser'],
  ['interview', 'interview'],
  ['meeting', 'meeting talk session summit'],
]);

/** Two-word names of what something is said through: the modifier of a noun that says nothing alone. */
export const COMPOUNDS: ReadonlyMap<string, Medium> = new Map([
  ['press conference', 'press-conference'],
  ['news conference', 'press-conference'],
  ['media conference', 'press-conference'],
  ['social media', 'post'],
  ['social network', 'post'],
  ['truth social', 'post'],
  ['phone conversation', 'call'],
  ['telephone conversation', 'call'],
  ['video message', 'speech'],
]);

/** What one has on a platform. */
export const ACCOUNTS: ReadonlySet<string> = new Set('channel account page feed profile'.split(' '));

/** Verbs that say what they are done through. */
export const VERBS: ReadonlyMap<string, Medium> = table([
  ['post', 'tweet retweet post'],
  ['call', 'phone telephone'],
]);

/** Those who hear a speech when they are told something. */
export const AUDIENCES: ReadonlySet<string> = new Set(
  'parliament congress senate assembly council lawmaker legislator senator rally crowd supporter congregation conference'.split(
    ' ',
  ),
);

/** Prepositions by which a noun says through what, rather than after or about what. */
export const THROUGH: ReadonlySet<string> = new Set('in on at during via through by over to with from'.split(' '));

/** Verbs whose object hears what is said. */
export const TELLING: ReadonlySet<string> = new Set(
  'tell inform notify assure remind brief warn caution ask advise promise'.split(' '),
);
