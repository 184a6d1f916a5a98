/** Paints which words and which fields are meant: by attributes on what is drawn already, so that it costs nothing. */
import { useEffect, useMemo, useRef } from 'react';
import type { Marks } from './marks.ts';

/** Ties words to fields and back. */
export interface Painter {
  /** Where the words are drawn. */
  readonly words: React.RefObject<HTMLElement | null>;
  /** Where the cards are drawn. */
  readonly cards: React.RefObject<HTMLDivElement | null>;
  /** Points at the words and fields of some marks; none for no marks. */
  point(marks: readonly number[]): void;
  /** Brings words into view. */
  bring(marks: readonly number[]): void;
}

/**
 * Keeps the words of the chosen row painted.
 *
 * @param row index of the chosen row; -1 for none.
 */
export function usePainter(marks: Marks, row: number): Painter {
  const words = useRef<HTMLElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = new Set([...(marks.byRow[row]?.values() ?? [])].flat());
    paint(words.current, own, 'row');
  }, [marks, row]);
  return useMemo(
    () => ({
      words,
      cards,
      point(ids) {
        const meant = new Set(ids);
        paint(words.current, meant, 'hot');
        for (const field of cards.current?.querySelectorAll<HTMLElement>('[data-field]') ?? []) {
          const own = field.dataset.marks?.split(' ') ?? [];
          field.toggleAttribute('data-hot', meant.size > 0 && own.some((id) => meant.has(Number(id))));
        }
      },
      bring(ids) {
        const meant = new Set(ids);
        const found = marked(words.current).find((e) => idsOf(e).some((id) => meant.has(id)));
        found?.scrollIntoView({ block: 'center', inline: 'nearest' });
      },
    }),
    [],
  );
}

function paint(root: HTMLElement | null, meant: ReadonlySet<number>, as: 'row' | 'hot'): void {
  for (const element of marked(root)) {
    element.toggleAttribute(`data-${as}`, meant.size > 0 && idsOf(element).some((id) => meant.has(id)));
  }
}

function marked(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])];
}

/** The marks that an element is drawn with. */
export function idsOf(element: HTMLElement): number[] {
  return (element.dataset.marks ?? '').split(' ').filter(Boolean).map(Number);
}
