/** One row with everything that it says, and the words around it. */
import type { MentionRow, PartyRow, Proof } from '../../coding/contract.ts';
import type { LostMention } from '../../query/lost.ts';
import { count, figuresText, quoted } from '../../query/text.ts';
import type { RecordEvent, RecordMention } from '../../record/types.ts';
import type { Report } from '../../report/types.ts';
import { painter, type Screen } from '../terminal.ts';
import { partiesText } from './events.ts';
import { judgedText } from './judged-text.ts';
import { around, reportName } from './report-name.ts';
import { heading, paragraph } from './timeline.ts';

/** A mention explained. */
export function explainMentionText(
  mention: RecordMention,
  event: RecordEvent | null,
  report: Report | null,
  screen: Screen,
  lost?: LostMention,
): string {
  const { row } = mention;
  const paint = painter(screen);
  const text = row.in === 'title' ? (report?.title ?? '') : (report?.text ?? '');
  const sentence = text === '' ? row.quote : around(text, row.sentence, 0);
  const code = (side: readonly PartyRow[]): string | null => side.map((p) => p.code ?? p.name).join(' + ') || null;
  const lines: [string, string][] = [
    ['who', row.source.map(partyText).join(' + ') || 'not said'],
    ['to whom', row.target.map(partyText).join(' + ') || 'not said'],
    ['when', whenText(row)],
    ['where', row.place === null ? '' : `${row.place.name}: ${proofText(row.place)}`],
    [
      'says',
      row.attribution.map((h) => `${h.name} (${h.how}${h.cue === null ? '' : `, ${quoted(h.cue)}`})`).join(' ← '),
    ],
    ['figures', figuresText(row.figures).join('; ')],
    [
      'level',
      row.level === null ? '' : `${row.level.value}, scale ${row.level.scale ?? 'not known'}: ${proofText(row.level)}`,
    ],
    ['reason', row.reason === null ? '' : proofText(row.reason)],
    ['for a time', row.temporary === null ? '' : proofText(row.temporary_proof ?? row)],
    ['answers', row.answers === null ? '' : `${row.answers.id}: ${proofText(row.answers)}`],
    ['codes', codesText(row)],
    ['judged', mention.judged === undefined ? '' : judgedText(mention.judged)],
    ['frame', `${row.rule}${row.decided_by === 'reader' ? `, decided by the second reader, p ${row.p}` : ''}`],
  ];
  return [
    `${paint('bold', `${row.kind}, ${row.status}: ${partiesText(code(row.source), code(row.target))}`)}  ${row.id}\n`,
    paragraph(reportName(mention.report), screen),
    paragraph(placeText(event, lost), screen, 2, ...(lost === undefined ? [] : (['yellow'] as const))),
    heading('Words', screen),
    paragraph(sentence, screen),
    paragraph(`told by ${proofText(row)}`, screen, 2, 'dim'),
    heading('What they say', screen),
    ...lines.filter(([, t]) => t !== '').map(([name, t]) => paragraph(`${name}: ${t}`, screen)),
  ].join('');
}

/** What a mention is part of, or why it is of nothing. */
function placeText(event: RecordEvent | null, lost: LostMention | undefined): string {
  if (lost !== undefined) return `${lostText(lost)}${event === null ? '' : `; it would be one mention of ${event.id}`}`;
  return event === null ? '' : `one of ${count(event.mentions.length, 'mention')} of ${event.id}`;
}

/** Why a mention does not count. */
export function lostText({ mention, how, by }: LostMention): string {
  const why = how === 'rejected' ? 'it was rejected' : `its report was ${how}`;
  return `${mention.row.id} does not count: ${why} (${by.slice(0, 10)})`;
}

function partyText(p: PartyRow): string {
  const more = [p.person, p.office, p.organ, p.post?.city].filter((x) => x != null);
  const basis = p.basis === 'stated' ? '' : `, ${p.basis}${p.antecedent ? ` from ${quoted(p.antecedent.quote)}` : ''}`;
  return `${p.code ?? p.name}${more.length > 0 ? ` (${more.join(', ')})` : ''}: ${proofText(p)}${basis}`;
}

function whenText({ date, background }: MentionRow): string {
  const words =
    date.quote === null ? '' : `: ${quoted(date.quote)}${date.span === null ? '' : ` ${date.span.join('–')}`}`;
  return `${date.edtf ?? date.timex ?? 'not said'} (${date.precision}, ${date.basis})${words}${background ? ', told as past' : ''}`;
}

function codesText({ plover, cameo, goldstein }: MentionRow): string {
  const type =
    plover.type === null ? 'no PLOVER type' : `PLOVER ${plover.type}${plover.mode === null ? '' : `/${plover.mode}`}`;
  const code = cameo.code === null ? 'no CAMEO code' : `CAMEO ${cameo.code}`;
  return `${type}, ${code}, Goldstein ${goldstein ?? 'none'}`;
}

function proofText(proof: Proof): string {
  return `${quoted(proof.quote)} ${proof.in === 'title' ? 'title ' : ''}${proof.span.join('–')}`;
}
