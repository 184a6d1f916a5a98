/** Arcs from measures to their answers: solid where stated, dashed where told in sequence, dotted where inferred. */

import styles from './arcs.module.css';
import { linkText } from './arcs.ts';
import type { Drawing } from './drawing.ts';
import type { Choosing } from './figure.tsx';

/** The arcs; those of the chosen or hovered event stand out. */
export function Arcs({ drawing, chosen, hovered, nameOf }: Choosing & { readonly drawing: Drawing }) {
  const near = (id: string): boolean => id === chosen || id === hovered;
  return (
    <g role="group" aria-label="Answers">
      {drawing.arcs.map(({ link, measure, answer, path, end }) => (
        <g
          key={`${measure} ${answer}`}
          className={styles.arc}
          data-state={link.state}
          data-near={near(measure) || near(answer) || undefined}
          role="img"
          aria-label={`${nameOf(answer)} answers ${nameOf(measure)}: ${linkText(link)}`}
        >
          <path className={styles.reach} d={path} />
          <path className={styles.line} d={path} />
          <path
            className={styles.tip}
            d={`M${end.x - 4} ${end.y - end.down * 6}L${end.x} ${end.y}L${end.x + 4} ${end.y - end.down * 6}`}
          />
          <title>{linkText(link)}</title>
        </g>
      ))}
    </g>
  );
}
