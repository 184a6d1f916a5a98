/** The body of a brief: its paragraphs and facts in order, each to be moved, changed or taken out. */
import { Link } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import styles from './brief.module.css';
import { type Brief, type Item, moved, numbered } from './model.ts';
import { EVENT_TYPE } from './picker.tsx';

/** An item that is dragged within the brief says so by this type. */
const ITEM_TYPE = 'application/x-demarche-item';

interface Props {
  readonly brief: Brief;
  readonly onItems: (items: readonly Item[]) => void;
  /** Puts an event in, before the item at an index. */
  readonly onDropEvent: (event: string, at: number) => void;
}

/** The list of items; between them things can be dropped. */
export function Items({ brief, onItems, onDropEvent }: Props) {
  const { items } = numbered(brief);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const onDrop = (event: DragEvent, at: number): void => {
    event.preventDefault();
    setOver(null);
    const from = event.dataTransfer.getData(ITEM_TYPE);
    const id = event.dataTransfer.getData(EVENT_TYPE);
    if (from !== '') onItems(moved(brief.items, Number(from), Number(from) < at ? at - 1 : at));
    else if (id !== '') onDropEvent(id, at);
  };
  const target = (at: number) => ({
    onDragOver: (e: DragEvent) => {
      if (!e.dataTransfer.types.some((t) => t === ITEM_TYPE || t === EVENT_TYPE)) return;
      e.preventDefault();
      setOver(at);
    },
    onDragLeave: () => setOver(null),
    onDrop: (e: DragEvent) => onDrop(e, at),
    'data-over': over === at,
  });
  const move = (from: number, to: number): void => {
    onItems(moved(brief.items, from, to));
    // The button that was pressed moves with its item: focus goes along.
    requestAnimationFrame(() => list.current?.children[Math.max(0, to)]?.querySelector<HTMLElement>('button')?.focus());
  };
  return (
    <>
      <ol className={styles.items} ref={list}>
        {items.map((item, i) => (
          <li key={item.type === 'fact' ? item.event : `text ${i}`} className={styles.item} {...target(i)}>
            <div className={styles.text}>
              {item.type === 'text' ? (
                <Text text={item.text} onChange={(text) => onItems(brief.items.with(i, { type: 'text', text }))} />
              ) : (
                <p>
                  {item.line}{' '}
                  {item.notes.map((n) => (
                    <sup key={n}>
                      <a href={`#note-${n}`} onClick={(e) => toNote(e, n)}>
                        {n}
                      </a>{' '}
                    </sup>
                  ))}
                  <Link to="/event/$id" params={{ id: item.event }} className="small no-print">
                    event
                  </Link>
                </p>
              )}
            </div>
            <span className={`${styles.tools} no-print`}>
              <span
                className={styles.grip}
                draggable
                aria-hidden="true"
                title="Drag to move"
                onDragStart={(e) => e.dataTransfer.setData(ITEM_TYPE, String(i))}
              >
                ⠿
              </span>
              <button type="button" aria-label="Move up" disabled={i === 0} onClick={() => move(i, i - 1)}>
                ↑
              </button>
              <button
                type="button"
                aria-label="Move down"
                disabled={i === items.length - 1}
                onClick={() => move(i, i + 1)}
              >
                ↓
              </button>
              <button type="button" aria-label="Take out" onClick={() => onItems(brief.items.toSpliced(i, 1))}>
                ✕
              </button>
            </span>
          </li>
        ))}
      </ol>
      <div className={`${styles.end} no-print`} {...target(items.length)}>
        Drag events here, or{' '}
        <button type="button" onClick={() => onItems([...brief.items, { type: 'text', text: '' }])}>
          Add a paragraph
        </button>
      </div>
    </>
  );
}

/** The address holds the brief: a footnote is gone to without changing it. */
function toNote(event: { preventDefault(): void }, n: number): void {
  event.preventDefault();
  const note = document.getElementById(`note-${n}`);
  note?.scrollIntoView({ block: 'center' });
  note?.focus({ preventScroll: true });
}

function Text({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <textarea
        className="no-print"
        aria-label="Paragraph"
        rows={Math.max(2, (typed ?? text).split('\n').length)}
        value={typed ?? text}
        onChange={(e) => setTyped(e.target.value)}
        onBlur={() => {
          if (typed !== null && typed !== text) onChange(typed);
          setTyped(null);
        }}
      />
      <p className={styles.printed}>{text}</p>
    </>
  );
}
