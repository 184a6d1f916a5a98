/** Which nouns stand for people: a list, endings, and what neither must take in. Lemmas, lower case. */
import { isTitleNoun } from '../../language/words/people.ts';
import { DEEDS, STATES_OF } from './classes.ts';

const LISTED = new Set(
  `person people man woman child boy girl adult teenager youth youngster baby infant toddler minor pensioner senior
   civilian citizen national resident inhabitant villager islander local native foreigner expatriate expat tourist
   traveller traveler visitor holidaymaker passenger commuter pedestrian bystander passer-by passer passerby motorist cyclist
   biker driver pilot sailor seafarer seaman crew crewman crewmember mariner fisherman fisher miner worker labourer
   laborer employee staff staffer personnel colleague clerk nurse doctor medic paramedic patient surgeon midwife teacher
   pupil student schoolchild schoolgirl schoolboy professor academic scientist researcher engineer technician contractor
   farmer herder herdsman shepherd fishermen trader shopkeeper vendor merchant customer shopper buyer seller client
   member official officer diplomat envoy attache attaché consul ambassador minister lawmaker legislator deputy senator
   congressman mp parliamentarian politician candidate delegate representative negotiator mediator observer monitor
   inspector investigator expert adviser advisor aide spy agent informant operative interpreter translator guide
   journalist reporter correspondent photographer cameraman editor blogger activist campaigner dissident supporter
   opponent follower fan spectator worshipper worshiper pilgrim monk nun priest pastor bishop imam cleric missionary
   militant insurgent rebel fighter guerrilla guerilla gunman attacker assailant bomber suspect criminal bandit robber
   smuggler trafficker pirate hijacker kidnapper thief looter murderer offender convict gangster terrorist extremist
   jihadist jihadi islamist separatist secessionist mercenary militiaman militiamen commander general warlord leader
   chief policeman police trooper constable sheriff guard bodyguard watchman ranger gendarme firefighter fireman rescuer
   lifeguard volunteer responder helper soldier troop veteran cadet recruit conscript reservist officer cop detective
   migrant immigrant emigrant refugee evacuee returnee deportee asylum-seeker seeker stowaway castaway survivor victim
   casualty fatality hostage captive prisoner inmate detainee internee mourner relative parent mother father brother
   sister son daughter wife husband widow widower orphan grandchild grandmother grandfather uncle aunt cousin nephew
   niece sibling twin spouse partner friend neighbour neighbor family household couple guest host delegate attendee
   participant competitor athlete player footballer runner swimmer climber mountaineer hiker skier trekker jumper coach
   referee musician singer artist actor writer author lawyer attorney judge prosecutor juror witness defendant plaintiff
   accused applicant voter elector taxpayer subscriber user tenant homeowner homeless landlord owner settler nomad
   peasant millionaire billionaire investor executive manager director founder banker economist accountant auditor
   analyst specialist instructor trainer trainee apprentice intern cook chef waiter cleaner maid servant slave
   seamstress tailor carpenter builder electrician plumber mechanic welder docker longshoreman stevedore porter
   astronaut cosmonaut sailor submariner airman aviator navigator captain mate stewardess steward attendant
   subject speaker head graduate scholar dropout alumni faculty backbencher councillor councilor mayor governor
   commissioner secretary president monarch king queen prince princess heir peer lord elder chieftain tribesman clansman
   countryman compatriot peacekeeper marine serviceman servicewoman paratrooper commando legionnaire infantryman
   demonstrator protester protestor marcher rioter striker picketer hardliner loyalist defector deserter exile
   humanitarian aid-worker donor recipient beneficiary co-worker eyewitness onlooker reveller reveler partygoer
   concertgoer churchgoer festivalgoer moviegoer bather beachgoer swimmer diver surfer rider jockey trucker cabbie
   coastguard sentry sniper gunner marksman swordsman hitman arsonist vandal hooligan stranger newborn octogenarian
   elderly infantry personnel manpower workforce soul head-of-state inspector superintendent sherpa gaucho kid guy lady
   gentleman fellow folk folks population others dependent dependant minority citizenry peacemaker prelate cardinal
   entrepreneur innkeeper moderator examiner pollster statesman ex-soldier ex-minister breadwinner caregiver carer
   settler guardsman conscript mourner troops flyer crewmember schoolteacher headteacher jumper lifesaver goatherd
   penitent anarchist nationalist trade-unionist unionist bricklayer miner caller supervisor foreman
   devotee congregant parishioner seminarian novice mullah rabbi catechist squatter camper rafter angler kayaker deckhand
   stoker warden jailer ranger poacher logger lumberjack prospector digger hunter beekeeper grower planter picker
   harvester rancher cowboy drover courier influencer streamer youtuber podcaster anchor presenter crewmate shipmate
   classmate roommate bureaucrat functionary operator machinist skipper nanny babysitter prostitute dancer
   gambler diner patron clubber raver holder evangelical catholic muslim christian jew hindu sikh yazidi rohingya kurd
   uyghur uighur arab houthi contact respondent signatory claimant petitioner accomplice co-defendant defendant
   conspirator co-conspirator plotter ringleader kingpin perpetrator culprit assassin killer hacker fraudster dealer
   fugitive escapee democrat republican socialist communist dissenter monarchist royalist newcomer adolescent
   undergraduate lecturer tutor rector vet veterinarian pharmacist dentist physician vaccinator orderly seaman skipper
   bride groom teen tot centenarian walker jogger racegoer loved-one mp congresswoman councilman councilwoman militiawoman
   bodyguard headmaster matron tailor stallholder hawker rickshaw-puller puller porter mahout tribal dalit
   quadruplet triplet twin preschooler kindergartner deportee draftee enlistee cadre operative outlaw
   gang-member inhabitant townsman frontliner scout girl-guide troupe-member bather sunbather rower yachtswoman
   sportsman sportswoman footballer cricketer olympian paralympian striker caretaker janitor lawbreaker
   barber hairdresser plaintiff`.split(/\s+/),
);

