/** The ledger of labels as a table: who says it down, whom it is said of across. */
import type { LabelLine } from '../../../../src/record/labels/labels.ts';
import type { Party } from '../../../../src/record/parties.ts';

/** All that one outlet says in its own voice, or one speaker is quoted with. */
export interface LabelRow {
  readonly key: string;
  readonly voice: LabelLine['voice'];
  readonly holder: Party;
  /** By the key of whom it is said of (`bearerOf`). */
  readonly cells: ReadonlyMap<string, readonly LabelLine[]>;
  readonly lines: readonly LabelLine[];
}

/** Rows of one voice. */
export interface VoiceRows {
  readonly voice: LabelLine['voice'];
  readonly rows: readonly LabelRow[];
}

/** An actor or a person as a column is named after: its key, code and name. */
export function bearerOf({ code, person }: Pick<LabelLine, 'code' | 'person'>): Party {
  return person === null
    ? { key: code, code, name: code }
    : { key: `${code}/${person.toLowerCase()}`, code, name: person, person };
}

/** Lines as rows: outlets in their own voice first, then whom they quote; those who say most of each first. */
export function rowsOf(lines: readonly LabelLine[]): readonly VoiceRows[] {
  return (['narrator', 'speaker'] as const)
    .map((voice) => ({ voice, rows: rowsOfVoice(lines, voice) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOfVoice(lines: readonly LabelLine[], voice: LabelLine['voice']): readonly LabelRow[] {
  const byHolder = Map.groupBy(
    lines.filter((l) => l.voice === voice),
    (l) => l.holder.key,
  );
  return [...byHolder]
    .flatMap(([key, all]): readonly LabelRow[] => {
      const [first] = all;
      if (first === undefined) return [];
      const cells = Map.groupBy(all, (l) => bearerOf(l).key);
      return [{ key: `${voice} ${key}`, voice, holder: first.holder, cells, lines: all }];
    })
    .toSorted((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1));
}

function countOf({ lines }: LabelRow): number {
  return lines.reduce((sum, l) => sum + l.given + l.refused, 0);
}

/** What tells one line from all others. */
export function lineKey({ voice, holder, code, person, label }: LabelLine): string {
  return [voice, holder.key, code, person ?? '', label].join(' ');
}

/** A proof's key in the list of rows. */
export function proofKey({ report, span, in: place }: LabelLine['proofs'][number]): string {
  return [report, place ?? 'text', ...span].join(' ');
}
