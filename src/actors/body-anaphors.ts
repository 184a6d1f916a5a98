import { type Discourse, isBefore } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { Lookup } from './lookup.ts';
import type { Settle } from './salience.ts';

/** Whether a noun can mean the body of a code. */
export type FitsBody = (code: string, noun: string) => boolean;

/** Whether a body is not known to be based elsewhere than in a state. */
export type BasedIn = (code: string, state: string) => boolean;

/** How many sentences back a body is looked for. */
const WINDOW = 3;
/** Nouns for bodies of many states: a report has as a rule one, and comes back to it after a while. */
const CHAINED = new Set(['bloc', 'alliance', 'union', 'grouping', 'league']);
const FAR = 12;
const KINDS = new Set(['organ', 'organisation', 'group', 'outlet']);

/** Nouns by which news refers back to a body, with the sorts of bodies of the gazetteer that they fit. */
const SORTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['alliance', ['igo', 'bloc', 'armed-group']],
  ['bloc', ['igo', 'bloc']],
  ['organisation', ['igo', 'bloc', 'ngo']],
  ['organization', ['igo', 'bloc', 'ngo']],
  ['body', ['igo', 'bloc']],
  ['union', ['igo', 'bloc']],
  ['grouping', ['igo', 'bloc']],
  ['watchdog', ['igo', 'ngo']],
  ['agency', ['igo', 'wire']],
  ['charity', ['ngo']],
  ['league', ['igo', 'bloc']],
  ['group', ['armed-group', 'ngo', 'party', 'bloc']],
  ['movement', ['armed-group', 'party']],
  ['militia', ['armed-group']],
  ['faction', ['armed-group', 'party']],
  ['party', ['party']],
  ['company', ['company']],
  ['firm', ['company']],
  ['carrier', ['company']],
  ['airline', ['company']],
  ['church', ['religious']],
  ['broadcaster', ['broadcaster']],
  ['channel', ['broadcaster']],
  ['station', ['broadcaster']],
  ['network', ['broadcaster']],
  ['newspaper', ['newspaper', 'magazine']],
  ['paper', ['newspaper', 'magazine']],
  ['daily', ['newspaper']],
  ['magazine', ['magazine']],
  ['website', ['site']],
  ['force', ['armed-group']],
  ['chamber', []],
  ['mission', []],
  ['post', []],
  ['department', []],
  ['commission', []],
  ['council', []],
  ['committee', []],
  ['bureau', []],
  ['assembly', []],
  ['front', []],
  ['fund', []],
  ['bank', []],
]);

/** Whether a noun with "the" may refer back to a body. */
export function isBodyNoun(word: string): boolean {
  return SORTS.has(word);
}

/** Whether a body of the gazetteer is of a sort that a noun names. */
export function fitsBody(lookup: Lookup, code: string, noun: string): boolean {
  const kind = lookup.organisationByCode(code)?.kind ?? lookup.outletByCode(code)?.kind;
  return kind !== undefined && (SORTS.get(noun) ?? []).includes(kind);
}

/**
 * "the department" after the State Department, "the alliance" after NATO: the nearest body before it whose name ends in
 * that word or that is of that sort.
 */
export function bodyMeant(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  fits: FitsBody,
  basedIn: BasedIn,
): Draft | null {
  const noun = discourse.scene(d.sentence).sentence.tokens[d.key].text.toLowerCase();
  const window = CHAINED.has(noun) ? FAR : WINDOW;
  for (let s = d.sentence; s >= 0 && s >= d.sentence - window; s--) {
    const before = discourse.inSentence(s).filter((x) => x !== d && isBefore(x, d.sentence, d.from));
    const found = before.findLast((x) => {
      if (x.weak) return false;
      if (x.need.type === 'body' && !CHAINED.has(noun)) return false;
      if (noun === 'mission' || noun === 'post')
        return x.kind === 'mission' && !x.plural && settle(x).codes.length === 1;
      if (noun === 'chamber' && x.kind === 'organ' && x.role === 'LEG') return settle(x).codes.length === 1;
      if (noun === 'force' && x.kind === 'organ' && /^(MIL|COP)$/.test(x.role ?? ''))
        return settle(x).codes.length === 1;
      const { codes } = settle(x);
      const [state] = d.codes;
      // A body that the gazetteer does not know has no code but may have a state ("Sinopec ... the Chinese firm").
      if (state !== undefined && x.kind === d.kind && x.state === state && codes.length === 0)
        return x.sentence < d.sentence || !x.plural;
      // An armed group may come from another state than the one it is found in.
      const near = x.kind === 'group' && x.sentence >= d.sentence - 1 && fits(codes[0] ?? '', 'militia');
      const based = state === undefined || near || basedIn(codes[0] ?? '', state) || codes[0] === state;
      if (codes.length !== 1 || !based) return false;
      if (KINDS.has(x.kind) && !x.plural && endsIn(discourse, x, noun)) return true;
      // "NATO ministers" name NATO.
      return (x.kind !== 'organ' || noun === 'body') && fits(codes[0], noun);
    });
    if (found) return found;
  }
  return null;
}

function endsIn(discourse: Discourse, x: Draft, noun: string): boolean {
  const { tokens } = discourse.scene(x.sentence).sentence;
  const last = tokens[x.key].text.toLowerCase() === noun ? x.key : x.core[1] - 1;
  return x.to - x.from > 1 && tokens[last]?.text.toLowerCase() === noun;
}
