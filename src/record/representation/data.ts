/** What each kind of deed does to whose post: the table of the view. */

/** Who stands at a post, or why nobody does. */
export type PostState =
  | 'ambassador'
  | 'chargé'
  | 'consul'
  /** The post works; who heads it is not told. */
  | 'open'
  | 'recalled'
  | 'withdrawn'
  | 'expelled'
  | 'evacuated'
  | 'suspended'
  | 'closed';

/** Which side's diplomats a deed moves. */
export type Owner =
  /** Those of the side that acts. */
  | 'source'
  /** Those of the side it is done to. */
  | 'target'
  /** Those of the side whose post is named, else of the side that acts. */
  | 'named'
  /** Those of both. */
  | 'both';

export interface Effect {
  readonly owner: Owner;
  /**
   * `head`: the head of the post where one is named, its diplomats where none is; `post`: the post itself; `all`: every
   * post that the record knows of the two, embassies always.
   */
  readonly of: 'head' | 'post' | 'all';
  /** The state that it leaves; `named`: the head who is named; null: it is shown and changes nothing; unknown: nobody knows who is there then. */
  readonly state: PostState | 'named' | 'unknown' | null;
  /** For `all`: what the posts of the side it is done to are left in, where that differs. */
  readonly other?: PostState | 'unknown';
  /** For `all`: whether consulates are meant as well as embassies. */
  readonly consulates?: boolean;
}

export const EFFECTS: Readonly<Record<string, Effect>> = {
  'envoy.expel': { owner: 'target', of: 'head', state: 'expelled' },
  'envoy.recall': { owner: 'source', of: 'head', state: 'recalled' },
  'envoy.appoint': { owner: 'source', of: 'head', state: 'named' },
  'envoy.return': { owner: 'source', of: 'head', state: 'named' },
  'envoy.refuse': { owner: 'target', of: 'head', state: null },
  'mission.close': { owner: 'named', of: 'post', state: 'closed' },
  'mission.suspend': { owner: 'named', of: 'post', state: 'suspended' },
  'mission.evacuate': { owner: 'named', of: 'post', state: 'evacuated' },
  'mission.open': { owner: 'named', of: 'post', state: 'open' },
  'mission.reduce': { owner: 'named', of: 'post', state: null },
  'mission.relocate': { owner: 'named', of: 'post', state: null },
  'relations.sever': { owner: 'both', of: 'all', state: 'closed', consulates: true },
  'relations.suspend': { owner: 'both', of: 'all', state: 'suspended', consulates: true },
  // A state that lowers its ties keeps a chargé; who then heads the other's embassy is not said by that.
  'relations.downgrade': { owner: 'both', of: 'all', state: 'chargé', other: 'unknown' },
  'relations.restore': { owner: 'both', of: 'all', state: 'unknown', consulates: true },
  'relations.establish': { owner: 'both', of: 'all', state: 'unknown' },
  'relations.upgrade': { owner: 'both', of: 'all', state: 'unknown' },
};

/** Words for heads of posts, in the order in which they are looked for. */
export const HEADS: readonly {
  readonly words: RegExp;
  readonly post: 'embassy' | 'consulate';
  readonly state: PostState;
}[] = [
  {
    words: /\bcharg(?:és?|es?(?= d))(?!\p{L})|\bacting ambassador\b|\binterim ambassador\b/iu,
    post: 'embassy',
    state: 'chargé',
  },
  { words: /\bconsuls?\b(?!ar)/i, post: 'consulate', state: 'consul' },
  {
    words: /\bambassadors?\b|\bhigh commissioners?\b|\bnuncios?\b|\bheads? of mission\b|\btop (?:diplomat|envoy)s?\b/i,
    post: 'embassy',
    state: 'ambassador',
  },
];

/** Words for staff below the head: that they go changes nobody's headship. */
export const STAFF =
  /\b(?:attach(?:é|e)s?(?!\p{L})|(?:counsell?ors?|secretar(?:y|ies)|deputy|staff|staffers?|employees?|officers?|officials?|spies)\b)/iu;

/** Words of recalling for good. */
export const FOR_GOOD =
  /\b(?:withdr[ae]w(?:n|s|ing|al)?|pull(?:s|ed|ing)? (?:out )?|for good|permanently|indefinitely)\b/i;

/** States in which nobody heads the post, the more lasting or wider one later. */
export const ABSENT: readonly PostState[] = ['recalled', 'withdrawn', 'expelled', 'evacuated', 'suspended', 'closed'];

/** Of two states told of one day the one that says more; null where they cannot both hold. */
export function joinPosts(a: PostState | 'unknown', b: PostState | 'unknown'): PostState | 'unknown' | null {
  if (a === b || b === 'unknown') return a;
  if (a === 'unknown') return b;
  const [x, y] = [ABSENT.indexOf(a), ABSENT.indexOf(b)];
  if (x >= 0 && y >= 0) return x > y ? a : b;
  if (x >= 0 || y >= 0) return null;
  if (a === 'open') return b;
  return b === 'open' ? a : null;
}
