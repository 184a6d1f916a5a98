/** From the arguments of a predicate to the parties of a row: paths, codes and how each party is known. */
import type { ActorMention } from '../actors/types.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { isDay } from '../language/roles.ts';
import { conjuncts, dependents, phraseSpan } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import { type MentionIndex, spanOf } from './annotations.ts';
import { isNameless } from './denier.ts';
import type { Party } from './types.ts';

/** One who may fill a side of a row. */
export interface Candidate {
  readonly token: number;
  readonly mention: ActorMention | null;
  readonly code: string | null;
  readonly party: Party;
}

/** What paths are read against: the predicate, the arguments that a frame bound, and the text around. */
export interface Scope {
  readonly predicate: Predicate;
  readonly bound: ReadonlyMap<string, readonly number[]>;
  /** All tokens that passed a test of the frame, also inside arguments. */
  readonly covered: ReadonlySet<number>;
  readonly index: MentionIndex;
  /** Whether the deed may be one among the parts of a single state. */
  readonly within: boolean;
  /** Who speaks the words that hold the predicate, for "I" and "we". */
  readonly speaker: ActorMention | null;
  /** Who denies the deed of servants that nobody owns in the words: they are that one's; see denier.ts. */
  readonly denier: ActorMention | null;
  /** The usual name of a code. */
  readonly nameOf: (code: string) => string;
  /** Other states that the sentence, or the one before, puts the fact in; see context.ts. */
  readonly context: (exclude: readonly string[]) => Candidate[];
}

/** The tokens at a path of slots ("patient", "clause.patient", "patient.with"). */
export function tokensAt(scope: Scope, path: readonly string[]): readonly number[] {
  let tokens = scope.bound.get(path[0]) ?? fillers(scope.predicate, path[0]);
  for (const step of path.slice(1)) {
    const next = tokens.flatMap((t) => fillers(predicateAt(scope.predicate.sentence, t), step));
    // "the number of Russian diplomats in Chisinau": the diplomats were tested for, the city was not.
    const tested = next.filter((t) => scope.covered.has(t));
    tokens = tested.length > 0 ? tested : next;
  }
  return tokens;
}

/** The tokens in a slot, or in any of several ("of|poss"). */
function fillers(p: Predicate, name: string): number[] {
  return name.split('|').flatMap((one) => slot(p, one));
}

/** Facets of a mention that end a path: the host of an envoy's post, the state that nationals are in. */
const FACETS = new Set(['host', 'at', 'owner']);

/**
 * The candidates at a path, in text order, states that cannot be told left out.
 *
 * @param path slots joined by dots, ending in an optional facet (`host`, `at`, `owner`), or `context`.
 * @param exclude codes that the path must not give (the other side's).
 */
export function candidatesAt(scope: Scope, path: string, exclude: readonly string[] = []): Candidate[] {
  if (path === 'context') return scope.context(exclude);
  if (path === 'speaker')
    return scope.speaker && scope.speaker.kind !== 'outlet' ? fromMention(scope, scope.speaker, -1, 'resolved') : [];
  const steps = path.split('.');
  const facet = steps.length > 1 && FACETS.has(steps[steps.length - 1]) ? (steps.pop() as string) : null;
  const out: Candidate[] = [];
  for (const token of tokensAt(scope, steps)) {
    for (const c of [token, ...listedBeside(scope, token)].flatMap((t) => candidatesOf(scope, t))) {
      const candidate = facet ? facetOf(scope, c, facet) : c;
      const all = candidate ? [candidate, ...(facet === 'host' ? furtherHosts(scope, candidate) : [])] : [];
      for (const one of all) if (one.code === null || !exclude.includes(one.code)) out.push(one);
    }
  }
  return out;
}

/** "on goods from Peru, Chile": a state behind a comma that is another state is no other name for it. */
function listedBeside({ predicate, index }: Scope, token: number): number[] {
  const s = predicate.sentence;
  const first = index.at(s, token);
  const isState = (m: ActorMention | null): m is ActorMention =>
    m !== null && m.code !== null && (m.kind === 'state' || m.kind === 'place') && /^[A-Z]{3}$/.test(m.code);
  if (!isState(first)) return [];
  return dependents(s, token, 'appos').filter((c) => {
    const m = index.at(s, c);
    return isState(m) && m.code !== first.code && s.tokens[c].upos === 'PROPN';
  });
}

