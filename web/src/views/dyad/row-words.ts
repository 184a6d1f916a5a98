/** What a row of the list says beside its quotation. */

import type { RecordEvent } from '../../../../src/record/types.ts';
import type { RowProof } from '../../../../src/record/view.ts';
import { edtfText } from '../../parts/edtf.ts';
import type { DyadAnswer } from './answer.ts';

/** The words that tell an event best: those of the text before those of a title, the shortest that is no fragment. */
export function bestProof(proofs: readonly RowProof[] | undefined): RowProof | null {
  const order = (proofs ?? []).toSorted(
    (a, b) => Number(a.in === 'title') - Number(b.in === 'title') || fitness(a.quote) - fitness(b.quote),
  );
  return order[0] ?? null;
}

/** How far words are from a good length. */
function fitness(quote: string): number {
  return quote.length < 12 ? 1000 - quote.length : Math.abs(quote.length - 60);
}

/** The diplomat or post that a measure is about: "ambassador Sylvain Itté", "consulate in Istanbul". */
export function postText(event: string, measures: DyadAnswer['measures']): string | null {
  const who = measures.find((m) => m.event === event)?.who ?? null;
  if (who === null) return null;
  const post = who.post == null ? '' : `${who.post.type}${who.post.city === null ? '' : ` in ${who.post.city}`}`;
  const named = [who.office, who.person].filter((t) => t !== null).join(' ');
  const words = [named, named.includes(post) ? '' : post].filter((t) => t !== '').join(', ');
  return words === '' ? null : words;
}

/** Counts with those who give them: "18 diplomats expelled (Meridian, this report)"; rivals side by side. */
export function figureTexts({ figures }: Pick<RecordEvent, 'figures'>): string[] {
  const told = new Map<string, string[]>();
  for (const { value } of figures) {
    const words = [value.modifier, value.quote, value.unit, value.what].filter((t) => t !== null);
    const text = [...new Set(words)].join(' ');
    const holders = told.get(text) ?? [];
    if (value.holder !== null && !holders.includes(value.holder)) holders.push(value.holder);
    told.set(text, holders);
  }
  return [...told].map(([text, holders]) => (holders.length === 0 ? text : `${text} (${holders.join(', ')})`));
}

/** On whose word it is told; empty for the reports' own. */
export function holdersOf({ holders }: Pick<RecordEvent, 'holders'>): string[] {
  return holders.flatMap((h) => (h.value === null ? [] : [h.value]));
}

/** Words that it is for a time only, and what is told to have ended it. */
export function temporaryText(event: string, { measures, events }: DyadAnswer): string | null {
  const measure = measures.find((m) => m.event === event);
  if (measure === undefined || measure.temporary.length === 0) return null;
  const words = [...new Set(measure.temporary.map((p) => `“${p.quote}”`))].join(', ');
  const end = events.find((e) => e.id === measure.endedBy);
  const until =
    end === undefined
      ? 'nothing is told to have ended it'
      : `ended by ${end.kind}, ${end.date.edtf === null ? 'undated' : edtfText(end.date.edtf)}`;
  return `for a time: ${words}; ${until}`;
}
