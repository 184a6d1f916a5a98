/** The keyboard: each view says which keys it understands while it is on screen, and `?` lists them. */
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';

/** A key and what it does. */
export interface Key {
  /** As `KeyboardEvent.key` has it ("j", "?", "Enter"). */
  readonly key: string;
  /** What it does, for the list of keys; begins with a verb. */
  readonly does: string;
  readonly run: () => void;
}

interface Keys {
  /** Adds keys; gives back what takes them away again. Those added last come first. */
  add(keys: readonly Key[]): () => void;
  /** All keys that hold now, each once. */
  list(): readonly Key[];
  /** Opens the list of keys. */
  help(): void;
}

const Context = createContext<Keys | null>(null);

/** Makes keys work in what it holds. */
export function KeyProvider({ children }: { readonly children: ReactNode }) {
  const layers = useRef<(readonly Key[])[]>([]);
  const [shown, setShown] = useState(false);
  const keys = useMemo<Keys>(() => {
    const list = (): readonly Key[] => {
      const byKey = new Map<string, Key>();
      for (const layer of layers.current) for (const key of layer) byKey.set(key.key, key);
      return [...byKey.values()];
    };
    return {
      add(added) {
        layers.current = [...layers.current, added];
        return () => {
          layers.current = layers.current.filter((l) => l !== added);
        };
      },
      list,
      help: () => setShown(true),
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const key = keys.list().find((k) => k.key === event.key);
      if (key === undefined) return;
      // Links and buttons keep the keys that work them.
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary'))
        return;
      event.preventDefault();
      key.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys]);
  return (
    <Context value={keys}>
      {children}
      {shown && <KeyList keys={keys.list()} onClose={() => setShown(false)} />}
    </Context>
  );
}

/** Keys of a view, while it is on screen. */
export function useKeys(keys: readonly Key[]): void {
  const context = use(Context);
  const latest = useRef(keys);
  latest.current = keys;
  const names = keys.map((k) => `${k.key} ${k.does}`).join('\n');
  useEffect(() => {
    if (context === null || names === '') return undefined;
    // What a key runs may change with every drawing; which keys there are does not.
    return context.add(latest.current.map((key, i) => ({ ...key, run: () => latest.current[i]?.run() })));
  }, [context, names]);
}

/** What opens the list of keys. */
export function useKeyHelp(): () => void {
  return use(Context)?.help ?? (() => undefined);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}

function KeyList({ keys, onClose }: { readonly keys: readonly Key[]; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="keys-title">
      <h2 id="keys-title" style={{ marginTop: 0 }}>
        Keys
      </h2>
      <table>
        <tbody>
          {keys.map((k) => (
            <tr key={k.key}>
              <th scope="row">
                <kbd>{k.key}</kbd>
              </th>
              <td>{k.does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="dialog">
        <p style={{ marginTop: '1rem' }}>
          <button type="submit">Close</button>
        </p>
      </form>
    </dialog>
  );
}
