/** Events as entries of a timeline. */
import type { MentionRow } from '../../coding/contract.ts';
import type { Actor, EventFigure, RecordEvent } from '../../record/types.ts';
import { daysOfEvent, isContested, isDone } from '../../record/view.ts';
import type { Status } from '../../speech/types.ts';
import type { Told } from '../query/told.ts';
import { correctionTexts } from './correction-text.ts';
import { certaintyOf, dateText, weekdayText } from './dates.ts';
import { wordOf } from './holders.ts';
import { judgedText } from './judged-text.ts';
import { count, quoted } from './text.ts';
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

/** Figures as they are worded, of each sort once a value; values that differ stand side by side, and who gives which stands in the event's conflicts. */
export function figuresText(figures: readonly EventFigure[]): string[] {
  const groups = Map.groupBy(figures, (f) => f.what);
  return [...groups].map(([what, all]) => {
    const values = [...Map.groupBy(all, (f) => `${f.min} ${f.max} ${f.modifier ?? ''}`).values()];
    const told = values.map((same) => shortest(same.map((f) => f.quote.replace(/\s+/g, ' '))));
    const units = [...new Set(all.flatMap((f) => f.unit ?? []))];
    const unit = units.length === 1 && !told.some((v) => v.includes(units[0] ?? '')) ? ` ${units[0]}` : '';
    return `${told.join(' / ')}${unit}${what === 'other' || what === '' ? '' : ` ${what}`}`;
  });
}

function shortest(texts: readonly string[]): string {
  return texts.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
}

function levelText(event: RecordEvent): string[] {
  const levels = event.levels.map(({ value }) => [value.direction, value.value].filter((x) => x !== null).join(' to '));
  return levels.length === 0 ? [] : [[...new Set(levels)].join(' / ')];
}

/** A diplomat or post in words: "consul general, Istanbul". */
export function whoText(who: Pick<Actor, 'office' | 'person' | 'post'> | null): string {
  if (who === null) return '';
  const office = who.office ?? who.post?.type ?? null;
  const at = who.post?.city ?? null;
  const title = office !== null && at !== null ? `${office} in ${at}` : (office ?? at);
  return [who.person, title].filter((x) => x !== null).join(', ');
}
