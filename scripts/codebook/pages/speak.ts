/** Slots, tests, paths and conditions of frames in words. */
import type { Raw } from '../source.ts';
import { count, either, plain, words } from './text.ts';

/** Names of what a family shares by anchor, by the object itself; and the word sets. */
export interface Names {
  readonly shared: ReadonlyMap<unknown, string>;
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

/** Slots in words; any other name is a preposition. */
export const SLOTS: Readonly<Record<string, string>> = {
  agent: '**doer**: who does it',
  patient: '**object**: whom or what it is done to',
  recipient: '**receiver**: to whom it is given or said',
  clause: '**clause**: the infinitive or “that …” that it governs',
  adverb: '**adverb** beside it',
  adverbial: '**adverbial clause** beside it',
  bare: '**bare phrase**: one without a preposition that is no object (“72 hours” in “was given 72 hours”)',
  poss: '**possessor** of a noun',
  compound: '**word before** a noun: an adjective or another noun',
  holder: '**holder**: who does the verb whose object the noun is',
  occasion: '**occasion**: who does the verb that the noun is the occasion of (“left after a meeting with”)',
  self: '**word itself**',
};

const SHORT: Readonly<Record<string, string>> = {
  agent: 'doer',
  patient: 'object',
  recipient: 'receiver',
  clause: 'clause',
  adverb: 'adverb',
  adverbial: 'adverbial clause',
  bare: 'bare phrase',
  poss: 'possessor',
  compound: 'word before',
  holder: 'holder',
  occasion: 'occasion',
  self: 'word itself',
  context: 'the one other state around',
  speaker: 'whoever speaks',
};

/** What ends a path: a state that the mention itself gives. */
const FACETS: Readonly<Record<string, string>> = { host: 'host state', at: 'state where they are', owner: 'owner' };

const SORTS: Readonly<Record<string, string>> = {
  state: 'a state',
  place: 'a place',
  organ: 'an organ of state',
  office: 'an office holder',
  person: 'a person',
  envoy: 'an envoy',
  mission: 'a mission',
  nationals: 'nationals',
  organisation: 'an organisation',
  group: 'a group',
  outlet: 'an outlet',
  actor: 'anyone who acts',
  country: 'a country',
  speaker: '“I” or “we”',
};

/** Longest list of words that a test spells out, and longest set. */
const LONG_LIST = 14;
const LONG_SET = 6;

/** A slot, or several of which one will do, in a few words: "doer", "after *in* or *at*". */
export function slotName(name: string): string {
  const parts = name.split('|');
  const told = parts.filter((p) => SHORT[p] !== undefined).map((p) => SHORT[p] ?? p);
  const prepositions = parts.filter((p) => SHORT[p] === undefined).map((p) => `*${p}*`);
  return either([...told, ...(prepositions.length > 0 ? [`after ${either(prepositions)}`] : [])]);
}

/** A list of words with its sets: long sets by name, linked to the page of sets. */
export function wordList(list: unknown, names: Names, longest = LONG_LIST): string {
  if (list === undefined) return '';
  const known = names.shared.get(list);
  if (known !== undefined) return sharedLink(known);
  const all = (Array.isArray(list) ? list : [list]).map(String);
  const sets = all.filter((w) => isSet(w, names) && !isShort(w, names));
  const spelled = all.flatMap((w) => (isShort(w, names) ? (names.sets[w.slice(1)] ?? []) : isSet(w, names) ? [] : [w]));
  const rest = spelled.length - longest;
  const cut =
    rest > 1 ? [words(spelled.slice(0, longest)), `and ${count(rest, 'more', 'more')}`].join(' ') : words(spelled);
  return [...(spelled.length > 0 ? [cut] : []), ...sets.map((w) => setLink(w.slice(1), names))].join(', ');
}

const isSet = (word: string, names: Names): boolean => word.startsWith('$') && names.sets[word.slice(1)] !== undefined;
const isShort = (word: string, names: Names): boolean =>
  isSet(word, names) && (names.sets[word.slice(1)] ?? []).length <= LONG_SET;

function setLink(name: string, names: Names): string {
  return `any of [${name}](sets.md#${name}) (${count((names.sets[name] ?? []).length, 'word')})`;
}

function sharedLink(name: string): string {
  return `[*${name}*](#shared)`;
}

/** What a test asks of an argument, without whether it may be absent. */
export function testInWords(test: Raw | null, names: Names, spell = false): string {
  if (test === null) return 'anything';
  const known = names.shared.get(test);
  if (known !== undefined && !spell) return sharedLink(known);
  const parts: string[] = [];
  if (test.is !== undefined) {
    const sorts = (test.is as readonly string[]).flatMap((one) =>
      isSet(one, names) ? (names.sets[one.slice(1)] ?? []) : [one],
    );
    parts.push(either(sorts.map((one) => SORTS[one] ?? one)));
  }
  const own = wordList(test.words, names);
  if (own !== '') parts.push(test.is === undefined ? own : `called ${own}`);
  const any = (test.any as readonly Raw[] | undefined)?.map((one) => testInWords(one, names)) ?? [];
  if (any.length > 0) parts.push(any.join('; or '));
  const inner = Object.entries((test.slots as Raw | undefined) ?? {}).map(([name, t]) =>
    slotInWords(name, t as Raw | null, names),
  );
  if (inner.length > 0) parts.push(`${parts.length > 0 ? '' : 'something '}with (${inner.join('; ')})`);
  return parts.length > 0 ? parts.join(', ') : 'anything';
}

/** A slot with its test: "doer (may be left open): a state". */
export function slotInWords(name: string, test: Raw | null, names: Names): string {
  const what = testInWords(test, names);
  // What is shared says for itself that it must be absent.
  if (names.shared.has(test))
    return `${slotName(name)}${test?.optional === true ? ' (may be left open)' : ''}: ${what}`;
  if (test?.absent === true)
    return what === 'anything' ? `no ${SHORT[name] ?? `phrase ${slotName(name)}`}` : `${slotName(name)}: not ${what}`;
  return `${slotName(name)}${test?.optional === true ? ' (may be left open)' : ''}: ${what}`;
}

/** A path in words: "object › host state", "*in* or *at* › possessor". */
export function pathInWords(path: string): string {
  const steps = path.split('.');
  return steps
    .map((step, i) => {
      const facet = i > 0 && i === steps.length - 1 ? FACETS[step] : undefined;
      return facet ?? (i === 0 ? slotName(step) : slotName(step).replace('after ', ''));
    })
    .join(' › ');
}

/** Paths tried in turn. */
export function pathsInWords(paths: unknown, names: Names, spell = false): string {
  const known = names.shared.get(paths);
  if (known !== undefined && !spell) return sharedLink(known);
  const all = (Array.isArray(paths) ? paths : paths === undefined || paths === null ? [] : [paths]).map(String);
  return all.length === 0 ? 'left open' : all.map(pathInWords).join(', else ');
}

/** A condition in words. */
export function conditionInWords(text: string): string {
  const one = /^(has|no) (.+)$/.exec(text);
  if (one)
    return `${one[1] === 'has' ? 'a' : 'no'} ${pathInWords(one[2] ?? '')} is told`
      .replace(/^(a|no) after /, '$1 phrase after ')
      .replace(/^a (?=[aeiou])/, 'an ');
  const [, left = '', op = '', right = ''] = /^(.+?) (=|<>|!=|~) (.+)$/.exec(text) ?? [];
  const [a, b] = [left, right].map((path) => `the ${pathInWords(path)}`.replace(/^the (after|the|whoever) /, '$1 '));
  if (op === '=') return `${a} and ${b} are of one state`;
  if (op === '<>') return `${a} and ${b} are of two states`;
  if (op === '!=') return `${a} is not known to be of the state of ${b}`;
  return op === '~' ? `${a} is not known to be of another state than ${b}` : plain(text);
}
