/** Judgements for a person. */
import type { Judgement, JudgementItem } from '../../record/types.ts';
import { painter, type Screen } from '../terminal.ts';
import { count, quoted } from './text.ts';
import { paragraph } from './timeline.ts';

/** What a judgement does, in words. */
export function actText({ act }: Pick<Judgement, 'act'>): string {
  switch (act.do) {
    case 'accept':
    case 'reject':
    case 'unsure':
      return `${act.do} ${act.mention}`;
    case 'edit':
      return `edit ${act.mention}: ${act.field} is ${act.value === null ? 'not told' : quoted(act.value)}`;
    case 'merge':
    case 'split': {
      const [a, b] = [act.a, act.b].map((id, i) => {
        const more = (i === 0 ? act.more?.a : act.more?.b)?.length ?? 0;
        return more === 0 ? id : `${id} and ${count(more, 'mention')} more`;
      });
      return `${act.do} ${a} ${act.do === 'merge' ? 'with' : 'from'} ${b}`;
    }
    case 'undo':
      return `undo ${act.judgement}`;
  }
}

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
