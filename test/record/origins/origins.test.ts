import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/reading/types.ts';
import { mentionsOf } from '../../../src/record/mentions.ts';
import { originsOf } from '../../../src/record/origins/origins.ts';
import type { OriginOptions, Origins } from '../../../src/record/origins/types.ts';
import { readText } from '../../../src/report/read.ts';
import { pipeline } from '../../support/pipeline.ts';
import { ORIGIN_CASES, type OriginCase } from './cases.ts';

interface Read {
  readonly readings: readonly Reading[];
  readonly texts: ReadonlyMap<string, string>;
}

async function readAll(reports: OriginCase['reports']): Promise<Read> {
  const p = await pipeline();
  const all = reports.map(({ text, ...given }) => readText(text, given));
  return { readings: all.map((r) => p.reading(r)), texts: new Map(all.map((r) => [r.id, r.text])) };
}

function tell({ readings, texts }: Read, kind: RegExp, options: OriginOptions = { texts }): Origins {
  const mentions = readings.flatMap(mentionsOf);
  const event = { mentions: mentions.filter((m) => kind.test(m.row.kind)).map((m) => m.row.id) };
  return originsOf(event, mentions, readings, options);
}

describe('counting origins', () => {
  it.each(ORIGIN_CASES)('counts $origins for $name', async (given) => {
    const found = tell(await readAll(given.reports), given.kind);
    expect(found.reports).toBe(given.reports.length);
    expect(found.origins, JSON.stringify(found, null, 1)).toBe(given.origins);
    const kinds = found.edges.filter((e) => e.counts).map((e) => e.kind);
    expect(kinds).toEqual(expect.arrayContaining([...(given.edges ?? [])]));
  });

  it.each(ORIGIN_CASES)('says the same in any order for $name', async (given) => {
    const all = await readAll(given.reports);
    const turned = { ...all, readings: all.readings.toReversed() };
    expect(tell(turned, given.kind)).toEqual(tell(all, given.kind));
  });

  it.each(ORIGIN_CASES)('proves every edge with words that stand in the reports for $name', async (given) => {
    const all = await readAll(given.reports);
    const found = tell(all, given.kind);
    for (const e of found.edges) {
      expect(e.proofs.length, `${e.kind} ${e.from} ${e.to}`).toBeGreaterThan(0);
      for (const proof of e.proofs.flatMap((p) => [p.from, ...(p.to ? [p.to] : [])]))
        expect([...(all.texts.get(proof.report) ?? '')].slice(...proof.span).join('')).toBe(proof.quote);
    }
    const ids = new Set(found.tree.map((n) => n.id));
    expect(found.edges.every((e) => ids.has(e.from) && ids.has(e.to))).toBe(true);
    expect(found.groups.every((g) => ids.has(g.root))).toBe(true);
  });
});
