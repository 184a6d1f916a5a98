/** What a store holds, at a glance: its pairs, its stories, what was last put into the record. */
import { Link } from '@tanstack/react-router';
import { useAbout } from '../../parts/about.ts';
import { EmptyStore } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import styles from './home.module.css';
import { Pairs } from './pairs.tsx';
import { Stories } from './stories.tsx';

/** The overview. */
export function Home() {
  useTitle('Overview');
  const { data: about } = useAbout();
  return (
    <>
      <h1>{about?.store ?? 'Overview'}</h1>
      {about !== undefined && about.reports > 0 && (
        <p className="soft num">
          {about.reports.toLocaleString('en')} reports, {about.mentions.toLocaleString('en')} coded rows,{' '}
          {about.events.toLocaleString('en')} events. <Link to="/explore">All of them in a table</Link>
        </p>
      )}
      {about?.reports === 0 ? (
        <EmptyStore />
      ) : (
        <div className={styles.columns}>
          <Pairs />
          <Stories />
        </div>
      )}
    </>
  );
}
