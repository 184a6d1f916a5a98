/** One mention as comparing needs it: codes, posts, times and figures worked out once. */
import type { FigureRow, MentionRow, PartyRow } from '../../coding/contract.ts';
import { contentWords } from '../../reading/mention-words.ts';
import { intervalOf, isDay, isPublished, OPEN, onWeekday, weekdayIn, yearless } from '../interval.ts';
import type { Interval, RecordMention } from '../types.ts';
import { ANNOUNCING, familyOf, TURNED } from './kin.ts';
import { type Relative, relativeOf } from './relative.ts';

/** Where a status stands on the way from word to deed. */
export type Stage = 'ahead' | 'done' | 'denied';

export interface Told {
  readonly m: RecordMention;
  readonly id: string;
  readonly kind: string;
  readonly family: string;
  readonly report: string;
  /** When the report was published, open where that is not known. */
  readonly published: Interval;
  readonly stage: Stage;
  /** Keys of the side that acts and of the other, turned where the kind is told from the other side; null where open. */
  readonly source: string | null;
  readonly target: string | null;
  readonly acting: Who;
  readonly other: Who;
  readonly when: When;
  readonly place: string | null;
  readonly figures: readonly FigureRow[];
  /** Words of the parties' names, which the pair shares anyway. */
  readonly names: ReadonlySet<string>;
  /** All that can set two deeds apart, as one string: mentions with the same key are apart from the same others. */
  readonly key: string;
}

export interface Who {
  readonly office: string | null;
  /** Sort of diplomatic post: two different ones are never one deed. */
  readonly rank: string | null;
  readonly person: string | null;
  readonly city: string | null;
}

export interface When {
  readonly days: Interval;
  /** Whether only the narrator's plain news or the report's lent interval sets the days. */
  readonly soft: boolean;
  /** Whether the day may be off by one: night, late, or a day lent inside the report. */
  readonly loose: boolean;
  readonly basis: string;
  readonly weekday: number | null;
  readonly yearly: { readonly month: number; readonly day: number | null } | null;
  /** Counted from an unknown day of publication. */
  readonly relative: Relative | null;
}

/** A day lent to an undated report by what other reports tell. */
export interface LentDays {
  readonly days: Interval;
  readonly via: readonly string[];
}

/** Works out what comparing needs of a mention. `lent` is where the report's day of publication may lie, if lent. */
export function toldOf(m: RecordMention, lent?: LentDays): Told {
  const { row } = m;
  const turned = TURNED.has(row.kind);
  const [from, to] = turned ? [row.target, row.source] : [row.source, row.target];
  const published = intervalOf(m.report.date.edtf);
  const when = whenOf(m, published, lent);
  const source = sideKey(from);
  const target = sideKey(to);
  const acting = whoOf(from[0]);
  const other = whoOf(to[0]);
  const place = row.place === null ? null : row.place.name.toLowerCase();
  const stage = stageOf(row);
  const figures = row.figures.filter((f) => f.in === undefined || f.in === 'title');
  const key = [
    row.kind,
    stage,
    source,
    target,
    whoKey(acting),
    whoKey(other),
    place,
    figures.map((f) => `${f.what} ${f.min} ${f.max} ${f.modifier}`).join(),
    when.days.lo,
    when.days.hi,
    when.soft,
    when.loose,
    when.weekday,
    when.yearly === null ? '' : `${when.yearly.month} ${when.yearly.day}`,
    when.basis,
    when.relative === null ? '' : `${row.report} ${when.relative.lo} ${when.relative.hi}`,
  ].join('|');
  return {
    m,
    id: row.id,
    kind: row.kind,
    family: familyOf(row.kind),
    report: row.report,
    published,
    stage,
    source,
    target,
    acting,
    other,
    when,
    place,
    figures,
    names: namesOf(row),
    key,
  };
}

const wordCache = new WeakMap<RecordMention, ReadonlySet<string>>();

/** The content words of a mention's sentence; made when they are first asked for, since few mentions are compared. */
export function wordsOf({ m }: Told): ReadonlySet<string> {
  let words = wordCache.get(m);
  if (words === undefined) {
    words = new Set(m.words ?? []);
    wordCache.set(m, words);
  }
  return words;
}

function namesOf(row: MentionRow): ReadonlySet<string> {
  const out = new Set<string>();
  for (const p of [...row.source, ...row.target]) {
    for (const w of nameWords(p.name)) out.add(w);
    // A capital or a people stands for the state that it is read as ("Bangkok", "Thai").
    if (p.code !== null) for (const w of nameWords(p.quote)) out.add(w);
  }
  return out;
}

