/** Outcomes in words, for people. */
import type { Condition, Frame, SlotTest } from '../codebook.ts';
import type { ArgumentOutcome, ConditionOutcome, FrameMiss, PartyWay, SlotOutcome, TreeStep } from './types.ts';

/** Slots that are named by a role; the others are named by a preposition. */
const ROLES: Readonly<Record<string, string>> = {
  self: 'the word itself',
  agent: 'agent',
  patient: 'patient',
  recipient: 'recipient',
  clause: 'clause',
  adverb: 'adverb',
  adverbial: 'adverbial clause',
  bare: 'phrase without preposition',
  aux: 'auxiliary',
  poss: 'possessor',
  compound: 'modifier',
  holder: 'who has it as object',
  occasion: 'whose occasion it is',
  governor: 'governing verb',
};

const FACETS: Readonly<Record<string, string>> = { host: 'host', at: 'whereabouts', owner: 'state' };

/** How many words of a list are told before "more", and how many prepositions. */
const SOME = 5;
const FEW = 3;

/** A slot by name: a role, or the preposition of a phrase ("“to” phrase"); several as they stand for one another. */
export function saySlot(name: string): string {
  const names = name.split('|');
  const prepositions = names.filter((one) => ROLES[one] === undefined);
  const phrase = prepositions.length === 0 ? [] : [`${some(prepositions, FEW)} phrase`];
  return [...names.flatMap((one) => ROLES[one] ?? []), ...phrase].join(' or ');
}

/** A path from a predicate in words ("host of the patient of ‘expelled’"). */
export function sayPath(path: string, predicate: string): string {
  const steps = path.split('.');
  const parts = steps.map((step, i) => (i > 0 && i === steps.length - 1 ? FACETS[step] : undefined) ?? saySlot(step));
  return `${parts.toReversed().join(' of the ')} of ‘${predicate}’`;
}

/** How a party was found. */
export function sayWay(way: PartyWay, predicate: string): string {
  if (way.by === 'context')
    return way.party.antecedent ? 'the host that earlier words give to this post' : 'the one other state around';
  if (way.by === 'speaker') return 'who speaks these words';
  if (way.by === 'story') return 'told in an earlier row of the report';
  const path = sayPath(way.path ?? '', predicate);
  return way.by === 'mutual' ? `beside the source: ${path}` : path;
}

/** The way through the tree: "expelled ←nsubj Kenya" where Kenya hangs on "expelled", "expel xcomp→ decided" upwards. */
export function sayTree(steps: readonly TreeStep[]): string {
  return steps
    .map(({ word, relation, direction }) => {
      if (direction === 'start') return word.text;
      return direction === 'up' ? `${relation}→ ${word.text}` : `←${relation} ${word.text}`;
    })
    .join(' ');
}

/** A test that held, with the words that passed; null where nothing had to be there. */
export function sayHeld(slot: SlotOutcome): string | null {
  const passed = slot.found.filter((a) => a.failed === null);
  if (slot.test.absent || passed.length === 0) return null;
  return grouped(passed, (a) => sayPassed(a, slot.test), ', ');
}

/** Arguments of one slot of which the same is to be said are named together. */
function grouped(found: readonly ArgumentOutcome[], say: (a: ArgumentOutcome) => string, between: string): string {
  const groups = Map.groupBy(found, (a) => `${a.slot}\n${say(a)}`);
  return [...groups.values()]
    .map((all) => [saySlot(all[0].slot), all.map((a) => `‘${a.word.text}’`).join(', '), say(all[0])].join(' ').trim())
    .join(between);
}

function sayPassed(a: ArgumentOutcome, test: SlotTest): string {
  const found = marks(a, test);
  return found.length === 0 ? '' : `(${found.join('; ')})`;
}

/** What made an argument pass: its sort, a listed word, its own slots. */
function marks(a: ArgumentOutcome, test: SlotTest): string[] {
  return [
    ...(test.is ? [a.sort ?? listed(test.is)] : []),
    ...(test.words ? ['a listed word'] : []),
    ...a.any.filter((x) => x.failed === null).flatMap((one) => marks(one, one.test)),
    ...a.slots.flatMap((inner) => sayHeld(inner) ?? []),
  ];
}

function listed(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' or ');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The first of some words, and how many there are. */
function some(words: readonly string[], most = SOME): string {
  const shown = words.slice(0, most).map((w) => `“${w}”`);
  return words.length > most ? `${shown.join(', ')} … (${words.length})` : listed(shown);
}

