/** What differs between two readings of rows: of one report by two runs, or of two versions of a report. */
import type { MentionRow } from '../../coding/contract.ts';
import { contentWords } from '../../reading/mention-words.ts';
import { compareText } from '../view.ts';

/** A field that differs, both values as texts; null where nothing is said. */
export interface FieldChange {
  readonly field: string;
  readonly was: string | null;
  readonly now: string | null;
}

/** A row of one side with its counterpart, if it has one. */
export interface RowPair {
  readonly before: MentionRow | null;
  readonly after: MentionRow | null;
}

type Value = (row: MentionRow) => string | null;

const list = (values: readonly (string | null)[]): string | null => values.filter((v) => v !== null).join('; ') || null;

/** What rows tell, as texts that can be set side by side. */
const TOLD: Readonly<Record<string, Value>> = {
  kind: (r) => r.kind,
  status: (r) => r.status,
  source: (r) => list(r.source.map(partyText)),
  target: (r) => list(r.target.map(partyText)),
  date: (r) => r.date.edtf ?? r.date.timex,
  place: (r) => r.place?.name ?? null,
  figures: (r) =>
    list(
      r.figures.map((f) =>
        [f.modifier, f.min, f.max === f.min ? null : `to ${f.max ?? '…'}`, f.unit, f.what]
          .filter((x) => x !== null && x !== '')
          .join(' '),
      ),
    ),
  level: (r) => (r.level === null ? null : list([r.level.direction, r.level.value])),
  attribution: (r) => list(r.attribution.map((h) => h.code ?? h.name)),
  reason: (r) => r.reason?.quote ?? null,
  temporary: (r) => (r.temporary ? 'temporary' : null),
  background: (r) => (r.background ? 'background' : null),
  plover: (r) => list([r.plover.type, r.plover.mode]),
  cameo: (r) => r.cameo.code,
  goldstein: (r) => (r.goldstein === null ? null : String(r.goldstein)),
};

/** How rows came about and where they stand: of interest between runs, not between versions of a report. */
const MADE: Readonly<Record<string, Value>> = {
  quote: (r) => r.quote,
  span: (r) => `${r.in ?? ''}${r.span.join('–')}`,
  date_basis: (r) => r.date.basis,
  party_basis: (r) => list([...r.source, ...r.target].map((p) => p.basis)),
  answers: (r) => r.answers?.id ?? null,
  rule: (r) => r.rule,
  decided_by: (r) => r.decided_by,
  p: (r) => (r.p === null ? null : String(r.p)),
};

function partyText(p: MentionRow['source'][number]): string {
  return [p.code ?? p.name, p.office ?? p.organ, p.person, p.post?.city]
    .filter((x) => x !== undefined && x !== null)
    .join(', ');
}

/**
 * The fields in which two rows differ.
 *
 * @param of `told`: what they tell; `all`: also how they came about and where they stand.
 */
export function fieldChanges(before: MentionRow, after: MentionRow, of: 'told' | 'all'): FieldChange[] {
  const fields = { ...TOLD, ...(of === 'all' ? MADE : {}) };
  return Object.entries(fields).flatMap(([field, value]) => {
    const [was, now] = [value(before), value(after)];
    return was === now ? [] : [{ field, was, now }];
  });
}

/**
 * Pairs the rows of one report under two runs: by id, then those whose words overlap, the nearest first. What has no
 * counterpart stands alone. Sorted by place in the text.
 */
export function pairRuns(before: readonly MentionRow[], after: readonly MentionRow[]): RowPair[] {
  const ids = new Map(after.map((r) => [r.id, r]));
  const same = before.flatMap((r) => (ids.has(r.id) ? [{ before: r, after: ids.get(r.id) as MentionRow }] : []));
  const known = new Set(same.map((p) => p.before.id));
  const rest = pairBest(
    before.filter((r) => !known.has(r.id)),
    after.filter((r) => !known.has(r.id)),
    overlapScore,
    2,
  );
  return [...same, ...rest].toSorted(byPlace);
}

/** Rows of one text: sharing words is what makes two one; the same kind or sides say which of several. */
function overlapScore(a: MentionRow, b: MentionRow): number {
  const shared = Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]);
  if (a.in !== b.in || shared <= 0) return 0;
  const all = Math.max(a.span[1], b.span[1]) - Math.min(a.span[0], b.span[0]);
  return (2 * shared) / all + likeness(a, b);
}

/** Pairs the rows of two versions of a report by what they tell and in which words. */
export function pairVersions(before: readonly MentionRow[], after: readonly MentionRow[]): RowPair[] {
  const score = (a: MentionRow, b: MentionRow): number => {
    const [x, y] = [contentWords(a.quote), contentWords(b.quote)];
    const shared = x.filter((w) => y.includes(w)).length;
    const words = x.length + y.length === 0 ? 0 : (2 * shared) / (x.length + y.length);
    const family = a.kind.split('.')[0] === b.kind.split('.')[0] ? 0.5 : 0;
    return likeness(a, b) + family + 2 * words + (a.quote === b.quote ? 1 : 0);
  };
  return pairBest(before, after, score, 3).toSorted(byPlace);
}

/** How alike two rows are in what they tell, from 0 to 4. */
function likeness(a: MentionRow, b: MentionRow): number {
  const same = (field: string): number => (TOLD[field]?.(a) === TOLD[field]?.(b) ? 1 : 0);
  return 1.5 * same('kind') + 0.5 * same('status') + same('source') + same('target');
}

function pairBest(
  before: readonly MentionRow[],
  after: readonly MentionRow[],
  score: (a: MentionRow, b: MentionRow) => number,
  least: number,
): RowPair[] {
  const ranked = before
    .flatMap((a) => after.map((b) => ({ a, b, score: score(a, b) })))
    .filter((c) => c.score >= least)
    .toSorted((x, y) => y.score - x.score || compareText(x.a.id, y.a.id) || compareText(x.b.id, y.b.id));
  const taken = new Set<MentionRow>();
  const pairs: RowPair[] = [];
  for (const { a, b } of ranked) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push({ before: a, after: b });
  }
  const alone = (rows: readonly MentionRow[]): readonly MentionRow[] => rows.filter((r) => !taken.has(r));
  return [
    ...pairs,
    ...alone(before).map((r) => ({ before: r, after: null })),
    ...alone(after).map((r) => ({ before: null, after: r })),
  ];
}

function byPlace(x: RowPair, y: RowPair): number {
  const [a, b] = [(x.before ?? x.after) as MentionRow, (y.before ?? y.after) as MentionRow];
  return Number(a.in === undefined) - Number(b.in === undefined) || a.span[0] - b.span[0] || compareText(a.id, b.id);
}
