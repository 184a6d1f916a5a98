/**
 * Word classes that decide what a figure counts. Verbs are listed with the side that is counted: those to whom it is
 * done, or those who do it. All in lemmas, lower case.
 */
import type { FigureWhat } from '../types.ts';

type Listed = Partial<Record<FigureWhat, string>>;

function tabled(lists: Listed): ReadonlyMap<string, FigureWhat> {
  const table = new Map<string, FigureWhat>();
  for (const [what, words] of Object.entries(lists)) {
    for (const word of words.trim().split(/\s+/)) table.set(word.replaceAll('_', ' '), what as FigureWhat);
  }
  return table;
}

/** Phrases by their first word, each with the words that must follow it. */
export type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly what: FigureWhat }[]>;

function phrases(lists: Listed): Phrases {
  const table = new Map<string, { readonly words: readonly string[]; readonly what: FigureWhat }[]>();
  for (const [what, listed] of Object.entries(lists)) {
    for (const phrase of listed.split(',')) {
      const [verb, ...words] = phrase.trim().split(/\s+/);
      const known = table.get(verb) ?? [];
      known.push({ words, what: what as FigureWhat });
      table.set(verb, known);
    }
  }
  return table;
}

/** Verbs whose object is counted. */
export const DONE_TO = tabled({
  killed: `kill slay murder massacre slaughter execute behead assassinate gun_down electrocute lynch butcher bury
    exterminate mow_down drown crush incinerate decapitate hang lose martyr sweep_away wash_away bludgeon entomb eliminate neutralise
    neutralize liquidate cut_down strangle`,
  hurt: `wound injure hurt maim stab shoot hospitalise hospitalize burn mutilate beat_up scald poison treat
    harm cripple disfigure concuss bite trample bruise`,
  held: `hold detain imprison capture kidnap abduct seize intern incarcerate jail hijack interrogate snatch remand lock_up`,
  arrested: `arrest apprehend round_up nab bust`,
  displaced: `displace uproot dislocate drive_out`,
  expelled: `expel deport eject throw_out kick_out banish oust evict turn_back turn_away`,
  evacuated: `evacuate airlift relocate fly_out move_out take_out bring_out shift whisk`,
  recalled: `recall call_home call_back summon_home withdraw pull_out`,
  returned: `repatriate return bring_home bring_back fly_home send_back hand_over take_back`,
  rescued: `rescue save pluck pluck_out winch extricate haul_out fish_out disentomb`,
  sentenced: `sentence convict condemn`,
  people: `release free liberate pardon let_go parole discharge acquit clear exonerate charge fine indict quarantine vaccinate interview`,
  infected: `infect sicken contaminate`,
  troops: `deploy mobilise mobilize station garrison redeploy`,
});

/** Verbs that take lives, beside a number of them ("claimed 12 lives"). */
export const LIVES = tabled({ killed: 'claim lose cost take end', rescued: 'save spare' });

/** Verbs whose subject is counted. */
export const DONE_BY = tabled({
  killed: `die perish succumb drown starve suffocate asphyxiate`,
  missing: `disappear vanish`,
  displaced: `flee shelter`,
  evacuated: `evacuate`,
  returned: `return`,
  people: `survive`,
  protesters: `protest demonstrate march rally riot picket`,
  votes: `abstain vote`,
});

/** Nouns for what is done, that count those to whom it is done: "12 deaths", "deaths rose to 14". */
export const DEEDS = tabled({
  killed: `death fatality killing murder execution assassination slaying drowning beheading lynching`,
  hurt: `injury wounding casualty hospitalisation hospitalization`,
  missing: `disappearance`,
  held: `detention abduction kidnapping imprisonment`,
  arrested: `arrest`,
  expelled: `expulsion deportation`,
  sentenced: `conviction`,
  infected: `infection case`,
});

/** Nouns for what is done to those after "of" ("the loss of 12 men"); they are no count themselves. */
export const DEEDS_OF = tabled({
  killed: `massacre slaughter loss martyrdom`,
  missing: `whereabouts`,
  held: `capture kidnap seizure detainment incarceration internment`,
  displaced: `displacement exodus flight`,
  expelled: `eviction ejection banishment accreditation`,
  evacuated: `evacuation airlift relocation`,
  recalled: `recall withdrawal`,
  returned: `repatriation return`,
  rescued: `rescue`,
  sentenced: `sentencing`,
  people: `release`,
  protesters: `march rally demonstration protest`,
  troops: `deployment redeployment pullout drawdown mobilisation mobilization stationing dispatch`,
});

