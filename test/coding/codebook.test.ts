import { describe, expect, it } from 'vitest';
import type { Example, Kind } from '../../src/coding/codebook.ts';
import { loadResources } from '../../src/node/resources.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const { codebook } = await loadResources();
const p = await pipeline();

interface Told {
  readonly kind: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly status: string;
}

function expected(kind: Kind, example: Example): Told[] {
  return example.rows.map((r) => ({
    kind: r.kind ?? kind.kind,
    source: r.source,
    target: r.target,
    status: r.status ?? 'happened',
  }));
}

function sorted(rows: readonly Told[]): string[] {
  return rows.map((r) => `${r.kind} ${r.status} ${r.source} → ${r.target}`).toSorted();
}

/** Codes an example and compares all its rows, and the parts of a row that the example names. */
function check(kind: Kind, example: Example): void {
  const mentions = p.code(readText(example.text, example.date ? { date: example.date } : {}));
  const told = mentions.map((m) => ({
    kind: m.kind,
    source: m.source[0]?.code ?? null,
    target: m.target[0]?.code ?? null,
    status: m.status,
    m,
  }));
  expect(sorted(told)).toEqual(sorted(expected(kind, example)));
  for (const row of example.rows) {
    const m = told.find(
      (x) => x.kind === (row.kind ?? kind.kind) && x.source === row.source && x.target === row.target,
    )?.m;
    if (row.date !== undefined) expect(m?.date.edtf ?? null).toBe(row.date);
    if (row.level !== undefined) expect(m?.level?.value ?? null).toBe(row.level);
    if (row.basis !== undefined) expect(m?.target[0]?.basis).toBe(row.basis);
  }
}

describe.each(codebook.kinds.map((k) => [k.kind, k] as const))('%s', (_, kind) => {
  const right = (examples: readonly Example[]): Example[] => examples.filter((e) => e.miss === undefined);
  const missed = [...kind.examples, ...kind.counter].filter((e) => e.miss !== undefined);

  it('has at least eight examples and four counter-examples that come out right', () => {
    expect(right(kind.examples).length).toBeGreaterThanOrEqual(8);
    expect(right(kind.counter).length).toBeGreaterThanOrEqual(4);
    for (const e of kind.examples) expect(e.rows.some((r) => (r.kind ?? kind.kind) === kind.kind)).toBe(true);
    for (const e of kind.counter) expect(e.rows.every((r) => r.kind !== undefined && r.kind !== kind.kind)).toBe(true);
  });

  it.each(right([...kind.examples, ...kind.counter]).map((e) => [e.text, e] as const))(
    'codes: %s',
    (_text, example) => {
      check(kind, example);
    },
  );

  it.skipIf(missed.length === 0)('does not yet code what is marked as missed', () => {
    for (const example of missed) {
      expect(() => check(kind, example), `this comes out right now, take its "miss" away: ${example.text}`).toThrow();
    }
  });
});
