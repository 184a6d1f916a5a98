import { describe, expect, it } from 'vitest';
import { type Evacuation, evacuationsOf } from '../../../src/record/evacuations/evacuations.ts';
import { recordOfTexts } from '../views.ts';

async function evacuations(...texts: readonly (readonly [string, string?])[]): Promise<Evacuation[]> {
  const of = await recordOfTexts(texts);
  return evacuationsOf(of.events, of.context);
}

describe('evacuations', () => {
  it('tell who takes whom out of where, and how many', async () => {
    const [one] = await evacuations(['South Korea evacuated 120 nationals from Sudan on Friday.', '2024-03-06']);
    expect(one).toMatchObject({ of: 'nationals', stage: 'done', by: ['KOR'], from: ['SDN'] });
    expect(one?.counts.map((c) => [c.min, c.max, c.proofs[0]?.quote])).toEqual([[120, 120, '120']]);
  });

  it('keep differing counts side by side, each with its words', async () => {
    const [one, ...others] = await evacuations(
      ['South Korea evacuated 120 nationals from Sudan on Friday.', '2024-03-02'],
      ['South Korea evacuated at least 90 nationals from Sudan on Friday.', '2024-03-02'],
    );
    expect(others).toEqual([]);
    expect(one?.counts.map((c) => [c.min, c.proofs.length]).toSorted()).toEqual([
      [120, 1],
      [90, 1],
    ]);
  });

  it('tell missions from nationals, and what is announced or only advised from what is done', async () => {
    const of = await evacuations(
      ['India will evacuate its embassy staff from Kabul.', '2024-03-06'],
      ['Brazil told its citizens to leave Haiti on Monday.', '2024-03-06'],
    );
    expect(of.map((e) => [e.of, e.stage, ...e.by, ...e.from]).toSorted()).toEqual([
      ['mission', 'announced', 'IND', 'AFG'],
      ['nationals', 'advised', 'BRA', 'HTI'],
    ]);
  });
});