/** Nouns for people that say by themselves what has become of them or what they are. */
export const STATES_OF = tabled({
  killed: `body corpse dead fatality martyr`,
  hurt: `wounded injured`,
  missing: `missing`,
  held: `hostage prisoner captive detainee inmate internee pow abductee`,
  displaced: `refugee evacuee_camp displaced idp homeless`,
  expelled: `deportee`,
  evacuated: `evacuee`,
  returned: `returnee`,
  protesters: `protester protestor demonstrator marcher rioter picketer`,
  troops: `troop troops soldier peacekeeper marine serviceman servicewoman paratrooper commando reservist infantryman conscript
    legionnaire serviceperson blue_helmet
    guardsman jawan`,
  weapons: `missile rocket drone shell tank warplane warhead bomb mine landmine rifle gun howitzer mortar grenade
    torpedo warship weapon interceptor launcher gunboat submarine cannon projectile bullet uav munition pistol firearm
    machinegun cartridge kalashnikov carbine ied quadcopter frigate destroyer corvette apc icbm atacms`,
  votes: `vote ballot abstention`,
  infected: `infection`,
});

/** Adjectives and participles that say it of the people that they stand with. */
export const SAID_OF = tabled({
  killed: `dead killed slain murdered executed drowned deceased fatal fatally martyred lifeless`,
  hurt: `wounded injured hurt hospitalised hospitalized maimed bruised`,
  missing: `missing unaccounted`,
  held: `detained imprisoned jailed captured kidnapped abducted captive held hostage interned remanded incarcerated`,
  arrested: `arrested apprehended nabbed`,
  displaced: `displaced homeless uprooted`,
  expelled: `expelled deported banished evicted`,
  evacuated: `evacuated airlifted`,
  recalled: `recalled`,
  returned: `repatriated returned returning`,
  rescued: `rescued saved`,
  sentenced: `convicted condemned sentenced`,
  protesters: `protesting demonstrating`,
  infected: `infected sickened ill sick`,
  people: `freed released pardoned trapped stranded besieged`,
});

/** Phrases of a verb and words after it that say it of the one to whom it is done ("found dead"). */
export const PHRASES_TO = phrases({
  killed: `sweep to their deaths, sweep away, wash away, burn to death, beat to death, stab to death, crush to death, starve to death, put to death, shoot dead,
    shoot and killed, shoot to death, leave dead, find dead, fear dead, fear drowned, fear killed, presume dead,
    presume drowned, presume killed, believe dead, believe killed, believe to have died, believe to have been killed,
    confirm dead, confirm killed, report dead, report killed, pronounce dead, declare dead, bring dead, gun down, cut down, bury alive`,
  hurt: `leave injured, leave wounded, leave hurt, leave with wounds, leave with injuries, take to hospital, take to hospitals, rush to hospital,
    rush to hospitals, send to hospital, send to hospitals, transport to hospital, transfer to hospital, ferry to hospital,
    airlift to hospital, put in hospital, admit to hospital, admit to hospitals, report injured, report wounded, confirm injured, treat for`,
  missing: `leave missing, fear missing, believe missing, report missing, list as missing, list missing, presume missing, lose at sea`,
  held: `take hostage, take prisoner, take captive, place in custody, keep in custody, keep in detention, keep captive,
    keep hostage, remand in custody, put in detention, hold hostage, hold captive`,
  arrested: `take into custody, put under arrest, place under arrest`,
  displaced: `force to seek, force to leave, force to abandon, force into camps, force out of, compel to flee, prompt to flee,
    cause to flee, force from their homes, force from homes, force to flee, force out of their homes, drive from their homes,
    leave homeless, render homeless, make homeless, send fleeing, force off their land, drive off their land`,
  expelled: `give week to leave, give weeks to leave, give month to leave, give until, order to leave, order out, tell to leave, ask to leave, tell to pack, order to pack, declare persona non grata,
    declare personae non gratae, name persona non grata, name as persona non grata, declare unwelcome, declare undesirable, strip of accreditation, strip of their accreditation, strip of diplomatic, tell to go, order to go, ask to go, give days to go, give hours to go, send home, send them home, send packing, give hours to leave,
    send into exile, force into exile, drive into exile, order home within, give days to leave`,
  evacuated: `tell to evacuate, order to evacuate, urge to evacuate, fly out, fly to safety, move to safety, move to shelters, move to higher ground, take to safety, bring to safety, lift to safety, order to leave their, tell to leave their, urge to leave their, ask to leave their, advise to leave their,
    order to leave homes, order to leave the area, take to shelters, take to camps, move to camps, move to relief, shift to relief,
    shift to camps, shift to shelters, shift to safer, move to safer, take to safer, take to relief, move out of, shift to safety,
    order from their homes, lead to safety, move into shelters, move into shelter, move into camps, move from, take into shelters, pull out of, pull out of the embassy, pull out of the country, pull out of the capital, bus out of, fly out of`,
  recalled: `call home, call back, order home, order back, summon home, summon back`,
  returned: `bring home, bring back, take back, fly home, fly back, send back, take home`,
  rescued: `pull alive, pull from, pull to safety, pull out of the, pull out of rubble, pull from rubble, bring to the surface, bring alive, dig alive, dig out, bring ashore, find alive, pick up, lift from, bring safely, save from`,
  sentenced: `give suspended, give terms, give sentences, give the death penalty, give years, give life, give prison, give jail, hand years, hand life, hand prison, hand sentences,
    jail for, imprison for, send to prison, send to jail, find guilty, sentence to, give sentences of`,
  people: `let go, set free, leave trapped, leave stranded`,
  infected: `confirm infected, diagnose with, make ill, treat for cholera, treat for measles, treat for dengue`,
  troops: `pull back, draw down, send in`,
});

