/** Ids as people give them: whole, or only their beginning. */
import { DemarcheError } from '../errors.ts';
import type { RecordEvent } from '../record/types.ts';
import type { LostMention } from './lost.ts';
import type { RecordSource } from './source.ts';

/** What an id stands for: an event, or one mention of it. */
export interface Found {
  readonly event: RecordEvent;
  /** The mention, where one was asked for (`m:`). */
  readonly mention: string | null;
  /** Where the id is that of a mention that does not count: it, and why. The event is that of the others it was with. */
  readonly lost?: LostMention;
}

/** A mention that does not count, and that nothing else in the record is put with. */
export interface FoundAlone {
  readonly event: null;
  readonly mention: string;
  readonly lost: LostMention;
}

/** Ids of other things, and the command that shows them. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^c:/, 'demarche claims and demarche corrections show what has such ids'],
  [/^s:/, 'demarche statements shows what has such ids'],
  [/^j:/, 'demarche judgements shows what has such ids'],
  [/^(?:n|sha256):/, 'it is that of a report, which demarche correct and demarche withdraw take'],
];

/** Letters that the beginning of an id must have, so that it says something. */
const LEAST = 4;

/**
 * The event behind an id. Ids of mentions, and ids that a merge retired, lead to the event that holds them now, or held
 * them on the day asked for; those of mentions that do not count any more to the event of the others they were with.
 *
 * @param asOf a day since 1970-01-01.
 * @throws DemarcheError E_ID for what is no id, is not in the store, or is the beginning of several
 */
export async function findById(source: RecordSource, text: string, asOf?: number): Promise<Found | FoundAlone> {
  const id = text.trim().toLowerCase();
  const [, sort = '', hex = ''] = /^(?:([em]):)?([0-9a-f]+)$/.exec(id) ?? [];
  if (hex.length < LEAST) {
    throw new DemarcheError(
      'E_ID',
      `“${text}” is no id`,
      ELSEWHERE.find(([begin]) => begin.test(id))?.[1] ??
        `give an id such as e:1a2b3c4d, at least ${LEAST} characters of it; demarche events lists them`,
      2,
    );
  }
  const events =
    asOf === undefined ? await source.events({ ids: await source.resolve(id) }) : await source.resolveAsOf(id, asOf);
  if (events.length === 0) return lostWith(source, text, hex, asOf);
  const exact = events.filter((e) => e.id === `e:${hex}` || e.mentions.includes(`m:${hex}`));
  const own = sort === 'm' ? [] : events.filter((e) => e.id.startsWith(`e:${hex}`));
  const [event, ...others] = exact.length > 0 ? exact : own.length === 1 ? own : events;
  if (event === undefined || others.length > 0) {
    const some = events.slice(0, 5).map((e) => `${e.id} (${e.kind})`);
    throw new DemarcheError(
      'E_ID',
      `${text} is the beginning of several ids: ${some.join(', ')}`,
      'give more of it',
      2,
    );
  }
  const mentions = event.mentions.filter((m) => m.startsWith(`m:${hex}`));
  if (sort !== 'm') return { event, mention: null };
  if (mentions.length > 1) {
    throw new DemarcheError(
      'E_ID',
      `${text} is the beginning of several ids: ${mentions.join(', ')}`,
      'give more of it',
      2,
    );
  }
  return { event, mention: mentions[0] ?? null };
}

/** @throws DemarcheError E_ID where no mention that ever counted has the id, or several have */
async function lostWith(
  source: RecordSource,
  text: string,
  hex: string,
  asOf: number | undefined,
): Promise<Found | FoundAlone> {
  const found = asOf === undefined ? await source.lost(hex) : [];
  const [lost, ...others] = found;
  if (lost === undefined) {
    const then = asOf === undefined ? '' : ' on that day';
    throw new DemarcheError('E_ID', `nothing in the store has the id ${text}${then}`, 'demarche events lists them', 2);
  }
  if (others.length > 0) {
    const ids = found.map((l) => l.mention.row.id);
    throw new DemarcheError('E_ID', `${text} is the beginning of several ids: ${ids.join(', ')}`, 'give more of it', 2);
  }
  const mention = lost.mention.row.id;
  const [event] = lost.event === null ? [] : await source.events({ ids: [lost.event] });
  if (event === undefined) return { event: null, mention, lost };
  return { event, mention: /^\s*m:/i.test(text) ? mention : null, lost };
}
