/**
 * Words that say who says, thinks, wants or shows something, with the shapes that what they bring may take. One row a
 * group: what is done with the content, the shapes, the lemmas (after `canonicalLemma`, so in American spelling).
 */

/** What the one to whom something is attributed does with it. */
export type CueKind = 'speech' | 'question' | 'thought' | 'evidence' | 'demand' | 'plan' | 'stance';

/**
 * The shapes that a cue takes its content in:
 * `s` a finite clause or a quotation, `i` an infinitive or gerund of its own subject, `r` an object with an infinitive,
 * `x` an infinitive that tells of its subject, whose source is left open,
 * `o` a nominal object, `k` an object with what it is called or held to be, `h` an object that is the one who hears;
 * the rest are prepositions.
 */
export interface Cue {
  readonly kind: CueKind;
  readonly shapes: ReadonlySet<string>;
}

type Row = readonly [kind: CueKind, shapes: string, lemmas: string];

const VERBS: readonly Row[] = [
  // Words said and written.
  ['speech', 's', 'add declare recall'],
  [
    'speech',
    's',
    'say state continue conclude quip joke muse observe interject deadpan gush crow chime boast retort rejoin opine',
  ],
  ['speech', 's h of about', 'tell inform notify assure remind brief'],
  ['speech', 's about of', 'write'],
  ['speech', 's o', 'note announce assert reiterate reveal disclose confirm acknowledge recount stress'],
  ['speech', 's o', 'emphasize underline underscore highlight mention specify clarify affirm reaffirm attest certify'],
  ['speech', 's i o', 'claim allege propose recommend'],
  ['speech', 's about on upon', 'remark comment hint elaborate speculate'],
  ['speech', 's for against about', 'argue contend maintain posit counter insist'],
  ['speech', 's o to', 'explain'],
  ['speech', 's to', 'reply respond'],
  ['speech', 's o on', 'report'],
  ['speech', 's i o to', 'admit concede confess'],
  ['speech', 's o about', 'tweet retweet blog text'],
  [
    'speech',
    's',
    'post read type shout yell chant sing cry scream whisper murmur mutter exclaim proclaim bellow intone',
  ],
  ['speech', 's o', 'predict forecast foresee imply insinuate'],
  ['speech', 's i o', 'suggest'],
  ['speech', 'about of on out against', 'speak talk'],
  ['speech', 'o', 'echo present recite profile chronicle'],
  ['speech', 'k o', 'describe characterize portray depict'],
  [
    'speech',
    'o',
    'discuss outline detail cite quote express voice reference address narrate broach enumerate summarize',
  ],
  ['speech', 'k', 'call label dub brand term deem paint hail style nickname'],
  ['speech', 'o to k', 'liken compare'],
  ['speech', 's i o', 'deny refute rebut'],
  ['speech', 's of about against r', 'warn caution'],
  ['speech', 's about of', 'complain gripe brag rant rave grumble fume'],
  ['speech', 's o', 'point_out'],
  ['speech', 'to at', 'point'],
  ['speech', 'o', 'lay_out spell_out bring_up call_out sum_up set_out read_out play_up'],
  ['demand', 'r o', 'call_on call_upon call_for'],
  ['speech', 'against about for on', 'speak_out speak_up weigh_in'],
  ['stance', 'o', 'play_down shrug_off brush_off hit_out'],
  ['stance', 'at against on', 'lash_out hit_back push_back fire_back'],
  ['thought', 's', 'find_out figure_out'],
  ['plan', 'o i', 'rule_out'],
  ['speech', 'to', 'refer allude'],
  ['speech', 's o', 'lament bemoan rue'],
  ['speech', 's of', 'testify'],
  // Asked.
  ['question', 's o r about for', 'ask'],
  ['question', 's o', 'question query'],
  ['question', 's about', 'wonder inquire'],
  // Thought, felt, known.
  ['thought', 's', 'think believe reckon guess assume presume suspect surmise'],
  ['thought', 's of', 'think dream'],
  ['thought', 's o', 'doubt fear realize recognize understand know'],
  ['thought', 's about', 'worry fret'],
  ['thought', 's', 'feel learn hear imagine remember forget agree infer discover'],
  ['thought', 's i k', 'find'],
  ['thought', 'k o', 'view regard'],
  ['thought', 'k', 'consider see perceive judge'],
  ['thought', 's', 'see'],
  ['thought', 'with on to', 'agree disagree concur'],
  ['thought', 's i for', 'hope'],
  ['thought', 's r o', 'expect anticipate'],
  ['thought', 'x', 'appear seem'],
  // Shown by a document, a count, a picture.
  ['evidence', 's o', 'show indicate demonstrate document illustrate prove'],
  // Asked of another.
  ['demand', 's o i', 'demand request'],
  ['demand', 's o r', 'urge'],
  ['demand', 'r o', 'encourage exhort implore entreat beseech'],
  ['demand', 'r', 'invite instruct order advise press pressure persuade challenge'],
  ['demand', 'r for', 'beg petition lobby'],
  ['demand', 'for on upon', 'call'],
  ['demand', 'for to', 'appeal plead'],
  ['demand', 'for', 'push press campaign advocate agitate clamor'],
  ['demand', 'o', 'advocate'],
  // Meant to be done.
  ['plan', 'i on', 'plan'],
  ['plan', 'i', 'intend aim refuse decline seek elect opt'],
  ['plan', 's i o', 'vow pledge promise threaten swear guarantee'],
  ['plan', 's i on against', 'decide resolve determine'],
  ['plan', 'i r o', 'want'],
  ['plan', 'i s', 'wish'],
  ['plan', 'i o', 'consider mull contemplate prefer ponder weigh'],
  ['plan', 'i to on', 'agree'],
  ['demand', 'r', 'require forbid prohibit permit allow'],
  // Taken a stand on.
  ['stance', 'o', 'praise criticize condemn blast slam denounce deplore decry bash pan deride scorn mock ridicule'],
  ['stance', 'o', 'laud applaud commend extol tout salute welcome cheer celebrate admire appreciate respect trust'],
  ['stance', 'o', 'support oppose endorse back favor champion embrace defend promote'],
  [
    'stance',
    'o',
    'attack rip hit chastise rebuke scold lambaste castigate chide berate excoriate reprimand assail skewer rap',
  ],
  ['stance', 'o', 'reject dismiss dispute downplay disavow repudiate disown contest protest minimize shrug discount'],
  ['speech', 's on against', 'rule'],
  ['stance', 'against for', 'vote'],
  ['stance', 'o', 'overturn overrule uphold veto'],
  ['stance', 'of r', 'accuse'],
  ['stance', 'o for on', 'blame fault thank congratulate'],
  ['stance', 's', 'charge'],
  ['stance', 'o i', 'hate love loathe dislike regret resent like enjoy'],
  ['stance', 'with', 'disagree side sympathize'],
  ['stance', 'to', 'object'],
  ['speech', 'o', 'offer propose unveil issue publish raise pitch introduce'],
  ['question', 'o', 'examine explore investigate review study debate'],
  ['thought', 's o', 'estimate calculate identify sense notice measure diagnose misunderstand overlook ignore accept'],
  ['evidence', 'o', 'reflect'],
  ['plan', 'o', 'seek'],
  ['speech', 's', 'aver avow persist pronounce profess scoff sneer snap volunteer stipulate summarize theorize'],
  ['speech', 's', 'wail whine moan groan sigh thunder laugh bark blurt holler reason chime_in fire_back shoot_back'],
  ['speech', 's o', 'relate relay divulge utter repeat'],
  ['speech', 's about on', 'preach lecture chat gossip joke lie vent grouse'],
  ['speech', 'k', 'name designate proclaim pronounce declare classify tag peg frame cast tout bill rate rank'],
  ['thought', 's', 'bet gather deduce infer reckon wager rejoice figure hypothesize'],
  ['thought', 's o', 'foresee envision envisage discern detect grasp dread ascertain'],
  ['thought', 'of about', 'hear learn know'],
  ['thought', 's at', 'marvel rage'],
  ['thought', 'about on for', 'care reflect brood agonize obsess mourn yearn long'],
  ['thought', 'in', 'believe'],
  ['demand', 'r', 'command counsel dare nudge prod remind coax bid'],
  ['demand', 'o', 'solicit'],
  ['demand', 'on for', 'insist press sue'],
  ['plan', 'i', 'desire yearn long endeavor strive hesitate prepare arrange volunteer offer consent undertake'],
  ['plan', 'to', 'commit consent'],
  ['plan', 'o', 'reconsider rethink desire crave'],
  [
    'stance',
    'o',
    'acclaim adore belittle boo censure compliment credit defy demonize discredit disparage exalt exaggerate flatter',
  ],
  [
    'stance',
    'o',
    'glorify heckle insult jeer knock lampoon malign overstate rebuff savage shame smear snub spurn taunt trash',
  ],
  [
    'stance',
    'o',
    'trumpet underestimate vilify resist tolerate relish cherish despise detest abhor envy challenge contradict',
  ],
  ['stance', 'of', 'approve disapprove'],
  ['stance', 'against for', 'rail rally crusade stump lobby campaign protest fight'],
  ['stance', 'by behind', 'stand'],
  ['evidence', 's o', 'corroborate establish expose'],
  ['evidence', 'o', 'feature exemplify mirror'],
];

