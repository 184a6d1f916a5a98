/** What judgements are about, as people name it on a command line. */
import { DemarcheError } from '../errors.ts';
import type { Store } from '../store/open.ts';
import { JUDGED } from '../store/settle.ts';
import { findLost, type LostMention } from './lost.ts';

/** What an id stands for. */
export interface Target {
  /** The whole id of the event or mention. */
  readonly id: string;
  /** The mention itself, or all that the event has now; the smallest first. */
  readonly mentions: readonly string[];
}

/**
 * The mention (`m:…`) or event (`e:…`, or without letter) behind an id or its beginning. Mentions that do not count now
 * are found too, so that a rejected one can be accepted again. Events must be up to date.
 *
 * @throws DemarcheError E_ID for what is no id, is not in the store, or is the beginning of several
 */
export async function targetOf(store: Store, text: string): Promise<Target> {
  const [, sort = 'e', hex = ''] = /^(?:([em]):)?([0-9a-f]+)$/.exec(text.trim().toLowerCase()) ?? [];
  if (hex.length < 4) {
    throw new DemarcheError('E_ID', `“${text}” is no id`, 'give at least 4 characters of one, such as e:1a2b3c4d', 2);
  }
  if (sort === 'm') {
    const found = await store.db
      .selectFrom('mention')
      .select('id')
      .distinct()
      .where('id', '>=', `m:${hex}`)
      .where('id', '<', `m:${hex}g`)
      .where('current', '>', 0)
      .where('run', '!=', JUDGED)
      .limit(5)
      .execute();
    const id = one(
      text,
      found.map((m) => m.id),
    );
    return { id, mentions: [id] };
  }
  const events = await store.events({ ids: await store.resolve(hex) });
  const named = events.filter((e) => e.id.startsWith(`e:${hex}`));
  const exact = events.filter((e) => e.id === `e:${hex}` || e.mentions.includes(`m:${hex}`));
  const fits = exact.length > 0 ? exact : named.length > 0 ? named : events;
  const lost = fits.length === 0 ? await findLost(store, hex) : [];
  if (lost.length > 0) return lostTarget(store, text, lost);
  const id = one(
    text,
    fits.map((e) => e.id),
  );
  return { id, mentions: fits[0]?.mentions ?? [] };
}

/** A mention that does not count, with the others of the event that it was of. */
async function lostTarget(store: Store, text: string, found: readonly LostMention[]): Promise<Target> {
  const id = one(
    text,
    found.map((l) => l.mention.row.id),
  );
  const event = found[0]?.event ?? null;
  const [present] = event === null ? [] : await store.events({ ids: [event] });
  return { id: present?.id ?? id, mentions: [id, ...(present?.mentions ?? [])].toSorted() };
}

/** The one report whose id begins so (`sha256:` may be left out), or that has this address; of several the last. */
export async function reportNamed(store: Store, text: string): Promise<string> {
  const hex = /^(?:sha256:)?([0-9a-f]{4,64})$/.exec(text.trim().toLowerCase())?.[1];
  const of = store.db.selectFrom('report').select('id');
  if (hex !== undefined) {
    const from = `sha256:${hex}`;
    const found = await of.where('id', '>=', from).where('id', '<', `${from}g`).limit(5).execute();
    return one(
      text,
      found.map((r) => r.id),
      'report',
    );
  }
  const found = await of.where('url', '=', text.trim()).where('gone', 'is', null).orderBy('seq', 'desc').execute();
  return one(
    text,
    found.slice(0, 1).map((r) => r.id),
    'report',
  );
}

/** The judgement (`j:…`) or change (`c:…`) that is to be taken back. */
export async function undoable(store: Store, text: string): Promise<string> {
  const id = text.trim().toLowerCase();
  const known = [...(await store.judgements()), ...(await store.changes())].map((x) => x.id);
  const fits = /^[jc]:[0-9a-f]{4,}$/.test(id) ? known.filter((k) => k.startsWith(id)) : [];
  return one(text, fits, 'judgement or change');
}

function one(text: string, found: readonly string[], what = 'mention or event'): string {
  const [id, ...others] = found;
  if (id !== undefined && others.length === 0) return id;
  throw new DemarcheError(
    'E_ID',
    others.length > 0
      ? `${text} is the beginning of several ids: ${found.join(', ')}`
      : `the store has no ${what} ${text}`,
    others.length > 0 ? 'give more of it' : 'demarche events, judgements and corrections list ids',
    2,
  );
}
