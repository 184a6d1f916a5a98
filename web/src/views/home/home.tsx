/** What a store holds, at a glance: its pairs, its stories, what was last put into the record. */
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/use-api.ts';
import { Nothing } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import styles from './home.module.css';
import { Pairs } from './pairs.tsx';
import { Stories } from './stories.tsx';

/** What the server says of itself and its store. */
interface About {
  readonly version: string;
  readonly store: string;
  readonly reports: number;
  readonly mentions: number;
  readonly events: number;
  readonly writable: boolean;
}

/** The overview. */
export function Home() {
  useTitle('Overview');
  const { data: about } = useApi<About>('/api/about');
  return (
    <>
      <h1>{about?.store ?? 'Overview'}</h1>
      {about !== undefined && (
        <p className="soft num">
          {about.reports.toLocaleString('en')} reports, {about.mentions.toLocaleString('en')} coded rows,{' '}
          {about.events.toLocaleString('en')} events. <Link to="/explore">All of them in a table</Link>
        </p>
      )}
      {about?.reports === 0 && (
        <Nothing>
          The store is empty. Put reports into it with <code>demarche add FILE…</code>, or{' '}
          <Link to="/read">read a text</Link> without keeping it.
        </Nothing>
      )}
      <div className={styles.columns}>
        <Pairs />
        <Stories />
      </div>
    </>
  );
}
