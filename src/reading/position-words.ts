/** Words by which reports tell who takes which position on what. Lemmas in small letters, British and American. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a thing that somebody is held responsible for is, roughly; things of one class may be one thing in other words. */
export type EventClass = 'harm' | 'hack' | 'abduction' | 'overthrow' | 'crossing' | 'backing' | 'meddling' | 'incident';

const CLASSES: readonly (readonly [EventClass, string])[] = [
  [
    'harm',
    `explosion blast bombing bombardment detonation strike airstrike shelling shell bomb attack assault raid onslaught
     ambush offensive killing murder assassination massacre shooting slaughter poisoning poison death bloodshed carnage
     atrocity crash downing sinking capsizing derailment collision sabotage damage rupture leak fire blaze arson explode
     bombard kill assassinate shoot down sink strafe torch wildfire drone-strike drone missile rocket gunfire barrage
     airdrop stampede contamination`,
  ],
  ['hack', 'cyberattack cyber-attack hack hacking breach malware ransomware'],
  ['abduction', 'abduction kidnapping kidnap abduct disappearance hostage-taking'],
  ['overthrow', 'coup putsch overthrow mutiny uprising'],
  ['crossing', 'incursion intrusion infiltration trespass encroachment overflight infiltrate intrude trespass'],
  ['backing', 'support back arm fund finance aid supply train equip sponsor harbor harbour shelter backing funding'],
  ['meddling', 'interfere meddle interference meddling espionage spying spy'],
  [
    'incident',
    'incident tragedy disaster catastrophe affair crime atrocity violence clash clashes confrontation violation outage event',
  ],
];

/** The class of an event noun or verb, by lemma. */
export const EVENT_CLASSES: ReadonlyMap<string, EventClass> = new Map(
  CLASSES.toReversed().flatMap(([of, words]) => words.split(/\s+/).map((w) => [w, of] as const)),
);

/** Whether two classes may name one thing: "the incident" may be any. */
export function compatible(a: EventClass, b: EventClass): boolean {
  return a === b || a === 'incident' || b === 'incident';
}

/** Nouns for what somebody says or holds to be so ("the Kenyan account", "this story"). */
export const ACCOUNTS = set(
  `account version claim assessment narrative explanation conclusion finding story allegation accusation theory report
   assertion charge description verdict view position statement denial interpretation suggestion rumor rumour`,
);

/** Verbs by which one takes over what another says. */
export const ENDORSING = set('confirm endorse back accept support echo share corroborate believe affirm uphold adopt');
/** Verbs by which one does not. */
export const REJECTING = set(
  'reject dismiss dispute deny refute rebut rebuff contradict contest disprove debunk discredit',
);
/** Verbs and nouns of doubt. */
export const DOUBTING = set('doubt question query disbelieve mistrust distrust challenge');
export const DOUBTS = set('doubt skepticism scepticism disbelief mistrust suspicion');

/** Verbs of laying something to somebody: [what, whom] by their slots. */
export const BLAMING = set('blame');
export const ACCUSING = set('accuse suspect condemn');
export const ATTRIBUTING = set('attribute ascribe pin link trace');
/** Nouns with "for" or "in" that say whose doing something is. */
export const RESPONSIBILITY = set('responsibility blame involvement role part hand complicity culpability guilt');
export const ADMITTING = set('claim admit accept acknowledge assume take bear');
export const DENYING = set('deny reject disclaim disavow dismiss refute');
/** Cues of speech by which one says that something is not so. */
export const REFUSING = set('deny reject disclaim disavow dismiss refute rebut dispute contradict denial rejection');

/** Predicates that say what something came of ("was caused by", "was the result of"). */
export const CAUSING = set('cause trigger produce provoke');
export const RESULTS = set('result work consequence act handiwork doing product outcome fault');

/** Inquiries, and the words by which one is asked for rather than told of. */
export const INQUIRIES = set('investigation inquiry enquiry probe fact-finding examination');
export const ASKING = set(
  'call call_for demand urge request want seek need require appeal press push insist propose support back favor favour ask',
);

/** What is shown as evidence, and the verbs that show it. */
export const EVIDENCE = set(
  `evidence proof footage video image imagery photo photograph recording intelligence document data intercept audio map
   dossier satellite-image transcript`,
);
export const SHOWING = set(
  'produce release publish present provide offer share show display submit circulate broadcast hand',
);
export const PROVING = set('show prove demonstrate indicate refute rebut disprove support suggest back confirm');

/** Words of a phrase that tell no event from another. */
export const DULL = set(
  `deadly deadliest huge major recent latest alleged apparent suspected fatal tragic horrific terrible big large new other
   people person man woman child dozen score hundred thousand several many monday tuesday wednesday thursday friday saturday
   sunday january february march april may june july august september october november december week month year day night
   morning evening today yesterday last next second first third own same such part area side killing responsibility
   country state nation government number series wave claim account horrible barbaric criminal brutal massive serious
   weekend early late earlier city town cause aftermath wake suspect strip unprecedented murderous`,
);
/** What an account is called by those who reject it. */
export const BASELESS = set(
  `baseless unfounded groundless false untrue absurd ridiculous preposterous fabricated fabrication lie nonsense
   disinformation propaganda slander fake incorrect misleading politically-motivated unsubstantiated ludicrous fiction`,
);

/** What an event is said to be that nobody did. */
export const ACCIDENTS = set('accident mishap malfunction mistake suicide');
