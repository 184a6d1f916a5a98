import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../../src/record/build.ts';
import { readingOf } from '../readings.ts';
import { rowsAt } from './case.ts';
import { CASES } from './cases.ts';

/**
 * Not told right: two short undated reports that name the same parties look like one story; and of a party that its own
 * report leaves open, other reports say nothing, since what is derived for one pair must not hang on other pairs.
 */
const MISSED: ReadonlySet<string> = new Set(['undated of unlike stories']);

describe('two reports of one deed, or of two', () => {
  for (const { a, b, same, why } of CASES) {
    const check = MISSED.has(why) ? it.fails : it;
    check(`takes two tellings for ${same ? 'one deed' : 'two deeds'}: ${why}`, async () => {
      const [left, right] = [await readingOf(a.text, { date: a.date }), await readingOf(b.text, { date: b.date })];
      const [x, y] = [rowsAt(left, a), rowsAt(right, b)];
      expect(x).not.toEqual([]);
      expect(y).not.toEqual([]);
      const { events } = buildRecord([left, right]);
      expect(
        events.some((e) => x.some((id) => e.mentions.includes(id)) && y.some((id) => e.mentions.includes(id))),
      ).toBe(same);
    });
  }
});
