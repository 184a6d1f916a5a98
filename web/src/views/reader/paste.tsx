/** `/read`: a text is pasted and read in the browser itself. Nothing of it leaves the machine. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useNames } from '../../api/names.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useTitle } from '../../parts/title.ts';
import css from './paste.module.css';
import { Reading } from './reading.tsx';
import { forgetPasted, type ReaderNow, readPasted, useReader } from './use-reader.ts';

/** What was last written, for as long as the page is open: it stands in no address and is kept nowhere. */
let written = { title: '', outlet: '', date: '', text: '' };

/** The box to paste a text, and under it what was read. */
export function ReadPage() {
  useTitle('Read a text');
  const reader = useReader();
  // Asked for while there is a network, so that rows have the parties' names without one.
  useNames();
  const { row, family, status } = useSearch({ from: '/read' });
  const navigate = useNavigate({ from: '/read' });
  const { page } = reader;
  if (page !== null) {
    return (
      <>
        <p className={`row no-print ${css.again}`}>
          <button type="button" onClick={forgetPasted}>
            Read another text
          </button>
          <span className="soft small" role="status">
            Read in this browser in {(reader.ms / 1000).toFixed(1)} s. Nothing was sent or stored.
          </span>
        </p>
        <Reading
          key={page.report.id}
          page={page}
          state={{ row, family, status }}
          judging={null}
          onState={(state) => void navigate({ search: { ...state }, replace: true, resetScroll: false })}
        />
      </>
    );
  }
  return <Box reader={reader} />;
}

function Box({ reader }: { readonly reader: ReaderNow }) {
  const [given, setGiven] = useState(written);
  const id = useId();
  const change = (part: Partial<typeof written>): void => {
    written = { ...given, ...part };
    setGiven(written);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { text, title, date, outlet } = given;
    readPasted({ text, title: orNull(title), date: orNull(date), outlet: orNull(outlet) });
  };
  return (
    <form className={css.box} onSubmit={submit}>
      <h1>Read a text</h1>
      <p>
        The text is read in this browser, by the same reader as the program’s. Nothing that you paste leaves this
        machine, and nothing is stored. Once the reader is fetched, no network is needed.
      </p>
      <div className={css.given}>
        <label className={css.wide}>
          Title, if it does not stand in the text
          <input value={given.title} autoComplete="off" onChange={(e) => change({ title: e.target.value })} />
        </label>
        <label>
          Outlet
          <input value={given.outlet} autoComplete="off" onChange={(e) => change({ outlet: e.target.value })} />
        </label>
        <DayField label="Day of publication" value={given.date} exact onDay={(day) => change({ date: day ?? '' })} />
      </div>
      <div className={css.text}>
        <label htmlFor={id}>Text</label>
        <textarea id={id} required rows={16} value={given.text} onChange={(e) => change({ text: e.target.value })} />
      </div>
      <p className="small soft">
        Without a day of publication, “on Tuesday” stays without a date, unless a first line “date 2023-03-10” or a
        dateline gives one.
      </p>
      <div className="row">
        <button type="submit" className="primary" disabled={given.text.trim() === '' || reader.state === 'reading'}>
          Read
        </button>
        <Doing reader={reader} />
      </div>
    </form>
  );
}

function Doing({ reader: { state, done, of, failure } }: { readonly reader: ReaderNow }) {
  if (failure !== null) {
    return (
      <p className="notice" role="alert">
        {failure.code !== null && <code>{failure.code}</code>} {failure.message}; {failure.help}
      </p>
    );
  }
  const loaded = done === of;
  return (
    <span className="soft small" role="status">
      {state === 'ready' && 'The reader is ready.'}
      {state === 'reading' && (loaded ? 'Reading …' : 'The text is read as soon as the reader is there …')}
      {(state === 'fetching' || (state === 'reading' && !loaded)) && (
        <label className={css.progress}>
          Fetching the reader, about 5 MB, once
          <progress value={done} max={of} />
        </label>
      )}
    </span>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
