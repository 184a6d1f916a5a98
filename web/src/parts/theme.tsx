/** Light and dark: as the system has it, until one is chosen. */
import { useEffect, useState } from 'react';

type Theme = 'light' | 'dark';
const KEY = 'demarche.theme';

function current(): Theme {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Sets the theme before anything is drawn. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = current();
}

/** The button that changes it. */
export function ThemeButton() {
  const [theme, setTheme] = useState(current);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      onClick={() => {
        localStorage.setItem(KEY, other);
        setTheme(other);
      }}
      aria-label={`Show the page in ${other} colours`}
      title={`${other} colours`}
    >
      <span aria-hidden="true">{theme === 'dark' ? '☀' : '☾'}</span>
    </button>
  );
}
