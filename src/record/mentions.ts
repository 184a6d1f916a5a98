/** The rows of one reading as mentions of the record: what can be worked out of one report, worked out once. */
import type { MentionRow } from '../coding/contract.ts';
import type { Reading } from '../reading/types.ts';
import { figuresWithin } from './figures/rows.ts';
import { daysOf } from './interval.ts';
import { lentPair, openOf, type Pair } from './pairs.ts';
import type { RecordMention } from './types.ts';

export { type Pair, pairOf } from './pairs.ts';

/**
 * All rows of a reading as mentions, sorted by id. A pure function of the reading. A row with an open side is
 * compared in the pair that its own report gives (`lentPair`), else in one that others lend (`lendAcross`).
 */
export function mentionsOf(reading: Reading): RecordMention[] {
  const denied = new Set(
    reading.stances.flatMap((n) => (n.stance === 'denies' && n.holder !== null ? [n.mention] : [])),
  );
  const rows = reading.rows
    .map((row): RecordMention['row'] => {
      const figures = figuresWithin(row, reading.tolls ?? [], reading.rows);
      const disputed = denied.has(row.id) && (row.status === 'happened' || row.status === 'ongoing');
      return figures === row.figures && !disputed ? row : { ...row, figures, ...(disputed ? { disputed } : {}) };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const lent = new Map(rows.map((row): [string, Pair] => [row.id, lentPair(row, reading)]));
  return rows.map((row) => {
    const pair = lent.get(row.id) ?? ['', ''];
    const beside = rows
      .filter((o) => o !== row && sameSentence(o, row) && String(lent.get(o.id)) === String(pair))
      .map((o) => o.kind);
    const open = pair[1] === '' ? openOf(row) : undefined;
    return {
      row,
      report: reading.report,
      days: daysOf(row, reading.report),
      pair,
      ...(open === undefined ? {} : { open }),
      ...(reading.words?.[row.id] === undefined ? {} : { words: reading.words[row.id] }),
      ...(beside.length === 0 ? {} : { beside: [...new Set(beside)].toSorted() }),
    };
  });
}

function sameSentence(a: MentionRow, b: MentionRow): boolean {
  return a.in === b.in && a.sentence[0] === b.sentence[0];
}
