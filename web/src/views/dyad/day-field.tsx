/** A field for a day as ISO 8601 has it, taken over when it is left or sent off; a month or a year will do. */
import { useEffect, useState } from 'react';
import { intervalOf } from '../../../../src/record/interval.ts';
import styles from './dyad.module.css';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

/** The field. Empty is none. */
export function DayField({ label, value, onDay }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const given = text.trim();
  const wrong = given !== '' && intervalOf(given).lo === null;
  const take = (): void => {
    if (!wrong && given !== (value ?? '')) onDay(given === '' ? undefined : given);
  };
  return (
    <label className={styles.dayfield}>
      {label}
      <input
        value={text}
        placeholder="YYYY-MM-DD"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong || undefined}
        title={wrong ? 'A day as 2021-04-18, a month as 2021-04, or a year' : undefined}
        onChange={(e) => setText(e.target.value)}
        onBlur={take}
        onKeyDown={(e) => {
          if (e.key === 'Enter') take();
        }}
      />
    </label>
  );
}
