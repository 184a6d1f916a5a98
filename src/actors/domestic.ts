import type { Background } from './coreference.ts';
import type { Draft, Settled } from './draft.ts';
import { whereaboutsOf } from './hosts.ts';
import { isChief } from './offices.ts';
import { namesAnother, onlyState } from './only-state.ts';
import { salientPlace, salientState } from './salience.ts';

/** Offices that every state has one of, so that the one of whom nothing was said is the one at home. */
const NATIONAL = new Set([
  'vice president',
  'crown prince',
  'speaker',
  'opposition leader',
  'central bank governor',
  'army chief',
  'navy chief',
  'air force chief',
  'intelligence chief',
  'national security adviser',
  'government spokesperson',
  'presidential spokesperson',
  'foreign ministry spokesperson',
  'defence ministry spokesperson',
  'governor-general',
  'first lady',
  'president-elect',
  'former president',
  'former prime minister',
]);

/** Offices of courts, police and towns: those of the place where the story is. */
const OF_PLACE = new Set(['governor', 'mayor', 'police chief', 'prosecutor', 'judge']);

/** Offices whose holders in the plural are those who rule. */
const RULING = new Set(['military officer', 'junta leader']);

/** "the prime minister" of whom nothing was said before is the one at home. */
export function isDomestic(d: Draft): boolean {
  // "the generals", "the rulers": of the state spoken of, where nothing else is said of them
  if (d.plural) return d.definite && d.office !== null && RULING.has(d.office) && d.to - d.from === 1;
  if ((!d.definite && d.person === null) || d.office === null) return false;
  if (d.kind !== 'office' && d.kind !== 'person') return false;
  if (NATIONAL.has(d.office) || OF_PLACE.has(d.office)) return true;
  return isChief(d.office) ? d.office !== 'leader' : d.office.endsWith('minister');
}

/** "police raided the Mexican embassy in Quito": where the post is that the same verb is about. */
function stormedAt(
  discourse: Background['discourse'],
  settle: (d: Draft) => Settled,
  d: Draft,
  isState: Background['isState'],
): string | null {
  const { tokens } = discourse.scene(d.sentence).sentence;
  const verb = tokens[discourse.head(d)].head;
  const post = discourse
    .inSentence(d.sentence)
    .find((x) => x.kind === 'mission' && verb >= 0 && tokens[discourse.head(x)].head === verb);
  const host = post ? settle(post).post?.host : null;
  return host && isState(host) ? host : null;
}

const LOCAL = new Set(['COP', 'JUD']);

/** "the government", "police": the state that the report is about, or the place where it is. */
export function salient(
  { discourse, isState, home }: Background,
  settle: (d: Draft) => Settled,
  d: Draft,
  own: Settled,
): Settled {
  const place = { sentence: d.sentence, token: d.from };
  const word = discourse.scene(d.sentence).sentence.tokens[d.key].text.toLowerCase();
  if (LOCAL.has(d.role ?? '') || word === 'authorities' || OF_PLACE.has(d.office ?? '')) {
    const here = whereaboutsOf(discourse, settle, d, [], isState) ?? stormedAt(discourse, settle, d, isState);
    if (here !== null) return { ...own, codes: [here], basis: 'resolved' };
    const found = salientPlace(discourse, settle, place, isState);
    const only = found || !OF_PLACE.has(d.office ?? '') ? null : onlyState(discourse, settle, d, isState);
    if (only) return { ...own, codes: settle(only).codes.slice(0, 1), basis: 'resolved', antecedent: only };
    return found ? { ...own, codes: [found.code], basis: 'resolved', antecedent: found.antecedent } : own;
  }
  const found = salientState(discourse, settle, place, isState);
  const only = found ? null : onlyState(discourse, settle, d, isState);
  if (only) return { ...own, codes: settle(only).codes.slice(0, 1), basis: 'resolved', antecedent: only };
  if (!found && home !== null && !namesAnother(discourse, settle, d, home, isState))
    return { ...own, codes: [home], basis: 'resolved' };
  return found ? { ...own, codes: settle(found).codes.slice(0, 1), basis: 'resolved', antecedent: found } : own;
}
