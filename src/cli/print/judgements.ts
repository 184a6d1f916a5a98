/** Judgements for a person. */
import { actText } from '../../query/act-columns.ts';
import { count } from '../../query/text.ts';
import type { JudgementItem } from '../../record/types.ts';
import { painter, type Screen } from '../terminal.ts';
import { paragraph } from './timeline.ts';

/** Judgements as a list, by time. */
export function judgementsText(items: readonly JudgementItem[], screen: Screen): string {
  const paint = painter(screen);
  const lines = items.map((j) => {
    const state = j.state === 'stands' ? '' : `  ${paint('yellow', stateText(j))}`;
    const said = `${j.author}, ${j.time}: ${j.reason}`;
    return `${paint('bold', j.id)}  ${actText(j)}${state}\n${paragraph(said, screen, 2, 'dim')}`;
  });
  const waiting = items.filter((j) => j.state === 'waiting').length;
  const more =
    waiting === 0 ? '' : `, ${waiting.toLocaleString('en')} waiting for a mention that the present rows do not have`;
  return `${lines.join('')}${count(items.length, 'judgement')}${more}\n`;
}

/** What became of a judgement, in words. */
function stateText({ state, state_by: by }: JudgementItem): string {
  if (state === 'overruled') return `does not count: the later ${by} says otherwise`;
  if (state === 'overruled in part') return `counts in part: the later ${by} says otherwise of some mentions`;
  return by === null ? state : `${state} by ${by}`;
}
