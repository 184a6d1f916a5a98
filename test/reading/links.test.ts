import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/reading/types.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();

function read(text: string): { readonly reading: Reading; readonly text: string } {
  const report = readText(text, { date: '2024-03-06' });
  return { reading: p.reading(report), text: report.text };
}

describe('links', () => {
  it('tells the earlier deed inside "in response to" from the later one', () => {
    const { reading } = read(
      "In response to Kenya's expulsion of two Somali diplomats, Somalia expelled two Kenyan diplomats.",
    );
    const by = (id: string | undefined): string | null | undefined =>
      reading.rows.find((r) => r.id === id)?.source[0]?.code;
    expect(reading.links?.map((l) => [l.how, by(l.later), by(l.earlier)])).toEqual([['stated', 'SOM', 'KEN']]);
  });

  it('reads "X was followed by Y" as Y after X', () => {
    const { reading } = read(
      "Mali's closure of the Danish embassy was followed by Denmark's expulsion of Mali's ambassador.",
    );
    const kind = (id: string | undefined): string | undefined => reading.rows.find((r) => r.id === id)?.kind;
    expect(reading.links?.map((l) => [l.how, kind(l.later), kind(l.earlier)])).toEqual([
      ['sequenced', 'envoy.expel', 'mission.close'],
    ]);
  });

  it('gives no link for deeds that have nothing to do with each other', () => {
    const { reading } = read(
      'Chile expelled the Peruvian consul in Arica after the vote. In response, Laos closed its embassy in Hanoi.',
    );
    expect(reading.links).toEqual([]);
  });

  it('quotes words that stand at their span', () => {
    const { reading, text } = read(
      'Oman expelled three Yemeni diplomats on Monday. 😀 Yemen hit back, expelling three Omani diplomats.',
    );
    expect(reading.links).toHaveLength(1);
    for (const l of reading.links ?? []) expect([...text].slice(l.span[0], l.span[1]).join('')).toBe(l.quote);
  });
});

describe('durations', () => {
  it('lets the next sentence say that a measure is for a time', () => {
    const { reading, text } = read('Laos closed its embassy in Hanoi. “It is a temporary measure,” the ministry said.');
    expect(reading.durations?.map((d) => [reading.rows.find((r) => r.id === d.mention)?.kind, d.quote])).toEqual([
      ['mission.close', 'temporary'],
    ]);
    for (const d of reading.durations ?? []) expect([...text].slice(d.span[0], d.span[1]).join('')).toBe(d.quote);
  });

  it('takes "temporary" of something else for nothing', () => {
    const { reading } = read('Laos closed its embassy in Hanoi. Vietnam built temporary shelters in the north.');
    expect(reading.durations).toEqual([]);
  });
});