/** What a test asks for ("envoy or office", "“tie” or “relation” with “to” phrase"). */
function sayTest(test: SlotTest, most = SOME): string {
  const parts = [
    ...(test.is ? [listed(test.is)] : []),
    ...(test.words ? [some(test.words, most)] : []),
    ...(test.any ? [sayAny(test.any, ', or ')] : []),
    ...Object.entries(test.slots ?? {}).flatMap(([name, t]) =>
      t.absent || t.optional ? [] : [`with ${saySlot(name)}`],
    ),
  ];
  return parts.join(' ') || 'something';
}

/** The first of some tests, and how many more there are. */
function sayAny(tests: readonly SlotTest[], between: string): string {
  const shown = tests.slice(0, FEW).map((one) => sayTest(one, FEW));
  if (tests.length > FEW) shown.push(`${tests.length - FEW} more`);
  return shown.join(between);
}

/** A test that failed: which slot is empty, or which word is not what. */
export function sayFailed(slot: SlotOutcome): string {
  if (slot.test.absent) {
    const there = slot.found.filter((a) => a.failed === null);
    return grouped(there, () => 'must not be there', '; ');
  }
  if (slot.found.length === 0) return `no ${saySlot(slot.slot)}`;
  return grouped(slot.found, (a) => sayWrong(a, slot.test), '; ');
}

function sayWrong(a: ArgumentOutcome, test: SlotTest): string {
  switch (a.failed) {
    case 'is':
      return `is ${a.sort ?? 'no known actor'}, not ${listed(test.is ?? [])}`;
    case 'words':
      return `is not ${some(test.words ?? [])}`;
    case 'any':
      return `is not ${sayAny(test.any ?? [], ', nor ')}`;
    case 'slots':
      return `fails: ${a.slots
        .filter((x) => !x.held)
        .map(sayFailed)
        .join(', ')}`;
    case null:
      return 'fits';
  }
}

const RELATIONS: Readonly<Record<Condition['op'], readonly [held: string, failed: string]>> = {
  '=': ['are one state', 'are not one known state'],
  '<>': ['are two states', 'are not two known states'],
  '!=': ['are not known to be one state', 'are one state'],
  '~': ['are not known to be two states', 'are two states'],
  has: ['is there', 'names nobody'],
  no: ['names nobody', 'must not be there'],
};

/** A condition and the states that it was about. */
export function sayCondition(c: ConditionOutcome): string {
  const [held, failed] = RELATIONS[c.op];
  const side = (path: string, codes: ConditionOutcome['leftCodes']): string =>
    `${sayShort(path)} (${codes.length === 0 ? 'none' : codes.map((x) => x ?? '?').join(', ')})`;
  const sides = [side(c.left, c.leftCodes), ...(c.right === '' ? [] : [side(c.right, c.rightCodes)])];
  return `${sides.join(' and ')} ${c.held ? held : failed}`;
}

/** A path without its predicate. */
function sayShort(path: string): string {
  return sayPath(path, '').replace(/ of ‘’$/, '');
}

const NEEDS: Readonly<Record<Frame['needs'], string>> = {
  both: 'a known source and a known target',
  source: 'a known source',
  target: 'a known target',
  either: 'a known source or target',
};

/** Why a frame gave no row. */
export function sayMiss({ reason, word }: FrameMiss): string {
  const by = (text: string | undefined): string => (text === undefined ? '' : ` (‘${text}’)`);
  const told = 'word' in reason && reason.word.token !== word.token ? ` on ‘${reason.word.text}’` : '';
  switch (reason.why) {
    case 'slots': {
      const phrase = reason.phrase.length > 0 ? [`no ${some(reason.phrase)}`] : [];
      return [...reason.failed.map(sayFailed), ...phrase].join('; ');
    }
    case 'phrase':
      return `no ${some(reason.phrase)}`;
    case 'where':
      return sayCondition(reason.condition);
    case 'status':
      return `the words say neither that it is so nor that it is not${by(reason.by?.text)}`;
    case 'reading':
      return `told as ${reason.status}${by(reason.by?.text)}, not as ${reason.wanted}`;
    case 'parties': {
      const names = (side: readonly string[]): string => (side.length === 0 ? 'nobody' : side.join(', '));
      return `needs ${NEEDS[reason.needs]}; source: ${names(reason.source)}, target: ${names(reason.target)}`;
    }
    case 'wanting':
      return `needs ${NEEDS[reason.needs]}, and no earlier row gives it`;
    case 'weaker':
      return `fits, but ${reason.rule}${told} weighs more`;
    case 'twin':
      return `fits, but ${reason.rule}${told} tells the same kind`;
    case 'part':
      return `part of the deed that ${reason.rule} tells${told}`;
    case 'instead':
      return `gives way to the deed itself: ${reason.rule}${told}`;
    case 'repeat':
      return 'fits, but the sentence has told the same before';
  }
}
