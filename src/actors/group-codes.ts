import type { Background } from './coreference.ts';
import { subjectsOver } from './discourse.ts';
import type { Draft, Need, Settled } from './draft.ts';
import { linkedPair, otherOfTwo } from './linked-pair.ts';
import { possessed } from './pronoun-codes.ts';
import { rowMeant } from './row-meant.ts';
import { type Settle, salientState } from './salience.ts';

type NeedOf<T extends Need['type']> = Extract<Need, { readonly type: T }>;

/** "The two countries", "the three", "the former": the states that a group of that number means. */
export function grouped(background: Background, settle: Settle, d: Draft, own: Settled, need: Need): Settled {
  const { discourse, isState } = background;
  const place = { sentence: d.sentence, token: d.from };
  if (need.type === 'pair') {
    // Armed groups fight as states do, and the union deals as one.
    const isSide = (code: string): boolean => isState(code) || code === 'EU' || background.fitsBody(code, 'militia');
    const pair = linkedPair(discourse, settle, place, isSide, { persons: d.kind === 'office' || d.kind === 'person' });
    return pair ? { ...own, codes: pair.codes, basis: 'resolved', antecedent: pair.antecedent } : own;
  }
  if (need.type !== 'row') return own;
  const { within } = need;
  const row =
    (within && rowMeant(discourse, settle, d, need.count, (code) => within.has(code) && isState(code))) ??
    rowMeant(discourse, settle, d, need.count, isState) ??
    (need.pick === undefined ? null : linkedPair(discourse, settle, place, isState));
  if (!row) return own;
  const codes = need.pick === undefined ? row.codes : [row.codes[need.pick]];
  return { ...own, codes, basis: 'resolved', antecedent: row.antecedent };
}

/**
 * "Its neighbour", "his guest": the other of the two of whom the possessor is one; "his two neighbours": the rest of the
 * row that he is in. Where nothing says whose it is, the state that the report is about.
 */
export function others(background: Background, settle: Settle, d: Draft, own: Settled, need: NeedOf<'other'>): Settled {
  const { discourse, isState } = background;
  const place = { sentence: d.sentence, token: d.from };
  // "her counterpart, Ana Ruiz": the name tells more than the story
  const { persons, date, supports } = background;
  const holding =
    d.person === null ? null : persons?.holder(d.person, { office: null, date, code: null, sure: true, supports });
  if (holding) return { ...own, codes: [holding.code], person: holding.person, office: holding.office };
  const owner = possessed(background, settle, d, need.token);
  const whose = owner.codes.length > 0 ? owner.codes : saidOf(background, settle, d);
  const [self] = whose;
  if (self === undefined || whose.length > 1) return own;
  if (need.count !== undefined) {
    const row = rowMeant(discourse, settle, d, need.count + 1, isState, self);
    return row
      ? { ...own, codes: row.codes.filter((c) => c !== self), basis: 'resolved', antecedent: row.antecedent }
      : own;
  }
  const other = otherOfTwo(discourse, settle, place, self, isState);
  return other ? { ...own, codes: [other.code], basis: 'resolved', antecedent: other.antecedent } : own;
}

/** The state that acts after the phrase in its sentence ("The step against its neighbour came after Peru ..."), or before it. */
function saidOf({ discourse, isState }: Background, settle: Settle, d: Draft): readonly string[] {
  const found = salientState(discourse, settle, { sentence: d.sentence, token: d.from }, isState);
  return found ? settle(found).codes.slice(0, 1) : [];
}

/**
 * "Each side summoned the other's envoy": both, if both act; "Peru recalled its envoy and expelled the other's": the one
 * that does not.
 */
export function otherOwner(background: Background, settle: Settle, d: Draft, token: number): Settled {
  const { discourse, isState } = background;
  const own: Settled = { ...settle(d), codes: [] };
  for (const row of subjectsOver(discourse, d.sentence, token, d).rows) {
    const [subject] = row;
    const codes = [...new Set(row.flatMap((x) => settle(x).codes))].filter(isState);
    if (!subject || codes.length === 0) continue;
    if (codes.length > 1) return { ...own, codes, basis: 'resolved', antecedent: subject };
    const place = { sentence: d.sentence, token };
    const other = otherOfTwo(discourse, settle, place, codes[0], isState);
    return other ? { ...own, codes: [other.code], basis: 'resolved', antecedent: other.antecedent } : own;
  }
  return own;
}
