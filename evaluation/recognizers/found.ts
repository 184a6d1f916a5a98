import type { TimeMention } from '../../src/time/types.ts';

/** One time, or the two ends of a stretch ("from May to July") taken together. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly timex: string;
  readonly type: TimeMention['type'];
  /** EDTF of the one time or of the interval that both ends make. */
  readonly edtf: string | null;
  /** The two ends, where there are two. */
  readonly ends: readonly [string, string] | null;
  /** EDTF of the last time named, whose first day may close a stretch there. */
  readonly last: string | null;
  readonly mention: TimeMention;
}

function single(mention: TimeMention): Group {
  const ends = /^([^/]+)\/([^/]+)$/.exec(mention.timex);
  return {
    ...mention.span,
    timex: mention.timex,
    type: mention.type,
    edtf: mention.edtf,
    last: mention.edtf?.split('/').at(-1) ?? null,
    ends: ends === null ? null : [ends[1] ?? '', ends[2] ?? ''],
    mention,
  };
}

function joint(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : `${from.split('/')[0]}/${to.split('/').at(-1)}`;
}

/** Mentions one by one, and each pair that stands as "from … to …" or with a dash or "to" between as one. */
export function groupsOf(mentions: readonly TimeMention[], text: string): Group[] {
  const groups = mentions.map(single);
  for (const [i, second] of mentions.entries()) {
    const first = mentions[i - 1];
    if (first === undefined) continue;
    const between = text.slice(first.span.end, second.span.start).trim().toLowerCase();
    const joined = first.relation === 'from' && second.relation === 'to';
    if (!joined && !/^(?:to|-|–|till|until|through)$/.test(between)) continue;
    groups.push({
      start: first.span.start,
      end: second.span.end,
      timex: `${first.timex}/${second.timex}`,
      type: 'DATE',
      edtf: joined && first.interval !== undefined ? first.interval : joint(first.edtf, second.edtf),
      last: second.edtf?.split('/')[0] ?? null,
      ends: [first.timex, second.timex],
      mention: first,
    });
  }
  return groups;
}

/**
 * Words at the edges that only one side counts to an expression: TimeML leaves prepositions out and takes articles
 * and words such as "about" in, the specifications do the reverse.
 */
const LEADING =
  /^(?:(?:the|a|an|on|in|of|at|by|from|between|since|until|till|before|after|to|for|during|within|over|around|about|circa|sometime|any ?time|starting|beginning|as of|as late as|as early as|later than|earlier than|prior to|no later than|or)\s+)+/i;
const TRAILING = /(?:\s*[.,]|\s+(?:and|or) (?:later|after|greater|before|earlier|onwards?))+$/i;

function core(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  const lead = LEADING.exec(words)?.[0].length ?? 0;
  const trail = TRAILING.exec(words)?.[0].length ?? 0;
  return lead + trail < words.length ? [start + lead, end - trail] : [start, end];
}

/** Whether two stretches are the same but for such words. */
export function sameSpan(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
  text: string,
): boolean {
  const one = core(text, a.start, a.end);
  const other = core(text, b.start, b.end);
  return one[0] === other[0] && one[1] === other[1];
}