const NOUNS: readonly Row[] = [
  ['speech', 's of about', 'claim allegation accusation assertion contention insinuation'],
  [
    'speech',
    's',
    'report rumor announcement argument statement suggestion revelation declaration acknowledgement acknowledgment',
  ],
  ['speech', 's for', 'case argument'],
  ['speech', 's of', 'denial admission warning'],
  ['speech', 'about', 'comment remark complaint joke rhetoric'],
  ['question', 'about over', 'question'],
  ['thought', 's', 'belief notion idea view opinion conviction assumption perception fear hope worry sense impression'],
  [
    'thought',
    's about over',
    'concern doubt misgiving reservation skepticism worry speculation fear anxiety suspicion',
  ],
  ['evidence', 's', 'conclusion finding indication'],
  ['demand', 'i s for', 'call demand request appeal plea'],
  [
    'plan',
    'i',
    'plan decision desire pledge promise vow threat refusal willingness unwillingness reluctance eagerness intention',
  ],
  ['plan', 'i', 'determination commitment proposal'],
  ['stance', 'for', 'support disdain contempt praise admiration disregard respect'],
  ['stance', 'of', 'criticism condemnation rejection'],
  ['stance', 'to', 'opposition objection'],
  ['speech', 's of about', 'mention description reminder prediction hint speech theory explanation defense admission'],
  [
    'thought',
    's about over at toward',
    'anger outrage frustration confidence trust distrust enthusiasm obsession understanding recognition awareness',
  ],
  ['question', 's about on over', 'debate discussion inquiry dispute disagreement'],
  ['stance', 'on against of', 'attack backlash'],
  ['speech', 's of', 'assurance insistence testimony assessment observation'],
  ['stance', 'of', 'critique denunciation endorsement embrace mockery'],
  ['stance', 'for', 'apology enthusiasm affection love appetite'],
  ['stance', 'toward towards', 'attitude hostility'],
  ['thought', 'in', 'faith confidence'],
  ['thought', 'on about', 'stance thought feeling perspective take'],
];

