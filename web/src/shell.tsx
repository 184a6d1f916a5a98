/** What stands around every view: the bar, the keys, messages. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { KeyProvider, useKeyHelp, useKeys } from './keys/keys.tsx';
import { Jump } from './parts/jump.tsx';
import { ThemeButton } from './parts/theme.tsx';
import { ToastProvider } from './parts/toast.tsx';

const PLACES = [
  ['/explore', 'Explore'],
  ['/claims', 'Claims'],
  ['/labels', 'Labels'],
  ['/read', 'Read a text'],
  ['/brief', 'Brief'],
] as const;

/** The frame of the workbench. */
export function Shell() {
  return (
    <KeyProvider>
      <ToastProvider>
        <a className="skip button" href="#content">
          Skip to the content
        </a>
        <Bar />
        <Content />
      </ToastProvider>
    </KeyProvider>
  );
}

function Bar() {
  const help = useKeyHelp();
  useKeys([{ key: '?', does: 'show these keys', run: help }]);
  return (
    <header className="bar">
      <Link to="/" className="home" activeOptions={{ exact: true }}>
        <img src="/mark.svg" alt="" width="24" height="24" /> Demarche
      </Link>
      <nav aria-label="Views">
        <ul>
          {PLACES.map(([to, label]) => (
            <li key={to}>
              <Link to={to} activeProps={{ 'aria-current': 'page' }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tools">
        <Jump />
        <button type="button" onClick={help} aria-label="Keys" title="Keys">
          <span aria-hidden="true">?</span>
        </button>
        <ThemeButton />
      </div>
    </header>
  );
}

/** Focus goes to the content when another page is shown, so that a screen reader tells of it. */
function Content() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (s) => s.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return (
    <main id="content" ref={main} tabIndex={-1}>
      <Outlet />
    </main>
  );
}
