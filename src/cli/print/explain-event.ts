/** Why an event is what it is: its mentions, what they agree and differ on, its dates, its proofs. */

import type { Names } from '../../query/names.ts';
import { count, figuresText, list, quoted, whoText } from '../../query/text.ts';
import { signaturesOf, type Told } from '../../query/told.ts';
import type { ReportDays } from '../../record/events/dates.ts';
import { strongestLinks } from '../../record/events/links.ts';
import type { Actor, RecordEvent, RecordMention, Rival } from '../../record/types.ts';
import { daysOfEvent } from '../../record/view.ts';
import { painter, type Screen } from '../terminal.ts';
import { correctionTexts } from './correction-text.ts';
import { BASES, dateText, daysText } from './dates.ts';
import { countsText, partiesText, STATUS_WORDS, shortId } from './events.ts';
import { judgedText } from './judged-text.ts';
import { reportName } from './report-name.ts';
import { heading, paragraph } from './timeline.ts';

/** An event explained. `reportDays`: what is known of the publication of its undated reports. */
export function explainEventText(
  event: RecordEvent,
  told: Told,
  reportDays: ReadonlyMap<string, ReportDays>,
  names: Names,
  screen: Screen,
): string {
  const paint = painter(screen);
  const status = STATUS_WORDS[event.status] || 'happened';
  const who = [event.source, event.target].map((code) => (code === null ? 'nobody named' : names.nameOf(code)));
  return [
    `${paint('bold', `${event.kind}, ${status}: ${partiesText(event.source, event.target)}`)}  ${event.id}\n`,
    paragraph(
      `${who.join(' → ')}; ${count(event.mentions.length, 'mention')} in ${countsText(event.reports.length, told.origins.get(event.id) ?? null)}`,
      screen,
      2,
    ),
    heading('When', screen),
    whenText(event, told, reportDays, screen),
    heading('What is told', screen),
    rivalsText(event, screen),
    ...(event.mentions.length > 1
      ? [heading('Why these mentions are one event', screen), linksText(event, told, reportDays, screen)]
      : []),
    heading(count(event.mentions.length, 'mention'), screen),
    event.mentions
      .flatMap((id) => told.mentions.get(id) ?? [])
      .map((m) => mentionText(m, screen))
      .join(''),
  ].join('');
}

function whenText(event: RecordEvent, told: Told, reportDays: ReadonlyMap<string, ReportDays>, screen: Screen): string {
  const { date } = event;
  const out = [paragraph(`${dateText(date, daysOfEvent(event))}: ${BASES[date.basis]}`, screen)];
  for (const { value, mentions } of event.dates) {
    const words = mentions.flatMap((id) => told.mentions.get(id)?.row.date.quote ?? []);
    const quotes = [...new Set(words)].slice(0, 3).map(quoted);
    const said = quotes.length > 0 ? ` (${quotes.join(', ')})` : '';
    out.push(paragraph(`${value ?? 'no date in words'}${said}: ${list(mentions.map(shortId))}`, screen, 4, 'dim'));
  }
  if (date.via && date.via.length > 0) {
    out.push(paragraph(`the way it came: ${date.via.map((id) => shortId(id)).join(' → ')}`, screen, 4));
  }
  for (const report of event.reports) {
    const lent = reportDays.get(report);
    if (lent === undefined) continue;
    const row = told.readings.find((r) => r.report.id === report)?.report;
    const name = row === undefined ? report : reportName(row);
    const via = lent.via.length > 0 ? `, by ${lent.via.map(shortId).join(' → ')}` : '';
    out.push(paragraph(`${name}: published ${daysText(lent.days)}${via}`, screen, 4));
    for (const conflict of lent.conflicts) out.push(paragraph(`! ${conflict}`, screen, 4, 'yellow'));
  }
  return out.join('');
}

function rivalsText(event: RecordEvent, screen: Screen): string {
  const actor = (a: Actor): string => {
    const who = whoText(a);
    return `${a.code ?? a.name}${who === '' ? (a.organ === null ? '' : ` (${a.organ})`) : ` (${who})`}`;
  };
  const lines: [string, string][] = [
    ['kind', rivals(event.kinds, String)],
    ['status', rivals(event.statuses, String)],
    ['who', rivals(event.sources, actor)],
    ['to whom', rivals(event.targets, actor)],
    ['place', rivals(event.places, String)],
    [
      'figures',
      rivals(event.figures, (f) => figuresText([f]).join('') + (f.holder === null ? '' : `, by ${f.holder}`)),
    ],
    ['level', rivals(event.levels, (l) => [l.direction, l.value, l.scale].filter((x) => x !== null).join(' '))],
    ['reason', rivals(event.reasons, quoted)],
    ['for a time', event.temporary.map(shortId).join(', ')],
    [
      'history',
      event.history.length > 1
        ? event.history.map((s) => `${s.kind} ${s.status}${s.date.edtf === null ? '' : ` ${s.date.edtf}`}`).join(' → ')
        : '',
    ],
    ['judged', (event.judged ?? []).map((j) => `${shortId(j.mention)}: ${judgedText(j)}`).join('; ')],
    ['corrected', correctionTexts(event.corrected).join('; ')],
    ['undoes', (event.reverses ?? []).map(shortId).join(', ')],
  ];
  const shown = lines.filter(([, text]) => text !== '').map(([name, text]) => paragraph(`${name}: ${text}`, screen));
  return [...shown, ...event.conflicts.map((c) => paragraph(`! ${c}`, screen, 2, 'yellow'))].join('');
}

/** Values with how many mentions give each; one value that all give is told without. */
function rivals<Value>(of: readonly Rival<Value>[], say: (value: Value) => string): string {
  const said = new Map<string, number>();
  for (const { value, mentions } of of) said.set(say(value), (said.get(say(value)) ?? 0) + mentions.length);
  if (said.size === 1) return [...said.keys()].join('');
  return [...said].map(([text, n]) => `${text} (${n})`).join(' | ');
}

/** The strongest link by which each mention belongs to those before it. */
function linksText(
  event: RecordEvent,
  told: Told,
  reportDays: ReadonlyMap<string, ReportDays>,
  screen: Screen,
): string {
  const mentions = event.mentions.flatMap((id) => told.mentions.get(id) ?? []);
  return strongestLinks(mentions, signaturesOf(told), reportDays)
    .map(({ a, b, link }) => {
      const grounds = link.grounds
        .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
        .map((g) => `${g.why} (${g.weight > 0 ? '+' : '−'}${Math.abs(Math.round(g.weight * 10) / 10)})`);
      const why =
        link.apart !== null ? `told apart by ${link.apart}; joined by others or by a judgement` : grounds.join(', ');
      return paragraph(`${shortId(a)} and ${shortId(b)}: ${why}`, screen);
    })
    .join('');
}

/** A mention in three lines: report, words, who says so. */
function mentionText({ row, report }: RecordMention, screen: Screen): string {
  const hops = row.attribution.filter((h) => h.how !== 'narrator').map((h) => h.name);
  const said = hops.length === 0 ? 'in the report’s own voice' : `according to ${hops.join(' ← ')}`;
  const at = `${row.in === 'title' ? 'title' : 'text'} ${row.span[0]}–${row.span[1]}`;
  return (
    paragraph(
      `${shortId(row.id)}  ${row.kind} ${row.status}, ${row.date.edtf ?? 'undated'} · ${reportName(report)}`,
      screen,
    ) + paragraph(`${quoted(row.quote)} (${at}), ${said}; rule ${row.rule}`, screen, 4, 'dim')
  );
}
