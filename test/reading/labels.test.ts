import { describe, expect, it } from 'vitest';
import { labelClass } from '../../src/reading/label-words.ts';
import { reading } from './read.ts';

/** Labels in short: voice and first holder, given or refused, actor, label. */
function labels(text: string): string[] {
  return reading(text).labels.map(
    (l) =>
      `${l.voice === 'narrator' ? 'report' : (l.hops[0]?.name ?? 'nobody')} ${l.given ? '+' : '-'} ${l.code} ${l.label}`,
  );
}

describe('what a report calls an actor in passing', () => {
  it.each([
    [
      'an apposition',
      'Kenya said al-Shabaab, the Islamist militant group, had crossed the border.',
      'report + AL-SHABAAB islamist militant group',
    ],
    ['a noun before the name', 'The rebel group M23 seized the town.', 'report + M23 rebel group'],
    ['a noun after the name', 'The Houthi rebels fired a missile.', 'report + HOUTHIS rebels'],
    ['a word for a government', 'The Syrian regime rejected the report.', 'report + SYR regime'],
  ])('is its own word: %s', (_, text, expected) => {
    expect(labels(text)).toContain(expected);
  });

  it('is its own word in reported speech too, which it words itself', () => {
    expect(labels('Uganda said on Monday that the M23 rebel group had left.')).toEqual(['report + M23 rebel group']);
  });

  it('is no label of a state whose group it names, nor one that says nothing', () => {
    expect(labels('A Kenyan militia attacked the camp. The largest country in Africa is Algeria.')).toEqual([]);
  });
});

describe('what somebody says that an actor is', () => {
  it.each([
    ['Iran denounced Israel as an apartheid state.', 'Iran + ISR apartheid state'],
    ['Israel rejects the claim that it is an apartheid state.', 'Israel - ISR apartheid state'],
    ['China regards Taiwan as a breakaway province.', 'China + TWN breakaway province'],
    [
      'Pakistan does not consider Lashkar-e-Taiba a terrorist group, its foreign ministry said.',
      'Pakistan - LET terrorist group',
    ],
    ['Rwanda refused to describe the M23 as a terrorist organisation.', 'Rwanda - M23 terrorist organisation'],
    ['"Al-Shabaab are criminals," President William Ruto said.', 'William Ruto + AL-SHABAAB criminals'],
  ])('is given or refused by whoever says it: %s', (text, expected) => {
    expect(labels(text)).toContain(expected);
  });

  it('is given by each of those who give it together', () => {
    const found = labels(
      'The FARC was designated as a terrorist organisation by the United States and the European Union.',
    );
    expect(found).toEqual([
      'United States + FARC terrorist organisation',
      'European Union + FARC terrorist organisation',
    ]);
  });

  it('is told of "it" too', () => {
    expect(
      labels('"The M23 is not a terrorist group. It is a liberation movement," the envoy of Rwanda said.'),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('- M23 terrorist group'),
        expect.stringContaining('+ M23 liberation movement'),
      ]),
    );
  });

  it('is none where it is asked, possible or wanted of another', () => {
    expect(
      labels('Is Hezbollah a terrorist organisation? Brazil may call Hezbollah a terrorist organisation.'),
    ).toEqual([]);
    expect(labels('Turkey urged the United States to designate the YPG as a terrorist group.')).toEqual([]);
  });
});

describe('two wordings', () => {
  it('are one label where only the noun for a body or the form of the word differs', () => {
    expect(labelClass('terror group')).toBe(labelClass('terrorist organisations'));
    expect(labelClass('group of mujahideen')).toBe(labelClass('mujahideen'));
    expect(labelClass('resistance movement')).not.toBe(labelClass('terrorist organisation'));
    expect(labelClass('rebel group')).not.toBe(labelClass('militant group'));
  });
});
