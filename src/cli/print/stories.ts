/** Stories for a reader who knows nothing yet: which there are, then each in a few lines. */
import type { Names } from '../../query/names.ts';
import type { Story } from '../../query/stories.ts';
import { count, list, partyName, quoted } from '../../query/text.ts';
import { painter, type Screen } from '../terminal.ts';
import { inChains } from './answers.ts';
import { claimTitle } from './claims.ts';
import { spanText } from './dyad.ts';
import { bestQuote, eventEntry, flagsOf, shortId } from './events.ts';
import { wordOf } from './holders.ts';
import { columns, cut, pad } from './text.ts';
import { type Entry, legend, paragraph, timeline, widthOf } from './timeline.ts';

/** How many parties name a story. */
const NAMED = 3;

/** Contents, then each story: its parties, its main deeds with what answered them, what is contested. */
export function storiesText(stories: readonly Story[], names: Names, screen: Screen): string {
  const paint = painter(screen);
  const reports = stories.reduce((sum, s) => sum + s.reports.length, 0);
  const events = stories.reduce((sum, s) => sum + s.told.events.length, 0);
  const entries = stories.map((s) => mainEntries(s));
  return [
    `${paint('bold', `${count(stories.length, 'story', 'stories')} in ${count(reports, 'report')}, ${count(events, 'event')}`)}\n`,
    contents(stories, names, screen),
    ...stories.map((s, i) => storyText(s, i + 1, entries[i] ?? [], names, screen)),
    '\n',
    legend(entries.flat(), screen),
  ].join('');
}

function contents(stories: readonly Story[], names: Names, screen: Screen): string {
  const rows = stories.map((s, i) => ({
    number: String(i + 1).padStart(3),
    title: titleOf(s, names),
    reports: count(s.reports.length, 'report'),
    span: s.span === null ? 'undated' : spanText(s.span.lo, s.span.hi),
  }));
  const wide = Math.min(widthOf(screen) - 48, Math.max(0, ...rows.map((r) => columns(r.title))));
  const many = Math.max(0, ...rows.map((r) => r.reports.length));
  return rows
    .map((r) => `${r.number}  ${pad(cut(r.title, wide), wide)}  ${r.reports.padStart(many)}  ${r.span}\n`)
    .join('');
}

function titleOf(story: Story, names: Names): string {
  const shown = story.parties.slice(0, NAMED).map((code) => names.nameOf(code));
  if (shown.length === 0) return 'no parties known';
  return story.parties.length > NAMED ? `${shown.join(', ')} and others` : list(shown);
}

function storyText(story: Story, number: number, entries: readonly Entry[], names: Names, screen: Screen): string {
  const paint = painter(screen);
  const outlets = [...new Set(story.told.readings.flatMap((r) => r.report.outlet ?? []))];
  const by = outlets.length === 0 ? '' : `  ${outlets.join(', ')}`;
  const [claim] = story.contested;
  const open =
    claim === undefined
      ? ''
      : paragraph(`contested: ${claimTitle(claim, story.told, names)}: ${sidesOf(claim, names)}`, screen, 2, 'yellow');
  const head = `${number}  ${titleOf(story, names)}`;
  const room = widthOf(screen) - columns(head);
  return `\n${paint('bold', head)}${paint('dim', cut(by, Math.max(0, room)))}\n${timeline(entries, screen)}${open}`;
}

/** "RUS held by UKR, contested by RUS". */
function sidesOf(claim: Story['contested'][number], names: Names): string {
  return claim.answers
    .slice(0, 2)
    .map((a) => {
      const value =
        a.value === null
          ? ''
          : `${claim.question === 'label' || claim.question === 'figure' ? `“${a.value}”` : names.nameOf(a.value)} `;
      const sides = [
        ...(a.for.length > 0 ? [`by ${list(a.for.slice(0, 3).map(partyName))}`] : []),
        ...(a.against.length > 0 ? [`against ${list(a.against.slice(0, 3).map(partyName))}`] : []),
      ];
      return `${value}${sides.join(', ')}`;
    })
    .join('; ');
}

/** One line a deed: its words instead of its figures. */
function mainEntries(story: Story): Entry[] {
  const chosen = new Set(story.main.map((e) => e.id));
  const links = story.links.filter((l) => chosen.has(l.answer) && l.to.some((m) => chosen.has(m)));
  return inChains(story.main, links).map(({ event, depth, link }) => {
    const quote = bestQuote(event, story.told);
    const how = link === null ? '' : `${link.state} answer`;
    return {
      ...eventEntry(event, story.told, { depth }),
      details: [...flagsOf(event), how, wordOf(event), quote === null ? '' : quoted(quote)]
        .filter((t) => t !== '')
        .join(' · '),
      right: event.reports.length > 1 ? count(event.reports.length, 'report') : '',
      below: [],
      tight: true,
    };
  });
}

/** Commands that lead on from here, with a pair and an event of these stories. */
export function nextText(stories: readonly Story[], store: string, screen: Screen): string {
  const answered = stories
    .flatMap((s) =>
      s.main.filter((e) => e.source !== null && e.target !== null && s.links.some((l) => l.answer === e.id)),
    )
    .toSorted((a, b) => b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1))[0];
  if (answered === undefined) return '';
  const lines: readonly (readonly [string, string])[] = [
    [`dyad ${answered.source} ${answered.target}`, 'the whole story of two parties'],
    [`explain ${shortId(answered.id)}`, 'why reports are told as one deed, with the proofs'],
    [`origins ${shortId(answered.id)}`, 'which of them are independent'],
    ['claims --open', 'what is contested, and by whom'],
  ];
  const wide = Math.max(...lines.map(([command]) => command.length));
  const paint = painter(screen);
  const rows = lines.map(
    ([command, what]) => `  npx demarche ${pad(command, wide)} --store ${store}  ${paint('dim', what)}\n`,
  );
  return `\n${paint('bold', 'Go on with')}\n${rows.join('')}`;
}
