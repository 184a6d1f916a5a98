import type { Atom } from './atoms.ts';
import type { CalendarExpression, Core, Expression } from './expression.ts';

/** An expression found in a sentence, with the atoms it covers. */
export interface Placeable {
  readonly atoms: readonly Atom[];
  readonly from: number;
  readonly to: number;
  readonly expression: Expression;
}

/** How an expression stands to the one after it: both ends of a stretch, members of a list, or neither. */
export type Joint = 'stretch' | 'list' | null;

const STRETCH = /^(?:to|until|till|through|-)$/;
const LIST = /^(?:and|or|,)$/;

/** The words between two expressions, in lower case, when there are few. */
function between(here: Placeable, next: Placeable): readonly string[] | null {
  const gap = next.from - here.to;
  return gap < 0 || gap > 3 ? null : here.atoms.slice(here.to, next.from).map(({ low }) => low);
}

/** Tells how two neighbouring expressions of a sentence are joined. */
export function jointOf(here: Placeable, next: Placeable): Joint {
  const words = between(here, next);
  const [word = ''] = words ?? [];
  if (words === null || words.length === 0) return null;
  if (words.length === 1 && STRETCH.test(word)) return 'stretch';
  if (words.length === 1 && word === 'and' && here.atoms[here.from - 1]?.low === 'between') return 'stretch';
  const rest = words.filter((low) => !LIST.test(low) && low !== 'on' && low !== 'in');
  return rest.length === 0 ? 'list' : null;
}

/** A month or a day whose year is left open. */
export function yearless(core: Core): core is CalendarExpression {
  return (
    core.kind === 'calendar' &&
    core.year === null &&
    core.yearOffset === undefined &&
    core.monthOffset === undefined &&
    core.direction === undefined &&
    core.index !== null
  );
}

function rank({ index, day }: CalendarExpression): number {
  return (index ?? 0) * 32 + (day ?? 0);
}

/** "from November 2018 to March 2019", said with one year: the first end lies in it or in the year before. */
export function yearBefore(first: CalendarExpression, second: CalendarExpression): 0 | -1 {
  return first.unit === second.unit && rank(first) > rank(second) ? -1 : 0;
}

/** "March to May 2015", "on 3 May and 5 June 2017": the year is said once, at the end. */
function withYear(here: Core, next: Core, joint: Joint): Core | null {
  if (!yearless(here) || next.kind !== 'calendar' || next.index === null || here.unit !== next.unit) return null;
  const back = joint === 'stretch' ? yearBefore(here, next) : 0;
  if (next.year !== null) {
    const short = next.shortYear === true ? { shortYear: true as const } : {};
    return { ...here, year: next.year + back, ...short };
  }
  return next.yearOffset === undefined ? null : { ...here, yearOffset: next.yearOffset + back };
}

const SIGNED_WEEK = (core: Core): number | null =>
  core.kind === 'offset' && core.unit === 'week' && core.base === 'publication' && core.counted !== true
    ? (core.count ?? 0) * core.sign
    : null;

function bareWeekday(core: Core): core is Extract<Core, { kind: 'weekday' }> {
  return core.kind === 'weekday' && core.direction === undefined && core.weeks === undefined && core.previous !== true;
}

/** Words that may stand between a week and the days named in it. */
const IN_WEEK = /^(?:,|on|between|from|for)$/;

/** "last week, on Tuesday and Thursday", "on Tuesday or Thursday next week": days of the week that is named. */
function weeksFrom(here: Placeable, other: Placeable | undefined, before: boolean): number | null {
  if (other === undefined) return null;
  const { core } = other.expression;
  const joint = before ? jointOf(other, here) : jointOf(here, other);
  if (core.kind === 'weekday' && core.weeks !== undefined) return joint === null ? null : core.weeks;
  const words = before ? between(other, here) : null;
  return words?.every((word) => IN_WEEK.test(word)) === true ? SIGNED_WEEK(core) : null;
}

/** Gives expressions what their neighbours in the sentence say for them: the year of a list, the week of a weekday. */
export function shareContext<T extends Placeable>(found: readonly T[]): readonly T[] {
  if (found.length < 2) return found;
  const out = [...found];
  for (let i = out.length - 2; i >= 0; i--) {
    const [here, next] = [out[i], out[i + 1]];
    if (here === undefined || next === undefined) continue;
    const joint = jointOf(here, next);
    const core = joint === null ? null : withYear(here.expression.core, next.expression.core, joint);
    if (core !== null) out[i] = { ...here, expression: { ...here.expression, core } };
  }
  for (const forward of [true, false]) {
    for (let n = 0; n < out.length; n++) {
      const i = forward ? n : out.length - 1 - n;
      const here = out[i];
      const { core } = here?.expression ?? { core: null };
      if (here === undefined || core === null || !bareWeekday(core)) continue;
      const weeks = weeksFrom(here, out[forward ? i - 1 : i + 1], forward);
      if (weeks !== null) out[i] = { ...here, expression: { ...here.expression, core: { ...core, weeks } } };
    }
  }
  return out;
}
