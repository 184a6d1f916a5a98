/** What each line under the words means. */
import type { Role } from './marks.ts';
import css from './text.module.css';

const ROLES: readonly (readonly [Role, string])[] = [
  ['deed', 'the deed itself'],
  ['who', 'who'],
  ['whom', 'towards whom'],
  ['when', 'when'],
  ['where', 'where'],
  ['count', 'how many'],
  ['says', 'who says so'],
  ['more', 'why, level, for a time, in answer'],
];

/** The legend: a sample of each line with its meaning. */
export function Legend() {
  return (
    <ul className={css.legend} aria-label="Lines under the words">
      {ROLES.map(([role, label]) => (
        <li key={role}>
          <span className={role === 'deed' ? `${css.mark} ${css.deed}` : `${css.line} ${css[role]} ${css.line0}`}>
            {label}
          </span>
        </li>
      ))}
    </ul>
  );
}
