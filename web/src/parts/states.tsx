/** What a view shows while it waits, when nothing is there, and when something failed. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { useAbout } from './about.ts';
import { useTitle } from './title.ts';

/** While an answer is on its way. */
export function Waiting({ what }: { readonly what: string }) {
  return (
    <p className="soft" role="status">
      Loading {what} …
    </p>
  );
}

/** Where a list has nothing; `children` say what can be done. A store without reports says how it is filled. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  const { data: about } = useAbout();
  if (about?.reports === 0) return <EmptyStore />;
  return <p className="card soft">{children}</p>;
}

/** How a store is filled. */
export function EmptyStore() {
  return (
    <p className="card soft">
      The store is empty. Put reports into it with <code>demarche add FILE…</code>, or{' '}
      <Link to="/read">read a text</Link> without keeping it.
    </p>
  );
}

/** What to do on the screen, where the server's help is for commands and programs. */
function remedyOf({ code, help }: ApiError): string {
  if (!/\bdemarche [a-z]|\bGET \//.test(help)) return help;
  return code === 'E_ID'
    ? 'look for it with Jump (press /), which takes ids, parties and words'
    : 'go on from the bar above';
}

/** What went wrong, and the remedy. Trying again is offered only where it may help. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const known = error instanceof ApiError ? error : null;
  const lasting = known !== null && known.status >= 400 && known.status < 500 && known.status !== 429;
  return (
    <div className="notice" role="alert">
      <p>
        {sentence(known === null ? `this could not be shown: ${error.message}` : known.message)}
        {known !== null && (
          <>
            {' '}
            {sentence(remedyOf(known))} <code className="soft">{known.code}</code>
          </>
        )}
      </p>
      {retry && !lasting && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** A page that cannot be shown, with a heading and a way on. `what`: "event", "report". */
export function FailedPage({
  what,
  error,
  retry,
}: {
  readonly what: string;
  readonly error: Error;
  readonly retry?: () => void;
}) {
  const missing = error instanceof ApiError && error.code === 'E_ID';
  const heading = missing ? `There is no such ${what}` : `The ${what} cannot be shown`;
  useTitle(heading);
  return (
    <>
      <h1>{heading}</h1>
      <Failed error={error} {...(retry === undefined ? {} : { retry })} />
      <WaysOn />
    </>
  );
}

/** An address that no page has. */
export function NoPage() {
  useTitle('There is no such page');
  return (
    <>
      <h1>There is no such page</h1>
      <p className="notice" role="alert">
        No page has the address <code>{location.pathname}</code>.
      </p>
      <WaysOn />
    </>
  );
}

function WaysOn() {
  return (
    <p className="row">
      <Link to="/" className="button">
        Overview
      </Link>
      <Link to="/explore" className="button">
        All events
      </Link>
      <Link to="/explore" search={{ view: 'search' }} className="button">
        Search by words
      </Link>
    </p>
  );
}

/** A message of the program as a sentence: names of things keep their case. */
function sentence(text: string): string {
  const begun = /^[a-z]+[ ,;:]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}
