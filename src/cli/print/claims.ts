/** Claims: what parties hold about one question, side by side. */

import type { Names } from '../../query/names.ts';
import { list, partyName, quoted } from '../../query/text.ts';
import type { Told } from '../../query/told.ts';
import type { Claim, Position } from '../../record/claims/types.ts';
import type { Party } from '../../record/parties.ts';
import { painter, type Screen } from '../terminal.ts';
import { partiesText, shortId } from './events.ts';
import { reportName } from './report-name.ts';
import { paragraph } from './timeline.ts';

const QUESTIONS: Readonly<Record<Claim['question'], string>> = {
  cause: 'Who did it',
  occurrence: 'Whether it was so',
  label: 'What to call',
  figure: 'How many',
  other: 'What is so',
};

/** "Who did it: explosion, dam", with the answers under it. `positions`: also each position with its words. */
export function claimsText(
  claims: readonly Claim[],
  told: Told,
  names: Names,
  screen: Screen,
  positions = true,
): string {
  const paint = painter(screen);
  const reports = new Map(told.readings.map((r) => [r.report.id, r.report]));
  return claims
    .map((claim) => {
      const head = `  ${paint('bold', claimTitle(claim, told, names))}  ${claim.state}  ${shortId(claim.id)}\n`;
      const answers = claim.answers.map((a) => {
        const held = [
          a.for.length > 0 ? `${claim.question === 'label' ? 'so called by' : 'held by'} ${partiesList(a.for)}` : '',
          a.against.length > 0 ? `contested by ${partiesList(a.against)}` : '',
        ].filter((t) => t !== '');
        return paragraph(`${answerText(claim, a.value, names)}: ${held.join('; ')}`, screen, 4);
      });
      const others = [
        claim.inquiry.length > 0 ? `an inquiry is asked for by ${partiesList(claim.inquiry)}` : '',
        claim.evidence.length > 0 ? `evidence is offered by ${partiesList(claim.evidence)}` : '',
        claim.doubts.length > 0 ? `doubted by ${partiesList(claim.doubts)}` : '',
      ].filter((t) => t !== '');
      const each = positions
        ? claim.positions.map((p) => {
            const report = reports.get(p.proof.report);
            return paragraph(
              `${positionText(p)}${report === undefined ? '' : ` — ${reportName(report, false)}`}`,
              screen,
              6,
              'dim',
            );
          })
        : [];
      return [head, ...answers, ...others.map((t) => paragraph(t, screen, 4)), ...each].join('');
    })
    .join('');
}

/** The question in words. */
export function claimTitle(claim: Claim, told: Told, names: Names): string {
  const event = claim.event === null ? undefined : told.byId.get(claim.event);
  const about =
    claim.question === 'label'
      ? (claim.topic[0] ?? names.nameOf(claim.code ?? ''))
      : [claim.question === 'figure' ? (claim.label ?? '') : '', claim.topic.slice(0, 5).join(', ')]
          .filter((t) => t !== '')
          .join(', ');
  const of = event === undefined ? '' : ` (${event.kind} ${partiesText(event.source, event.target)})`;
  return `${QUESTIONS[claim.question]}${about === '' ? '' : `: ${about}`}${of}`;
}

function answerText(claim: Claim, value: string | null, names: Names): string {
  if (value === null) return claim.question === 'cause' ? 'somebody who is not named' : 'it was so';
  if (claim.question === 'label') return `“${value}”`;
  // "it was so": a deed of Bolivia's, so that nobody is told to contest itself.
  if (claim.question === 'occurrence') return `that ${names.nameOf(value)} did it`;
  return claim.question === 'figure' ? value : names.nameOf(value);
}

function partiesList(parties: readonly Party[]): string {
  return list([...new Set(parties.map(partyName))]);
}

function positionText(p: Position): string {
  const day = p.date ?? 'undated';
  return `${day}  ${partyName(p.party)} ${p.stance.replace('-', ' ')}${p.answer === null ? '' : ` ${p.answer}`}: ${quoted(p.proof.quote)}${p.current ? '' : ' (replaced later)'}`;
}
