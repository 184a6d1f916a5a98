import { type BasedIn, bodyMeant, type FitsBody } from './body-anaphors.ts';
import { cityMeant, countryMeant, placeBefore } from './country.ts';
import type { Discourse } from './discourse.ts';
import type { Draft, Settled } from './draft.ts';
import { grouped, others } from './group-codes.ts';
import { COUNTS, needOfCount } from './groups.ts';
import type { People, PersonTable } from './persons.ts';
import { placed } from './posting.ts';
import { asSaid, isShortFor, possessed, pronoun } from './pronoun-codes.ts';
import { pronounMeant } from './pronouns.ts';
import { crowd, named, ofSubject, repeated, sender } from './repetition.ts';

/** What coreference works with. */
export interface Background {
  readonly discourse: Discourse;
  readonly people: People;
  readonly persons: PersonTable | null;
  /** EDTF of the report's date, for holders of offices. */
  readonly date: string | null;
  readonly isState: (code: string) => boolean;
  /** The state of the report's dateline. */
  readonly home: string | null;
  /** Whether the report names a state or body by a form of its own. */
  readonly supports: (code: string) => boolean;
  /** Whether "the alliance", "the broadcaster" can mean the body of a code. */
  readonly fitsBody: FitsBody;
  /** Whether a body is not known to be based elsewhere than in a state. */
  readonly basedIn: BasedIn;
  /** Whether a code is that of a state that "the country", "the Gulf kingdom" can mean; the words are in lower case. */
  readonly isCalled: (code: string, words: readonly string[]) => boolean;
}

/**
 * Settles what drafts stand for. Each is settled once, on demand, with those it leans on settled first; a draft that
 * would lean on itself stays open. The methods, one for each need, are documented where they are.
 */
export function resolver(background: Background): (d: Draft) => Settled {
  const done = new Map<Draft, Settled>();
  const settle = (d: Draft): Settled => {
    const known = done.get(d);
    if (known) return known;
    // Stands in while the draft is being settled, so that a circle ends open.
    done.set(d, asSaid(d));
    const settled = settleOne(background, settle, d);
    done.set(d, settled);
    return settled;
  };
  return settle;
}
function settleOne(background: Background, settle: (d: Draft) => Settled, d: Draft): Settled {
  const { discourse } = background;
  const own = asSaid(d);
  const { need } = d;
  switch (need.type) {
    case 'none': {
      const by = d.kind === 'envoy' && own.codes.length === 0 ? sender(discourse, d) : null;
      if (by && settle(by).codes.length === 1)
        return placed(background, settle, d, { ...own, codes: settle(by).codes, basis: 'resolved', antecedent: by });
      return placed(background, settle, d, own);
    }
    case 'counterpart': {
      const sort = { number: 'singular', animate: true } as const;
      const other =
        need.of ??
        (need.token === null ? null : (pronounMeant(discourse, d.sentence, need.token, { sort, skip: d })[0] ?? null));
      const found = other ? settle(other) : null;
      return found
        ? { ...own, office: found.office, role: own.role ?? found.role, organ: own.organ ?? found.organ }
        : own;
    }
    case 'through': {
      const found = through(settle, own, need.draft);
      // "a ministry spokesman": of the foreign ministry, if that is the one.
      const organ = settle(need.draft).organ;
      return isShortFor(own.organ, organ) ? { ...found, organ } : found;
    }
    case 'possessor':
      return placed(background, settle, d, possessed(background, settle, d, need.token));
    case 'country': {
      const { tokens } = discourse.scene(d.sentence).sentence;
      const words = tokens.slice(Math.min(d.from, need.token), need.token + 1).map((t) => t.text.toLowerCase());
      const city = cityMeant(discourse, settle, d);
      if (city)
        return city.codes.length > 0
          ? { ...own, codes: city.codes, basis: 'resolved', antecedent: city.antecedent }
          : own;
      const described = words.length > 1 || !/^(country|nation|capital)$/.test(words[0] ?? '');
      const meant = countryMeant(discourse, settle, d, (code) => background.isCalled(code, words), {
        described,
        home: background.home,
      });
      if (meant) return { ...own, codes: [meant.code], basis: 'resolved', antecedent: meant.antecedent };
      // "the emirate" in a report from there that has named no other state
      const { home } = background;
      return home !== null && background.isCalled(home, words) ? { ...own, codes: [home], basis: 'resolved' } : own;
    }
    case 'pair':
    case 'row':
      return grouped(background, settle, d, own, need);
    case 'other':
      return others(background, settle, d, own, need);
    case 'pronoun': {
      const found = pronoun(background, settle, d, own);
      // "the two", "the three": states, where nobody was given that number
      const count = need.count === undefined ? -1 : COUNTS.indexOf(need.count);
      return found.codes.length > 0 || count < 2 ? found : grouped(background, settle, d, own, needOfCount(count));
    }
    case 'body': {
      const meant = bodyMeant(discourse, settle, d, background.fitsBody, background.basedIn);
      if (!meant) {
        if (own.codes.length > 0) return own;
        const code = USUAL.get(discourse.scene(d.sentence).sentence.tokens[d.key].text.toLowerCase());
        return code !== undefined && background.supports(code) ? { ...own, codes: [code], basis: 'resolved' } : own;
      }
      const { codes, organ, role, post } = settle(meant);
      d.state ??= meant.state;
      if (meant.office !== null) return { ...own, codes, basis: 'resolved', antecedent: meant };
      return { ...own, codes, organ, role, post, basis: 'resolved', antecedent: meant };
    }
    case 'there': {
      const meant = placeBefore(discourse, settle, d, background.isState);
      return meant
        ? { ...own, codes: [meant.code], basis: 'resolved', antecedent: meant.antecedent }
        : placed(background, settle, d, repeated(background, settle, d, own));
    }
    case 'crowd':
      return crowd(background, settle, d, own);
    case 'bare':
      return ofSubject(background, settle, d, own);
    case 'name':
      return named(background, settle, d, own);
    case 'same':
      return placed(background, settle, d, repeated(background, settle, d, own));
  }
}

/** Whom "the bloc" means where the report names it only later. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['bloc', 'EU'],
  ['alliance', 'NATO'],
]);

/** The code of another draft, known the way that one is. */
function through(settle: (d: Draft) => Settled, own: Settled, inner: Draft): Settled {
  const found = settle(inner);
  if (found.codes.length === 0) return own;
  return { ...own, codes: found.codes, basis: found.basis, antecedent: found.antecedent };
}
