/** A group of mentions as one event: every value that is told stands beside its rivals, with the mentions that give it. */
import type { LevelRow, PartyRow } from '../../coding/contract.ts';
import type { Status } from '../../speech/types.ts';
import { figureHolder } from '../figures/holder.ts';
import { pairOf } from '../pairs.ts';
import type { Actor, EventFigure, RecordEvent, Rival, Step } from '../types.ts';
import { turnedRound } from './apart.ts';
import { daysOfAll, eventDate } from './event-date.ts';
import { overlap } from './figures.ts';
import { rarityOf, stepRank } from './kin.ts';
import type { LentDays, Told } from './told.ts';

/**
 * Makes an event of the mentions of one deed.
 *
 * @param group sorted by id.
 * @param lent days lent to undated reports, by report id.
 */
export function eventOf(group: readonly Told[], lent: ReadonlyMap<string, LentDays>): RecordEvent {
  const ids = group.map((t) => t.id);
  const judged = group.flatMap(({ id, m }) => (m.judged === undefined ? [] : [{ mention: id, ...m.judged }]));
  const status = statusOf(group);
  const kind = kindOf(group, status);
  const lead = group.find((t) => t.kind === kind) ?? (group[0] as Told);
  const sources = rivals(group, (t) => actorsOf(sides(t, lead)[0]), actorKey);
  const targets = rivals(group, (t) => actorsOf(sides(t, lead)[1]), actorKey);
  const model = (group.find((t) => t.kind === kind && t.m.row.status === status) ?? lead).m.row;
  const figures = rivals(
    group,
    (t) => t.figures.map((f) => figureOf(f, t)),
    (f) => `${f.what}|${f.min}|${f.max}|${f.modifier}|${f.unit}|${f.holder}`,
  );
  return {
    id: `e:${(ids[0] ?? '').slice(2)}`,
    pair: lead.m.pair ?? pairOf(lead.m.row),
    kind,
    kinds: rivals(group, (t) => [t.kind], String),
    source: side(sources),
    target: side(targets),
    sources,
    targets,
    status,
    statuses: rivals(group, (t) => [t.m.row.status, ...(t.m.row.disputed ? (['denied'] as const) : [])], String),
    history: historyOf(group, lent),
    date: eventDate(group, lent),
    dates: rivals(group, (t) => [t.m.row.date.edtf ?? t.m.row.date.timex], String),
    days: daysOfAll(group),
    places: rivals(group, (t) => (t.m.row.place === null ? [] : [t.m.row.place.name]), String),
    figures,
    holders: rivals(group, (t) => [holderOf(t)], String),
    reasons: rivals(
      group,
      (t) => (t.m.row.reason === null ? [] : [t.m.row.reason.quote]),
      (r) => r.toLowerCase(),
    ),
    levels: rivals(
      group,
      (t): LevelRow[] => (t.m.row.level === null ? [] : [t.m.row.level]),
      (l) => JSON.stringify([l.scale, l.value.toLowerCase(), l.direction]),
    ),
    temporary: group.filter((t) => t.m.row.temporary === true).map((t) => t.id),
    background: group.every((t) => t.m.row.background),
    goldstein: model.goldstein,
    plover: model.plover.type,
    mentions: ids,
    reports: [...new Set(group.map((t) => t.report))].toSorted(),
    conflicts: conflictsOf(group),
    ...(judged.length === 0 ? {} : { judged }),
  };
}

