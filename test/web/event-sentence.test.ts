import { describe, expect, it } from 'vitest';
import type { Actor, RecordEvent } from '../../src/record/types.ts';
import { sentenceOf, sentenceText } from '../../web/src/views/event/sentence.ts';

const NAMES: Readonly<Record<string, string>> = { KWT: 'Kuwait', LBN: 'Lebanon', BHR: 'Bahrain' };
const nameOf = (code: string): string => NAMES[code] ?? code;

function actor(code: string, more: Partial<Actor> = {}): Actor {
  return { code, name: nameOf(code), office: null, person: null, organ: null, post: null, ...more };
}

type Told = Parameters<typeof sentenceOf>[0];

const RECALL: Told = {
  kind: 'envoy.recall',
  kinds: [{ value: 'envoy.recall', mentions: ['m:1', 'm:2'] }],
  source: 'KWT',
  target: 'LBN',
  sources: [{ value: actor('KWT'), mentions: ['m:1', 'm:2'] }],
  targets: [
    { value: actor('LBN'), mentions: ['m:1'] },
    { value: actor('LBN', { office: 'ambassador' }), mentions: ['m:2'] },
  ],
  status: 'happened',
  statuses: [{ value: 'happened', mentions: ['m:1', 'm:2'] }],
  date: { edtf: '2021-10-30', basis: 'publication' },
  dates: [{ value: '2021-10-30', mentions: ['m:1', 'm:2'] }],
  places: [],
  holders: [{ value: null, mentions: ['m:1', 'm:2'] }],
  levels: [],
} satisfies Partial<RecordEvent>;

const text = (event: Told, means: string | null = null): string => sentenceText(sentenceOf(event, nameOf, means));

describe('the sentence of an event', () => {
  it('says who did what to whom, which post, status and date, and nothing else', () => {
    expect(text(RECALL)).toBe('Kuwait (KWT) → Lebanon (LBN): envoy.recall, ambassador, happened, 2021-10-30');
  });

  it('says what the kind means in the words of the codebook', () => {
    expect(text(RECALL, 'A state calls its own diplomat home.')).toBe(
      'Kuwait (KWT) → Lebanon (LBN): envoy.recall (A state calls its own diplomat home), ambassador, happened, 2021-10-30',
    );
  });

  it('says that a side is open, and that no report gives a date', () => {
    const open = { ...RECALL, source: null, sources: [], date: { edtf: null, basis: 'none' as const }, dates: [] };
    expect(text(open)).toBe('not named → Lebanon (LBN): envoy.recall, ambassador, happened, undated');
  });

  it('tells in words of an interval whose end is open', () => {
    const since = { ...RECALL, date: { edtf: '2021-10-30/..', basis: 'explicit' as const } };
    expect(text(since)).toContain('2021-10-30 or later');
  });

  it('names on whose word it is told, and not the report’s own voice', () => {
    expect(text({ ...RECALL, holders: [{ value: 'BHR', mentions: ['m:1'] }] })).toMatch(/ ← Bahrain \(BHR\)$/);
  });

  it('says of each field how many values there are, so that no rival is hidden', () => {
    const parts = sentenceOf(
      {
        ...RECALL,
        statuses: [...RECALL.statuses, { value: 'denied', mentions: ['m:3'] }],
        targets: [...RECALL.targets, { value: actor('BHR'), mentions: ['m:3'] }],
        dates: [...RECALL.dates, { value: '2021-10-31', mentions: ['m:3'] }, { value: null, mentions: ['m:4'] }],
      },
      nameOf,
      null,
    );
    const values = Object.fromEntries(parts.map((p) => [p.field, p.values ?? 1]));
    expect(values).toEqual({ source: 1, target: 2, kind: 1, office: 1, status: 2, date: 2 });
  });

  it('keeps every word to a field: without its values nothing but marks is left', () => {
    const parts = sentenceOf(RECALL, nameOf, 'A state calls its own diplomat home.');
    let left = sentenceText(parts);
    for (const p of parts)
      for (const value of [p.code, p.text]) if (value !== undefined) left = left.replace(value, '');
    expect(left).not.toMatch(/[A-Za-z0-9]/);
  });

  it('names the post, its city and its host, of the person that most reports tell of', () => {
    const post = { type: 'consulate', city: 'Tripoli', host: 'LBN' } as const;
    const told = { ...RECALL, targets: [{ value: actor('LBN', { person: 'A. Name', post }), mentions: ['m:1'] }] };
    expect(text(told)).toContain(': envoy.recall, A. Name, consulate, Tripoli, Lebanon, happened');
  });
});
