import type { Sentence } from '../language/types.ts';
import { edtfOf, precisionOf } from './period.ts';
import { unitsFrom } from './places/containing.ts';
import type { TimeMention, TimeRelation } from './types.ts';

const RELATIONS: ReadonlyMap<string, TimeRelation> = new Map(
  Object.entries({
    since: 'since',
    starting: 'from',
    beginning: 'from',
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

const EXACT_LENGTH = /^P(\d{1,3})([DWMY])$/;
const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
};

/** How many of which unit a length tells ("P3D"); null for one that is not of whole days, weeks, months or years. */
export function exactLength({ timex }: Pick<TimeMention, 'timex'>): {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
} | null {
  const parts = EXACT_LENGTH.exec(timex);
  const unit = UNITS[parts?.[2] ?? ''];
  return parts === null || unit === undefined ? null : { count: Number(parts[1]), unit };
}

/** "three days after 7 October": the time that a length measures out from the mention after it. */
function measured(length: TimeMention, side: 'before' | 'after', from: TimeMention | undefined): Partial<TimeMention> {
  const exact = exactLength(length);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(from?.edtf ?? '');
  if (from === undefined || exact === null || date === null) return {};
  const start = { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) };
  const place = unitsFrom(start, exact.unit, exact.count * (side === 'after' ? 1 : -1));
  const edtf = place === null ? null : edtfOf(place);
  return place === null || edtf === null ? {} : { edtf, precision: precisionOf(place), basis: 'expression' };
}

const MOVED = /^(?:postpon|delay|mov|chang|push|shift|extend|brought|bring|defer|reschedul)/;

/** "postponed from 3 May to 5 June": nothing lasts from one to the other. */
function isMoved(sentence: Sentence, from: number): boolean {
  return sentence.tokens.slice(Math.max(0, from - MOVE_REACH), from).some(({ text }) => MOVED.test(text.toLowerCase()));
}

const MOVE_REACH = 6;

/**
 * Adds what prepositions say: `relation`, and the `interval` that "since", "until", "between … and", "from … to" make.
 * `mentions` are those of one sentence, in order; `today` is the publication's day, which "now" ends at.
 */
export function relate(
  mentions: readonly TimeMention[],
  sentence: Sentence | undefined,
  today: string | null = null,
): TimeMention[] {
  if (sentence === undefined) return [...mentions];
  const out = [...mentions];
  for (let i = 0; i < out.length; i++) {
    const here = out[i];
    const next = out[i + 1];
    if (here === undefined || here.interval !== undefined) continue;
    const before = wordBefore(sentence, here);
    const joint = next !== undefined && next.from === here.to + 1 ? wordAfter(sentence, here) : '';
    const dates = here.type === 'DATE' && next?.type === 'DATE';
    const paired =
      (before === 'between' && joint === 'and') ||
      (dates && /^(?:to|until|till|through|-|–)$/.test(joint) && !isMoved(sentence, here.from));
    const start = edge(here, 0) ?? (here.timex === 'PRESENT_REF' ? today : null);
    const end = edge(next, 1) ?? (next?.timex === 'PRESENT_REF' ? today : null);
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
    const gap = next === undefined ? 0 : next.from - here.to;
    const beside = gap === 1 || (gap === 2 && sentence.tokens[here.to + 1]?.text.toLowerCase() === 'the');
    const place = trailing === side && beside ? measured(here, side as 'before' | 'after', next) : {};
    out[i] = { ...here, relation: side, ...(interval === undefined ? {} : { interval }), ...place };
  }
  return out;
}
