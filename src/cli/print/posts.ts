/** Who represents whom where, as lines of steps. */

import type { Names } from '../../query/names.ts';
import { quoted } from '../../query/text.ts';
import type { Told } from '../../query/told.ts';
import { dayText } from '../../record/interval.ts';
import type { PostLine, PostStep } from '../../record/representation/representation.ts';
import { painter, type Screen } from '../terminal.ts';
import { certaintyOf, dateText, MARKS } from './dates.ts';
import { bestQuote, flagsOf, shortId } from './events.ts';
import { columns, cut, pad } from './text.ts';
import { widthOf } from './timeline.ts';

/** What a step does, and how it is marked: solid where it holds, hollow where it was not done. */
interface StepText {
  readonly date: string;
  readonly mark: string;
  readonly state: string;
  readonly notes: string;
  readonly event: string;
  readonly quote: string | null;
  readonly hollow: boolean;
  readonly changes: boolean;
}

/** "Turkey’s embassy in Israel", "Israel’s consulate in Istanbul (Turkey)". */
export function postName(line: Pick<PostLine, 'sender' | 'host' | 'post'>, names: Names): string {
  const host = names.nameOf(line.host);
  const where = line.post.city === null ? host : `${line.post.city} (${host})`;
  return `${possessive(names.nameOf(line.sender))} ${line.post.type} in ${where}`;
}

function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/** Posts as lines of steps. `on`: what stands on a day, told under the name. */
export function postLines(
  lines: readonly PostLine[],
  told: Told,
  names: Names,
  screen: Screen,
  standing: (line: PostLine) => string | null = () => null,
): string {
  const paint = painter(screen);
  return lines
    .map((line) => {
      const stands = standing(line);
      const head = `  ${paint('bold', postName(line, names))}${stands === null ? '' : `  ${stands}`}\n`;
      return (
        head +
        stepLines(
          line.steps.map((s) => stepText(s, told)),
          screen,
        )
      );
    })
    .join('');
}

/** Steps of any line, states aligned; the unknown beginning first. */
export function stepLines(steps: readonly StepText[], screen: Screen): string {
  const paint = painter(screen);
  const width = widthOf(screen);
  const dates = Math.max(7, ...steps.map((s) => columns(s.date)));
  const states = Math.min(34, Math.max(7, ...steps.map((s) => columns(s.state))));
  const begin = `    ${pad('before', dates)}   ? unknown\n`;
  const body = steps.map((s) => {
    const glyph = s.hollow ? '○' : s.changes ? '●' : '·';
    const head = `    ${pad(s.date, dates)} ${s.mark} ${glyph} ${pad(cut(s.state, states), states)}`;
    const right = shortId(s.event);
    const words = [s.notes, s.quote === null ? '' : quoted(s.quote)].filter((t) => t !== '').join(' · ');
    const room = width - columns(head) - columns(right) - 4;
    const text = cut(words, Math.max(10, room));
    const gap = ' '.repeat(Math.max(2, width - columns(head) - 2 - columns(text) - columns(right)));
    const line = `${head}  ${text}${gap}${right}`;
    return `${s.hollow ? paint('dim', line) : line}\n`;
  });
  return begin + body.join('');
}

function stepText(step: PostStep, told: Told): StepText {
  const event = told.byId.get(step.event);
  const flags = event === undefined ? [] : flagsOf(event).filter((f) => f !== 'temporary');
  const open = step.temporary.length > 0 && step.endedBy === null && !step.hollow;
  const notes = [
    ...flags,
    ...(step.basis === 'entailed' ? [`follows from ${step.kind}`] : []),
    ...(step.temporary.length > 0 ? [open ? 'temporary, still open' : 'temporary'] : []),
  ];
  return {
    date: dateText(step.date, step.days),
    mark: MARKS[certaintyOf(step.date, step.days)].mark,
    state: stateText(step),
    notes: notes.join(', '),
    event: step.event,
    quote: event === undefined ? null : bestQuote(event, told),
    hollow: step.hollow,
    changes: step.state !== null,
  };
}

const WHOM: Readonly<Record<PostStep['whom'], string>> = {
  head: '',
  post: '',
  diplomats: ' (its diplomats)',
  staff: ' (some staff)',
};

/** What is so after a step: "recalled", "unchanged (some staff expelled)". */
function stateText(step: PostStep): string {
  const verb = step.kind.split('.')[1] ?? step.kind;
  if (step.state !== null) return `${step.state}${WHOM[step.whom]}`;
  return step.whom === 'staff' ? `head unchanged (staff: ${verb})` : `unchanged (${verb})`;
}

/** "on 2022-01-01: recalled", with what else may hold. */
export function standText(
  day: number,
  stand: { readonly state: string; readonly certainty: string; readonly or: readonly string[] },
): string {
  const or = stand.or.length > 0 ? `, or ${stand.or.join(' or ')}` : '';
  const unsure = stand.certainty === 'possible' && stand.or.length === 0 ? ', perhaps' : '';
  return `on ${dayText(day)}: ${stand.state}${unsure}${or}`;
}

export type { StepText };
