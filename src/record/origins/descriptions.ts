/** Whether two descriptions of nameless sources can be of the same. */
import { contentWords } from '../../reading/mention-words.ts';

/** Nouns for nameless sources, by what else they may be called. A plain source may be any of them. */
const ROLES: readonly (readonly string[])[] = [
  ['diplomat', 'envoy', 'ambassador'],
  ['official', 'bureaucrat', 'functionary', 'administration', 'government'],
  ['officer', 'soldier', 'commander', 'military', 'army', 'defence', 'defense'],
  ['police', 'policeman', 'investigator', 'detective'],
  ['aide', 'adviser', 'advisor', 'staffer'],
  ['minister', 'lawmaker', 'senator', 'deputy', 'politician'],
  ['witness', 'resident', 'villager', 'bystander'],
  ['employee', 'worker', 'executive'],
];
/** Sources of these sorts are officials too. */
const OFFICIALS = new Set([0, 1, 2, 3, 4]);
const MANY =
  /\b(?:two|three|four|five|six|seven|several|multiple|sources|officials|diplomats|officers|aides|witnesses|residents|people)\b/i;
const BACK = /^(?:the|this|that|these|those|same)\b[^,]*$/i;

/** Whether a description only takes up one that was given before ("the source"). */
export function refersBack(name: string): boolean {
  const words = name.replace(/,.*$/, '').trim();
  return BACK.test(words) && contentWords(words).length <= 2;
}

/** Whether one person or group may be meant by both. */
export function describesSame(a: string, b: string): boolean {
  if (!refersBack(a) && !refersBack(b) && MANY.test(a) !== MANY.test(b)) return false;
  const [x, y] = [rolesIn(a), rolesIn(b)];
  if (x.length === 0 || y.length === 0) return true;
  return (
    x.some((r) => y.includes(r)) ||
    (x.includes(1) && y.some((r) => OFFICIALS.has(r))) ||
    (y.includes(1) && x.some((r) => OFFICIALS.has(r)))
  );
}

function rolesIn(name: string): number[] {
  const words = new Set(
    name
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.map((w) => w.replace(/s$/, '')) ?? [],
  );
  return ROLES.flatMap((role, i) => (role.some((w) => words.has(w)) ? [i] : []));
}
