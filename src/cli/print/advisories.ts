/** Travel advice as lines of steps, each level on its own issuer's scale. */

import type { Names } from '../../query/names.ts';
import { quoted } from '../../query/text.ts';
import type { Told } from '../../query/told.ts';
import type { AdvisoryLine, AdvisoryStep } from '../../record/advisories/advisories.ts';
import type { PlacedLevel } from '../../record/advisories/scale.ts';
import { painter, type Screen } from '../terminal.ts';
import { certaintyOf, dateText, MARKS } from './dates.ts';
import { bestQuote, flagsOf } from './events.ts';
import { type StepText, stepLines } from './posts.ts';

const WORDS: Readonly<Record<AdvisoryStep['what'], string>> = {
  level: '',
  advice: 'advice',
  leave: 'told to leave',
  ban: 'travel banned',
  eased: 'eased',
  lifted: 'lifted',
};

/** "USA on travel to Ukraine (US citizens; scale usa-state-2018)" and its steps. */
export function advisoryLines(lines: readonly AdvisoryLine[], told: Told, names: Names, screen: Screen): string {
  const paint = painter(screen);
  return lines
    .map((line) => {
      const scales = [...new Set(line.steps.flatMap((s) => s.levels.flatMap((l) => l.value.scale ?? [])))];
      const about = [
        ...(line.audience === null ? [] : [`for ${line.audience}`]),
        ...(scales.length > 0 ? [`${scales.length > 1 ? 'scales' : 'scale'} ${scales.join(', ')}`] : []),
      ].join('; ');
      const title = `${names.nameOf(line.issuer)} on ${names.nameOf(line.country)}`;
      const head = `  ${paint('bold', title)}${about === '' ? '' : `  (${about})`}\n`;
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

function stepText(step: AdvisoryStep, told: Told): StepText {
  const event = told.byId.get(step.event);
  const change = step.change === null ? '' : `${step.change}${step.changeBasis === 'compared' ? ' (compared)' : ''}`;
  const levels = step.levels.map((l) => levelText(l.value)).join(' / ');
  const state = [WORDS[step.what], levels].filter((t) => t !== '').join(' ');
  const notes = [
    change,
    ...(event === undefined ? [] : flagsOf(event)),
    ...(step.endedBy === null || step.hollow ? [] : ['replaced or lifted later']),
    ...step.reasons.slice(0, 1).map((r) => `because ${quoted(r.value.replace(/^because (?:of )?/i, ''))}`),
  ].filter((t) => t !== '');
  return {
    date: dateText(step.date, step.days),
    mark: MARKS[certaintyOf(step.date, step.days)].mark,
    state,
    notes: notes.join(', '),
    event: step.event,
    quote: event === undefined ? null : bestQuote(event, told),
    hollow: step.hollow,
    changes: true,
  };
}

/** "level 4 (4th of 4)": severity counts from the mildest, whatever way the printed numbers run. */
export function levelText(level: PlacedLevel): string {
  if (level.rank !== null && level.ranks !== null) return `${level.value} (${level.rank} of ${level.ranks})`;
  return level.candidates.length > 1 ? `${level.value} (scale not told)` : level.value;
}
