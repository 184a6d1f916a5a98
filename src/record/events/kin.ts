/** What is known of kinds when tellings are compared: histories, reversals, how rare a deed is, how near two kinds are. */
import { KIN } from './kin-table.ts';

/** Steps of one history, in their order. A later step does not make a deed of its own. */
export const HISTORIES: readonly (readonly string[])[] = [
  ['visit.announce', 'visit.postpone', 'visit.make', 'visit.host', 'visit.cancel'],
  ['meeting.hold', 'meeting.cancel'],
  ['talks.hold', 'talks.suspend', 'meeting.cancel'],
  ['agreement.reach', 'agreement.sign', 'agreement.ratify'],
];

/** Kinds that speak of a deed still to come, even where the telling itself happened. */
export const ANNOUNCING: ReadonlySet<string> = new Set(['visit.announce']);

/** Kinds that end a deed before it is done: they lie at another time than it would have. */
export const CALLED_OFF: ReadonlySet<string> = new Set([
  'visit.cancel',
  'visit.postpone',
  'visit.disinvite',
  'meeting.cancel',
  'talks.suspend',
]);

/** Deeds that undo others and are events of their own. */
export const REVERSALS: Readonly<Record<string, readonly string[]>> = {
  'envoy.return': ['envoy.recall', 'envoy.expel'],
  'mission.open': ['mission.close', 'mission.suspend', 'mission.evacuate'],
  'relations.restore': ['relations.sever', 'relations.suspend', 'relations.downgrade'],
  'border.open': ['border.close'],
  'airspace.open': ['airspace.close'],
  'visa.restore': ['visa.suspend'],
  'trade.resume': ['trade.suspend', 'trade.tariff'],
  'sanction.lift': ['sanction.impose'],
  'travel.lift': ['travel.warn', 'travel.ban'],
  'recognition.withdraw': ['recognition.grant'],
  'agreement.withdraw': ['agreement.sign', 'agreement.ratify', 'agreement.reach'],
  'force.release': ['coercion.arrest', 'force.abduct'],
  'force.withdraw': ['force.deploy', 'force.occupy'],
};

/** Kinds that undo or can be undone. */
export const UNDOING: ReadonlySet<string> = new Set(Object.entries(REVERSALS).flatMap(([by, of]) => [by, ...of]));

/** Told from the other side: its source is the target of its kin. */
export const TURNED: ReadonlySet<string> = new Set(['visit.host']);

/** Kinds that take two, or that each side tells as the other's deed: direction tells nothing apart. */
export const BOTH_WAYS: ReadonlySet<string> = new Set([
  'meeting.hold',
  'talks.hold',
  'call.hold',
  'agreement.reach',
  'agreement.sign',
  'agree.together',
  'cooperation.exercise',
  'cooperation.work',
  'cooperation.share',
  'force.clash',
  'force.ceasefire',
  'relations.establish',
  'relations.restore',
  'relations.upgrade',
  'meeting.cancel',
  'meeting.attend',
]);

/** What may go on for days, so that two days may be days of one deed. */
export const LASTING: ReadonlySet<string> = new Set([
  'force.occupy',
  'force.deploy',
  'force.exercise',
  'cooperation.exercise',
  'cooperation.work',
  'coercion.crackdown',
  'coercion.martial-law',
  'coercion.curfew',
  'protest.strike',
  'protest.hunger-strike',
  'protest.boycott',
  'visit.make',
  'visit.host',
  'talks.hold',
  'meeting.attend',
  'nationals.evacuate',
  'mission.evacuate',
  'aid.keep-peace',
  'legal.try',
  'force.withdraw',
  'relations.review',
  'mediate.broker',
  'mediate.host',
]);

/** Kinds whose place must be one. */
export const PLACED: ReadonlySet<string> = new Set([
  'force',
  'meeting',
  'talks',
  'protest',
  'mission',
  'visit',
  'coercion',
]);

