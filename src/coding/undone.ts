/** Deeds that were ordered, planned or threatened and did not come about: "The order was never carried out." */
import { caseOf } from '../language/clause.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { ancestors, dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { statusOf } from '../speech/status.ts';
import type { Status } from '../speech/types.ts';
import { asBefore, lastMain } from './echo.ts';
import type { Hit } from './hits.ts';

/** What may be left undone, with the verbs that tell of it and the statuses of deeds that it is about. */
interface Intent {
  readonly nouns: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly statuses: ReadonlySet<Status>;
}

const intent = (nouns: string, verbs: string, ...statuses: readonly Status[]): Intent => ({
  nouns: new Set(nouns.split(' ')),
  verbs: new Set(verbs.split(' ')),
  statuses: new Set(statuses),
});

const INTENTS: readonly Intent[] = [
  intent('order instruction directive decree command', 'order instruct direct decree command', 'demanded'),
  intent('threat ultimatum', 'threaten', 'threatened', 'demanded'),
  intent('plan decision', 'plan decide intend', 'planned'),
];

/** Verbs for making true what was ordered, with their particles. */
const EXECUTING: ReadonlyMap<string, string> = new Map([
  ['carry', 'out'],
  ['implement', ''],
  ['execute', ''],
  ['enforce', ''],
]);
/** Adverbs beside which nothing at all is done; after others ("properly", "fully", "immediately") something may be. */
const WHOLLY = new Set(
  'never not yet ever ultimately eventually finally actually reportedly apparently however though still then'.split(
    ' ',
  ),
);
const PARTLY = new Set('full part whole entirety detail time way manner haste'.split(' '));

/** A clause that says of an order that it was not carried out. */
interface Undone {
  readonly predicate: Predicate;
  /** The noun for the order. */
  readonly noun: number;
  readonly intent: Intent;
  /** The token that denies. */
  readonly by: number;
}

/** The deed that the sentence before tells as ordered, planned or threatened, denied by a clause of this one. */
export function undone(s: Sentence, before: readonly Hit[]): Hit[] {
  return undoneIn(s).flatMap((u): Hit[] => {
    if (introducedAt(s, u) >= 0) return [];
    const model = lastMain(before.filter((h) => h.rule.kind.nature !== 'verbal'));
    if (!model || model.status === 'denied' || !isIntended(model, u.intent)) return [];
    const { predicate, by } = u;
    const pairs = model.pairs.map((p) => ({
      ...p,
      source: p.source && asBefore(p.source, false),
      target: p.target && asBefore(p.target, false),
    }));
    const covered = new Set<number>();
    const scope = { ...model.scope, predicate, bound: new Map<string, readonly number[]>(), covered };
    return [{ ...model, predicate, scope, status: 'denied', by, covered, pairs, pointsAt: model.predicate }];
  });
}

/** The hits of a sentence, those denied of which it says itself that the order was not carried out. */
export function withUndone(s: Sentence, hits: readonly Hit[]): readonly Hit[] {
  const clauses = hits.length === 0 ? [] : undoneIn(s).map((u) => ({ by: u.by, ordering: introducedAt(s, u) }));
  return clauses.reduce<readonly Hit[]>(
    (told, { by, ordering }) =>
      told.map((h) => {
        const isOrdered = ordering >= 0 && ancestors(s, h.predicate.token).includes(ordering);
        return isOrdered && h.rule.kind.nature !== 'verbal' ? { ...h, status: 'denied', by } : h;
      }),
    hits,
  );
}

function undoneIn(s: Sentence): Undone[] {
  return s.tokens.flatMap((t): Undone[] => {
    const particle = EXECUTING.get(t.lemma);
    if (particle === undefined || (particle !== '' && s.tokens[t.index + 1]?.text !== particle)) return [];
    const predicate = predicateAt(s, t.index);
    if (!predicate.passive || slot(predicate, 'agent').length > 0 || isPartly(s, t.index)) return [];
    const noun = slot(predicate, 'patient').find((n) => isBare(s, n)) ?? -1;
    const of = INTENTS.find(({ nouns }) => nouns.has(s.tokens[noun]?.lemma ?? ''));
    const reading = statusOf(s, t.index);
    return of && reading.status === 'denied' ? [{ predicate, noun, intent: of, by: reading.by }] : [];
  });
}

/** "the order", "that plan": one that was told of, without words of its own for what it was. */
function isBare(s: Sentence, noun: number): boolean {
  const known = dependents(s, noun, 'det').some((d) => /^th(?:e|at|is)$/i.test(s.tokens[d].text));
  return known && dependents(s, noun, 'nmod', 'acl', 'amod', 'compound').length === 0;
}

/** Whether a denial leaves open that something was done: "not properly carried out", "not implemented in full". */
function isPartly(s: Sentence, verb: number): boolean {
  if (dependents(s, verb, 'advmod').some((a) => !WHOLLY.has(s.tokens[a].text.toLowerCase()))) return true;
  return dependents(s, verb, 'obl').some((o) => {
    const preposition = caseOf(s, o);
    return /^(?:to|by|with)$/.test(preposition) || (preposition === 'in' && PARTLY.has(s.tokens[o].lemma));
  });
}

/** Where the sentence itself tells first of the order; -1 where it does not. */
function introducedAt(s: Sentence, { noun, intent: { nouns, verbs } }: Undone): number {
  const first = s.tokens.findLast(
    (t) => t.index < noun && (nouns.has(t.lemma) || (t.upos === 'VERB' && verbs.has(t.lemma))),
  );
  return first?.index ?? -1;
}

/** Whether a deed is told as ordered, planned or threatened, by its status or by a verb above it. */
function isIntended(h: Hit, { verbs, statuses }: Intent): boolean {
  const { sentence, token } = h.predicate;
  return statuses.has(h.status) || ancestors(sentence, token).some((t) => verbs.has(sentence.tokens[t].lemma));
}