const ADJECTIVES: readonly Row[] = [
  ['thought', 's', 'sure certain confident convinced unsure uncertain doubtful aware unaware mindful'],
  ['thought', 's of about', 'afraid wary skeptical hopeful optimistic pessimistic fearful proud'],
  ['thought', 's about over by', 'worried concerned troubled alarmed nervous anxious uneasy apprehensive'],
  [
    'thought',
    's about at over with by',
    'glad happy sorry pleased surprised shocked disappointed upset angry furious frustrated',
  ],
  ['thought', 's about at over with by', 'outraged appalled dismayed unhappy excited passionate'],
  ['plan', 'i', 'determined willing eager reluctant hesitant unwilling keen loath'],
  ['stance', 'of', 'critical supportive dismissive'],
  ['plan', 'i to', 'committed dedicated opposed open desperate'],
  ['thought', 's about of on with at', 'clear vague curious suspicious cautious tired ashamed vocal bullish bearish'],
  ['thought', 's of about', 'dubious enthusiastic adamant scared terrified conscious ignorant fond'],
  ['thought', 's with by for', 'impressed satisfied saddened struck stunned grateful thankful unconvinced unimpressed'],
  ['plan', 'on i', 'intent insistent'],
  ['stance', 'to toward', 'hostile indifferent sympathetic opposed'],
];

/** Adjectives by which a report says what is so without saying who says so ("it was unclear whether"). */
export const impersonalAdjectives = new Set('clear unclear obvious evident apparent'.split(' '));

function index(rows: readonly Row[]): ReadonlyMap<string, readonly Cue[]> {
  const cues = new Map<string, Cue[]>();
  for (const [kind, shapes, lemmas] of rows) {
    const cue: Cue = { kind, shapes: new Set(shapes.split(' ')) };
    for (const lemma of lemmas.split(' ')) cues.set(lemma, [...(cues.get(lemma) ?? []), cue]);
  }
  return cues;
}

/** Verbs by lemma, those with a particle as "point_out". */
export const cueVerbs = index(VERBS);
/** Nouns by lemma. */
export const cueNouns = index(NOUNS);
/** Adjectives and participles by word. */
export const cueAdjectives = index(ADJECTIVES);
