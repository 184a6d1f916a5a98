/** Rows that open onto what they hold: one at a time, in the address; by `j`, `k`, Enter and the pointer alike. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/keys.tsx';
import { useRows } from '../keys/rows.ts';

/** A row with the rows that it holds, by their keys. */
export interface OpenRow {
  readonly key: string;
  readonly holds: readonly string[];
}

/** Which row is chosen. */
export interface Opening {
  /** Key of the chosen row, or of what it holds; null for none. */
  readonly chosen: string | null;
  choose(key: string): void;
  /** Opens a row, or closes the open one. */
  toggle(key: string): void;
  ref(key: string): (element: HTMLElement | null) => void;
}

/**
 * Walks through rows and what the open one holds.
 *
 * @param open key of the open row.
 * @param onOpen told which row is to be open; undefined for none.
 */
export function useOpening(
  rows: readonly OpenRow[],
  open: string | undefined,
  onOpen: (key: string | undefined) => void,
): Opening {
  const [chosen, setChosen] = useState<string | null>(open ?? null);
  const keys = rows.flatMap(({ key, holds }) => (key === open ? [key, ...holds] : [key]));
  const onChoose = useCallback((index: number) => setChosen(keys[index] ?? null), [keys.join('\n')]);
  const list = useRows(keys.length, chosen === null ? -1 : keys.indexOf(chosen), onChoose);
  // A link to an open row leads to it, once it is there.
  const isThere = rows.some(({ key }) => key === open);
  const found = useRef(false);
  const { ref } = list;
  const elements = useRef(new Map<string, HTMLElement>());
  useEffect(() => {
    if (!isThere || found.current) return;
    found.current = true;
    elements.current.get(open ?? '')?.scrollIntoView({ block: 'start' });
  }, [isThere, open]);
  const toggle = (key: string): void => {
    setChosen(key);
    found.current = true;
    onOpen(key === open ? undefined : key);
  };
  const at = keys[list.at] ?? null;
  const row = rows.find(({ key, holds }) => key === at || (key === open && at !== null && holds.includes(at)));
  useKeys(
    row === undefined
      ? []
      : [{ key: 'Enter', does: 'open what the row holds, or close it', run: () => toggle(row.key) }],
  );
  return {
    chosen: at,
    choose: setChosen,
    toggle,
    ref: (key) => {
      const walk = ref(keys.indexOf(key));
      return (element) => {
        walk(element);
        if (element === null) elements.current.delete(key);
        else elements.current.set(key, element);
      };
    },
  };
}
