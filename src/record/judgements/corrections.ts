/** What changes of reports, and notes in reports that correct them, reach: rows, events, claims. Nothing is mended here. */
import type { MentionRow, Proof } from '../../coding/contract.ts';
import { contentWords } from '../../reading/mention-words.ts';
import type { CorrectionNote, Reading } from '../../reading/types.ts';
import type { RecordEvent, ReportChange } from '../types.ts';
import { compareText } from '../view.ts';
import { type FieldChange, fieldChanges, pairVersions } from './row-diff.ts';

/** What a change of a report, or a note in it, reaches. */
export interface Correction {
  /** The change's id, or `n:` with the report and the note's place. */
  readonly id: string;
  readonly how: 'superseded' | 'withdrawn' | 'note';
  readonly report: string;
  /** The version that counts instead. */
  readonly by: string | null;
  readonly change: ReportChange | null;
  readonly note: CorrectionNote | null;
  readonly rows: readonly CorrectedRow[];
  /** What else the report gave that was leaned on: claims, statements, labels, quotes. */
  readonly notes: readonly CorrectedNote[];
}

/** A row that leaned on what was corrected. */
export interface CorrectedRow {
  readonly mention: string;
  readonly row: MentionRow;
  /**
   * `same`: the newer version tells the same; `changed`: it tells it otherwise; `gone`: it no longer tells it, or its
   * report was withdrawn; `added`: only the newer version tells it; `concerned`: a note corrects it.
   */
  readonly effect: 'same' | 'changed' | 'gone' | 'added' | 'concerned';
  readonly now: string | null;
  readonly fields: readonly FieldChange[];
  /** The present event that it leads to, by the newer version or by other reports; null where there is none. */
  readonly event: string | null;
}

export interface CorrectedNote extends Proof {
  readonly sort: 'stance' | 'statement' | 'label' | 'quote' | 'toll';
  /** Whether the newer version has the same words. */
  readonly still: boolean;
}

/** Which present event a mention belongs to, or would, if its report still counted. */
export type EventFinder = (mention: string) => string | null;

/** What a change of a report reaches. */
export function correctionOf(
  change: ReportChange,
  old: Reading,
  next: Reading | null,
  eventOf: EventFinder,
): Correction {
  const rows = pairVersions(old.rows, next?.rows ?? []).map(({ before, after }): CorrectedRow => {
    const row = (before ?? after) as MentionRow;
    const fields = before && after ? fieldChanges(before, after, 'told') : [];
    const effect = before === null ? 'added' : after === null ? 'gone' : fields.length > 0 ? 'changed' : 'same';
    const event = (after === null ? null : eventOf(after.id)) ?? eventOf(row.id);
    return { mention: row.id, row, effect, now: after?.id ?? null, fields, event };
  });
  return {
    id: change.id,
    how: change.change,
    report: change.report,
    by: next?.report.id ?? null,
    change,
    note: null,
    rows,
    notes: notesOf(old, next),
  };
}

function notesOf(old: Reading, next: Reading | null): CorrectedNote[] {
  const sorts = (r: Reading): Readonly<Record<CorrectedNote['sort'], readonly Proof[]>> => ({
    stance: r.stances,
    statement: r.statements,
    label: r.labels,
    quote: r.quotes,
    toll: r.tolls ?? [],
  });
  const before = sorts(old);
  const after = next === null ? null : sorts(next);
  return (Object.keys(before) as CorrectedNote['sort'][]).flatMap((sort) => {
    const words = new Set(after?.[sort].map((n) => n.quote));
    return before[sort].map((n) => ({
      sort,
      span: n.span,
      quote: n.quote,
      ...(n.in === undefined ? {} : { in: n.in }),
      still: words.has(n.quote),
    }));
  });
}

/** The id of a note of correction: its report and its place there. */
export function noteId(report: string, note: Pick<CorrectionNote, 'in' | 'span'>): string {
  return `n:${report}#${note.in ?? ''}${note.span.join('-')}`;
}

/** What a report's own notes of correction reach: its rows that tell what is right or what was wrong. */
export function noteCorrections(reading: Reading, eventOf: EventFinder): Correction[] {
  return reading.corrections
    .filter((n) => n.change === 'corrects')
    .map((note) => ({
      id: noteId(reading.report.id, note),
      how: 'note' as const,
      report: reading.report.id,
      by: null,
      change: null,
      note,
      rows: rowsOfNote(note, reading).map((row) => ({
        mention: row.id,
        row,
        effect: 'concerned' as const,
        now: row.id,
        fields: note.wrong === null && note.right === null ? [] : [fieldOf(note)],
        event: eventOf(row.id),
      })),
      notes: [],
    }));
}

function fieldOf({ wrong, right }: CorrectionNote): FieldChange {
  return { field: 'told', was: wrong?.quote ?? null, now: right?.quote ?? null };
}

/** Rows that share the note's words: half of its content words, or all of its numbers. */
function rowsOfNote(note: CorrectionNote, reading: Reading): MentionRow[] {
  const told = [note.wrong, note.right].flatMap((p) => (p === null ? [] : [p.quote]));
  const said = told.length > 0 ? told : [note.quote];
  const words = said.map((text) => ({ content: contentWords(text), numbers: numbersIn(text) }));
  return reading.rows.filter((row) => {
    const own = new Set([...contentWords(row.quote), ...(reading.words?.[row.id] ?? [])]);
    const numbers = new Set(row.figures.flatMap((f) => numbersIn(f.quote)));
    return words.some(({ content, numbers: n }) => {
      const shared = content.filter((w) => own.has(w)).length;
      if (n.length > 0 && content.length <= n.length) return n.every((x) => numbers.has(x));
      return content.length > 0 && shared * 2 >= content.length;
    });
  });
}

const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen'.split(
    ' ',
  );

function numbersIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/\d[\d,.]*\d|\d|[a-z]+/g)
      ?.filter((w) => /\d/.test(w) || NUMBER_WORDS.includes(w)) ?? []
  );
}

/** A correction as an event shows it. */
export interface EventCorrection {
  /** Id of the correction. */
  readonly by: string;
  readonly how: Correction['how'];
  readonly report: string;
  readonly mention: string;
  readonly effect: CorrectedRow['effect'];
  readonly fields: readonly FieldChange[];
  /** Words of the report as it was, or of the note. */
  readonly quote: string;
}

/** The corrections of each event, those that change something, by event id. */
export function correctionsByEvent(
  corrections: readonly Correction[],
): ReadonlyMap<string, readonly EventCorrection[]> {
  const out = new Map<string, EventCorrection[]>();
  for (const c of corrections.toSorted((x, y) => compareText(x.id, y.id))) {
    for (const row of c.rows) {
      if (row.event === null || row.effect === 'same') continue;
      const { mention, effect, fields } = row;
      const mark = {
        by: c.id,
        how: c.how,
        report: c.report,
        mention,
        effect,
        fields,
        quote: c.note?.quote ?? row.row.quote,
      };
      out.set(row.event, [...(out.get(row.event) ?? []), mark]);
    }
  }
  return out;
}

/** Events with what was corrected of them; those of which nothing was stay as they are. */
export function withCorrections(events: readonly RecordEvent[], corrections: readonly Correction[]): RecordEvent[] {
  const marks = correctionsByEvent(corrections);
  return events.map((e) => {
    const corrected = marks.get(e.id);
    return corrected === undefined ? e : { ...e, corrected };
  });
}
