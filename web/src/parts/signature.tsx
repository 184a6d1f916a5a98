/** Who judges and why: the part that every dialog of judging ends with. */
import { useId, useState } from 'react';

/** Who judges and why. */
export interface Signed {
  readonly author: string;
  readonly reason: string;
}

const AUTHOR = 'demarche.author';

/** Name and reason as they are being written; the name is asked for once and kept. */
export function useSignature(): {
  readonly signed: Signed;
  /** Whether both are given. */
  readonly whole: boolean;
  change(part: Partial<Signed>): void;
  /** Keeps the name for the next time. */
  keep(): void;
} {
  const [signed, setSigned] = useState<Signed>(() => ({ author: localStorage.getItem(AUTHOR) ?? '', reason: '' }));
  return {
    signed,
    whole: signed.author.trim() !== '' && signed.reason.trim() !== '',
    change: (part) => setSigned((before) => ({ ...before, ...part })),
    keep: () => localStorage.setItem(AUTHOR, signed.author.trim()),
  };
}

/** The two fields; `first`: the reason has the focus once the name is known. */
export function Signature({
  signed,
  change,
  first = false,
}: {
  readonly signed: Signed;
  readonly first?: boolean;
  change(part: Partial<Signed>): void;
}) {
  const id = useId();
  const [known] = useState(signed.author !== '');
  return (
    <>
      <label htmlFor={`${id}-reason`} style={{ display: 'flex' }}>
        Why
        <input
          id={`${id}-reason`}
          required
          autoComplete="off"
          ref={(input) => {
            if (first && known) input?.focus();
          }}
          value={signed.reason}
          onChange={(e) => change({ reason: e.target.value })}
        />
      </label>
      <label htmlFor={`${id}-author`} style={{ display: 'flex' }}>
        Your name, shown beside what you judge
        <input
          id={`${id}-author`}
          required
          autoComplete="name"
          value={signed.author}
          onChange={(e) => change({ author: e.target.value })}
        />
      </label>
    </>
  );
}
