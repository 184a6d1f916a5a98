import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/reading/types.ts';
import { mentionsOf } from '../../../src/record/mentions.ts';
import { originsOf, originsOfReports, originsOfTellings, tellingOfNote } from '../../../src/record/origins/origins.ts';
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

const LIMA = ORIGIN_CASES[0].reports;

describe('the tree of origins', () => {
  it('leads from a later copy to the earlier report', async () => {
    const all = await readAll(LIMA);
    const found = tell(all, /envoy.expel/);
    const [earlier, later] = all.readings.map((r) => r.report.id);
    const copy = found.edges.find((e) => e.kind === 'copy');
    expect(copy).toMatchObject({ from: later, to: earlier, directed: true, by: 'date', counts: true });
    expect(found.groups[0].root).toBe(earlier);
    expect(found.tree.map((n) => [n.id, n.depth])).toEqual([
      [earlier, 0],
      [later, 1],
    ]);
  });

  it('leaves the order of two copies open where nothing gives it', async () => {
    const all = await readAll(LIMA.map(({ text }) => ({ text })));
    const found = tell(all, /envoy.expel/);
    expect(found.summary).toBe('2 reports, 1 origin');
    expect(found.edges.find((e) => e.kind === 'copy')).toMatchObject({ directed: false, by: null });
  });

  it('lets a report that credits the other derive from it though both are of one day', async () => {
    const [one, two] = LIMA;
    const all = await readAll([
      { ...one, outlet: 'The Guardian', date: '2023-04-05' },
      { ...two, text: `${two.text} The government has called a meeting, The Guardian reports.` },
    ]);
    const [guardian, other] = all.readings.map((r) => r.report.id);
    const copy = tell(all, /envoy.expel/).edges.find((e) => e.kind === 'copy');
    expect(copy).toMatchObject({ from: other, to: guardian, directed: true, by: 'credit' });
  });

  it('lets a corrected version derive from the one it corrects', async () => {
    const given = ORIGIN_CASES.find((c) => c.name === 'a corrected copy') as OriginCase;
    const all = await readAll(given.reports);
    const copy = tell(all, given.kind).edges.find((e) => e.kind === 'copy');
    expect(copy).toMatchObject({ from: all.readings[1].report.id, to: all.readings[0].report.id, by: 'correction' });
  });

  it('roots what a wire is credited with in the wire’s own report where that is here', async () => {
    const text = `DAKAR (AFP) - ${ORIGIN_CASES[1].reports[0].text}`;
    const all = await readAll([
      { text, outlet: 'AFP', date: '2022-10-08' },
      { text, outlet: 'Savanna Herald', date: '2022-10-09' },
    ]);
    const [own, copy] = all.readings.map((r) => r.report.id);
    for (const found of [tell(all, /envoy.recall/), originsOfReports(all.readings, { texts: all.texts })]) {
      expect(found.tree.map((n) => [n.id, n.kind, n.depth])).toEqual([
        [own, 'report', 0],
        [copy, 'report', 1],
      ]);
      expect(found.groups.map((g) => g.root)).toEqual([own]);
      expect(found.edges.map((e) => [e.kind, e.from, e.to])).toEqual([
        ['copy', copy, own],
        ['credit', copy, own],
      ]);
    }
  });

  it('shows a share owed to a wire and does not count it', async () => {
    const given = ORIGIN_CASES.find((c) => c.name.includes('only a share')) as OriginCase;
    const found = tell(await readAll(given.reports), given.kind);
    expect(found.edges.filter((e) => !e.counts).map((e) => e.kind)).toContain('credit');
    expect(found.origins).toBe(2);
  });

  it('estimates copies by their signatures where no texts are at hand', async () => {
    const found = tell(await readAll(LIMA), /envoy.expel/, {});
    expect(found.origins).toBe(1);
    expect(found.edges.some((e) => e.kind === 'copy' && e.strength > 0.8)).toBe(true);
  });

  it('does not join what one denies to what another affirms in one report', async () => {
    const all = await readAll([
      {
        text: 'Gunmen from Chad attacked a village in Niger on Friday. Chad denied attacking the village in Niger, its army spokesman said.',
      },
    ]);
    const [reading] = all.readings;
    const tellings = [
      tellingOfNote({ span: [0, 54], quote: 'x', hops: [] }, reading.report.id),
      {
        ...tellingOfNote({ span: [56, 120], quote: 'x', hops: reading.statements[0]?.hops ?? [] }, reading.report.id),
        denied: true,
      },
    ];
    expect(reading.statements.length).toBeGreaterThan(0);
    expect(originsOfTellings(tellings, all.readings).origins).toBe(2);
  });

  it('counts the positions of a claim by who holds them', async () => {
    const all = await readAll([
      {
        text: 'The dam was emptied on purpose, the water ministry of Sudan said on Monday.',
        outlet: 'Nile Post',
        date: '2024-07-02',
      },
      {
        text: "Sudan's water ministry said on Monday that the dam had been emptied on purpose.",
        outlet: 'Port Sudan Sun',
        date: '2024-07-02',
      },
    ]);
    const tellings = all.readings.flatMap((r) => r.statements.map((s) => tellingOfNote(s, r.report.id)));
    expect(tellings).toHaveLength(2);
    expect(originsOfTellings(tellings, all.readings, { texts: all.texts }).summary).toBe('2 reports, 1 origin');
  });

  it('groups whole reports by text and wire, and keeps two stories of one wire apart', async () => {
    const all = await readAll([
      ...LIMA,
      {
        text: 'DAKAR (AFP) - Senegal and Gambia opened a bridge over the river on Monday. Traders danced on both banks.',
        outlet: 'A',
      },
      {
        text: 'OSLO (AFP) - Norway has summoned the Russian ambassador over jammed signals near Kirkenes, pilots complained.',
        outlet: 'B',
      },
    ]);
    const found = originsOfReports(all.readings, { texts: all.texts });
    expect(found.summary).toBe('4 reports, 3 origins');
    const [a, b, c] = all.readings;
    const again = originsOfReports([c, b, a, all.readings[3]], { texts: all.texts });
    expect(again).toEqual(found);
  });

  it('says nothing of no tellings', () => {
    expect(originsOfTellings([], [])).toMatchObject({
      reports: 0,
      origins: 0,
      summary: '0 reports, 0 origins',
      tree: [],
      edges: [],
    });
  });
});

const folder = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url));

describe.skipIf(!existsSync(folder))('reports that are not shipped (skipped where their folder is absent)', () => {
  it('rests the recall on one nameless source told to one wire, by the quotation in two wordings', async () => {
    const reports = ['recall-a', 'recall-b'].map((name) => ({ text: readFileSync(`${folder}${name}.txt`, 'utf8') }));
    const found = tell(await readAll(reports), /envoy.recall/);
    expect(found.summary).toBe('2 reports, 1 origin');
    const quote = found.edges.find((e) => e.kind === 'quote' && e.counts);
    expect(
      quote?.proofs
        .flatMap((p) => [p.from.quote, p.to?.quote])
        .toSorted()
        .join(' '),
    ).toMatch(/short-lived.*short term|short term.*short-lived/);
    expect(found.tree.filter((n) => n.depth === 0).map((n) => n.kind)).toEqual(['anonymous']);
  });
});
