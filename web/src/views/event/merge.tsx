/** Saying that another event is this one. */
import { useState } from 'react';
import type { Judging } from '../../parts/judge.tsx';
import styles from './event.module.css';

/** A box for the other's id. */
export function MergeForm({ event, judging }: { readonly event: string; readonly judging: Judging }) {
  const [other, setOther] = useState('');
  const id = /^[em]:[0-9a-f]{4,}$/.exec(other.trim().toLowerCase())?.[0];
  return (
    <form
      className={`${styles.merge} no-print`}
      onSubmit={(e) => {
        e.preventDefault();
        if (id !== undefined) judging.ask({ do: 'merge', a: event, b: id });
      }}
    >
      <label>
        Id of another event or row that is this deed
        <input
          type="text"
          value={other}
          placeholder="e:1a2b3c4d…"
          spellCheck={false}
          autoComplete="off"
          disabled={judging.refused !== null}
          onChange={(e) => setOther(e.target.value)}
        />
      </label>
      <button
        type="submit"
        disabled={judging.refused !== null || id === undefined}
        title={judging.refused ?? undefined}
      >
        Say that it is one
      </button>
    </form>
  );
}
