/** Events as entries of a timeline. */

import type { MentionRow } from '../../coding/contract.ts';
import { count, figuresText, quoted } from '../../query/text.ts';
import type { Told } from '../../query/told.ts';
import type { RecordEvent } from '../../record/types.ts';
import { daysOfEvent, isContested, isDone } from '../../record/view.ts';
import type { Status } from '../../speech/types.ts';
import { correctionTexts } from './correction-text.ts';
import { certaintyOf, dateText, weekdayText } from './dates.ts';
import { wordOf } from './holders.ts';
import { judgedText } from './judged-text.ts';
import type { Below, Entry } from './timeline.ts';

/** What a status is called where it qualifies a deed; '' for what was done. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  happened: '',
  ongoing: 'in force',
  planned: 'planned',
  threatened: 'threatened',
  demanded: 'called for',
  denied: 'denied',
  possible: 'possible',
};

/** How much of an event's id is shown: enough to find it again in any store that a person reads. */
const SHORT_ID = 10;

/** The beginning of an id. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID);
}

/** "TUR → ISR"; what is open is a dash. */
export function partiesText(source: string | null, target: string | null): string {
  return `${source ?? '—'} → ${target ?? '—'}`;
}

/** What more is said of an event's entry. */
export interface EntryOptions {
  readonly depth?: number;
  readonly below?: readonly Below[];
  /** Told before the figures: the diplomat or post. */
  readonly who?: string;
}

/** An event as an entry: its best telling under it, then what does not fit together. */
export function eventEntry(event: RecordEvent, told: Told, options: EntryOptions = {}): Entry {
  const days = daysOfEvent(event);
  const quote = bestQuote(event, told);
  const certainty = certaintyOf(event.date, days);
  return {
    date: (certainty === 'none' ? weekdayText(event.dates.map((d) => d.value)) : null) ?? dateText(event.date, days),
    certainty,
    depth: options.depth ?? 0,
    parties: partiesText(event.source, event.target),
    kind: event.kind,
    details: [
      ...flagsOf(event),
      options.who ?? '',
      ...figuresText(event.figures.map((f) => f.value)),
      ...levelText(event),
    ]
      .filter((t) => t !== '')
      .join(' · '),
    right: `${countsText(event.reports.length, told.origins.get(event.id) ?? null)}  ${shortId(event.id)}`,
    below: [
      ...(quote === null
        ? []
        : [
            {
              text: [quoted(quote), wordOf(event)].filter((t) => t !== '').join(' — '),
              style: 'dim' as const,
              lines: 2,
            },
          ]),
      ...(options.below ?? []),
      ...event.conflicts.map((text) => ({ text: `! ${text}`, style: 'yellow' as const })),
      ...(event.judged ?? [])
        .filter((j) => j.edits.length > 0)
        .map((j) => ({ text: `edited: ${judgedText(j)}`, style: 'magenta' as const })),
      ...correctionTexts(event.corrected).map((c) => ({ text: `corrected: ${c}`, style: 'yellow' as const })),
    ],
    hollow: !isDone(event),
  };
}

/** "3 reports, 2 origins"; of one report nothing is to be said of origins. */
export function countsText(reports: number, origins: number | null): string {
  const told = count(reports, 'report');
  return origins === null || reports === 1 ? told : `${told}, ${count(origins, 'origin')}`;
}

/** What qualifies a deed: not done, contested, for a time only, told as the past. */
export function flagsOf(event: RecordEvent): string[] {
  const status = STATUS_WORDS[event.status];
  return [
    ...(status === '' ? [] : [status]),
    ...(isContested(event) ? ['contested'] : []),
    ...(event.temporary.length > 0 ? ['temporary'] : []),
    ...(event.background ? ['told as past'] : []),
  ];
}

/** The words of the mention that tells an event best: of its kind and status, in the text rather than a title, full but short. */
export function bestQuote(event: RecordEvent, told: Told): string | null {
  const rows = event.mentions.flatMap((id) => told.mentions.get(id)?.row ?? []);
  const [best] = rows.toSorted((a, b) => rank(a, event) - rank(b, event) || (a.id < b.id ? -1 : 1));
  return best?.quote ?? null;
}

function rank(row: MentionRow, event: RecordEvent): number {
  const fit = (row.kind === event.kind ? 0 : 4) + (row.status === event.status ? 0 : 2) + (row.in === 'title' ? 1 : 0);
  const length = Math.min(row.quote.length, 200);
  return fit * 1000 + (length > 120 ? length : 200 - length);
}

function levelText(event: RecordEvent): string[] {
  const levels = event.levels.map(({ value }) => [value.direction, value.value].filter((x) => x !== null).join(' to '));
  return levels.length === 0 ? [] : [[...new Set(levels)].join(' / ')];
}