const ENDINGS =
  /(?:men|man|woman|women|person|people|folk|ists?|goers?|seekers?|workers?|keepers?|fighters?|child|children)$/;
const GENTILE = /(?:ians?|eans?)$/;
const NOT_ENDED =
  /(?:^lists?|check|black|play|short|wish|grist|mist|twist|wrist|waist|resist|cyst|exist|talisman|ocean|bean)/;

/** Whether a noun stands for people. */
export function isPeople(lemma: string): boolean {
  const word = lemma.toLowerCase();
  if (LISTED.has(word) || (word.endsWith('s') && LISTED.has(word.slice(0, -1)))) return true;
  if (isTitleNoun(word)) return word !== 'head' && word !== 'chair';
  const state = STATES_OF.get(word);
  if (state !== undefined && state !== 'weapons' && state !== 'votes') return true;
  if (NOT_ENDED.test(word)) return false;
  if (word.length > 5 && ENDINGS.test(word)) return true;
  return word.length > 6 && GENTILE.test(word);
}

/** Things that verbs of killing, hurting and holding are also said of, and what numbers count beside them. */
const THINGS = new Set(
  `animal livestock cattle cow bull ox sheep goat pig chicken bird poultry hen duck goose horse camel elephant rhino
   whale dolphin shark fish dog cat bee insect tree crop seat job house home building village town city district
   province region country state nation government company firm bank shop store factory vehicle car bus truck lorry
   ship vessel boat ferry plane aircraft jet helicopter train item object document file kilogram kilo tonne ton pound
   litre barrel bag box gram point game match set medal goal title time second minute hour day night week month year
   decade century place stage record world percent kilometre kilometer metre meter mile foot inch acre hectare square
   attack strike airstrike raid blast explosion bombing shooting clash incident accident quake case meeting talk
   embassy consulate mission office school hospital mosque church camp position area side party faction front side
   part group way thing reason issue matter condition step measure term law bill resolution article treaty deal
   agreement proposal plan flight bridge road hostel site base checkpoint outpost tower window door room apartment flat
   shelter tent statue artefact artifact painting relic coin product good parcel cargo container shipment`.split(/\s+/),
);

export function isThing(lemma: string): boolean {
  return THINGS.has(lemma.toLowerCase());
}

/** Whether a noun itself tells what is counted: people, a deed done to them, weapons, votes. */
export function isCountable(lemma: string): boolean {
  const word = lemma.toLowerCase();
  return STATES_OF.has(word) || DEEDS.has(word) || isPeople(word);
}
