/** The story of two parties on one page. */

import type { DyadStory } from '../../query/dyad-story.ts';
import type { Names } from '../../query/names.ts';
import { count, whoText } from '../../query/text.ts';
import { dayText } from '../../record/interval.ts';
import { contactEntry } from '../contacts.ts';
import { evacuationEntry } from '../evacuations.ts';
import { measureBelow } from '../measures.ts';
import { painter, type Screen } from '../terminal.ts';
import { advisoryLines } from './advisories.ts';
import { inChains, linkText } from './answers.ts';
import { claimsText } from './claims.ts';
import { eventEntry } from './events.ts';
import { postLines } from './posts.ts';
import { monthPlot, relationLines } from './relations.ts';
import { rivalFigures } from './rival-figures.ts';
import { type Entry, heading, legend, paragraph, timeline } from './timeline.ts';

/**
 * The whole page. Parts of which nothing is told are left out; what was only said is counted unless `all`.
 */
export function dyadText(story: DyadStory, names: Names, screen: Screen, all: boolean): string {
  const [a, b] = story.pair;
  const title = `${names.nameOf(a)} (${a}) and ${names.nameOf(b)} (${b})`;
  if (story.told.events.length === 0) {
    return paragraph(`${title}: nothing is told of what passed between them`, screen, 0);
  }
  const entries = timelineEntries(story, names, all);
  const said = all ? 0 : story.told.events.length - entries.length;
  const contacts = story.contacts.flatMap((c) => contactEntry(c, story.told));
  const evacuations = story.evacuations.flatMap((e) => evacuationEntry(e, story.told));
  const part = (name: string, text: string): string => (text === '' ? '' : heading(name, screen) + text);
  return [
    `${painter(screen)('bold', title)}\n`,
    paragraph(summary(story), screen, 0, 'dim'),
    paragraph(cutText(story), screen, 0, 'dim'),
    part('What happened', timeline(entries, screen) + legend(entries, screen)),
    said > 0
      ? paragraph(
          `and ${count(said, 'statement, demand or threat', 'statements, demands and threats')} (--all shows them)`,
          screen,
          2,
          'dim',
        )
      : '',
    part('Who represents whom', postLines(story.posts, story.told, names, screen)),
    part('Relations', story.relations === null ? '' : relationLines(story.relations, story.told, screen)),
    part('Travel advice, each on its own scale', advisoryLines(story.advisories, story.told, names, screen)),
    part('Evacuations', timeline(evacuations, screen)),
    part('Contacts and mediation', timeline(contacts, screen)),
    part('Open claims', claimsText(story.claims, story.told, names, screen, false)),
    part(
      'Hostile and friendly deeds by month (sum of Goldstein scores)',
      story.relations === null ? '' : monthPlot(story.relations.months, screen),
    ),
  ].join('');
}

/** "14 events in 6 reports, 2021-04-14 to 2021-04-22". */
function summary({ totals: { events, measures, reports, span } }: DyadStory): string {
  const days = span === null ? '' : `, ${spanText(span.lo, span.hi)}`;
  return `${count(events, 'event')}, ${count(measures, 'measure')} among them, in ${count(reports, 'report')}${days}`;
}

/** Says that earlier or undated events are left out, and how to see them; '' where none are. */
function cutText({ begin, totals, told }: DyadStory): string {
  if (begin === null) return '';
  const earlier = totals.events - told.events.length;
  return `deeds, evacuations, contacts and open claims from ${dayText(begin)} on; ${count(earlier, 'event')} earlier or of no known day: --until ${dayText(begin - 1)} tells of the latest of them, --since YEAR of all since then`;
}

/** "2021-04-14 to 2021-04-22", or the one day. */
export function spanText(from: number, to: number): string {
  return from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`;
}

/** Events by days, answers under what they answer; what was only said is left out unless it answers or is answered. */
export function timelineEntries(story: DyadStory, names: Names, all: boolean): Entry[] {
  const linked = new Set(story.links.flatMap((l) => [l.answer, ...l.to]));
  const shown = story.told.events.filter((e) => all || linked.has(e.id) || !names.isVerbal(e.kind));
  const measures = new Map(story.measures.map((m) => [m.event, m]));
  return inChains(shown, story.links).map(({ event, depth, link }) => {
    const measure = measures.get(event.id);
    const below = [
      ...(link === null ? [] : [{ text: `answer, ${linkText(link)}`, style: 'magenta' as const }]),
      ...(measure === undefined ? [] : measureBelow(measure)),
      ...rivalFigures(story.boards, event),
    ];
    return eventEntry(event, story.told, { depth, below, who: whoText(measure?.who ?? null) });
  });
}
