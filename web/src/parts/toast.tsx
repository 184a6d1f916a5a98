/** Short messages that pass: what was copied, what was judged. */
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';

interface Toast {
  readonly id: number;
  readonly text: string;
  /** A button beside the text. */
  readonly act?: { readonly label: string; readonly run: () => void };
}

const Context = createContext<(text: string, act?: Toast['act']) => void>(() => undefined);

/** Shows messages over what it holds. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((t) => t.id !== id)), []);
  const show = useCallback(
    (text: string, act?: Toast['act']) => {
      last.current += 1;
      const id = last.current;
      setToasts((all) => [...all.slice(-3), { id, text, ...(act ? { act } : {}) }]);
      setTimeout(() => drop(id), act ? 12_000 : 5_000);
    },
    [drop],
  );
  const shown = useMemo(() => toasts, [toasts]);
  return (
    <Context value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {shown.map(({ id, text, act }) => (
          <div key={id} className="toast">
            {text}{' '}
            {act && (
              <button
                type="button"
                onClick={() => {
                  act.run();
                  drop(id);
                }}
              >
                {act.label}
              </button>
            )}
          </div>
        ))}
      </div>
    </Context>
  );
}

/** Shows a message. */
export function useToast(): (text: string, act?: { readonly label: string; readonly run: () => void }) => void {
  return use(Context);
}
