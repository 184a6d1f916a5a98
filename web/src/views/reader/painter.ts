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
    paint(words.current, [...(marks.byRow[row]?.values() ?? [])].flat(), 'data-row');
  }, [marks, row]);
  return useMemo(
    () => ({
      words,
      cards,
      point(ids) {
        paint(words.current, ids, 'data-hot');
        paint(cards.current, ids, 'data-hot');
      },
      bring(ids) {
        // Where several stand for a field, the first in the text.
        if (ids.length === 0) return;
        const found = words.current?.querySelector(ids.map(drawnWith).join());
        found?.scrollIntoView({ block: 'center', inline: 'nearest' });
      },
    }),
    [],
  );
}

/** Puts an attribute on what is drawn with some marks, and takes it from all else. */
function paint(root: HTMLElement | null, ids: readonly number[], as: 'data-row' | 'data-hot'): void {
  const meant = new Set<Element>(ids.length === 0 ? [] : root?.querySelectorAll(ids.map(drawnWith).join()));
  for (const element of root?.querySelectorAll(`[${as}][data-marks]`) ?? []) {
    if (!meant.has(element)) element.removeAttribute(as);
  }
  for (const element of meant) element.setAttribute(as, '');
}

function drawnWith(id: number): string {
  return `[data-marks~="${id}"]`;
}

/** The marks that an element is drawn with. */
export function idsOf(element: HTMLElement): number[] {
  return (element.dataset.marks ?? '').split(' ').filter(Boolean).map(Number);
}
