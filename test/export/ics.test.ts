import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { ics } from '../../src/export/ics.ts';
import { fold, icsText } from '../../src/export/ics-text.ts';
import { contextOf, exported, HOSTILE, itemsOf } from './examples.ts';

const items = await itemsOf();
const context = contextOf();
const text = await exported(ics, items.events(), context);

function entriesOf(calendar: string) {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
}

describe('iCalendar', () => {
  it('is read by a published reader: a stable id, whole days, the words and their source', () => {
    const entries = entriesOf(text);
    const expelled = entries.filter((e) => e.summary.startsWith('envoy.expel: Kenya'));
    expect(expelled.length).toBeGreaterThan(0);
    for (const e of expelled) {
      expect(e.uid).toMatch(/^e:[0-9a-f]+@demarche$/);
      expect(e.startDate.isDate).toBe(true);
      expect(e.startDate.toString()).toBe('2024-03-04');
      expect(e.endDate.toString()).toBe('2024-03-05');
    }
    expect(expelled.map((e) => e.description).join('\n')).toContain(
      '“expelled two Somali diplomats” — Harbour Post, 2024-03-06 https://example.org/harbour/kenya',
    );
  });

  it('fills a month that is all that is known', () => {
    const planned = entriesOf(text).find((e) => e.summary.includes('(planned)'));
    expect(planned?.startDate.toString()).toBe('2025-05-01');
    expect(planned?.endDate.toString()).toBe('2025-06-01');
    expect(planned?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  it('leaves out what has no days, and says how many', async () => {
    const { pages } = items.events();
    let all = 0;
    for await (const page of pages) all += page.length;
    const left = context.told.get('events do not lie between two known days, and are left out') ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(entriesOf(text)).toHaveLength(all - left);
  });

  it('has no line over 75 bytes, and none that words of a report begin', async () => {
    const own = await itemsOf([HOSTILE]);
    const out = await exported(ics, own.events());
    expect(out.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of out.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\n\r]/);
    }
    expect(entriesOf(out).some((e) => e.description.includes('“expelled two “Iranian” diplomats'))).toBe(true);
  });

  it('gives any text back as it was, line ends aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const plain = words.replace(/[^\P{Cc}\n]/gu, ' ').replace(/\r/g, ' ');
        const line = fold(`SUMMARY:${icsText(plain)}`);
        const [event] = entriesOf(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${line}END:VEVENT\r\nEND:VCALENDAR\r\n`);
        expect(event?.summary ?? '').toBe(plain);
      }),
    );
  });
});
