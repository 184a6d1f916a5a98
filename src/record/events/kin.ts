/**
 * Which kinds can name one deed, as data. Reports word one deed differently ("attacked", "bombed", "killed 12"), and a
 * deed has a history ("will visit", "visited"). Kinds that no line here joins are always different deeds.
 */

/** How near two kinds are: 1 for two names of the same deed, less where the words name it differently by right. */
export interface Kin {
  readonly near: number;
  readonly kinds: readonly string[];
  readonly why: string;
}

export const KIN: readonly Kin[] = [
  {
    near: 0.6,
    why: 'a place ringed by forces or police',
    kinds: ['force.blockade', 'force.police', 'force.attack', 'mission.attack'],
  },
  {
    near: 0.6,
    why: 'people sent back over a border',
    kinds: ['coercion.deport', 'asylum.refuse', 'nationals.expel', 'force.release'],
  },
  {
    near: 0.6,
    why: 'a mission brought away from a city',
    kinds: ['mission.relocate', 'mission.close', 'mission.open', 'mission.evacuate'],
  },
  { near: 0.8, why: 'things or people given back', kinds: ['force.hand-back', 'cooperation.extradite'] },
  { near: 0.7, why: 'the fight given up', kinds: ['force.surrender', 'force.disarm'] },
  { near: 0.8, why: 'a demand, and the call that makes it', kinds: ['request.demand', 'request.change'] },
  { near: 0.6, why: 'talks broken off or called off', kinds: ['talks.suspend', 'meeting.cancel', 'refuse.meet'] },
  { near: 0.7, why: 'an envoy kept out or sent away', kinds: ['envoy.refuse', 'envoy.expel'] },
  { near: 0.7, why: 'money or help withheld', kinds: ['aid.suspend', 'coercion.withhold', 'cooperation.suspend'] },
  { near: 0.8, why: 'a court frees', kinds: ['legal.acquit', 'force.release', 'legal.pardon'] },
  {
    near: 0.7,
    why: 'people hurt by hand or by police',
    kinds: ['force.beat', 'force.disperse', 'force.police', 'force.kill', 'force.shoot'],
  },
  { near: 0.7, why: 'a visit or an invitation taken back', kinds: ['visit.cancel', 'visit.disinvite'] },
  {
    near: 0.7,
    why: 'ways across a border shut',
    kinds: ['border.close', 'border.cut-links', 'airspace.close', 'force.blockade'],
  },
  { near: 0.8, why: 'trade let in again', kinds: ['trade.lift', 'trade.resume', 'sanction.lift'] },
  {
    near: 0.8,
    why: 'trade in goods stopped, by whatever name',
    kinds: ['sanction.impose', 'sanction.embargo', 'trade.suspend'],
  },
  {
    near: 0.9,
    why: 'the blow, and whom it killed',
    kinds: [
      'force.attack',
      'force.kill',
      'force.airstrike',
      'force.drone',
      'force.shell',
      'force.bomb',
      'force.suicide-attack',
      'force.shoot',
    ],
  },
  {
    near: 0.8,
    why: 'one fight, seen from one side or from both',
    kinds: ['force.attack', 'force.clash', 'force.kill', 'force.shoot', 'force.shell'],
  },
  {
    near: 0.7,
    why: 'a raid takes, destroys or breaks a truce',
    kinds: [
      'force.attack',
      'force.destroy',
      'force.airstrike',
      'force.shell',
      'force.bomb',
      'force.drone',
      'force.break-ceasefire',
    ],
  },
  { near: 0.6, why: 'an attack on a place that takes it', kinds: ['force.attack', 'force.occupy'] },
  {
    near: 0.8,
    why: 'one person killed for who he is',
    kinds: [
      'force.assassinate',
      'force.kill',
      'force.shoot',
      'force.airstrike',
      'force.drone',
      'force.bomb',
      'force.attack',
    ],
  },
  {
    near: 0.8,
    why: 'what is attacked is a mission',
    kinds: [
      'mission.attack',
      'force.attack',
      'force.destroy',
      'force.bomb',
      'force.shell',
      'force.airstrike',
      'force.drone',
      'protest.riot',
      'protest.vandalise',
    ],
  },
  {
    near: 0.6,
    why: 'taken away: by law or not is how each side tells it',
    kinds: ['coercion.arrest', 'force.abduct', 'coercion.seize'],
  },
  {
    near: 0.7,
    why: 'a crowd, peaceful or not',
    kinds: ['protest.demonstrate', 'protest.riot', 'protest.obstruct', 'protest.vandalise'],
  },
  { near: 0.7, why: 'forces moved or made ready', kinds: ['force.deploy', 'force.mobilise', 'force.alert'] },
  { near: 0.8, why: 'manoeuvres, alone or together', kinds: ['force.exercise', 'cooperation.exercise'] },
  {
    near: 0.8,
    why: 'freed, by those who held them or by others',
    kinds: ['force.release', 'force.rescue', 'force.concede', 'legal.pardon'],
  },
  {
    near: 0.9,
    why: 'a truce is agreed',
    kinds: ['force.ceasefire', 'agreement.reach', 'agreement.sign', 'agree.together'],
  },
  {
    near: 0.6,
    why: 'a mission whose people are brought or called home',
    kinds: ['mission.evacuate', 'envoy.recall', 'mission.reduce'],
  },
  { near: 0.6, why: 'people brought out, of a mission or not', kinds: ['mission.evacuate', 'nationals.evacuate'] },
  {
    near: 0.7,
    why: 'a mission shut for a time or for good, its people gone',
    kinds: ['mission.close', 'mission.suspend', 'mission.evacuate'],
  },
  {
    near: 0.6,
    why: 'diplomats made to leave, told by persons or by number',
    kinds: ['envoy.expel', 'mission.reduce', 'nationals.expel'],
  },
  { near: 0.9, why: 'ordinary people made to leave', kinds: ['nationals.expel', 'coercion.deport'] },
  {
    near: 0.8,
    why: 'ties broken, stopped or lowered: how far is told differently',
    kinds: ['relations.sever', 'relations.suspend', 'relations.downgrade'],
  },
  {
    near: 0.8,
    why: 'ties taken up, again or for the first time',
    kinds: ['relations.establish', 'relations.restore', 'relations.upgrade'],
  },
  {
    near: 0.7,
    why: 'a diplomat sent to a post, again or for the first time',
    kinds: ['envoy.appoint', 'envoy.return'],
  },
  { near: 0.9, why: 'who meets also talks', kinds: ['meeting.hold', 'talks.hold'] },
  { near: 0.9, why: 'a visit, by the guest and by the host', kinds: ['visit.make', 'visit.host'] },
  {
    near: 0.7,
    why: 'a visit and the meeting that it was for',
    kinds: ['visit.make', 'visit.host', 'meeting.hold', 'talks.hold', 'meeting.attend'],
  },
  { near: 0.7, why: 'talks on the telephone', kinds: ['call.hold', 'talks.hold'] },
  {
    near: 0.7,
    why: 'talks, and who brought them about',
    kinds: ['mediate.offer', 'mediate.host', 'mediate.broker', 'mediate.contact'],
  },
  {
    near: 0.9,
    why: 'an agreement is agreed and then signed',
    kinds: ['agreement.reach', 'agreement.sign', 'cooperation.work'],
  },
  {
    near: 0.8,
    why: 'an agreement, and what each side undertakes by it',
    kinds: ['agreement.reach', 'agree.together', 'agree.promise'],
  },
  { near: 0.7, why: 'a promise or an offer', kinds: ['agree.promise', 'agree.offer'] },
  {
    near: 0.6,
    why: 'a penalty by name and by what it forbids',
    kinds: ['sanction.impose', 'trade.suspend', 'coercion.restrict', 'travel.ban', 'trade.tariff'],
  },
  { near: 0.7, why: 'entry barred', kinds: ['visa.suspend', 'travel.ban', 'sanction.impose'] },
  { near: 0.6, why: 'a penalty lifted', kinds: ['sanction.lift', 'trade.resume', 'force.ease'] },
  {
    near: 0.7,
    why: 'help of one sort or another',
    kinds: ['aid.give', 'aid.arm', 'aid.lend', 'agree.promise', 'agree.offer'],
  },
  {
    near: 0.8,
    why: 'blame and censure in one breath',
    kinds: ['statement.accuse', 'statement.condemn', 'statement.complain', 'threat.warn'],
  },
  {
    near: 0.8,
    why: 'a claim or a demand turned down',
    kinds: ['statement.deny', 'refuse.change', 'refuse.yield', 'refuse.meet', 'refuse.assist'],
  },
  { near: 0.8, why: 'praise and support', kinds: ['statement.praise', 'statement.support'] },
  {
    near: 0.8,
    why: 'a threat, by what it threatens',
    kinds: ['threat.force', 'threat.restrict', 'threat.relations', 'threat.warn', 'threat.ultimatum'],
  },
  {
    near: 0.8,
    why: 'a request, by what it asks for',
    kinds: ['request.change', 'request.demand', 'request.assist', 'request.yield', 'request.meet'],
  },
  { near: 0.6, why: 'a charge and what it rests on', kinds: ['legal.charge', 'legal.investigate', 'coercion.arrest'] },
  { near: 0.6, why: 'tried and judged', kinds: ['legal.try', 'legal.convict'] },
];

