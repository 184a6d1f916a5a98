import { describe, expect, it } from 'vitest';
import { code } from '../support/annotate.ts';

/** The denied rows of a text: kind, source, target and how the source is known. */
function denied(text: string): unknown[] {
  return code(text)
    .filter((m) => m.status === 'denied')
    .map((m) => [m.kind, m.source[0]?.code ?? null, m.target[0]?.code ?? null, m.source[0]?.basis]);
}

describe('a denial about servants whom nobody owns in the words', () => {
  it.each([
    ['La Paz denied that officers had laid siege to the Mexican mission.', 'force.blockade', 'BOL', 'MEX'],
    ['Ankara denied that any troops had crossed into Iraq.', 'force.occupy', 'TUR', 'IRQ'],
    ['The Tajik ministry denied soldiers had fired on Kyrgyz border guards.', 'force.shoot', 'TJK', 'KGZ'],
    ['Venezuela denied that aircraft had bombed a Colombian village.', 'force.airstrike', 'VEN', 'COL'],
    ['Tehran rejected accusations that agents had abducted an Omani dissident.', 'force.abduct', 'IRN', 'OMN'],
    ['Laos denied that Cambodian soldiers had been shot by guards.', 'force.shoot', 'LAO', 'KHM'],
  ])('takes those of "%s" for its own', (text, kind, source, target) => {
    expect(denied(text)).toEqual([[kind, source, target, 'resolved']]);
  });

  it.each([
    'Syria denied that warplanes had bombed Damascus.',
    'Kuwait denied that drones had attacked Kuwait.',
    'Estonia denied that police had searched the Estonian embassy in Minsk.',
    'Jordan denied that soldiers had shelled its border posts.',
  ])('accuses nobody of what befell the denier: "%s"', (text) => {
    for (const [, source] of denied(text) as [string, string | null][]) expect(source).toBeNull();
  });

  it('leaves those of another to it', () => {
    expect(denied('Kenya denied that Ugandan troops had shelled a Somali village.')).toEqual([
      ['force.shell', 'UGA', 'SOM', 'stated'],
    ]);
  });

  it('leaves them open where others of that sort are told of before', () => {
    const [row] = denied(
      'Ugandan troops were seen at the lake. Burundi denied that troops had shelled a Tanzanian village.',
    );
    expect(row).toEqual(['force.shell', null, 'TZA', 'stated']);
  });

  it('says nothing of gangs, which are nobody’s servants', () => {
    const rows = code('Haiti denied that gangs had shelled a Dominican village.').filter((m) => m.status === 'denied');
    expect(rows.map((m) => m.source[0]?.code)).toEqual([null]);
  });
});
