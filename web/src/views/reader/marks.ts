/** Which words of a report each field of each row rests on. */
import type { HopRow, MentionRow, PartyRow, Range } from '../../../../src/coding/contract.ts';

/** What words are for a row; each has a line of its own, but for the deed itself and for words that a link leads to. */
export type Role = 'deed' | 'who' | 'whom' | 'when' | 'where' | 'count' | 'says' | 'more' | 'sought';

/** A stretch of words with a role; once, though several rows rest on it. */
export interface Mark {
  readonly id: number;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  readonly in: 'text' | 'title';
  /** Indexes of the rows that rest on it. */
  readonly rows: readonly number[];
}

/** The marks of some rows. */
export interface Marks {
  readonly all: readonly Mark[];
  /** By index of the row, the marks of each of its fields. */
  readonly byRow: readonly ReadonlyMap<string, readonly number[]>[];
}

/** The words that one field rests on. */
export interface FieldSpan {
  /** Names the field in a card: `who0`, `when`, `says1`. */
  readonly field: string;
  readonly role: Role;
  readonly span: Range;
  readonly in: 'text' | 'title';
}

/** All words that a row rests on, field by field. */
export function spansOf(row: MentionRow): FieldSpan[] {
  const out: FieldSpan[] = [];
  const add = (field: string, role: Role, at: { span: Range | null; in?: 'title' } | null | undefined): void => {
    if (at?.span && at.span[0] < at.span[1]) out.push({ field, role, span: at.span, in: at.in ?? 'text' });
  };
  add('deed', 'deed', row);
  const parties = (side: readonly PartyRow[], role: 'who' | 'whom'): void => {
    for (const [i, party] of side.entries()) {
      add(`${role}${i}`, role, party);
      add(`${role}${i}`, role, party.antecedent);
    }
  };
  parties(row.source, 'who');
  parties(row.target, 'whom');
  add('when', 'when', row.date);
  add('where', 'where', row.place);
  for (const [i, figure] of row.figures.entries()) add(`count${i}`, 'count', figure);
  for (const [i, hop] of row.attribution.entries()) {
    add(`says${i}`, 'says', hop);
    add(`says${i}`, 'says', cueOf(hop));
  }
  add('level', 'more', row.level);
  add('reason', 'more', row.reason);
  add('answers', 'more', row.answers);
  add('temporary', 'more', row.temporary_proof);
  return out;
}

function cueOf(hop: HopRow): { span: Range | null; in?: 'title' } {
  return { span: hop.cue_span, ...(hop.in === undefined ? {} : { in: hop.in }) };
}

type Placed = Omit<Mark, 'id' | 'rows'>;

/** The marks of rows, in the order of the text. */
export function marksOf(rows: readonly MentionRow[]): Marks {
  const found = new Map<string, Placed & { readonly rows: number[] }>();
  const fields = rows.map((row, i) =>
    spansOf(row).map((span) => {
      const key = `${span.in} ${span.role} ${span.span.join(' ')}`;
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { role: span.role, start: span.span[0], end: span.span[1], in: span.in, rows: [i] });
      else if (known.rows.at(-1) !== i) known.rows.push(i);
      return { field: span.field, key };
    }),
  );
  const keys = [...found.keys()].toSorted((a, b) => byPlace(found.get(a) as Placed, found.get(b) as Placed));
  const ids = new Map(keys.map((key, id) => [key, id]));
  return {
    all: keys.map((key, id) => ({ ...(found.get(key) as Placed & Pick<Mark, 'rows'>), id })),
    byRow: fields.map((of) => {
      const marks = new Map<string, number[]>();
      for (const { field, key } of of) marks.set(field, [...(marks.get(field) ?? []), ids.get(key) ?? 0]);
      return marks;
    }),
  };
}

/** Longer ones first where two begin together, so that what is inside comes after what holds it. */
function byPlace(a: Placed, b: Placed): number {
  return Number(a.in === 'text') - Number(b.in === 'text') || a.start - b.start || b.end - a.end;
}
