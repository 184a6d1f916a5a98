import { describe, expect, it } from 'vitest';
import { timelineJs } from '../../src/export/timeline-js.ts';
import { contextOf, exported, itemsOf } from './examples.ts';

interface Slide {
  readonly unique_id: string;
  readonly start_date: { readonly year: string; readonly month?: string; readonly day?: string };
  readonly end_date?: object;
  readonly text: { readonly headline: string; readonly text: string };
}

const items = await itemsOf();
const context = contextOf();
const out = await exported(timelineJs, items.events(), context);
const { events } = JSON.parse(out) as { readonly events: readonly Slide[] };

describe('TimelineJS', () => {
  it('gives each slide a start that a calendar has', () => {
    expect(events.length).toBeGreaterThan(3);
    for (const { start_date, unique_id } of events) {
      expect(start_date.year).toMatch(/^\d{4}$/);
      expect(Number(start_date.month ?? 1)).toBeLessThanOrEqual(12);
      expect(unique_id).toMatch(/^e:/);
    }
    expect(context.told.get('events have no day to begin with, and are left out')).toBeGreaterThan(0);
  });

  it('names who tells what, with an address where there is a safe one', () => {
    const told = events.map((e) => e.text.text).join('');
    expect(told).toContain(
      '<a href="https://example.org/harbour/kenya" rel="noopener noreferrer">Harbour Post, 2024-03-06</a>',
    );
    expect(told).not.toContain('javascript:');
  });

  it('shows markup in reports and never runs it', () => {
    const html = events.flatMap((e) => [e.text.headline, e.text.text]).join('');
    const tags = new Set(html.match(/<[^>]*>/g)?.map((t) => t.replace(/ .*/, '>')));
    expect([...tags].toSorted()).toEqual([
      '</a>',
      '</blockquote>',
      '</li>',
      '</ul>',
      '<a>',
      '<blockquote>',
      '<li>',
      '<ul>',
    ]);
    expect(html).not.toMatch(/onclick="|<script/);
  });

  it('lists every rival value beside the one that is drawn', () => {
    const told = events.map((e) => e.text.text).join('');
    expect(told).toMatch(/two Somali diplomats/);
    expect(told).toMatch(/three Somali diplomats/);
  });
});