/** Words for deeds themselves, stemmed: what two sentences share by them their kinds say already. */
export const DEED_WORDS: ReadonlySet<string> = new Set(
  `attack strik strike airstrike air bomb bombard shell fire launch kill wound injur hurt die dead death hit target raid storm clash
  fight shoot shot gunmen soldier force troop army militar police arrest detain held hold abduct kidnap seiz
  condemn accus denounc criticis criticiz blam slam warn threaten urg call demand ask request reject deni deny refus
  welcom prais support back express statement foreign minist ministry minister president prime government official
  spokesman spokeswoman spokesperson meet met talk hold visit travel arriv host receiv discuss
  expel order leav leave recall ambassador envoy diplomat embass embassy consul consulat summon close shut open
  sanction impos impose ban suspend lift sign agreement agree deal accord protest demonstrat ralli rally people hundred thousand
  country nation state citizen national`.split(/\s+/),
);

/** Families by how rarely one pair repeats such a deed: the rarer, the more the same pair, kind and time say. */
const RARE = new Set(
  'envoy mission relations recognition visa border airspace nationals travel agreement visit trade asylum'.split(' '),
);
/** What is done by speaking: a state says much in a day, so that only what is said tells two sayings apart. */
const SPOKEN = new Set('statement threat request refuse agree other'.split(' '));
const MIDDLE = new Set('meeting talks call sanction aid legal mediate cooperation'.split(' '));

export type Rarity = 'rare' | 'middle' | 'frequent' | 'words';

/** Kinds that their family says too little of. */
const BY_KIND: ReadonlyMap<string, Rarity> = new Map([
  ['agree.together', 'middle'],
  ['force.ceasefire', 'rare'],
  ['force.release', 'middle'],
  ['force.hand-back', 'middle'],
]);

/** How often a pair repeats deeds of a kind. */
export function rarityOf(kind: string): Rarity {
  const own = BY_KIND.get(kind);
  if (own !== undefined) return own;
  const family = familyOf(kind);
  return RARE.has(family) ? 'rare' : MIDDLE.has(family) ? 'middle' : SPOKEN.has(family) ? 'words' : 'frequent';
}

/** The part of a kind before its dot. */
export function familyOf(kind: string): string {
  return kind.slice(0, kind.indexOf('.'));
}

let nearness: ReadonlyMap<string, number> | undefined;

/** How near two kinds are, "a b" and "b a". */
function nearnessOf(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const put = (a: string, b: string, near: number): void => {
    if (a !== b) found.set(`${a} ${b}`, Math.max(near, found.get(`${a} ${b}`) ?? 0));
  };
  for (const { near, kinds } of KIN) for (const a of kinds) for (const b of kinds) put(a, b, near);
  for (const steps of HISTORIES) for (const a of steps) for (const b of steps) put(a, b, 0.9);
  return found;
}

/** 1 for the same kind, 0 for kinds that never name one deed. */
export function kinship(a: string, b: string): number {
  if (a === b) return 1;
  // Worked out when it is first asked for: most commands compare nothing.
  nearness ??= nearnessOf();
  return nearness.get(`${a} ${b}`) ?? 0;
}

const stepOf = new Map<string, number>();
for (const steps of HISTORIES) for (const [i, kind] of steps.entries()) stepOf.set(kind, i);

/** How far along its history a kind stands; 0 for kinds that are no step. */
export function stepRank(kind: string): number {
  return stepOf.get(kind) ?? 0;
}

const roots = new Map<string, string>();

function rootOf(kind: string): string {
  const up = roots.get(kind) ?? kind;
  return up === kind ? kind : rootOf(up);
}

for (const set of [...KIN.map((k) => k.kinds), ...HISTORIES]) {
  for (const kind of set) {
    const [a, b] = [rootOf(set[0] ?? kind), rootOf(kind)];
    if (a !== b) roots.set(a < b ? b : a, a < b ? a : b);
  }
}

/** A name of the group that a kind can be compared in: kinds of two groups are never one deed. */
export function groupOf(kind: string): string {
  return rootOf(kind);
}

const groups = Map.groupBy(new Set([...KIN.flatMap((k) => k.kinds), ...HISTORIES.flat()]), rootOf);

/** The kinds of a group, by its name. */
export function kindsOf(group: string): readonly string[] {
  return groups.get(group) ?? [group];
}
