/** A sentence made only of fields: each of its parts is the value of one field, and no word comes from elsewhere. */
import type { Actor, RecordEvent, Rival } from '../../../../src/record/types.ts';
import { edtfText } from '../../parts/edtf.ts';

/** The fields that a sentence may have, in its order. */
export type SentenceField =
  | 'source'
  | 'target'
  | 'kind'
  | 'means'
  | 'person'
  | 'office'
  | 'post'
  | 'level'
  | 'status'
  | 'date'
  | 'place'
  | 'holder';

/** One part of the sentence. */
export interface SentencePart {
  readonly field: SentenceField;
  readonly text: string;
  /** The code behind a name. */
  readonly code?: string;
  /** How many different values the reports give, where that is more than one. */
  readonly values?: number;
}

/** What the sentence is made from. */
type Told = Pick<
  RecordEvent,
  | 'kind'
  | 'kinds'
  | 'source'
  | 'target'
  | 'sources'
  | 'targets'
  | 'status'
  | 'statuses'
  | 'date'
  | 'dates'
  | 'places'
  | 'holders'
  | 'levels'
>;

/**
 * The parts of an event's sentence. A field that no report gives is left out; a side that is open says so.
 *
 * @param nameOf the usual name behind a code; the code itself where there is none
 * @param means what the kind means, by the codebook; null where it is not known
 */
export function sentenceOf(event: Told, nameOf: (code: string) => string, means: string | null): SentencePart[] {
  const party = (field: 'source' | 'target', code: string | null, of: readonly Rival<Actor>[]): SentencePart => {
    if (code === null) return { field, text: 'not named' };
    const name = nameOf(code);
    return { field, text: name, ...(name === code ? {} : { code }), ...several(new Set(of.map(keyOf)).size) };
  };
  const who = [...event.targets, ...event.sources].filter(({ value }) => value.person ?? value.office ?? value.post);
  const main = who.toSorted((a, b) => b.mentions.length - a.mentions.length || detail(b) - detail(a))[0]?.value;
  const parts: (SentencePart | null)[] = [
    party('source', event.source, event.sources),
    party('target', event.target, event.targets),
    { field: 'kind', text: event.kind, ...several(event.kinds.length) },
    means === null ? null : { field: 'means', text: means.replace(/\.$/, '') },
    part('person', main?.person),
    part('office', main?.office),
    part('post', main?.post ? postText(main.post, nameOf) : null),
    ...first('level', event.levels, (l) => [l.direction, l.value].filter((x) => x !== null).join(' ')),
    { field: 'status', text: event.status, ...several(event.statuses.length) },
    {
      field: 'date',
      text: event.date.edtf === null ? 'undated' : edtfText(event.date.edtf),
      ...several(event.dates.filter((d) => d.value !== null).length),
    },
    ...first('place', event.places, String),
    ...holderPart(event.holders, nameOf),
  ];
  return parts.filter((p) => p !== null);
}

/** The sentence as plain text. */
export function sentenceText(parts: readonly SentencePart[]): string {
  const [source, target, ...rest] = parts.map((p) => ({
    ...p,
    words: p.code === undefined ? p.text : `${p.text} (${p.code})`,
  }));
  const said = rest.map((p, i) => {
    if (p.field === 'means') return ` (${p.words})`;
    return p.field === 'holder' ? ` ← ${p.words}` : `${i === 0 ? ': ' : ', '}${p.words}`;
  });
  return `${source?.words ?? ''} → ${target?.words ?? ''}${said.join('')}`;
}

/** A post in words: "consulate, Istanbul". */
export function postText(post: NonNullable<Actor['post']>, nameOf: (code: string) => string): string {
  const { type, city, host } = post;
  return [type, city, host === null || host === undefined ? null : nameOf(host)].filter((x) => x != null).join(', ');
}

function several(values: number): { values?: number } {
  return values > 1 ? { values } : {};
}

/** Parties are told apart by their codes; what is worded otherwise of one is no other value. */
function keyOf({ value }: Rival<Actor>): string {
  return value.code ?? value.name;
}

function detail({ value }: Rival<Actor>): number {
  return Number(value.person !== null) + Number(value.office !== null) + Number(Boolean(value.post));
}

function part(field: SentenceField, text: string | null | undefined): SentencePart | null {
  return text == null || text === '' ? null : { field, text };
}

function first<V>(field: SentenceField, rivals: readonly Rival<V>[], say: (value: V) => string): SentencePart[] {
  const [main] = rivals;
  return main === undefined ? [] : [{ field, text: say(main.value), ...several(rivals.length) }];
}

/** On whose word; what reports tell in their own voice names nobody. */
function holderPart(holders: Told['holders'], nameOf: (code: string) => string): SentencePart[] {
  const main = holders.find((h) => h.value !== null);
  if (main?.value == null) return [];
  const name = nameOf(main.value);
  return [
    { field: 'holder', text: name, ...(name === main.value ? {} : { code: main.value }), ...several(holders.length) },
  ];
}
