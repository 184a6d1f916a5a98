import type { Sentence } from '../language/types.ts';
import type { TimeMention, TimeRelation } from './types.ts';

const RELATIONS: ReadonlyMap<string, TimeRelation> = new Map(
  Object.entries({
    since: 'since',
    until: 'until',
    till: 'until',
    by: 'by',
    before: 'before',
    after: 'after',
    within: 'within',
    from: 'from',
    to: 'to',
    through: 'until',
    during: 'during',
  } as const),
);

function wordBefore(sentence: Sentence, mention: TimeMention): string {
  return sentence.tokens[mention.from - 1]?.text.toLowerCase() ?? '';
}

function wordAfter(sentence: Sentence, mention: TimeMention): string {
  return sentence.tokens[mention.to]?.text.toLowerCase() ?? '';
}

/** The first or last day, month or year of a value; null where EDTF level 1 lets it bound no interval. */
function edge(mention: TimeMention | undefined, side: 0 | 1): string | null {
  const edtf = mention?.edtf ?? null;
  if (edtf === null || edtf.includes('X') || edtf.includes('~') || mention?.precision === 'season') return null;
  return edtf.includes('/') ? (edtf.split('/')[side] ?? null) : edtf;
}

/**
 * Adds what prepositions say: `relation`, and the `interval` that "since", "until", "between … and", "from … to" make.
 * `mentions` are those of one sentence, in order.
 */
export function relate(mentions: readonly TimeMention[], sentence: Sentence | undefined): TimeMention[] {
  if (sentence === undefined) return [...mentions];
  const out = [...mentions];
  for (let i = 0; i < out.length; i++) {
    const here = out[i];
    const next = out[i + 1];
    if (here === undefined || here.interval !== undefined) continue;
    const before = wordBefore(sentence, here);
    const joint = next !== undefined && next.from === here.to + 1 ? wordAfter(sentence, here) : '';
    const paired =
      (before === 'between' && joint === 'and') || (before === 'from' && /^(?:to|until|till|through|-|–)$/.test(joint));
    const start = edge(here, 0);
    const end = edge(next, 1);
    if (paired && next !== undefined && start !== null && end !== null && start <= end) {
      const interval = `${start}/${end}`;
      out[i] = { ...here, relation: 'from', interval };
      out[i + 1] = { ...next, relation: 'to', interval };
      continue;
    }
    const relation = RELATIONS.get(before);
    // "hours after", "two days before": the word after a length of time says on which side of something it lies.
    const trailing = here.type === 'DURATION' ? RELATIONS.get(wordAfter(sentence, here)) : undefined;
    const side = trailing === 'after' || trailing === 'before' ? trailing : relation;
    if (side === undefined || side === 'to') continue;
    const open = side === 'since' || side === 'from' ? edge(here, 0) : side === 'until' ? edge(here, 1) : null;
    const interval = open === null ? undefined : side === 'until' ? `../${open}` : `${open}/..`;
    out[i] = { ...here, relation: side, ...(interval === undefined ? {} : { interval }) };
  }
  return out;
}
