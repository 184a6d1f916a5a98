import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Of what is drawn for paper: a little more than A4 or Letter have, so that lanes stay short and letters readable. */
const PAPER = 880;

/** How wide an element is and how large the page's text, in pixels; followed as they change. */
export function useWidth<Element extends HTMLElement>(): [RefObject<Element | null>, number, number] {
  const ref = useRef<Element>(null);
  const [size, setSize] = useState<readonly [number, number]>([960, 16]);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize(([width, before]) => {
        const now = Math.max(260, Math.floor(element.clientWidth));
        return width === now && before === text ? [width, before] : [now, text];
      });
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    // Drawn anew for paper, where letters of a wide window would be too small to read.
    const toPaper = (): void => flushSync(() => setSize(([, text]) => [PAPER, text]));
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', measure);
    return () => {
      watcher.disconnect();
      removeEventListener('beforeprint', toPaper);
      removeEventListener('afterprint', measure);
    };
  }, []);
  return [ref, size[0], size[1]];
}
