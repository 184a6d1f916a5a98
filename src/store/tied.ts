/** What has to be read again where reports touched something: parts of pairs, with those that are tied to them. */
import type { Transaction } from 'kysely';
import { intervalOf, isPublished } from '../record/interval.ts';
import type { Links } from '../record/judgements/links.ts';
import { type Pair, pairOf } from '../record/mentions.ts';
import type { RecordMention } from '../record/types.ts';
import { ALL, kinOf } from './dirty.ts';
import { findMentions } from './read/mentions.ts';
import type { DirtyTable, Tables } from './schema.ts';

/** Some groups of kinds of a pair, with all that is told of them. */
export interface Part {
  readonly pair: Pair;
  /** Null for all. */
  readonly kins: ReadonlySet<string> | null;
  /** Nothing but new mentions touched it, of reports whose day is known, and no judgement ties any of its mentions. */
  readonly grew: boolean;
  readonly mentions: readonly RecordMention[];
}

/** What is told of some parts, and of all that undated reports and judgements tie to them. */
export async function withTied(trx: Transaction<Tables>, start: readonly DirtyTable[], links: Links): Promise<Part[]> {
  const found = new Map<string, Part>();
  const seen = new Set<string>();
  let next: readonly DirtyTable[] = start;
  while (next.length > 0) {
    const undated: string[] = [];
    const merged: string[] = [];
    for (const [key, places] of Map.groupBy(next, ({ a, b }) => String([a, b]))) {
      const [{ a, b }] = places as [DirtyTable];
      const before = found.get(key) ?? { pair: [a, b], kins: new Set<string>(), grew: true, mentions: [] };
      const part = await widened(trx, before, new Set(places.map((p) => p.kin)));
      const grew = before.grew && places.every((p) => p.whole === 0) && part.mentions.every((m) => isAlone(m, links));
      found.set(key, { ...part, grew });
      for (const m of part.mentions.slice(before.mentions.length)) {
        if (links.merge.some((ids) => ids.includes(m.row.id))) merged.push(...tiedTo(m.row.id, links));
        if (isDated(m) || seen.has(m.row.report)) continue;
        seen.add(m.row.report);
        undated.push(m.row.report);
      }
    }
    const tied = [...(await findMentions(trx, { reports: undated })), ...(await findMentions(trx, { ids: merged }))];
    next = tied.flatMap((m) => {
      const [a, b] = m.pair ?? pairOf(m.row);
      const [kin, known] = [kinOf(m.row.kind), found.get(String([a, b]))];
      return known?.kins === null || known?.kins.has(kin) ? [] : { a, b, kin, whole: 1, lo: null, hi: null };
    });
  }
  return [...found.values()];
}

/** Whether a mention's event hangs on the mentions near it alone. */
function isAlone(m: RecordMention, { merge, split }: Links): boolean {
  return isDated(m) && ![...merge, ...split].some((ids) => ids.includes(m.row.id));
}

/** Whether the day of a mention's report is known. */
export function isDated(m: RecordMention): boolean {
  return isPublished(intervalOf(m.report.date.edtf));
}

function tiedTo(id: string, { merge }: Links): string[] {
  return merge.flatMap((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : []));
}

/** A part with more kinds, their mentions behind those that it had; with all where one kind is compared with many. */
async function widened(trx: Transaction<Tables>, part: Part, kins: ReadonlySet<string>): Promise<Part> {
  const { pair } = part;
  if (part.kins === null) return part;
  const kinds = await kindsOf(trx, pair);
  const had = part.kins;
  const whole = kins.has(ALL) || kinds.some((kind) => kinOf(kind) === ALL);
  const more = kinds.filter((kind) => !had.has(kinOf(kind)) && (whole || kins.has(kinOf(kind))));
  const mentions = [...part.mentions, ...(more.length === 0 ? [] : await findMentions(trx, { pair, kinds: more }))];
  return { ...part, kins: whole ? null : had.union(kins), mentions };
}

async function kindsOf(trx: Transaction<Tables>, [a, b]: Pair): Promise<string[]> {
  const found = await trx
    .selectFrom('mention')
    .select('kind')
    .distinct()
    .where('a', '=', a)
    .where('b', '=', b)
    .where('current', '=', 1)
    .execute();
  return found.map((m) => m.kind);
}
