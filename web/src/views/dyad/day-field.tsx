/** A field for a day, taken over when it is left or sent off, so that half a year typed in asks for nothing. */
import { useEffect, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

/** The field. Empty is none. */
export function DayField({ label, value, onDay }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const take = (): void => {
    if (text !== (value ?? '')) onDay(text === '' ? undefined : text);
  };
  return (
    <label>
      {label}
      <input
        type="date"
        value={text}
        onChange={(e) => setText(e.target.value)}
        onBlur={take}
        onKeyDown={(e) => {
          if (e.key === 'Enter') take();
        }}
      />
    </label>
  );
}
