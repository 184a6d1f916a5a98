/** Keeping up to date which pair the mentions lie in whose own reports leave a party open. */
import type { Transaction } from 'kysely';
import { likenessIn } from '../record/build.ts';
import { kindsOf } from '../record/events/kin.ts';
import { meet } from '../record/interval.ts';
import type { Links } from '../record/judgements/links.ts';
import { isOpen, lendingDays, NEAR, pairLent } from '../record/lend.ts';
import type { Interval, RecordMention } from '../record/types.ts';
import { housed } from './derived.ts';
import { ALL, kinOf, markDirty, markGrown } from './dirty.ts';
import { findMentions } from './read/mentions.ts';
import { findSignatures } from './read/signatures.ts';
import { unlent } from './rows.ts';
import type { DirtyTable, Tables } from './schema.ts';

type Trx = Transaction<Tables>;

/**
 * Works out anew which pair other reports lend to the open mentions that some touched parts can concern, and marks the
 * parts that a mention leaves or comes to.
 */
export async function lendParties(trx: Trx, dirty: readonly DirtyTable[], { groups }: Links): Promise<void> {
  const fixed = new Set(groups.flat());
  const lenders = lendersIn(trx);
  const seen = new Set<string>();
  for (const part of dirty) {
    for (const stored of await concernedBy(trx, part)) {
      if (seen.has(stored.row.id)) continue;
      seen.add(stored.row.id);
      const m = unlent(stored);
      if (!isOpen(m)) continue;
      const [a, b] = fixed.has(m.row.id) ? [m.open, ''] : await pairNow(trx, m, await lenders(m));
      await moveTo(trx, stored, a, b);
    }
  }
}

/** The open mentions whose other party a touched part may lend or take away. */
async function concernedBy(trx: Trx, part: DirtyTable): Promise<RecordMention[]> {
  const { a, b, kin, whole } = part;
  if (whole === 1) return openMentions(trx, part);
  const kinds = kin === ALL ? {} : { kinds: kindsOf(kin) };
  const here = await findMentions(trx, { pair: [a, b], ...kinds, ...daysOf(part) });
  const known = await housed(
    trx,
    here.map((m) => m.row.id),
  );
  const added = here.filter((m) => !known.has(m.row.id));
  const open = added.filter((m) => m.open !== undefined);
  const sided = added.filter(isSided);
  if (sided.length === 0) return open;
  // Of what was there before only what a new mention may tell as well can change.
  const others = (await openMentions(trx, part)).filter((stored) => {
    const m = unlent(stored);
    return isOpen(m) && sided.some((c) => pairLent(m, [c], () => 1)[1] !== '');
  });
  return [...open, ...others];
}

/** The open mentions near what touched a part. */
async function openMentions(trx: Trx, part: DirtyTable): Promise<RecordMention[]> {
  const kinds = part.kin === ALL ? {} : { kinds: kindsOf(part.kin) };
  const found: RecordMention[] = [];
  for (const open of new Set([part.a, part.b])) {
    if (open !== '') found.push(...(await findMentions(trx, { open, ...kinds, ...daysOf(part, NEAR) })));
  }
  return found;
}

function daysOf({ lo, hi }: DirtyTable, around = 0): { readonly since?: number; readonly until?: number } {
  return lo === null || hi === null ? {} : { since: lo - around, until: hi + around };
}

/** Whether a mention names both parties itself: what was lent is lent to nobody. */
function isSided(m: RecordMention): boolean {
  return m.pair?.[1] !== '' && m.open === undefined;
}

/** Finds the mentions that may lend a party; those read for one mention serve for the next ones near it. */
function lendersIn(trx: Trx): (m: RecordMention & { readonly open: string }) => Promise<readonly RecordMention[]> {
  const read = new Map<string, { readonly days: Interval; readonly mentions: readonly RecordMention[] }>();
  return async (m) => {
    const days = lendingDays(m);
    if (days === null) return [];
    const kin = kinOf(m.row.kind);
    const key = `${m.open} ${kin}`;
    const before = read.get(key);
    if (before && covers(before.days, days)) return before.mentions;
    const wider = { lo: days.lo === null ? null : days.lo - NEAR, hi: days.hi === null ? null : days.hi + NEAR };
    const found = await findMentions(trx, {
      actor: m.open,
      kinds: kindsOf(kin),
      ...(wider.lo === null ? {} : { since: wider.lo }),
      ...(wider.hi === null ? {} : { until: wider.hi }),
    });
    const mentions = found.filter(isSided);
    read.set(key, { days: wider, mentions });
    return mentions;
  };
}

function covers(outer: Interval, inner: Interval): boolean {
  const both = meet(outer, inner);
  return both !== null && both.lo === inner.lo && both.hi === inner.hi;
}

async function pairNow(
  trx: Trx,
  m: RecordMention & { readonly open: string },
  lenders: readonly RecordMention[],
): Promise<readonly [string, string]> {
  // Few could lend it even if their reports told the very same story; only those reports are compared.
  const able = lenders.filter((c) => pairLent(m, [c], () => 1)[1] !== '');
  if (able.length === 0) return [m.open, ''];
  const reports = new Set([m, ...able].map((c) => c.row.report));
  return pairLent(m, able, likenessIn(await findSignatures(trx, [...reports])));
}

/** Puts a mention in a pair, and marks where it was and where it is. */
async function moveTo(trx: Trx, { row, pair, days }: RecordMention, a: string, b: string): Promise<void> {
  const [oldA, oldB] = pair ?? [a, b];
  if (a === oldA && b === oldB) return;
  const { id, kind } = row;
  await trx.updateTable('mention').set({ a, b }).where('id', '=', id).where('current', '=', 1).execute();
  const member = await trx.selectFrom('member').select('event').where('mention', '=', id).executeTakeFirst();
  if (member === undefined) return markGrown(trx, [{ a, b, kind, ...days }]);
  await markDirty(trx, [
    { a: oldA, b: oldB, kind },
    { a, b, kind },
  ]);
}
