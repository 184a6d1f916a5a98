/** A banner where something that a brief cites has changed since it was put in. */

import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApiError, get } from '../../api/client.ts';
import { type Brief, type Change, changeOf, type EventAnswer, type Fact, factOf } from './model.ts';

/** What changed of the facts of a brief, by event; empty until the server has answered. */
export function useChanges(
  brief: Brief,
  nameOf: (code: string) => string,
  ready: boolean,
): readonly (Change & { readonly now: string | null })[] {
  const facts = brief.items.filter((i): i is Fact => i.type === 'fact');
  const found = useQueries({
    queries: facts.map((fact) => ({
      queryKey: ['brief', fact.event],
      queryFn: ({ signal }: { signal: AbortSignal }) => eventNow(fact.event, signal),
      enabled: ready,
    })),
  });
  return facts.flatMap((fact, i) => {
    const now = found[i]?.data;
    return now === undefined ? [] : (changeOf(fact, now.answer, nameOf) ?? []);
  });
}

/** An event as it is now; without an answer where the record has it no more. */
async function eventNow(event: string, signal: AbortSignal): Promise<{ readonly answer: EventAnswer | null }> {
  try {
    return { answer: await get<EventAnswer>(`/api/events/${encodeURIComponent(event)}`, {}, signal) };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { answer: null };
    throw error;
  }
}

interface Props {
  readonly changes: readonly Change[];
  /** Takes a fact as it is now in place of what was cited. */
  readonly onTake: (event: string) => void;
}

/** The banner; nothing where nothing changed. */
export function ChangesBanner({ changes, onTake }: Props) {
  if (changes.length === 0) return null;
  return (
    <div className="notice" role="alert">
      <p>
        <strong>
          {changes.length === 1
            ? 'Something that this brief cites has changed'
            : `${changes.length} facts that this brief cites have changed`}
        </strong>{' '}
        since it was put in. The brief keeps what was cited until you take what is there now.
      </p>
      <ul>
        {changes.map(({ event, was, now, lost, merged }) => (
          <li key={event}>
            <div>
              was: <del>{was}</del>
            </div>
            <div>
              {now === null ? (
                'The record has it no more.'
              ) : now === was ? (
                'The line is the same.'
              ) : (
                <>
                  now: <ins>{now}</ins>
                </>
              )}
            </div>
            {merged && <div>It is told as one with another event now.</div>}
            {lost.map((s) => (
              <div key={s.mention}>
                no longer among its rows: <q>{s.quote}</q>
              </div>
            ))}
            <span className="row no-print">
              <Link to="/event/$id" params={{ id: event }}>
                Look at the event
              </Link>
              {now !== null && (
                <button type="button" onClick={() => onTake(event)}>
                  Take what is there now
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A fact as it is now. @throws ApiError where the server refuses it */
export async function freshFact(
  event: string,
  asOf: string | undefined,
  nameOf: (code: string) => string,
): Promise<Fact> {
  return factOf(await get<EventAnswer>(`/api/events/${encodeURIComponent(event)}`, { as_of: asOf }), nameOf);
}
