/** The story of a pair as far as a page has room: of a busy pair only what the page shows is read. */
import { ANSWER_RULES } from '../record/answers/data.ts';
import { REVERSALS } from '../record/events/kin.ts';
import { EFFECTS } from '../record/representation/data.ts';
import type { RecordEvent } from '../record/types.ts';
import { viewContext } from '../record/view.ts';
import type { OutlineEvent } from '../store/outline.ts';
import { type DyadStory, dyadStory, type PairQuery, storyOf, withGoBetweens } from './dyad-story.ts';
import type { Names } from './names.ts';
import { fits, type RecordSource } from './source.ts';
import { beginningOf, fitOnPage, isOnPage } from './stretch.ts';
import { type Told, tellPair, withOrigins } from './told.ts';
import { mayMirror, monthsOfOutline, outlineOf, totalsOf } from './totals.ts';

/** The longest that an answer is looked for after a deed, in days. */
const ANSWERED = Math.max(...ANSWER_RULES.map((r) => r.days));
const ANSWERABLE: ReadonlySet<string> = new Set(ANSWER_RULES.flatMap((r) => r.measures));

/** Gathers the story of a pair for a page; where more is asked for than fits, and no first day is given, the latest of it. */
export async function dyadPage(source: RecordSource, query: PairQuery, names: Names): Promise<DyadStory> {
  if (query.asOf !== undefined) return pageThen(source, query, names);
  const outline = await source.outline(query.pair);
  return fitOnPage(outline) ? dyadStory(source, query, names) : busyPage(source, query, names, outline);
}

/** As it was known on a day: all of it is derived anew, and then cut. */
async function pageThen(source: RecordSource, query: PairQuery, names: Names): Promise<DyadStory> {
  const { pair, asOf } = query;
  const whole = await tellPair(source, { pair, ...(asOf === undefined ? {} : { asOf }) });
  const asked = whole.events.filter((e) => fits(e, query));
  const begin = beginningOf(asked.map(outlineOf), query);
  if (begin === null) return dyadStory(source, query, names, whole);
  const events = asked.filter((e) => isOnPage(e.days, begin));
  const told = await withOrigins(source, shownOf(whole, events), names, asOf);
  const around = whole.events;
  const reports = new Set(asked.flatMap((e) => e.reports)).size;
  const pieces = { told, around, history: around, begin };
  const totals = totalsOf(asked.map(outlineOf), reports);
  return withGoBetweens(storyOf({ ...pieces, totals }, query, names), source, query, names);
}

/** Some events of what is at hand, with the readings of their reports. */
function shownOf(whole: Told, events: readonly RecordEvent[]): Told {
  const reports = new Set(events.flatMap((e) => e.reports));
  return { ...whole, events, readings: whole.readings.filter((r) => reports.has(r.report.id)) };
}

async function busyPage(
  source: RecordSource,
  query: PairQuery,
  names: Names,
  outline: readonly OutlineEvent[],
): Promise<DyadStory> {
  const { pair, until } = query;
  const asked = outline.filter((e) => fits(e, query));
  const begin = beginningOf(asked, query);
  const shown = asked.filter((e) => isOnPage(e.days, begin));
  const ids = new Set(shown.map((e) => e.id));
  const history = new Set(await source.eventsToldAs(pair, historyKinds(names)));
  const near = nearby(outline, shown, ids);
  const { whole, answered } = await tellSome(source, ids, history, near);
  const around = ids.union(near).union(answered);
  const told = await withOrigins(
    source,
    shownOf(
      whole,
      whole.events.filter((e) => ids.has(e.id)),
    ),
    names,
    undefined,
  );
  const places = await source.places(mayMirror(asked).map((e) => e.id));
  const reports =
    begin === null ? new Set(told.events.flatMap((e) => e.reports)).size : await source.reportCount(pair, until);
  const pieces = {
    told,
    around: whole.events.filter((e) => around.has(e.id)),
    history: whole.events.filter((e) => history.has(e.id)),
    begin,
    totals: totalsOf(asked, reports),
    months: monthsOfOutline(asked, pair, places),
  };
  return withGoBetweens(storyOf(pieces, query, names), source, query, names);
}

/** Kinds of all that moves posts, relations or travel advice, which no later day makes old. */
function historyKinds(names: Names): readonly string[] {
  return names.kindsWhere(
    (kind) => EFFECTS[kind] !== undefined || /^(?:relations|travel)\.|^nationals\.call-home$/.test(kind),
  );
}

/** Ids of what the events of a page may answer by rule, and of what may have ended them. */
function nearby(
  outline: readonly OutlineEvent[],
  shown: readonly OutlineEvent[],
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { days } of shown) {
    first = Math.min(first, days.lo ?? Number.NEGATIVE_INFINITY);
    last = Math.max(last, days.hi ?? days.lo ?? Number.POSITIVE_INFINITY);
  }
  const near = outline.filter(({ id, kind, days: { lo, hi } }) => {
    if (ids.has(id)) return false;
    if (REVERSALS[kind] !== undefined && (hi === null || hi >= first)) return true;
    // Without both days nothing is inferred.
    return ANSWERABLE.has(kind) && lo !== null && hi !== null && lo >= first - ANSWERED && lo <= last;
  });
  return new Set(near.map((e) => e.id));
}

/**
 * Events of a page, of the history of posts and the like, and near both; the first two with their mentions, the first
 * with what views need of their reports. And the ids of what they are told to answer.
 */
async function tellSome(
  source: RecordSource,
  shown: ReadonlySet<string>,
  history: ReadonlySet<string>,
  near: ReadonlySet<string>,
): Promise<{ readonly whole: Told; readonly answered: ReadonlySet<string> }> {
  const ids = shown.union(history).union(near);
  const some = await source.events({ ids: [...ids] });
  const full = some.filter((e) => shown.has(e.id) || history.has(e.id));
  const mentions = await source.mentions({ ids: full.flatMap((e) => e.mentions) });
  const reports = new Set(full.flatMap((e) => (shown.has(e.id) ? e.reports : [])));
  const [told, others] = [true, false].map((of) => mentions.filter((m) => reports.has(m.row.report) === of));
  const readings = [
    ...(await source.lightReadings(told ?? [])).values(),
    ...(await source.ties(others ?? [])).values(),
  ];
  const context = viewContext(mentions, readings);
  const earlier = [...mentions.flatMap((m) => m.row.answers?.id ?? []), ...context.links.map((l) => l.earlier)];
  const answered = new Set(await source.eventsOf(earlier));
  const more = [...answered.difference(ids)];
  const events = more.length === 0 ? some : [...some, ...(await source.events({ ids: more }))];
  const whole = {
    events,
    byId: new Map(events.map((e) => [e.id, e])),
    mentions: context.mentions,
    readings,
    context,
    origins: new Map(),
  };
  return { whole, answered };
}
