/** What passed between two parties: drawn on a line of time, and told as a list. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useNames } from '../../api/names.ts';
import { Follow } from '../../parts/follow.tsx';
import { Failed, Waiting } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import styles from './dyad.module.css';
import { type Settings, searchOf, settingsOf } from './settings.ts';
import { StoryView } from './story-view.tsx';
import { useStory } from './use-story.ts';

/** The page of a pair. */
export function Dyad() {
  const { a, b } = useParams({ from: '/dyad/$a/$b' });
  const settings = settingsOf(useSearch({ from: '/dyad/$a/$b' }));
  const navigate = useNavigate({ from: '/dyad/$a/$b' });
  const names = useNames();
  const nameOf = useCallback((code: string) => names.get(code)?.name ?? code, [names]);
  const change = useCallback(
    (next: Partial<Settings>) => {
      void navigate({
        search: (before) => searchOf({ ...settingsOf(before), ...next }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const { story, first, error, retry } = useStory(a, b, settings);
  // The address may name the two in other ways than by their codes.
  const [one, other] = story?.answer.pair ?? [a, b];
  useTitle(`${nameOf(one)} and ${nameOf(other)}`);
  return (
    <article className={styles.page}>
      <div className="row">
        <h1>
          {nameOf(one)} <span className={styles.and}>and</span> {nameOf(other)}
        </h1>
        {error === null && (
          <Link className="no-print" to="/dyad/$a/$b" params={{ a: other, b: one }} search={(s) => s}>
            Change sides
          </Link>
        )}
        {first !== null && (
          <Follow of={`pair/${encodeURIComponent(one)}/${encodeURIComponent(other)}`} what="this pair" />
        )}
      </div>
      {error !== null && <Failed error={error} retry={retry} />}
      {story === null || first === null ? (
        error === null && <Waiting what="what passed between them" />
      ) : (
        <StoryView story={story} first={first} settings={settings} nameOf={nameOf} change={change} />
      )}
      <p className={`${styles.printed} small`}>{location.href}</p>
    </article>
  );
}