/** The words of a party's name; of one that is described ("a Kenyan base at the coast") only the first that is a name. */
export function nameWords(name: string): readonly string[] {
  const before = nameCache.get(name);
  if (before !== undefined) return before;
  const words = name.split(/\s+/);
  const described = words.some((w) => /^\p{Ll}/u.test(w));
  const made = contentWords(
    described
      ? (words.find((w, i) => /^\p{Lu}/u.test(w) && !/^(in|at|near|on|off)$/.test(words[i - 1] ?? '')) ?? '')
      : name,
  );
  if (nameCache.size >= 5000) nameCache.clear();
  nameCache.set(name, made);
  return made;
}

/** The same few hundred names come again and again; the oldest thousands are let go together. */
const nameCache = new Map<string, readonly string[]>();

function stageOf(row: MentionRow): Stage {
  if (row.status === 'denied') return 'denied';
  if (ANNOUNCING.has(row.kind)) return 'ahead';
  return row.status === 'happened' || row.status === 'ongoing' ? 'done' : 'ahead';
}

function sideKey(side: readonly PartyRow[]): string | null {
  if (side.length === 0) return null;
  return [...new Set(side.map((p) => p.code ?? `?${p.name.toLowerCase()}`))].toSorted().join('+');
}

/** Offices that name the same rank of diplomat; any other office of a diplomat stands for itself. */
const RANKS: readonly (readonly [RegExp, string])[] = [
  [/consul/, 'consul'],
  [/charg/, 'chargé'],
  [/attach/, 'attaché'],
  [/^(deputy|second|third|first) .*|counsell?or|deputy/, 'staff'],
  [/ambassador|high commissioner|nuncio/, 'ambassador'],
];

function whoOf(p: PartyRow | undefined): Who {
  if (!p) return NOBODY;
  const office = p.office?.toLowerCase() ?? null;
  return {
    office,
    rank: office === null ? null : (RANKS.find(([words]) => words.test(office))?.[1] ?? null),
    person: p.person?.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '') ?? null,
    city: p.post?.city?.toLowerCase() ?? null,
  };
}

function whoKey(w: Who): string {
  return w === NOBODY ? '' : `${w.office} ${w.person} ${w.city}`;
}

const NOBODY: Who = { office: null, rank: null, person: null, city: null };

function whenOf(m: RecordMention, published: Interval, lent: LentDays | undefined): When {
  const { row } = m;
  const { date } = row;
  const known = isPublished(published);
  const stated = date.edtf !== null && (m.days.lo !== null || m.days.hi !== null);
  const relative = known || stated ? null : relativeOf(row);
  const loose =
    /T(NI|EV)/.test(date.timex ?? '') ||
    /\b(late|night|overnight|evening)\b/i.test(date.quote ?? '') ||
    date.basis === 'narrative';
  const base = {
    loose,
    basis: date.basis,
    weekday: known || stated ? null : weekdayIn(date.timex),
    yearly: known || stated ? null : yearless(date.edtf),
    relative,
  };
  if (relative !== null && lent) {
    const days = shifted(lent.days, relative);
    return { ...base, days, soft: relative.soft || !isDay(days) };
  }
  // A denial follows soon upon what it denies.
  if (known && !stated && row.status === 'denied' && published.hi !== null) {
    return { ...base, days: { lo: (published.lo ?? published.hi) - 7, hi: published.hi }, soft: true };
  }
  if (!known && !stated) return { ...base, days: OPEN, soft: true };
  const said = known && !stated && row.date.quote !== null ? relativeOf(row) : null;
  if (said !== null && !said.soft) return { ...base, days: saidDays(said, published), soft: false };
  return { ...base, days: m.days, soft: !stated };
}

/** Days counted from a known publication; of a weekday that may be one of two ("last Sunday") both stay possible. */
function saidDays(said: Relative, published: Interval): Interval {
  const days = shifted(published, said);
  return said.weekday === null ? days : (onWeekday(days, said.weekday) ?? days);
}

/** Where a relative day lies when the publication lies in an interval. */
export function shifted(published: Interval, relative: Interval): Interval {
  const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
  return { lo: add(published.lo, relative.lo), hi: add(published.hi, relative.hi) };
}

/** "Fidan" and "Hakan Fidan" may be one person. */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [a.split(/[\s-]+/), b.split(/[\s-]+/)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.at(-1) === long.at(-1) || short.every((w) => long.includes(w));
}

/** Words that may stand for any office. */
const GENERAL =
  /^(minister|official|diplomat|envoy|leader|delegate|representative|head|chief|spokes\w*|(embassy|consulate|mission) (staff|official|employee|worker)s?)$/;

/** Whether two offices may be one: one names the other, or one is a word for any. */
export function sameOffice(a: string, b: string): boolean {
  return a === b || a.includes(b) || b.includes(a) || GENERAL.test(a) || GENERAL.test(b);
}