/** The same for the one who does it ("lost their lives"). */
export const PHRASES_BY = phrases({
  killed: `lose their lives, lose lives, lose his life, burn to death, starve to death, bleed to death, freeze to death, be dead, lose her life, pay with their lives, take their own lives`,
  hurt: `suffer injuries, suffer injury, suffer wounds, suffer burns, suffer minor, suffer serious, sustain injuries,
    sustain wounds, need hospital treatment, need treatment, receive treatment, receive medical treatment, be in hospital,
    remain in hospital, require hospital, require treatment, seek medical, suffer from smoke, escape with minor, be wounded, be injured, be hurt`,
  missing: `go missing, remain missing, remain unaccounted, be missing, be unaccounted, stay missing`,
  held: `remain in custody, remain in detention, remain in captivity, remain captive, be in custody, be in detention,
    be in captivity, be in jail, be in prison, be behind bars, languish in`,
  arrested: `be under arrest`,
  displaced: `lose their homes, leave their homes, become homeless, be homeless, remain displaced, abandon their homes, seek refuge, seek shelter, seek asylum, take refuge, take shelter, cross into, cross the border,
    leave home, live in camps, live in displacement, pour into, pour across, stream into, stream across, spill into`,
  sentenced: `receive sentences, receive terms, receive years, receive life, receive prison, get years, get life,
    get prison`,
  expelled: `have to leave, have to go home, have to return home, have to pack`,
  evacuated: `have to leave their, be told to leave their`,
  people: `remain trapped, be trapped, stay trapped, remain stranded, be stranded`,
  rescued: `make it ashore, swim ashore, swim to safety`,
  returned: `come home, come back, go home, go back, arrive home, arrive back, fly home, travel home`,
  protesters: `take to the streets, take part in the protest, take part in a protest, take part in protests,
    take part in the march, take part in a march, take part in the rally, take part in a rally,
    take part in the demonstration, take part in a demonstration, take part in demonstrations, join the protest,
    join a protest, join protests, join the protests, join the march, join a march, join the rally, join a rally,
    join the demonstration, join a demonstration, attend the protest, attend a protest, attend the march,
    attend the rally, attend a rally, attend the demonstration, attend a demonstration, gather to protest,
    gather in protest, gather to demand, fill the streets, turn out to protest, walk out, go on strike, stage a protest,
    stage a sit-in, stage protests, hold protests, hold a vigil, block a, block the, blockade the, march on, march through, camp outside, converge on, chant slogans, call for the resignation, hold a protest, hold a rally, pour into the streets, assemble to protest, rally outside, chain themselves, chain himself,
    chain herself, glue themselves to`,
  infected: `test positive, fall ill, fall sick, contract, catch, be ill, be sick, be infected`,
});

/** Verbs of the classes that also take things ("returned 12 statues"): they need a noun for people. */
export const WEAK = new Set(
  `hold seize capture return recall withdraw pull_out evacuate relocate move_out take_out bring_out bring_home bring_back
   fly_out fly_home send_back hand_over save rescue burn treat contaminate claim bury deploy mobilise mobilize station
   turn_back turn_away sweep_away wash_away take_back oust eject interrogate release free discharge lose clear charge fine indict quarantine vaccinate interview harm`
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' ')),
);

/** Nouns for many soldiers at once. */
export const FORCES =
  /^(?:force|contingent|battalion|brigade|garrison|regiment|army|mission|deployment|presence|peacekeeping|militia)$/;

/** Nouns of the total, that give the number after "of", "to" or "at": "a toll of 14", "the toll rose to 14". */
export const TOTALS: ReadonlySet<string> = new Set(['toll', 'number', 'total', 'count', 'tally', 'figure', 'sum']);

/** Nouns that only gather others ("a group of 12 envoys"). */
export const GATHERING: ReadonlySet<string> = new Set(
  `group team batch number total crowd delegation party convoy list contingent force crew unit band gang mob company
   squad minimum maximum column wave influx average handful majority rest half family`.split(/\s+/),
);

/** Verbs by which a total comes to a number, and those among them that say that it was another one before. */
export const REACHING: ReadonlySet<string> = new Set(
  `be stand reach hit pass top exceed surpass total rise climb grow increase jump soar mount fall drop decline surge
   swell go come put raise revise bring take lower cut update push number remain double near`.split(/\s+/),
);
export const CHANGING: ReadonlySet<string> = new Set(
  `rise climb grow increase jump soar mount surge swell go fall drop decline raise revise lower cut update push
   double`.split(/\s+/),
);
