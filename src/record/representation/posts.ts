/** Which post a telling is about, and who of it. */
import type { MentionRow, PartyRow } from '../../coding/contract.ts';
import { partyKey } from '../view.ts';
import { type Effect, FOR_GOOD, HEADS, type PostState, STAFF } from './data.ts';

/** A post of a sender in a host. */
export interface PostName {
  readonly type: 'embassy' | 'consulate';
  /** The city of a consulate; null for an embassy and where it is not named. */
  readonly city: string | null;
}

/** What one row tells of one post. */
export interface PostTelling {
  readonly sender: string;
  readonly host: string;
  readonly post: PostName;
  /** `head` the head of the post; `diplomats` its diplomats altogether; `staff` some of them; `post` the post itself. */
  readonly whom: 'head' | 'diplomats' | 'staff' | 'post';
  /** For `head`: what the head is. */
  readonly office?: PostState;
  /** What it leaves; null where it changes nothing. */
  readonly state: PostState | null;
}

/** What a row tells of posts; null where a side is open or its kind concerns no single post. */
export function postOf(row: MentionRow, effect: Effect): PostTelling | null {
  const sides = sidesOf(row, effect);
  if (sides === null || effect.of === 'all') return null;
  const { sender, host, party } = sides;
  const words = `${party.office ?? ''} ${party.quote} ${row.quote}`;
  if (effect.of === 'post') {
    const consulate =
      party.post?.type === 'consulate' || (party.post === undefined && /\bconsulates?\b/i.test(row.quote));
    const post = consulate ? { type: 'consulate' as const, city: cityOf(party, row) } : EMBASSY;
    return { sender, host, post, whom: 'post', state: leaving(row, effect) };
  }
  const head =
    HEADS.find((h) => h.words.test(party.office ?? '')) ??
    HEADS.find((h) => h.words.test(words)) ??
    soleEnvoy(row, words);
  const staff = STAFF.test(party.office ?? '') || (head === undefined && STAFF.test(row.quote));
  if (head !== undefined && !staff) {
    const post = head.post === 'consulate' ? { type: 'consulate' as const, city: cityOf(party, row) } : EMBASSY;
    return {
      sender,
      host,
      post,
      whom: 'head',
      office: head.state,
      state: effect.state === 'named' ? head.state : leaving(row, effect),
    };
  }
  const atConsulate = party.post?.type === 'consulate' || /\bconsula(?:te|r)\b/i.test(words);
  const post = atConsulate ? { type: 'consulate' as const, city: cityOf(party, row) } : EMBASSY;
  if (staff || !isEverybody(row)) return { sender, host, post, whom: 'staff', state: null };
  return { sender, host, post, whom: 'diplomats', state: effect.state === 'named' ? 'open' : leaving(row, effect) };
}

/** "Recalled its envoy" is of the one who heads the embassy; of those sent out by a host "the envoy" may be any. */
function soleEnvoy(row: MentionRow, words: string): (typeof HEADS)[number] | undefined {
  if (row.kind === 'envoy.expel' || row.kind === 'envoy.refuse') return undefined;
  const one = /\benvoy\b/i.test(words) && !/\b(?:an|some|special|peace|climate|trade|envoys)\b/i.test(words);
  return one ? HEADS.find((h) => h.state === 'ambassador') : undefined;
}

const EMBASSY: PostName = { type: 'embassy', city: null };

/** Whether all diplomats are meant: those who are counted are some; those sent out by a host are, unless "all" is said. */
function isEverybody(row: MentionRow): boolean {
  if (/\b(?:all|every|entire|whole|remaining)\b/i.test(row.quote)) return true;
  const counted = row.figures.some((f) => f.what === 'expelled' || /diplomat|envoy|official/i.test(f.unit ?? ''));
  return (
    !counted &&
    row.kind !== 'envoy.expel' &&
    row.kind !== 'envoy.refuse' &&
    !/\b(?:some|several|a|an|one)\b (?:\w+ )?diplomats?\b/i.test(row.quote)
  );
}

function leaving(row: MentionRow, effect: Effect): PostState | null {
  if (effect.state === 'recalled' && FOR_GOOD.test(row.quote)) return 'withdrawn';
  return effect.state === 'named' || effect.state === 'unknown' ? null : effect.state;
}

/** The city of a consulate: as the party has it, or the place of the row. */
function cityOf(party: PartyRow, row: MentionRow): string | null {
  return party.post?.city ?? (party.post === undefined ? (row.place?.name ?? null) : null);
}

/** Whose post, where, and the party that names it. */
export function sidesOf(
  row: MentionRow,
  effect: Effect,
): { readonly sender: string; readonly host: string; readonly party: PartyRow } | null {
  const [source, target] = [row.source[0], row.target[0]];
  const [from, to] = [partyKey(row.source), partyKey(row.target)];
  if (source === undefined || target === undefined || from === null || to === null || from === to) return null;
  const targets =
    effect.owner === 'target' || (effect.owner === 'named' && isPostOf(target, from) && !isPostOf(source, to));
  return targets ? { sender: to, host: from, party: target } : { sender: from, host: to, party: source };
}

/** Whether a party is named by its post in the other's state. */
function isPostOf(party: PartyRow, host: string): boolean {
  return party.post !== undefined && (party.post.host === null || party.post.host === host);
}