/** Who a token stands for; several when one phrase means several states. */
export function candidatesOf(scope: Scope, token: number): Candidate[] {
  const s = scope.predicate.sentence;
  const mention = scope.index.at(s, token);
  if (scope.denier && slot(scope.predicate, 'agent').includes(token) && isNameless(scope.predicate, token, scope.index))
    return [ofDenier(scope, scope.denier, token, mention)];
  if (mention?.code === null && mention.codes === undefined && scope.speaker && isOurs(s, token)) {
    // "our ambassador": the speaker's
    return fromMention(
      scope,
      { ...mention, code: scope.speaker.code, basis: 'resolved', antecedent: scope.speaker.span },
      token,
      null,
    );
  }
  if (mention) return fromMention(scope, mention, token, null);
  const t = s.tokens[token];
  if (scope.speaker && /^(i|we|us|me|our|my|ours)$/i.test(t.text)) {
    const own = spanOf(s, [token]);
    return fromMention(
      scope,
      { ...scope.speaker, span: own, basis: 'resolved', antecedent: scope.speaker.span },
      token,
      null,
    );
  }
  if ((t.upos !== 'NOUN' && t.upos !== 'PROPN' && t.upos !== 'NUM') || isDay(s, token)) return [];
  // Known only by description: kept as written, with the state that the description names ("Ethiopian shells").
  const span = phraseSpan(s, token);
  const states = dependents(s, token, 'amod', 'compound', 'nmod:poss').map((c) => scope.index.at(s, c));
  const code = states.find((m) => m?.kind === 'state')?.code ?? null;
  const party: Party = { code, role: null, name: wordsOf(s, span), span, basis: 'stated' };
  return [{ token, mention: null, code, party }];
}

/** "denied that officers had stormed it": officers of the one who denies it. */
function ofDenier(scope: Scope, denier: ActorMention, token: number, mention: ActorMention | null): Candidate {
  const known = { code: denier.code, basis: 'resolved', antecedent: denier.span } as const;
  const [own] = mention ? fromMention(scope, { ...mention, ...known }, token, null) : [];
  if (own) return own;
  const s = scope.predicate.sentence;
  const span = phraseSpan(s, token);
  return { token, mention: null, code: denier.code, party: { ...known, role: null, name: wordsOf(s, span), span } };
}

function isOurs(s: Sentence, token: number): boolean {
  return dependents(s, token, 'nmod:poss').some((c) => /^(my|our)$/i.test(s.tokens[c].text));
}

function fromMention(scope: Scope, m: ActorMention, token: number, basis: Party['basis'] | null): Candidate[] {
  // A crowd is only supposed to be of the place where it is: good enough for what happens among the parts of one state.
  const supposed =
    !scope.within && m.kind === 'nationals' && m.basis === 'resolved' && m.at !== undefined && m.at === m.code;
  const codes = supposed ? [null] : (m.codes ?? [m.code]);
  return codes.map((code) => {
    const party: Party = {
      code,
      role: m.role,
      // One phrase for several states has one name, each of them its own.
      name: m.codes && code !== null ? scope.nameOf(code) : m.name,
      ...(m.organ === undefined ? {} : { organ: m.organ }),
      ...(m.office === undefined ? {} : { office: m.office }),
      ...(m.person === undefined ? {} : { person: m.person }),
      ...(m.post === undefined ? {} : { post: m.post }),
      span: m.span,
      basis: basis ?? m.basis,
      ...(m.antecedent === undefined ? {} : { antecedent: m.antecedent }),
    };
    return { token, mention: m, code, party };
  });
}

function facetOf(scope: Scope, c: Candidate, facet: string): Candidate | null {
  const m = c.mention;
  if (!m) return null;
  const code = facet === 'host' ? (m.post?.host ?? null) : facet === 'at' ? (m.at ?? null) : m.code;
  if (code === null) return null;
  const named = facet === 'host' ? hostNamed(scope, m, code) : null;
  if (named) return named;
  const before = facet === 'host' ? scope.index.hostBefore(m, code) : null;
  const known = before ? ({ basis: 'resolved', antecedent: before.span } as const) : ({ basis: 'implied' } as const);
  return {
    token: c.token,
    mention: null,
    code,
    party: { code, role: null, name: scope.nameOf(code), span: m.span, ...known },
  };
}

/** "recalled its ambassador from Lebanon": the host, where a phrase of the deed itself names it. */
function hostNamed(scope: Scope, post: ActorMention, host: string): Candidate | null {
  for (const name of ['from', 'in', 'to']) {
    for (const token of slot(scope.predicate, name)) {
      const m = scope.index.at(scope.predicate.sentence, token);
      const apart = m !== null && (m.span.end <= post.span.start || m.span.start >= post.span.end);
      if (apart && m.code === host && (m.kind === 'state' || m.kind === 'place'))
        return fromMention(scope, m, token, null)[0] ?? null;
    }
  }
  return null;
}

/** The other hosts of posts named together: "its embassies in Angola and Uganda". */
function furtherHosts(scope: Scope, host: Candidate): Candidate[] {
  const s = scope.predicate.sentence;
  const isPlace = (m: ActorMention | null): m is ActorMention =>
    m !== null && (m.kind === 'place' || m.kind === 'state');
  const place = s.tokens.find((t) => {
    const m = t.index > host.token ? scope.index.at(s, t.index) : null;
    return isPlace(m) && m.code === host.code;
  });
  if (!place) return [];
  return conjuncts(s, place.index).flatMap((t) => {
    const m = scope.index.at(s, t);
    return t !== place.index && isPlace(m) && m.code !== null ? fromMention(scope, m, t, 'implied') : [];
  });
}

function wordsOf(s: Sentence, span: Span): string {
  let out = '';
  let last = -1;
  for (const t of s.tokens) {
    if (t.start < span.start || t.end > span.end) continue;
    out += (last >= 0 && t.start > last ? ' ' : '') + t.text;
    last = t.end;
  }
  return out;
}
