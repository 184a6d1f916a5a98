import { describe, expect, it } from 'vitest';
import { searchQuery } from '../../src/query/search-words.ts';

describe('words to search for', () => {
  it('are phrases of their own, whatever marks are in them', () => {
    expect(searchQuery("Togo's vice-president, Lomé: 3,000")).toBe('"Togo\'s" "vice-president," "Lomé:" "3,000"');
    expect(searchQuery('and near it — …')).toBe('"and" "near" "it"');
  });

  it('keep phrases, beginnings, operators and parentheses', () => {
    expect(searchQuery('“state visit” recall* NOT envoy')).toBe('"state visit" "recall"* NOT "envoy"');
    expect(searchQuery('(Ghana OR Togo) envoy (recall* OR expel*)')).toBe(
      '( "Ghana" OR "Togo" ) AND "envoy" AND ( "recall"* OR "expel"* )',
    );
  });

  it('are refused where a quotation mark is open, or there is none', () => {
    expect(() => searchQuery('"state visit')).toThrow(/not closed/);
    expect(() => searchQuery('— AND')).toThrow(/no word/);
  });

  it('are refused where there are more than an excerpt can be found for in time, also in a phrase', () => {
    const many = Array.from({ length: 65 }, () => 'a');
    for (const words of [many.join(' '), `"${many.join(' ')}"`, many.join('-'), `${'('.repeat(65)}a${')'.repeat(65)}`])
      expect(() => searchQuery(words)).toThrow(/more than 64/);
    expect(() => searchQuery(many.slice(-17).join(' '))).toThrow(/more than 16/);
    expect(searchQuery(many.slice(-16).join(' '))).toMatch(/^"a" "a"/);
    expect(searchQuery(`"${many.slice(1).join(' ')}"`)).toMatch(/^"a a/);
  });

  it('are refused where a beginning is that of nearly all words', () => {
    expect(() => searchQuery('envoy re*')).toThrow(/“envoy re\*” cannot be searched for: re\* begins too many words/);
    expect(searchQuery('rec* "s"')).toBe('"rec"* "s"');
  });

  it('are refused where an operator has no word on each side, or a parenthesis no other', () => {
    for (const words of ['NOT Peru', 'Peru OR', 'Peru AND NOT Chile', '(Peru AND) Chile'])
      expect(() => searchQuery(words)).toThrow(/stands between words/);
    for (const words of ['(Peru', 'Peru) (Chile', 'Peru ()']) expect(() => searchQuery(words)).toThrow(/come in pairs/);
  });
});
