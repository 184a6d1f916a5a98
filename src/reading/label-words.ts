/** Words that say what somebody calls an actor. Lemmas in small letters. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns that are a label by themselves ("the rebels", "a dictator"). */
export const LABELS = set(
  `terrorist militant rebel insurgent guerrilla jihadist jihadi mujahideen mujahid extremist separatist secessionist
   mercenary warlord dictator tyrant despot autocrat strongman occupier aggressor oppressor invader coloniser colonizer
   traitor criminal murderer butcher puppet proxy stooge enemy foe adversary ally friend partner hero martyr regime junta
   putschist gangster bandit thug fascist nazi fanatic radical liberator partisan pariah usurper hooligan spy saboteur
   revolutionary islamist militia freedom-fighter patriot cartel gang mafia sponsor reformer peacemaker hostage
   warmonger genocidaire colonialist imperialist`,
);

/** Nouns for bodies under arms or of one cause: what stands before them is the label ("rebel group", "resistance movement"). */
export const BODIES = set(
  `group movement organisation organization outfit faction front network force fighter gunman army unit band wing coalition
   alliance cell syndicate gang militia company entity rebel insurgent militant cult sect`,
);

/** Nouns for states, governments and persons, which only loaded words make a label ("apartheid state", "breakaway republic"). */
export const POLITIES = set(
  `state country nation government administration authority authorities party region republic territory province enclave
   leader power people president entity company leadership statelet man neighbour neighbor agent sponsor army fighter
   criminal partner ally rule ruler`,
);

/** Words that make one. */
export const LOADED = set(
  `rogue apartheid terrorist terror pariah breakaway self-declared self-proclaimed self-styled so-called puppet illegal
   illegitimate unrecognised unrecognized occupied disputed annexed genocidal racist fascist nazi criminal colonial
   imperialist failed rebel separatist secessionist friendly brotherly hostile enemy democratic undemocratic authoritarian
   autocratic totalitarian facto occupying renegade rightful legitimate aggressor freedom resistance liberation war
   murderous corrupt repressive theocratic communist military ruling coup expansionist
   radical extremist islamist brutal sovereign peace-loving occupation`,
);
/** Words before a noun for a body that make no label of it. */
export const PLAIN = set(
  `same other largest biggest large small big new old own main first second last local international several many most few
   whole entire next powerful leading major key former fellow various different regional global united joint
   civil human sister smaller larger minority majority political work working business trade media news advocacy research
   parliamentary monitoring rights aid relief charity environmental support contact expert control special security energy
   private public national state federal state-owned financial medical religious ethnic foreign non-governmental world
   student food defence defense naval air ground police border peacekeeping peace task friendship think youth labor labour
   health oil shipping mining insurance trade-union umbrella non-profit intergovernmental steering pressure`,
);

/** Verbs that say what one calls another, its complement bare, with "as" or with "to be". */
export const NAMING = set(
  `call label dub brand term deem describe characterize characterise portray depict consider view regard see designate list
   classify recognize recognise denounce condemn style declare proclaim name treat blacklist paint hail`,
);
/** Verbs that take a name back or refuse it when a clause with it hangs on them. */
export const REFUSING = set('deny reject dispute dismiss refute rebut refuse decline');

/** Nouns that name a governing body of the state whose name stands before them ("the Syrian regime"). */
export const GOVERNING = set(
  'regime junta government authority administration leadership ruler state strongman leader putschist',
);

/** Words of one label in other shapes. */
const FAMILIES: readonly string[] = [
  'terrorist terror terrorism',
  'separatist separatism secessionist secession breakaway',
  'militant militancy',
  'insurgent insurgency',
  'jihadist jihadi jihad',
  'mujahideen mujahid mujahidin',
  'rebel rebellion',
  'apartheid',
  'resistance',
  'liberation liberator',
  'islamist islamism',
  'extremist extremism',
  'occupier occupying occupation',
  'dictator dictatorship dictatorial',
  'criminal crime',
  'aggressor aggression',
  'mercenary',
  'puppet stooge',
  'fascist fascism nazi',
];
const FAMILY: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap((f) => f.split(' ').map((w) => [w, f.split(' ')[0]] as const)),
);

/**
 * What makes two wordings one label: "terror group", "terrorist organisation" and "terrorists" are all "terrorist". The
 * words without the plain nouns for bodies, each by the first of its family, sorted.
 */
export function labelClass(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/["“”‘’']/g, '')
    .split(/[\s]+/)
    .filter((w) => w !== '' && !/^(?:of|the|a|an|and|for|its|their)$/.test(w))
    .map(singular);
  const telling = words.filter((w) => LABELS.has(w) || (!BODIES.has(w) && !POLITIES.has(w)));
  const kept = (telling.length > 0 ? telling : words).map((w) => FAMILY.get(w) ?? w);
  return [...new Set(kept)].toSorted().join(' ');
}

function singular(word: string): string {
  if (LABELS.has(word) || BODIES.has(word) || POLITIES.has(word)) return word;
  const one = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('s') && !word.endsWith('ss')
      ? word.slice(0, -1)
      : word;
  return LABELS.has(one) || BODIES.has(one) || POLITIES.has(one) || FAMILY.has(one) ? one : word;
}
