/** How the fields of a fact are shown everywhere: parties, kinds, statuses, dates, quotations. */
import { Link } from '@tanstack/react-router';
import type { EventDate } from '../../../src/record/types.ts';
import type { Status } from '../../../src/speech/types.ts';
import { useNames } from '../api/names.ts';
import { Dated } from './dated.tsx';

/** A party: its usual name with its code; `open` words for a side that the text leaves open. */
export function Party({ code, open = 'not named' }: { readonly code: string | null; readonly open?: string }) {
  const names = useNames();
  if (code === null || code === '') return <span className="party soft">{open}</span>;
  const name = names.get(code)?.name;
  return (
    <span className="party">
      {name === undefined ? code : name} {name !== undefined && name !== code && <span className="code">{code}</span>}
    </span>
  );
}

/** Who acts towards whom. */
export function Parties({ source, target }: { readonly source: string | null; readonly target: string | null }) {
  return (
    <span>
      <Party code={source} /> <span aria-hidden="true">→</span>
      <span className="sr"> towards </span> <Party code={target} />
    </span>
  );
}

/**
 * A link to the page of a pair, in the order given; words alone where a side has no code ("the dam"), since such a pair
 * has no page; nor has what passed within one party. `children`: what the link shows in place of the two names.
 */
export function PairLink({
  a,
  b,
  children,
}: {
  readonly a: string;
  readonly b: string;
  readonly children?: string | number;
}) {
  const names = useNames();
  const both = `${names.get(a)?.name ?? a} and ${names.get(b)?.name ?? b}`;
  if (names.size > 0 && !(names.has(a) && names.has(b))) return <span>{children ?? both}</span>;
  if (a === b) {
    return (
      <Link to="/explore" search={{ actor: a }}>
        {children ?? `${names.get(a)?.name ?? a}, within`}
      </Link>
    );
  }
  return (
    <Link
      to="/dyad/$a/$b"
      params={{ a, b }}
      {...(children === undefined ? {} : { title: both, 'aria-label': `${String(children)}: ${both}` })}
    >
      {children ?? both}
    </Link>
  );
}

/** What sort of deed; its Goldstein score tells hostile from friendly, by a shape and a word and not by colour alone. */
export function Kind({ kind, goldstein }: { readonly kind: string; readonly goldstein?: number | null }) {
  const tone = goldstein == null || goldstein === 0 ? null : goldstein < 0 ? 'hostile' : 'friendly';
  return (
    <span className="kind">
      {tone !== null && (
        <span style={{ color: `var(--${tone})` }} title={`${tone} on Goldstein’s scale (${goldstein})`}>
          <span aria-hidden="true">{tone === 'hostile' ? '▼' : '▲'} </span>
          <span className="sr">{tone}, </span>
        </span>
      )}
      {kind}
    </span>
  );
}

/** Shapes of statuses: filled for what was done, hollow for what was only said to come. */
export const STATUS_MARKS: Readonly<Record<Status, string>> = {
  happened: '●',
  ongoing: '◉',
  planned: '○',
  threatened: '△',
  demanded: '◇',
  denied: '✕',
  possible: '◌',
};

/** Whether it was done, planned, threatened, demanded, denied or possible. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <span className="status">
      <span aria-hidden="true">{STATUS_MARKS[status]}</span> {status}
    </span>
  );
}

/** What each way of knowing a date means. */
export const BASES: Readonly<Record<EventDate['basis'], string>> = {
  explicit: 'the text names it',
  publication: 'counted from the day of publication',
  expression: 'counted from another date in the text',
  narrative: 'taken from the story around it',
  propagated: 'lent by dated reports of the same deed',
  none: 'nothing gives a date',
};

/** A date with how it is known; what has none says so. */
export function When({ date }: { readonly date: Pick<EventDate, 'edtf' | 'basis'> }) {
  return (
    <span>
      <Dated edtf={date.edtf} about={BASES[date.basis]} />
      {date.edtf !== null && date.basis !== 'explicit' && date.basis !== 'publication' && (
        <span aria-hidden="true" className="soft">
          {'\u00a0'}~
        </span>
      )}
      <span className="sr"> ({BASES[date.basis]})</span>
    </span>
  );
}

/** Words of a report. */
export function Quote({ text }: { readonly text: string }) {
  return <q>{text.replace(/\s+/g, ' ').trim()}</q>;
}

/** "5 reports, 2 origins": origins only where they are counted. */
export function Sources({
  reports,
  origins,
}: {
  readonly reports: number;
  readonly origins?: number | null | undefined;
}) {
  const some = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
  return (
    <span className="num">
      {some(reports, 'report')}
      {origins != null && `, ${some(origins, 'origin')}`}
    </span>
  );
}
