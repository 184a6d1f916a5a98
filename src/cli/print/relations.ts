/** Relations of two states in words and as a small plot. */

import { count } from '../../query/text.ts';
import type { Told } from '../../query/told.ts';
import type { Month } from '../../record/relations/months.ts';
import type { RelationStep, Relations } from '../../record/relations/relations.ts';
import { painter, type Screen } from '../terminal.ts';
import { certaintyOf, dateText, MARKS } from './dates.ts';
import { bestQuote, flagsOf } from './events.ts';
import { type StepText, stepLines } from './posts.ts';
import { columns, pad } from './text.ts';
import { widthOf } from './timeline.ts';

/** The formal state as a line of steps; '' where nothing is told. */
export function relationLines(relations: Relations, told: Told, screen: Screen): string {
  if (relations.steps.length === 0) return '';
  return stepLines(
    relations.steps.map((s) => stepText(s, told)),
    screen,
  );
}

function stepText(step: RelationStep, told: Told): StepText {
  const event = told.byId.get(step.event);
  const by = step.source === null ? '' : `by ${step.source}`;
  return {
    date: dateText(step.date, step.days),
    mark: MARKS[certaintyOf(step.date, step.days)].mark,
    state: [step.state ?? 'unchanged', by].filter((t) => t !== '').join(' '),
    notes: event === undefined ? '' : flagsOf(event).join(', '),
    event: step.event,
    quote: event === undefined ? null : bestQuote(event, told),
    hollow: step.hollow,
    changes: step.state !== 'under review',
  };
}

const BLOCKS = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
const HALF = 16;

/**
 * Months as bars of their Goldstein sum: hostile to the left of the axis, friendly to the right, all on one scale, so
 * that a long bar is a bad or good month against the others of this pair. Months without events are told as a gap.
 */
export function monthPlot(months: readonly Month[], screen: Screen): string {
  const most = Math.max(1, ...months.map((m) => Math.abs(m.sum)));
  const paint = painter(screen);
  const values = Math.max(0, ...months.map((m) => valueText(m).length));
  return months
    .map((m, i) => {
      const before = months[i - 1];
      const gap = before === undefined ? 0 : monthsBetween(before.month, m.month) - 1;
      const skipped = gap > 0 ? `    ${paint('dim', `⋮ ${count(gap, 'month')} without a dated event`)}\n` : '';
      const size = (Math.abs(m.sum) / most) * HALF;
      const left = m.sum < 0 ? paint('red', leftBar(size)) : ' '.repeat(HALF);
      const right = m.sum > 0 ? paint('green', pad(bar(size), HALF)) : ' '.repeat(HALF);
      const told = [
        [m.hostile, 'hostile'] as const,
        [m.friendly, 'friendly'] as const,
        [m.neutral, 'neutral'] as const,
      ].flatMap(([n, what]) => (n > 0 ? [`${n} ${what}`] : []));
      const unsure = m.uncertain > 0 ? `, ${m.uncertain} perhaps of the month before` : '';
      const line = `    ${m.month}  ${left}│${right}  ${valueText(m).padStart(values)}  ${told.join(', ')}${unsure}`;
      return `${skipped}${columns(line) > widthOf(screen) ? line.replace(/, \d+ perhaps.*$/, '') : line}\n`;
    })
    .join('');
}

function valueText(m: Month): string {
  return m.mean === null ? 'no score' : `${m.sum > 0 ? '+' : ''}${m.sum.toFixed(1).replace('-', '−')}`;
}

/** A bar that grows to the right, to an eighth of a column. */
function bar(size: number): string {
  const eighths = Math.max(1, Math.round(size * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (eighths % 8 === 0 ? '' : (BLOCKS[(eighths % 8) - 1] ?? ''));
}

/** A bar that grows to the left; to half a column, since there are no finer blocks on that side. */
function leftBar(size: number): string {
  const halves = Math.max(1, Math.round(size * 2));
  return `${halves % 2 === 1 ? '▐' : ''}${'█'.repeat(Math.floor(halves / 2))}`.padStart(HALF);
}

function monthsBetween(a: string, b: string): number {
  const number = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5));
  return number(b) - number(a);
}
