/** How many people a row is about: chosen from the figures of the report. */
import type { ActorMention } from '../actors/types.ts';
import type { FigureMention } from '../figures/types.ts';
import { slot } from '../language/predicates.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Kind } from './codebook.ts';
import type { Scope } from './parties.ts';
import { isShare } from './shares.ts';
import type { Figure } from './types.ts';

/** What numbers can count here; missions, states and the like have no figures. */
const COUNTED: ReadonlySet<ActorMention['kind']> = new Set(['envoy', 'nationals']);

/**
 * The figures that count the people in the patient phrase ("at least 23 Russian diplomats"). Of several coordinated
 * patients only the row's own is counted.
 *
 * @param target Head token of the row's target, -1 when it has none.
 * @param figures All figures of the report.
 */
export function figuresOf(scope: Scope, kind: Kind, target: number, figures: readonly FigureMention[]): Figure[] {
  const what = kind.counts;
  if (what === null) return [];
  const s = scope.predicate.sentence;
  const here = figures.filter((f) => f.sentence === s.index && !isArticle(s, f));
  if (here.length === 0) return [];
  const people = slot(scope.predicate, 'patient').filter((t) => COUNTED.has(scope.index.at(s, t)?.kind ?? 'place'));
  const holder = scope.speaker?.code ?? null;
  return (people.includes(target) ? [target] : people).flatMap((t) =>
    countsOf(s, t, scope.index.at(s, t)?.head ?? t, here).map((f) => ({
      what,
      min: f.min,
      max: f.max,
      modifier: f.modifier,
      unit: f.unit,
      scope: f.scope?.text ?? null,
      span: f.span,
      holder: holder ?? f.holder?.actor?.code ?? null,
    })),
  );
}

/** "a Chilean diplomat": the row says by itself that it is about one. */
function isArticle(s: Sentence, f: FigureMention): boolean {
  return f.to - f.from === 1 && /^(?:a|an|another)$/i.test(s.tokens[f.from].text);
}

/**
 * The figures of a phrase. Where its head is a number, that is the count ("three of the 12 envoys"); where it only
 * groups, the noun inside is counted as well ("a group of 12 envoys").
 *
 * @param inner Head of the people inside the phrase; the same token when the phrase names them itself.
 */
function countsOf(s: Sentence, token: number, inner: number, figures: readonly FigureMention[]): FigureMention[] {
  const own = figures.find((f) => covers(f, token));
  if (own) return [own];
  // "half of the 8,000 people": how many those are is not told.
  if (isShare(s, token)) return [];
  for (const noun of inner === token ? [token] : [token, inner]) {
    const numbers = dependents(s, noun, 'nummod');
    const found = figures.filter((f) => f.noun === noun || numbers.some((n) => covers(f, n)));
    if (found.length > 0) return found;
  }
  return [];
}

function covers(f: FigureMention, token: number): boolean {
  return f.from <= token && token < f.to;
}
