/** Measures told without either party, after one that names both: "The sanctions were lifted in May", "the border reopened". */
import type { Mention } from './types.ts';

/** Kinds that are about one sort of measure, those that take it before those that undo it. */
const SORTS: readonly { readonly taken: readonly string[]; readonly undone: readonly string[] }[] = [
  { taken: ['sanction.impose', 'sanction.embargo'], undone: ['sanction.lift'] },
  { taken: ['trade.suspend', 'trade.tariff'], undone: ['trade.lift', 'trade.resume'] },
  { taken: ['border.close', 'border.cut-links'], undone: ['border.open'] },
  { taken: ['airspace.close', 'border.cut-links'], undone: ['airspace.open'] },
  { taken: ['visa.suspend'], undone: ['visa.restore'] },
  { taken: ['travel.warn', 'travel.ban'], undone: ['travel.lift'] },
];

/**
 * The kinds whose rows may give a row without parties its own: a measure is lifted that was taken, stands that was taken,
 * and was taken before it was lifted ("lifted a ban that was imposed in March").
 */
const MODELS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SORTS.flatMap(({ taken, undone }) => [
    ...taken.map((kind) => [kind, new Set([kind, ...undone])] as const),
    ...undone.map((kind) => [kind, new Set([...taken, ...undone])] as const),
  ]),
);

/** The kinds of the same sort, whose rows may give a row with one party the other. */
const KIN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SORTS.flatMap(({ taken, undone }) =>
    [...taken, ...undone].map((kind) => [kind, new Set([...taken, ...undone])] as const),
  ),
);

/** Whether a deed may be told without either party, since a measure before tells both. */
export function isMeasure(kind: string): boolean {
  return MODELS.has(kind);
}

/**
 * The rows whose parties a row with an open side has: those of the last sentence that tells the same sort of measure of
 * the party that it names, and of the last kind in it; none when it names both.
 *
 * @param near the rows of the sentences before that may tell it, in text order.
 */
export function measuresBefore(
  m: Mention,
  near: readonly Mention[],
  sentenceOf: (m: Mention) => number,
): readonly Mention[] {
  if (m.source.length > 0 && m.target.length > 0) return [];
  if (m.kind.startsWith('asylum.')) return refugeesBefore(m, near);
  const isOpen = m.source.length + m.target.length === 0;
  const models = (isOpen ? MODELS : KIN).get(m.kind);
  const sides = (e: Mention): string => [e.source[0]?.code, e.target[0]?.code].join(' ');
  const agrees = (e: Mention): boolean =>
    (m.source.length === 0 || m.source[0].code === e.source[0]?.code) &&
    (m.target.length === 0 || m.target[0].code === e.target[0]?.code);
  // "The order was not carried out": what did not come about is no measure.
  const isUndone = (e: Mention): boolean =>
    e.status === 'denied' || near.some((o) => o.status === 'denied' && o.kind === e.kind && sides(o) === sides(e));
  const same = near.filter(
    (e) => !isUndone(e) && models?.has(e.kind) && e.source[0]?.code != null && e.target[0]?.code != null && agrees(e),
  );
  const last = same.at(-1);
  if (!last) return [];
  const told = same.filter((e) => sentenceOf(e) === sentenceOf(last) && e.kind === last.kind);
  return told.filter((e, i) => told.findIndex((o) => sides(o) === sides(e)) === i);
}

/** "Many found refuge in Chad; Oman refused nearly all who came": whose people seek refuge is told once. */
function refugeesBefore(m: Mention, near: readonly Mention[]): readonly Mention[] {
  const own = m.source[0]?.code ?? null;
  const others = near.filter((e) => e.kind.startsWith('asylum.') && e.target[0]?.code != null);
  const last = others.at(-1);
  return last && own !== null && m.target.length === 0 && last.target[0]?.code !== own ? [last] : [];
}
