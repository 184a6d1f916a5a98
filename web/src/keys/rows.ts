/** Rows that `j` and `k` walk through; the chosen one is shown and told to assistive technology by the view. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeys } from './keys.tsx';

/** Rows of a view. */
export interface Rows {
  /** Index of the chosen row; -1 for none. */
  readonly at: number;
  choose(index: number): void;
  /** Gives a row's element, so that it can be brought into view. */
  readonly ref: (index: number) => (element: HTMLElement | null) => void;
}

/**
 * Keeps which of some rows is chosen.
 *
 * @param count how many rows there are.
 * @param start the one chosen at first; -1 for none.
 * @param onChoose told of each choice, for the address.
 */
export function useRows(count: number, start = -1, onChoose?: (index: number) => void): Rows {
  const [at, setAt] = useState(start);
  const elements = useRef(new Map<number, HTMLElement>());
  useEffect(() => setAt(start), [start]);
  const choose = useCallback(
    (index: number): void => {
      setAt(index);
      onChoose?.(index);
      elements.current.get(index)?.scrollIntoView({ block: 'nearest' });
    },
    [onChoose],
  );
  useKeys(
    count === 0
      ? []
      : [
          { key: 'j', does: 'go to the next row', run: () => choose(Math.min(count - 1, at + 1)) },
          { key: 'k', does: 'go to the row before', run: () => choose(Math.max(0, at - 1)) },
        ],
  );
  const ref = useCallback(
    (index: number) => (element: HTMLElement | null) => {
      if (element) elements.current.set(index, element);
      else elements.current.delete(index);
    },
    [],
  );
  return { at: Math.min(at, count - 1), choose, ref };
}
