/** What a view shows while it waits, when nothing is there, and when something failed. */
import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';

/** While an answer is on its way. */
export function Waiting({ what }: { readonly what: string }) {
  return (
    <p className="soft" role="status">
      Loading {what} …
    </p>
  );
}

/** Where a list has nothing; `children` say what can be done. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className="card soft">{children}</p>;
}

/** What went wrong, and the remedy. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div className="notice" role="alert">
      <p>
        {known === null ? 'This could not be shown' : <code>{known.code}</code>}: {error.message}
        {known !== null && <>; {known.help}</>}
      </p>
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
