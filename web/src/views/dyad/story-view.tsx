/** A story with its drawing, its controls and its list. */
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { dayText } from '../../../../src/record/interval.ts';
import { daysOfEvent } from '../../../../src/record/view.ts';
import { useKeys } from '../../keys/keys.tsx';
import { useRows } from '../../keys/rows.ts';
import { useCite } from '../../parts/cite.ts';
import { Nothing } from '../../parts/states.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { DyadAnswer } from './answer.ts';
import { Controls } from './controls.tsx';
import { dateText } from './dates.ts';
import { drawingOf } from './drawing.ts';
import { Figure } from './figure.tsx';
import { LeftOut } from './left-out.tsx';
import { Legend } from './legend.tsx';
import { OpenClaims } from './open-claims.tsx';
import { Overview } from './overview.tsx';
import { isUnplaced, meets, pointsOf } from './placed.ts';
import { Readout } from './readout.tsx';
import { bestProof } from './row-words.ts';
import { RowList } from './rows.tsx';
import type { Window } from './scale.ts';
import type { Settings } from './settings.ts';
import type { Story } from './story.ts';
import { tiedTo, tiesOf } from './ties.ts';
import { Undated } from './undated.tsx';
import { fit, textOf, windowOf, zoomed } from './window.ts';

interface Props {
  readonly story: Story;
  readonly first: DyadAnswer;
  readonly settings: Settings;
  readonly nameOf: (code: string) => string;
  readonly change: (settings: Partial<Settings>) => void;
}

/** All of the view under its title. */
export function StoryView({ story, first, settings, nameOf, change }: Props) {
  const { answer, rows: events, told, whole } = story;
  const { since, until } = settings;
  const window = useMemo(() => windowOf({ since, until }, whole, told), [since, until, whole, told]);
  const [box, width, text] = useWidth<HTMLDivElement>();
  const [hovered, hover] = useState<string | null>(null);
  const drawing = useMemo(
    () => drawingOf(story, { window, fold: settings.fold, width, text, nameOf }),
    [story, window, settings.fold, width, text, nameOf],
  );
  const shown = useMemo(
    () => [...events.filter((p) => meets(p, window)), ...events.filter(isUnplaced)],
    [events, window],
  );
  const days = useMemo(() => pointsOf(story.placed.values()), [story]);
  const order = useMemo(() => shown.map((p) => p.event.id), [shown]);
  const chosen = settings.row ?? null;
  const choose = useCallback((row: string) => change({ row }), [change]);
  const onChoose = useCallback((i: number) => choose(order[i] ?? ''), [choose, order]);
  const rows = useRows(order.length, chosen === null ? -1 : order.indexOf(chosen), onChoose);
  const ties = useMemo(() => tiesOf(answer.links), [answer]);
  const focus = hovered ?? chosen;
  const tied = useMemo(() => (focus === null ? new Set<string>() : tiedTo(ties(focus))), [ties, focus]);
  const show = useCallback((next: Window) => change(textOf(next, whole, told)), [change, whole, told]);
  const nameOfMark = useCallback((id: string): string => markName(story, id, nameOf), [story, nameOf]);
  useRowKeys(story, order[rows.at], change);
  useKeys([
    { key: '+', does: 'zoom in', run: () => show(zoomed(window, 0.5, whole)) },
    { key: '-', does: 'zoom out', run: () => show(zoomed(window, 2, whole)) },
    { key: '0', does: 'show all days', run: () => show(whole) },
  ]);
  if (events.length === 0) {
    return (
      <Nothing>
        Nothing is told of what passed between them{settings.asOf === undefined ? '' : ` by ${settings.asOf}`}.
      </Nothing>
    );
  }
  const placed = focus === null ? undefined : story.placed.get(focus);
  return (
    <>
      <p className="soft num">{totalsText(first)}</p>
      <LeftOut story={story} first={first} window={window} settings={settings} change={change} />
      <Controls pair={answer.pair} settings={settings} window={window} story={story} show={show} change={change} />
      <div ref={box}>
        <Overview
          whole={whole}
          window={window}
          months={monthsOf(story, first)}
          days={days}
          width={width}
          text={text}
          onChange={show}
        />
        <Figure
          drawing={drawing}
          summary={summaryOf(story, window, shown.length, nameOf)}
          order={order}
          chosen={chosen}
          hovered={hovered}
          tied={tied}
          choose={choose}
          hover={hover}
          zoomTo={(from, to) => show(fit({ from: from - 1, to: to + 1 }, whole))}
          nameOf={nameOfMark}
        />
      </div>
      <Readout placed={placed} answer={answer} ties={focus === null ? null : ties(focus)} />
      <Undated story={story} chosen={chosen} choose={choose} />
      <Legend />
      <section aria-labelledby="list">
        <h2 id="list">
          In order of time{' '}
          <span className="soft small num">
            {shown.length} of {events.length}
          </span>
        </h2>
        <RowList
          shown={shown}
          answer={answer}
          ties={ties}
          rows={rows}
          chosen={chosen}
          hovered={hovered}
          byReport={settings.clock === 'report'}
          choose={choose}
          hover={hover}
        />
      </section>
      <OpenClaims claims={answer.claims} pair={answer.pair} />
    </>
  );
}

/** Keys of the chosen row. */
function useRowKeys({ answer, placed }: Story, chosen: string | undefined, change: Props['change']): void {
  const navigate = useNavigate();
  const cite = useCite();
  const event = chosen === undefined ? undefined : placed.get(chosen)?.event;
  const proof = event === undefined ? null : bestProof(answer.proofs[event.id]);
  const report = proof === null ? undefined : answer.reports[proof.report];
  useKeys([
    { key: 'Escape', does: 'choose no row', run: () => change({ row: undefined }) },
    {
      key: 'Enter',
      does: 'open the event of the chosen row',
      run: () => {
        if (event !== undefined) void navigate({ to: '/event/$id', params: { id: event.id } });
      },
    },
    {
      key: 'c',
      does: 'copy a citation of the chosen row',
      run: () => {
        if (proof === null || report === undefined) return;
        const { mention: id, span, quote } = proof;
        cite({ report, row: { id, span, quote, ...(proof.in === undefined ? {} : { in: proof.in }) } });
      },
    },
  ]);
}

/** The months of all there is; by report time nothing is summed up. */
function monthsOf(story: Story, first: DyadAnswer): NonNullable<DyadAnswer['relations']>['months'] {
  return story.clock === 'event' ? (first.relations?.months ?? []) : [];
}

function totalsText({ totals: { events, measures, reports, first, last } }: DyadAnswer): string {
  const some = (n: number, what: string): string => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
  const days = first === null || last === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  return `${some(events, 'event')}, ${some(measures, 'measure')} among them, in ${some(reports, 'report')}${days}`;
}

function summaryOf(
  { answer: { pair, links } }: Story,
  { from, to }: Window,
  events: number,
  nameOf: (code: string) => string,
): string {
  return `Line of time of ${nameOf(pair[0])} and ${nameOf(pair[1])}, ${dayText(from)} to ${dayText(to - 1)}: ${events} events, ${links.length} answers. All of it is told in the list below.`;
}

function markName({ placed, answer }: Story, id: string, nameOf: (code: string) => string): string {
  const event = placed.get(id)?.event ?? answer.events.find((e) => e.id === id);
  if (event === undefined) return 'an event that is not shown';
  const side = (code: string | null): string => (code === null ? 'not named' : nameOf(code));
  return `${dateText(event.date, daysOfEvent(event))}, ${side(event.source)} towards ${side(event.target)}, ${event.kind}, ${event.status}`;
}
