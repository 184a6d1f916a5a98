/** Going anywhere by a few letters: two parties, one party, an id, a page, or a search. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Named, useNames } from '../api/names.ts';
import { useKeys } from '../keys/keys.tsx';

interface Goal {
  readonly label: string;
  readonly hint: string;
  readonly to: string;
}

const PAGES: readonly Goal[] = [
  { label: 'Overview', hint: 'page', to: '/' },
  { label: 'Explore', hint: 'page', to: '/explore' },
  { label: 'Claims', hint: 'page', to: '/claims' },
  { label: 'Labels', hint: 'page', to: '/labels' },
  { label: 'Read a text', hint: 'page', to: '/read' },
  { label: 'Brief', hint: 'page', to: '/brief' },
];

/** The box, opened by `/`. */
export function Jump() {
  const [open, setOpen] = useState(false);
  useKeys([{ key: '/', does: 'jump to a pair, a party, an id or a page', run: () => setOpen(true) }]);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Jump <kbd aria-hidden="true">/</kbd>
      </button>
      {open && <JumpDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function JumpDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const names = useNames();
  const navigate = useNavigate();
  const list = useId();
  const goals = useMemo(() => goalsOf(text, [...names.values()]), [text, names]);
  useEffect(() => dialog.current?.showModal(), []);
  const go = (goal: Goal | undefined): void => {
    if (goal === undefined) return;
    dialog.current?.close();
    void navigate({ to: goal.to });
  };
  return (
    <dialog ref={dialog} onClose={onClose} aria-label="Jump" style={{ width: '36rem' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(goals[at]);
        }}
      >
        <label>
          Two parties, one party, an id, a page, or words to search for
          <input
            // The box is opened to type in.
            autoFocus
            type="text"
            role="combobox"
            aria-expanded={goals.length > 0}
            aria-controls={list}
            aria-activedescendant={goals.length > 0 ? `${list}-${at}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(e) => {
              setText(e.target.value);
              setAt(0);
            }}
            onKeyDown={(e) => {
              if (e.key === 'ArrowDown') setAt(Math.min(goals.length - 1, at + 1));
              else if (e.key === 'ArrowUp') setAt(Math.max(0, at - 1));
              else return;
              e.preventDefault();
            }}
          />
        </label>
        {goals.length > 0 && (
          <ul className="jump-list" id={list} role="listbox" aria-label="Where to">
            {goals.map((goal, i) => (
              <li
                key={goal.to + goal.label}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === at}
                onClick={() => go(goal)}
                onKeyDown={() => undefined}
              >
                {goal.label} <span className="soft small">{goal.hint}</span>
              </li>
            ))}
          </ul>
        )}
      </form>
    </dialog>
  );
}

/** Where some letters may lead, the likeliest first. */
function goalsOf(text: string, names: readonly Named[]): readonly Goal[] {
  const asked = text.trim();
  if (asked === '') return PAGES;
  if (/^(?:[emscjrn]:|sha256:)[0-9a-f]{4,}/i.test(asked)) {
    return [{ label: asked, hint: 'id', to: `/r/${encodeURIComponent(asked)}` }];
  }
  const search: Goal = {
    label: `Search for “${asked}”`,
    hint: 'all reports',
    to: `/explore?view=search&q=${encodeURIComponent(asked)}`,
  };
  const pages = PAGES.filter((p) => p.label.toLowerCase().startsWith(asked.toLowerCase()));
  const states = names.filter((n) => n.kind !== 'outlet');
  return [...pages, ...pairGoals(asked, states), ...partyGoals(asked, states), search].slice(0, 12);
}

function partyGoals(asked: string, names: readonly Named[]): Goal[] {
  return matches(asked, names).map((n) => ({
    label: n.name,
    hint: `${n.code}, all that it did or had done to it`,
    to: `/explore?actor=${n.code}`,
  }));
}

/** Every way of parting the words into two parties ("South Korea Japan"). */
function pairGoals(asked: string, names: readonly Named[]): Goal[] {
  const words = asked.split(/\s+(?:and\s+)?|\s*,\s*/).filter((w) => w !== '');
  const goals = words.slice(1).flatMap((_, i) => {
    const [a] = matches(words.slice(0, i + 1).join(' '), names);
    const second = matches(words.slice(i + 1).join(' '), names).slice(0, 3);
    if (a === undefined) return [];
    return second.flatMap((b) =>
      a.code === b.code ? [] : [{ label: `${a.name} and ${b.name}`, hint: 'pair', to: `/dyad/${a.code}/${b.code}` }],
    );
  });
  return goals.slice(0, 4);
}

function matches(asked: string, names: readonly Named[]): readonly Named[] {
  const low = asked.toLowerCase();
  const exact = names.filter((n) => n.code.toLowerCase() === low || n.name.toLowerCase() === low);
  const begin = names.filter((n) => n.name.toLowerCase().startsWith(low) && !exact.includes(n));
  return [...exact, ...begin].slice(0, 6);
}