/** Steps of one history, in their order. A later step does not make a deed of its own. */
export const HISTORIES: readonly (readonly string[])[] = [
  ['visit.announce', 'visit.postpone', 'visit.make', 'visit.host', 'visit.cancel'],
  ['meeting.hold', 'meeting.cancel'],
  ['talks.hold', 'meeting.cancel'],
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
const BY_KIND: ReadonlyMap<string, Rarity> = new Map([['agree.together', 'middle']]);

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

const nearness = new Map<string, number>();
for (const { near, kinds } of KIN) {
  for (const a of kinds) for (const b of kinds) setNear(a, b, near);
}
for (const steps of HISTORIES) for (const a of steps) for (const b of steps) setNear(a, b, 0.9);

function setNear(a: string, b: string, near: number): void {
  if (a !== b) nearness.set(`${a} ${b}`, Math.max(near, nearness.get(`${a} ${b}`) ?? 0));
}

/** 1 for the same kind, 0 for kinds that never name one deed. */
export function kinship(a: string, b: string): number {
  return a === b ? 1 : (nearness.get(`${a} ${b}`) ?? 0);
}

const stepOf = new Map<string, number>();
for (const steps of HISTORIES) for (const [i, kind] of steps.entries()) stepOf.set(kind, i);

/** How far along its history a kind stands; 0 for kinds that are no step. */
export function stepRank(kind: string): number {
  return stepOf.get(kind) ?? 0;
}

/** A name of the group that a kind can be compared in: kinds of two groups are never one deed. */
export const groupOf: (kind: string) => string = (() => {
  const root = new Map<string, string>();
  const find = (k: string): string => {
    const up = root.get(k) ?? k;
    return up === k ? k : find(up);
  };
  for (const set of [...KIN.map((k) => k.kinds), ...HISTORIES]) {
    for (const kind of set) {
      const [a, b] = [find(set[0] ?? kind), find(kind)];
      if (a !== b) root.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return find;
})();
