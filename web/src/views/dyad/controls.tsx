/** What the view is told: by which clock, as known when, which days, and what to take away. */
import { dayText } from '../../../../src/record/interval.ts';
import { address } from '../../api/client.ts';
import { DayField } from '../../parts/day-field.tsx';
import styles from './controls.module.css';
import { saveDrawing } from './save-drawing.ts';
import type { Window } from './scale.ts';
import type { Settings } from './settings.ts';
import type { Story } from './story.ts';
import { moved, textOf, zoomed } from './window.ts';

interface Props {
  readonly pair: readonly [string, string];
  readonly settings: Settings;
  readonly window: Window;
  readonly story: Story;
  readonly show: (window: Window) => void;
  readonly change: (settings: Partial<Settings>) => void;
}

/** The controls over the drawing. */
export function Controls({ pair, settings, window, story, show, change }: Props) {
  const { whole } = story;
  const { clock, asOf } = settings;
  return (
    <div className={`${styles.controls} no-print`}>
      <fieldset className={styles.choice}>
        <legend>Placed by</legend>
        {(['event', 'report'] as const).map((c) => (
          <label key={c} className="check">
            <input type="radio" name="clock" checked={clock === c} onChange={() => change({ clock: c })} />
            {c} time
          </label>
        ))}
      </fieldset>
      <DayField label="Known as of" value={asOf} onDay={(day) => change({ asOf: day })} />
      <DayField label="From" value={dayText(window.from)} onDay={(since) => change({ since })} />
      <DayField label="To" value={dayText(window.to - 1)} onDay={(until) => change({ until })} />
      <div className={styles.zoom} role="group" aria-label="Zoom">
        <button type="button" aria-label="Earlier" title="Earlier" onClick={() => show(moved(window, -0.25, whole))}>
          ←
        </button>
        <button type="button" aria-label="Later" title="Later" onClick={() => show(moved(window, 0.25, whole))}>
          →
        </button>
        <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => show(zoomed(window, 0.5, whole))}>
          +
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => show(zoomed(window, 2, whole))}>
          −
        </button>
        <button
          type="button"
          onClick={() => show(whole)}
          disabled={window.from === whole.from && window.to === whole.to}
        >
          All
        </button>
      </div>
      <label className="check">
        <input type="checkbox" checked={settings.fold} onChange={(e) => change({ fold: e.target.checked })} />
        Fold empty stretches
      </label>
      <Takeaway pair={pair} settings={settings} window={window} whole={whole} />
    </div>
  );
}

interface TakeawayProps extends Pick<Props, 'pair' | 'settings' | 'window'> {
  readonly whole: Window;
}

/** The drawing as a file, what is shown as data from the server, and paper. */
function Takeaway({ pair, settings, window, whole }: TakeawayProps) {
  const [a, b] = pair;
  // The server's filters go by the days of events.
  const days = settings.clock === 'event' ? textOf(window, whole) : {};
  const asked = { pair: `${a},${b}`, ...days, as_of: settings.asOf };
  return (
    <div className={styles.takeaway} role="group" aria-label="Take away">
      <button type="button" onClick={() => saveDrawing(`dyad-${a}-${b}.svg`)}>
        SVG
      </button>
      <a className="button" href={address('/api/events.csv', asked)} download>
        CSV
      </a>
      <a className="button" href={address('/api/events.jsonl', asked)} download>
        JSON Lines
      </a>
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </div>
  );
}
