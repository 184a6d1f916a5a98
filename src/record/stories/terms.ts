import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';
import type { StoryReport, StorySettings, Terms } from './types.ts';
import { isTitleCase, type Word, wordsOf } from './words.ts';

/** What one report gives to the comparison. */
export interface ReportTerms {
  readonly whole: Terms;
  readonly lead: Terms;
  /** How often a term stands with a capital, and how often at all, where a capital tells a name. */
  readonly capitals: ReadonlyMap<string, { readonly capital: number; readonly all: number }>;
}

/** What kind of term a key is. */
export function termKind(term: string): 'number' | 'pair' | 'word' {
  if (term.startsWith('#')) return 'number';
  return term.includes('_') ? 'pair' : 'word';
}

/** Reads a report's terms: stems, numbers and pairs of names, in the whole text and in its lead. */
export function readTerms(report: StoryReport, settings: StorySettings): ReportTerms {
  const whole = new Map<string, number>();
  const lead = new Map<string, number>();
  const capitals = new Map<string, { capital: number; all: number }>();
  let at = 0;
  for (const sentence of report.sentences) {
    const words = wordsOf(sentence);
    const isTitle = isTitleCase(words);
    for (const [i, word] of words.entries()) {
      if (!isTitle && !word.first) countCapital(capitals, word);
      if (stopWords.has(word.text)) continue;
      const weight = 1 + settings.opening * Math.exp(-at / settings.fadeWords);
      const put = (term: string, count: number): void => {
        add(whole, term, count * weight);
        if (at < settings.leadWords) add(lead, term, count);
      };
      put(termOf(word.text), 1);
      const next = words[i + 1];
      const isPair = !isTitle && word.capital && next?.capital === true && !stopWords.has(next.text);
      if (isPair) put(`${word.text}_${next.text}`, settings.namePair);
      at += 1;
    }
  }
  return { whole, lead, capitals };
}

/** The term that stands for a word. */
export function termOf(word: string): string {
  return /\d/.test(word) ? `#${word}` : stemOf(word);
}

function countCapital(capitals: Map<string, { capital: number; all: number }>, word: Word): void {
  const term = stemOf(word.text);
  const count = capitals.get(term) ?? { capital: 0, all: 0 };
  count.all += 1;
  if (word.capital) count.capital += 1;
  capitals.set(term, count);
}

function add(terms: Map<string, number>, term: string, count: number): void {
  terms.set(term, (terms.get(term) ?? 0) + count);
}
