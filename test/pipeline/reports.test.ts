import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const folder = fileURLToPath(new URL('../../../shared/reports/', import.meta.url));
const p = await pipeline();

/** The rows of a report as "kind status source>target date", each once. */
function rows(file: string): string[] {
  const mentions = p.code(readText(readFileSync(`${folder}${file}`, 'utf8')));
  const told = mentions.map((m) => {
    const office = m.target[0]?.office ?? '';
    return `${m.kind} ${m.status} ${m.source[0]?.code}>${m.target[0]?.code} ${m.date.edtf ?? m.date.timex} ${office}`.trim();
  });
  return [...new Set(told)];
}

describe.skipIf(!existsSync(folder))('four real reports beside the project (skipped where there are none)', () => {
  it('tells two expulsions and the answer to them, each dated', () => {
    expect(rows('2018-05-16-expulsions.txt')).toEqual(
      expect.arrayContaining([
        'envoy.expel happened TUR>ISR 2018-05-15 consul general',
        'envoy.expel happened TUR>ISR 2018-05-15 ambassador',
        'envoy.expel happened ISR>TUR 2018-05-15/2018-05-16 consul',
      ]),
    );
  });

  it('tells a recall, a call on nationals to leave and a warning of the highest level, undated or by weekday', () => {
    const a = rows('recall-a.txt');
    expect(a).toEqual(
      expect.arrayContaining([
        'envoy.recall happened ISR>TUR null',
        'nationals.call-home happened ISR>TUR XXXX-WXX-2',
        'travel.warn happened ISR>TUR null',
      ]),
    );
    const b = rows('recall-b.txt');
    expect(b).toEqual(
      expect.arrayContaining([
        'envoy.recall happened ISR>TUR null',
        'nationals.call-home happened ISR>TUR XXXX-WXX-3',
        'travel.warn happened ISR>TUR null',
      ]),
    );
    const level = p.code(readText(readFileSync(`${folder}recall-b.txt`, 'utf8'))).find((m) => m.level !== null)?.level;
    expect(level).toMatchObject({ value: 'level 4', direction: 'raised' });
  });

  it('tells an order to return and a review of relations apart from the recall of the week before', () => {
    const told = rows('reassessment.txt');
    expect(told).toContain('envoy.recall happened ISR>TUR null');
    expect(told).toContain('envoy.recall happened ISR>TUR XXXX-WXX');
    expect(told.some((row) => /^relations\.review (planned|demanded|happened) ISR>TUR/.test(row))).toBe(true);
  });

  it('never takes one state for both sides, but two parts of it, nor a day that the texts do not give', () => {
    for (const file of ['2018-05-16-expulsions.txt', 'reassessment.txt', 'recall-a.txt', 'recall-b.txt']) {
      // The police and the crowd of one country may clash.
      const within = p
        .code(readText(readFileSync(`${folder}${file}`, 'utf8')))
        .filter((m) => m.source[0]?.code != null && m.source[0].code === m.target[0]?.code);
      for (const m of within) {
        expect([m.source[0]?.role, m.target[0]?.role]).not.toContain(null);
        expect(m.source[0]?.role).not.toBe(m.target[0]?.role);
      }
      if (file.startsWith('re')) expect(rows(file).filter((row) => /\d{4}-\d\d-\d\d/.test(row))).toEqual([]);
    }
  });
});
