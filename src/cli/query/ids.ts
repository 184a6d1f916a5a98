/** Ids as people give them: whole, or only their beginning. */
import { DemarcheError } from '../../errors.ts';
import type { RecordEvent } from '../../record/types.ts';
import type { RecordSource } from './source.ts';

/** What an id stands for: an event, or one mention of it. */
export interface Found {
  readonly event: RecordEvent;
  /** The mention, where one was asked for (`m:`). */
  readonly mention: string | null;
}

/** Letters that the beginning of an id must have, so that it says something. */
const LEAST = 4;

/**
 * The event behind an id. Ids of mentions, and ids that a merge retired, lead to the event that holds them now.
 *
 * @throws DemarcheError E_ID for what is no id, is not in the store, or is the beginning of several
 */
export async function findById(source: RecordSource, text: string): Promise<Found> {
  const id = text.trim().toLowerCase();
  const [, sort = '', hex = ''] = /^(?:([em]):)?([0-9a-f]+)$/.exec(id) ?? [];
  if (hex.length < LEAST) {
    throw new DemarcheError(
      'E_ID',
      `“${text}” is no id`,
      `give an id such as e:1a2b3c4d, at least ${LEAST} characters of it; demarche events lists them`,
      2,
    );
  }
  const ids = await source.resolve(id);
  if (ids.length === 0) {
    throw new DemarcheError('E_ID', `nothing in the store has the id ${text}`, 'demarche events lists them', 2);
  }
  const events = await source.events({ ids });
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
