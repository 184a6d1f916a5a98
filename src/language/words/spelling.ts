/**
 * Spellings that name one word: each line is "British form: American form" where no ending rule gives it. The American
 * form is the canonical one, as in the treebank on which the tagger is trained.
 */
const pairs = `defence:defense offence:offense pretence:pretense licence:license practise:practice
  centre:center theatre:theater metre:meter kilometre:kilometer centimetre:centimeter litre:liter fibre:fiber
  sabre:saber calibre:caliber spectre:specter sombre:somber lustre:luster meagre:meager manoeuvre:maneuver
  programme:program judgement:judgment acknowledgement:acknowledgment ageing:aging grey:gray sceptic:skeptic
  sceptical:skeptical scepticism:skepticism mould:mold moult:molt plough:plow sulphur:sulfur aluminium:aluminum
  fulfil:fulfill fulfilment:fulfillment enrol:enroll enrolment:enrollment instal:install instalment:installment
  distil:distill instil:instill appal:appall enthral:enthrall skilful:skillful wilful:willful counsellor:counselor
  traveller:traveler jewellery:jewelry marvellous:marvelous councillor:councilor labelled:labeled cancelled:canceled
  modelling:modeling signalled:signaled levelled:leveled travelling:traveling councelling:counseling
  analyse:analyze paralyse:paralyze catalyse:catalyze breathalyse:breathalyze cosy:cozy draught:draft kerb:curb
  pyjamas:pajamas storey:story cheque:check paediatric:pediatric paediatrician:pediatrician anaemia:anemia
  orthopaedic:orthopedic encyclopaedia:encyclopedia foetus:fetus oestrogen:estrogen haemorrhage:hemorrhage
  leukaemia:leukemia diarrhoea:diarrhea archaeology:archeology artefact:artifact tranquillity:tranquility
  gaol:jail whisky:whiskey yoghurt:yogurt axe:ax tonne:ton adviser:adviser advisor:adviser connexion:connection
  despatch:dispatch enquiry:inquiry enquire:inquire ensure:ensure insurer:insurer encyclopaedic:encyclopedic
  smoulder:smolder sizeable:sizable likeable:likable liveable:livable unravelled:unraveled naïve:naive
  cooperate:cooperate co-operate:cooperate co-operation:cooperation co-ordinate:coordinate co-ordination:coordination
  co-ordinator:coordinator re-elect:reelect pre-empt:preempt e-mail:email`;

/** Nouns and verbs whose -our is -or in American spelling. */
const ours = `labour neighbour harbour honour favour behaviour rumour colour armour humour endeavour savour vapour
  parlour tumour odour vigour rigour candour clamour fervour splendour valour arbour ardour demeanour dishonour
  disfavour discolour saviour succour rancour misdemeanour belabour`.split(/\s+/);

/** Words in -ise and -isation for which the form with z is another word. */
const keepS = new Set(['prise', 'apprise', 'premise', 'excise', 'seise']);

const fixed = new Map<string, string>();
for (const pair of pairs.split(/\s+/)) {
  const [british, american] = pair.split(':');
  if (british && american && british !== american) fixed.set(british, american);
}

/** "-our" with what may follow it in a derived word ("neighbouring", "honourable", "labourer"). */
const ourStems = new Map(ours.map((word) => [word, `${word.slice(0, -3)}or`]));
const derived = /^(.+our)(|ed|ing|er|able|ably|ful|less|ite|hood|ly|al|ally|s)$/;
const sEnding = /^(.{2,})is(e|ed|ing|er|ation|ational|able)$/;

/**
 * The canonical (American) spelling of a lower-cased word: -ize, -ization and -yze, -or, -er, -ense, and a list.
 * A word in -ise changes only where the word with z is a known verb, so that "advise" and "compromise" stay.
 */
export function canonicalSpelling(word: string, verbs: ReadonlySet<string>): string {
  if (word.length < 4) return word;
  const listed = fixed.get(word);
  if (listed !== undefined) return listed;
  const our = derived.exec(word);
  const stem = our?.[1] === undefined ? undefined : ourStems.get(our[1]);
  if (stem !== undefined) return stem + (our?.[2] ?? '');
  const s = sEnding.exec(word);
  if (s && !keepS.has(`${s[1]}ise`) && verbs.has(`${s[1]}ize`)) return `${s[1]}iz${s[2]}`;
  return word;
}
