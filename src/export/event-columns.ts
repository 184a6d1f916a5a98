/** Columns of events: each deed once, rival values beside one another in a cell. */
import type { Actor, EventFigure, RecordEvent, Rival } from '../record/types.ts';
import { type Column, countryColumns, isoDay, joined, type Value } from './columns.ts';
import type { EventItem } from './items.ts';

/** All columns of events, in order. */
export const EVENT_COLUMNS: readonly Column<EventItem>[] = [
  text('id', 'id of the event', (e) => e.id),
  text('kind', 'what happened, as docs/codebook has it', (e) => e.kind),
  text('kinds', 'all kinds as which it is told', (e) => values(e.kinds, String)),
  text('status', 'the status of the last step told', (e) => e.status),
  text('statuses', 'all statuses that are told', (e) => values(e.statuses, String)),
  text('source', 'code of the source, its name where it has none; empty where open', (e) => e.source),
  column('source_name', 'text', 'usual name of the source', ({ event: { source } }, { nameOf }) =>
    source === null ? null : nameOf(source),
  ),
  text('sources', 'all that are told, each with office or person', (e) => values(e.sources, actorText)),
  ...countryColumns<EventItem>('source', ({ event }) => event.source),
  text('target', 'code of the target, its name where it has none; empty where open', (e) => e.target),
  column('target_name', 'text', 'usual name of the target', ({ event: { target } }, { nameOf }) =>
    target === null ? null : nameOf(target),
  ),
  text('targets', 'all that are told, each with office or person', (e) => values(e.targets, actorText)),
  ...countryColumns<EventItem>('target', ({ event }) => event.target),
  text('date', 'when, in EDTF', (e) => e.date.edtf),
  text('date_basis', 'how the date is known', (e) => e.date.basis),
  text('dates', 'all dates that are told', (e) => values(e.dates, (d) => d)),
  text('day_from', 'first day on which it may lie; empty where open', (e) => isoDay(e.days.lo)),
  text('day_to', 'last day on which it may lie; empty where open', (e) => isoDay(e.days.hi)),
  text('places', 'all places that are told', (e) => values(e.places, String)),
  text('figures', 'all figures, as worded, each with who gives it', (e) => values(e.figures, figureText)),
  text('holders', 'on whose word it is told; empty for the reports’ own voice', (e) => values(e.holders, (h) => h)),
  text('reasons', 'reasons given, as worded', (e) => values(e.reasons, String)),
  text('levels', 'levels of a travel warning, as worded', (e) => values(e.levels, (l) => l.value)),
  text('temporary', 'mentions that tell it as for a time only', (e) => joined(e.temporary)),
  column('background', 'boolean', 'told as past only', ({ event }) => event.background),
  text('plover', 'PLOVER event type', (e) => e.plover),
  column('cameo', 'text', 'CAMEO codes of its mentions', ({ mentions }) =>
    joined([...new Set(mentions.map((m) => m.row.cameo.code))].toSorted()),
  ),
  column('goldstein', 'number', 'score on the Goldstein scale', ({ event }) => event.goldstein),
  column('report_count', 'int', 'how many reports tell it', ({ event }) => event.reports.length),
  column('origins', 'int', 'how many independent origins they have; empty where not counted', (e) => e.origins),
  text('reports', 'ids of the reports', (e) => joined(e.reports)),
  text('mentions', 'ids of the mentions', (e) => joined(e.mentions)),
  text('reverses', 'ids of the events that it undoes', (e) => joined(e.reverses ?? [])),
  text('conflicts', 'what does not fit together', (e) => joined(e.conflicts)),
];

function column(
  name: string,
  type: Column<EventItem>['type'],
  meaning: string,
  value: Column<EventItem>['value'],
): Column<EventItem> {
  return { name, type, meaning, value };
}

function text(name: string, meaning: string, value: (event: RecordEvent) => Value): Column<EventItem> {
  return column(name, 'text', meaning, ({ event }) => value(event));
}

function values<T>(rivals: readonly Rival<T>[], say: (value: T) => string | null): string | null {
  return joined(rivals.map((r) => say(r.value)));
}

/** An actor as one mention words it: code, else name, with the office or the person beside it. */
function actorText({ code, name, office, person, organ, post }: Actor): string {
  const beside = [office, person, organ, post?.type ?? null].filter((x) => x !== null);
  return beside.length === 0 ? (code ?? name) : `${code ?? name} (${beside.join(', ')})`;
}

function figureText({ what, quote, holder }: EventFigure): string {
  return holder === null ? `${what} ${quote}` : `${what} ${quote} (${holder})`;
}
