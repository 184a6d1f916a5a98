/** Words that change whether a clause is told as fact. Verbs and event nouns together, by lemma. */
import type { Status } from './types.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a governor makes of the clause or event noun it governs; tried in this order. */
export const ATTITUDES: readonly { readonly status: Status; readonly words: ReadonlySet<string> }[] = [
  {
    status: 'denied',
    words: words(
      `deny refuse decline spurn rebuff shun boycott fail avoid abstain refrain reject oppose forgo cancel scrap abandon drop
       shelve refute rebut quash avert prevent block veto resist neglect disprove dispel dismiss denial refusal failure rejection
       false untrue baseless unfounded groundless fabricated incorrect pretend pretence pretense unwilling unable`,
    ),
  },
  { status: 'threatened', words: words('threaten threat') },
  {
    status: 'demanded',
    words: words(
      `demand urge request call appeal ask press pressure petition insist plead beg recommend advise
       lobby want implore exhort encourage beseech entreat invite invitation nudge prod coax
       motion petition resolution campaign`,
    ),
  },
  {
    status: 'planned',
    words: words(
      `plan intend decide agree pledge promise vow prepare undertake commit pave expect schedule aim hope wish seek
       resolve determine approve authorise authorize due ready willing keen eager poised set about decision plan intention pledge promise
       preparation agreement commitment schedule try attempt arrange offer vote elect`,
    ),
  },
  {
    status: 'possible',
    words: words(
      `consider weigh mull contemplate ponder debate discuss examine study explore suggest hint propose speculate predict
       fear suspect possibility prospect likelihood chance risk speculation option idea proposal question possible likely
       might could suggestion rumour rumor verge brink`,
    ),
  },
];

/** Governors that leave the clause as it is: implicatives, aspect, reporting. */
export const TRANSPARENT_VERBS = words(
  `manage proceed move begin start continue go help say tell report confirm announce state add note declare write
   acknowledge admit claim assert argue allege explain reveal disclose show reveal recall mention reiterate stress
   follow cause lead force compel order instruct direct command result`,
);

/** Of these, the verbs that tell a stage of the deed: "will begin expelling" is as much to come as "will expel". */
export const STAGES = words('manage proceed move begin start continue go help');

/** Of these, the verbs whose infinitive tells what is done rather than what for. */
export const IMPLICATIVES = words(
  'manage proceed move begin start continue help force compel order instruct direct command cause lead tell claim',
);

/** Verbs after which "against" and a gerund tell what one will not do; after others it is what another should not do. */
export const DECIDING = words('decide vote opt rule choose act');

/** Verbs that tell another what not to do ("warned Iran not to"): whether it is done is left open. */
export const DIRECTING = words('warn caution tell order instruct direct command');

/** Subjects and objects that say there is none. */
export const NOBODY = words('nobody none nothing noone neither');

/** Nouns for something said, with a clause that says it. */
export const REPORTS = words(
  'claim report rumour rumor suggestion allegation assertion accusation speculation notion idea',
);

/** Verbs that say of what they govern that it is over: neither that it is done now nor that it was not. */
export const ENDING = words(
  'end halt stop suspend freeze pause reverse undo interrupt discontinue quit cease terminate',
);

/** Verbs that say of a measure that it goes on. */
export const STANDING = words('remain stay persist endure continue');

/** Verbs after which "from" and a gerund tell what was kept from happening. */
export const PREVENTING = words(
  'bar ban prevent prohibit stop block deter discourage keep dissuade restrict restrain exclude hinder refrain abstain desist',
);

/** Verbs, and objects of "take", that tell when an event noun comes about ("will begin", "will take effect"). */
export const BEGINNINGS = words('begin start commence follow happen occur place effect');

/** Verbs about a deed, which leave it as it is whatever becomes of them ("will condemn the attack"). */
export const REACTIONS = words(
  `condemn criticise criticize denounce deplore decry slam welcome praise applaud regret lament mourn mark remember commemorate
   respond react reply retaliate answer avenge protest investigate probe mention cite blame comment apologise apologize
   reverse follow recall understand survive punish address resent celebrate
  inquiry enquiry investigation apology compensation reparation redress explanation`,
);

/** Auxiliaries by what they do. */
export const FUTURE = words("will shall 'll ’ll wo");
export const CONDITIONAL = words("would 'd ’d");
export const MODAL_POSSIBLE = words('may might could can ca');
export const MODAL_NEED = words('should must ought');
export const NEGATIONS = words("not n't n’t never no neither nor hardly");
export const CONDITIONS = words('if unless whether provided');
/** Adjectives and adverbs on an event noun or verb that take it out of fact. */
export const UNREAL_MODIFIERS: ReadonlyMap<string, Status> = new Map([
  ['possible', 'possible'],
  ['potential', 'possible'],
  ['likely', 'possible'],
  ['unlikely', 'possible'],
  ['eventual', 'possible'],
  ['hypothetical', 'possible'],
  ['threatened', 'threatened'],
  ['planned', 'planned'],
  ['proposed', 'possible'],
  ['upcoming', 'planned'],
  ['imminent', 'planned'],
  ['impending', 'planned'],
  ['forthcoming', 'planned'],
  ['future', 'planned'],
  ['intended', 'planned'],
]);
