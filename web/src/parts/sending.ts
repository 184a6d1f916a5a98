/** Sending what a dialog asked for. */
import { useState } from 'react';
import { ApiError } from '../api/client.ts';

/** What was refused, in a line. */
export function refusalText(error: unknown): string {
  if (error instanceof ApiError) return `${error.message}; ${error.help}`;
  return error instanceof Error ? error.message : String(error);
}

/** Sends once at a time, and keeps what was refused. */
export function useSending(send: () => Promise<void>): {
  readonly error: string | null;
  readonly sending: boolean;
  submit(event: { preventDefault(): void }): void;
} {
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  return {
    error,
    sending,
    submit(event) {
      event.preventDefault();
      setSending(true);
      setError(null);
      send()
        .catch((failure: unknown) => setError(refusalText(failure)))
        .finally(() => setSending(false));
    },
  };
}
