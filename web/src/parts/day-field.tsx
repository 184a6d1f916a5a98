/** A field for a day as ISO 8601 has it, in every browser alike; taken over when it is left or sent off. */
import { useEffect, useState } from 'react';
import { intervalOf } from '../../../src/record/interval.ts';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
  /** Only a whole day will do; left out, a month or a year will do as well. */
  readonly exact?: boolean;
  /** It may not be left empty. */
  readonly needed?: boolean;
}

/** The field. Empty is none. */
export function DayField({ label, value, onDay, exact = false, needed = false }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const given = text.trim();
  const { lo, hi } = intervalOf(given);
  const wrong = given === '' ? needed : lo === null || (exact && lo !== hi);
  const take = (): void => {
    if (!wrong && given !== (value ?? '')) onDay(given === '' ? undefined : given);
  };
  return (
    <label className="dayfield">
      {label}
      <input
        value={text}
        placeholder="YYYY-MM-DD"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong || undefined}
        title={wrong ? `A day as 2021-04-18${exact ? '' : ', a month as 2021-04, or a year'}` : undefined}
        onChange={(e) => setText(e.target.value)}
        onBlur={take}
        onKeyDown={(e) => {
          if (e.key === 'Enter') take();
        }}
      />
    </label>
  );
}
