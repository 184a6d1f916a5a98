/**
 * Which kinds can name one deed, as data. Reports word one deed differently ("attacked", "bombed", "killed 12"); kinds
 * that no line here and no history joins are always different deeds.
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
  {
    near: 0.6,
    why: 'goods and those who carry them kept out',
    kinds: ['trade.suspend', 'visa.suspend', 'border.close', 'border.cut-links'],
  },
  {
    near: 0.6,
    why: 'flights and crossings stopped',
    kinds: ['airspace.close', 'border.cut-links', 'border.close'],
  },
  {
    near: 0.6,
    why: 'ways opened again',
    kinds: ['airspace.open', 'border.open'],
  },
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
    kinds: ['sanction.impose', 'trade.suspend', 'coercion.restrict', 'coercion.seize', 'travel.ban', 'trade.tariff'],
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
