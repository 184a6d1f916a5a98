/** The events that contacts and mediation of some parties are made of, found without looking at those of all others. */
import type { RecordEvent } from '../record/types.ts';
import type { Names } from './names.ts';
import type { Query } from './options.ts';
import type { RecordSource } from './source.ts';

const ANSWERS: ReadonlySet<string> = new Set(['refuse', 'agree']);
const FAMILIES: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'talks', 'mediate', ...ANSWERS]);

/** Whether contacts and mediation are made of events of a kind. */
export function ofContact(kind: string): boolean {
  return FAMILIES.has(familyOf(kind));
}

/**
 * The contacts of a pair or a party, and its mediation with all parties to it: what the same reports tell of the go-between
 * and others, and what any of them answered the go-between.
 */
export async function joinedContacts(
  source: RecordSource,
  { pair, actor }: Query,
  names: Names,
): Promise<readonly RecordEvent[]> {
  const parties = [...new Set([...(pair ?? []), ...(actor === undefined ? [] : [actor])])];
  const kinds = names.kindsWhere(ofContact);
  const own = (await Promise.all(parties.map((party) => source.events({ actor: party, kinds })))).flat();
  const mediations = own.filter(isMediation);
  if (mediations.length === 0) return unique(own);
  const reports = [...new Set(mediations.flatMap((e) => e.reports))];
  const others = await source.events({ reports, kinds: names.kindsWhere((kind) => familyOf(kind) === 'mediate') });
  const known = new Set(parties);
  const beside = others.map((e) => e.pair).filter((two) => !two.some((code) => known.has(code)));
  const answers = names.kindsWhere((kind) => ANSWERS.has(familyOf(kind)));
  const answered = await Promise.all(
    [...new Map(beside.map((two) => [String(two), two])).values()].map((two) =>
      source.events({ pair: two, kinds: answers }),
    ),
  );
  return unique([...own, ...others, ...answered.flat()]);
}

function isMediation({ kind }: RecordEvent): boolean {
  return familyOf(kind) === 'mediate';
}

function familyOf(kind: string): string {
  return kind.split('.')[0] ?? '';
}

function unique(events: readonly RecordEvent[]): RecordEvent[] {
  return [...new Map(events.map((e) => [e.id, e])).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