/** Values with the mentions that give them, most mentions first, then by value. `group` is sorted by id. */
export function rivals<T>(
  group: readonly Told[],
  values: (t: Told) => readonly T[],
  keyOf: (value: T) => string,
): Rival<T>[] {
  const out = new Map<string, { readonly key: string; readonly value: T; readonly mentions: string[] }>();
  for (const t of group) {
    for (const value of values(t)) {
      const key = keyOf(value);
      const rival = out.get(key);
      if (!rival) out.set(key, { key, value, mentions: [t.id] });
      else if (rival.mentions.at(-1) !== t.id) rival.mentions.push(t.id);
    }
  }
  const found = [...out.values()];
  if (found.length > 1)
    found.sort((x, y) => y.mentions.length - x.mentions.length || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  return found.map(({ value, mentions }) => ({ value, mentions }));
}

/** On whose word a telling rests: the innermost speaker's code, else the name; null for the report's own voice. */
function holderOf(t: Told): string | null {
  const [first] = t.m.row.attribution;
  return first === undefined || first.how === 'narrator' ? null : (first.code ?? first.name);
}

/** Both sides as the leading telling has them: a visit told by its host is turned. */
function sides(t: Told, lead: Told): readonly [readonly PartyRow[], readonly PartyRow[]] {
  const { source, target } = t.m.row;
  const hosts = (t.kind === 'visit.host') !== (lead.kind === 'visit.host');
  return turnedRound(t, lead) !== hosts ? [target, source] : [source, target];
}

function actorsOf(parties: readonly PartyRow[]): Actor[] {
  return parties.map((p) => ({
    code: p.code,
    name: p.name,
    office: p.office ?? null,
    person: p.person ?? null,
    organ: p.organ ?? null,
    post: p.post ?? null,
  }));
}

function actorKey(a: Actor): string {
  const post = !a.post ? '' : `${a.post.type} ${a.post.city} ${a.post.host}`;
  return `${a.code}|${a.name}|${a.office}|${a.person}|${a.organ}|${post}`;
}

/** The code that most mentions give, else the name, else null. */
function side(of: readonly Rival<Actor>[]): string | null {
  const votes = new Map<string, number>();
  for (const { value, mentions } of of) {
    const key = value.code ?? `?${value.name}`;
    votes.set(key, (votes.get(key) ?? 0) + mentions.length);
  }
  const [best] = [...votes].toSorted(
    ([a, m], [b, n]) => Number(a.startsWith('?')) - Number(b.startsWith('?')) || n - m || (a < b ? -1 : 1),
  );
  return best === undefined ? null : best[0].replace(/^\?/, '');
}

function figureOf(f: Told['figures'][number], { m }: Told): EventFigure {
  const { what, min, max, modifier, unit, quote } = f;
  const by = figureHolder(f, m.row.attribution, m.report);
  const holder = by.code ?? by.name;
  return { what, min, max, modifier, unit, quote, holder };
}

const ORDER: readonly Status[] = ['happened', 'ongoing', 'planned', 'threatened', 'demanded', 'possible', 'denied'];

function published(t: Told): number {
  return t.published.hi ?? Number.NEGATIVE_INFINITY;
}

/** What was done stays done, unless all later reports deny it; else what the latest report tells. */
function statusOf(group: readonly Told[]): Status {
  const done = group.filter((t) => t.stage === 'done');
  const latest = (of: readonly Told[]): number =>
    of.reduce((most, t) => Math.max(most, published(t)), Number.NEGATIVE_INFINITY);
  const pool = done.length > 0 ? done : group;
  const end = latest(pool);
  const last = new Set(pool.filter((t) => published(t) === end).map((t) => t.m.row.status));
  return ORDER.find((s) => last.has(s)) ?? 'happened';
}

/** The last step of a history that was told; of names for one deed the one that most mentions use. */
function kindOf(group: readonly Told[], status: Status): string {
  const told = group.filter((t) => t.m.row.status === status);
  const [best] = rivals(told, (t) => [t.kind], String).toSorted(
    (a, b) =>
      stepRank(b.value) - stepRank(a.value) ||
      b.mentions.length - a.mentions.length ||
      Number(rarityOf(b.value) === 'rare') - Number(rarityOf(a.value) === 'rare') ||
      (a.value < b.value ? -1 : 1),
  );
  return best?.value ?? group[0]?.kind ?? '';
}

const STAGES = { ahead: 0, done: 1, denied: 2 };

function historyOf(group: readonly Told[], lent: ReadonlyMap<string, LentDays>): Step[] {
  const steps = new Map<string, Told[]>();
  for (const t of group) {
    const key = `${t.kind} ${t.m.row.status}`;
    const step = steps.get(key);
    if (step) step.push(t);
    else steps.set(key, [t]);
  }
  const place = (of: readonly Told[]): readonly number[] => {
    const [first] = of as [Told];
    return [
      STAGES[first.stage],
      stepRank(first.kind),
      ORDER.length - ORDER.indexOf(first.m.row.status),
      daysOfAll(of).lo ?? Number.MAX_SAFE_INTEGER,
    ];
  };
  return [...steps.entries()]
    .map(([key, of]) => ({ key, of, at: place(of) }))
    .toSorted((a, b) => compare(a.at, b.at) || (a.key < b.key ? -1 : 1))
    .map(({ of }) => ({
      kind: (of[0] as Told).kind,
      status: (of[0] as Told).m.row.status,
      date: eventDate(of, lent),
      mentions: of.map((t) => t.id),
    }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) if (x !== b[i]) return x - (b[i] ?? 0);
  return 0;
}

function conflictsOf(group: readonly Told[]): string[] {
  const out: string[] = [];
  const done = group.filter((t) => t.stage === 'done');
  const days = [
    ...new Set(
      done
        .filter((t) => !t.when.soft && t.when.days.lo !== null && t.when.days.lo === t.when.days.hi)
        .map((t) => t.m.row.date.edtf),
    ),
  ]
    .filter((d) => d !== null)
    .toSorted();
  if (days.length > 1) out.push(`different days are given: ${days.join(', ')}`);
  const weekdays = [...new Set(done.flatMap((t) => (t.when.weekday === null ? [] : [t.when.weekday])))].toSorted();
  if (weekdays.length > 1) out.push(`different weekdays are given: ${weekdays.map((d) => WEEKDAYS[d - 1]).join(', ')}`);
  if (done.length > 0 && group.some((t) => t.stage === 'denied'))
    out.push('some tell that it happened, some that it did not');
  const counted = group.filter((t) => t.figures.length > 0);
  const counts = rivals(
    counted,
    (t) => t.figures.map((f) => figureOf(f, t)),
    (f) => `${f.what}|${f.unit}|${f.quote}|${f.min}|${f.max}|${f.modifier}|${f.holder}`,
  );
  for (const what of [...new Set(counts.map((c) => `${c.value.what} ${c.value.unit ?? ''}`.trim()))].toSorted()) {
    const given = counts.map((c) => c.value).filter((f) => `${f.what} ${f.unit ?? ''}`.trim() === what);
    const apart = given.some((f) => given.some((g) => !overlap(f, g)));
    if (apart) out.push(`different numbers are given (${what}): ${numbersText(given)}`);
  }
  const places = [...new Set(group.flatMap((t) => (t.place === null ? [] : [t.m.row.place?.name ?? ''])))].toSorted();
  if (places.length > 1) out.push(`different places are given: ${places.join(', ')}`);
  return out;
}

/** "12 (GHA), 14 (TGO)": each wording with all who give it; a report whose outlet is not known is not named. */
function numbersText(given: readonly EventFigure[]): string {
  return [...Map.groupBy(given, (f) => f.quote)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([quote, same]) => {
      const holders = [...new Set(same.flatMap((f) => f.holder ?? []))].filter((h) => h !== 'this report').toSorted();
      return holders.length === 0 ? quote : `${quote} (${holders.join(', ')})`;
    })
    .join(', ');
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
