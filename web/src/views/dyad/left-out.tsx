/** What the drawing does not show, and how to see it. */
import { dayText, intervalOf } from '../../../../src/record/interval.ts';
import type { DyadAnswer } from './answer.ts';
import { isUnplaced, meets } from './placed.ts';
import type { Window } from './scale.ts';
import type { Settings } from './settings.ts';
import type { Story } from './story.ts';

interface Props {
  readonly story: Story;
  readonly first: DyadAnswer;
  readonly window: Window;
  readonly settings: Settings;
  readonly change: (settings: Partial<Settings>) => void;
}

/** Says what is left out, in words with the remedy beside them. */
export function LeftOut({ story, first, window, settings, change }: Props) {
  const { answer, rows } = story;
  const begin = intervalOf(answer.begin).lo;
  const missing = answer.totals.events - answer.events.length;
  const outside = rows.filter((p) => !isUnplaced(p) && !meets(p, window)).length;
  const { clock } = story;
  const loose = clock === 'event' ? (first.relations?.unplaced.length ?? 0) : 0;
  const notes = [
    outside > 0 ? `${outside} dated ${outside === 1 ? 'event lies' : 'events lie'} outside of the days shown` : '',
    loose > 0 ? `${loose} ${loose === 1 ? 'event is' : 'events are'} dated too loosely for a month’s sum` : '',
    clock === 'report' ? 'sums by month are kept by event time' : '',
  ].filter((t) => t !== '');
  return (
    <>
      {begin !== null && missing > 0 && (
        <p className="notice">
          A busy pair: told from {dayText(begin)} on. {missing.toLocaleString('en')} events before, or of no known day,
          are left out; months are summed up over all.{' '}
          <button type="button" onClick={() => change({ since: undefined, until: dayText(begin - 1), all: false })}>
            Show those before
          </button>{' '}
          <button type="button" onClick={() => change({ since: first.totals.first ?? undefined, all: true })}>
            Show all since {first.totals.first}
          </button>
          {settings.until !== undefined && (
            <>
              {' '}
              <button type="button" onClick={() => change({ since: undefined, until: undefined, all: false })}>
                Back to the latest
              </button>
            </>
          )}
        </p>
      )}
      {notes.length > 0 && <p className="soft small num">{notes.join('; ')}</p>}
    </>
  );
}
