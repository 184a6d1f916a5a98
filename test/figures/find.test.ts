import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { annotate, wordsOf } from '../support/annotate.ts';

/** Each figure as "what amount unit (modifier)". */
function figures(text: string): string[] {
  return annotate(text).figures.map((f) => {
    const amount = f.min === f.max ? `${f.min}` : `${f.min}..${f.max ?? ''}`;
    return `${f.what} ${amount} ${f.unit}${f.modifier === null ? '' : ` (${f.modifier})`}`;
  });
}

const cases = parse(readFileSync(new URL('found.yaml', import.meta.url), 'utf8')) as {
  readonly text: string;
  readonly figures: readonly string[];
}[];

describe('figures', () => {
  it.each(cases.map((f) => [f.text, f.figures] as const))('reads "%s"', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('gives the words of a figure and of its scope', () => {
    const text = 'At least a dozen Kenyans, including three children, drowned.';
    const [first] = annotate(text).figures;
    expect(wordsOf(text, first.span)).toBe('At least a dozen');
    expect(wordsOf(text, first.scope?.span ?? null)).toBe('including three children');
    expect(first.scope?.text).toBe('including three children');
  });

  it('says over which period a figure goes', () => {
    const [figure] = annotate('The storm displaced 2.3 million people in the past week.').figures;
    expect(figure.scope?.text).toBe('in the past week');
  });

  it('says who gives a figure, and nobody where the report does', () => {
    const [said] = annotate('The ministry said that 21 soldiers had died.').figures;
    expect(said.holder?.text).toMatch(/ministry/);
    const [put] = annotate('Officials raised the death toll to 14.').figures;
    expect(put.holder?.text).toBe('Officials');
    const [plain] = annotate('Floods killed 21 soldiers.').figures;
    expect(plain.holder).toBeNull();
  });

  it('joins a figure to the one that it takes the place of', () => {
    const [raised, ...others] = annotate('Officials raised the death toll from 12 to 14.').figures;
    expect(raised).toMatchObject({ min: 14, replaces: { min: 12, max: 12 } });
    expect(others).toEqual([]);
    const [, later] = annotate('A blast killed five people on Monday. The death toll later rose to nine.').figures;
    expect(later).toMatchObject({ what: 'killed', min: 9, replaces: { min: 5, max: 5 } });
  });

  it('tells the noun counted and the word that decided', () => {
    const text = 'Norway expelled three diplomats.';
    const { sentences, figures: found } = annotate(text);
    const words = sentences[0].tokens.map((t) => t.text);
    expect(words[found[0].noun]).toBe('diplomats');
    expect(words[found[0].predicate]).toBe('expelled');
  });
});
