import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();
const text = 'Kenya expelled two Somali diplomats. Peru lent a friendly ear to Chile, its old neighbour.';

describe('the second reader in coding', () => {
  const rows = p.code(readText(text, {}), { reader: 0 });
  const own = rows.filter((m) => m.p !== null);

  it('says nothing unless it is asked', () => {
    expect(p.code(readText(text, {})).every((m) => m.p === null)).toBe(true);
  });

  it('decides only where no frame tells of the two states', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(rows.filter((m) => m.p === null).map((m) => m.kind)).toEqual(['envoy.expel']);
    expect(own.filter((m) => m.source[0]?.code === 'KEN' && m.target[0]?.code === 'SOM')).toEqual([]);
  });

  it('says that it decided, how sure it is, and which words name the parties', () => {
    for (const row of p.rows(readText(text, {}), { reader: 0 }).filter((r) => r.decided_by === 'reader')) {
      expect(row).toMatchObject({ rule: 'reader', kind: expect.stringMatching(/^other\.[a-z]+$/) });
      expect(row.p).toBeGreaterThanOrEqual(0);
      expect(row.p).toBeLessThanOrEqual(1);
    }
    for (const m of own) {
      const [source, target] = [m.source[0], m.target[0]];
      expect(text.slice(source?.span.start, source?.span.end)).not.toBe('');
      expect(source?.code).not.toBe(target?.code);
    }
  });

  it('keeps to what it is sure enough of', () => {
    const sure = p.code(readText(text, {}), { reader: 1.1 });
    expect(sure.every((m) => m.p === null)).toBe(true);
  });
});
