import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../../src/coding/contract.ts';
import { noteCorrections } from '../../../src/record/judgements/corrections.ts';
import { changeOf } from '../../../src/record/judgements/make.ts';
import {
  changesOfAddress,
  goneReports,
  lastVersion,
  supersededBy,
  type Version,
} from '../../../src/record/judgements/versions.ts';
import { readingWith, rowOf } from '../mention.ts';

const WORDS = ['nairobi', 'port', 'somali', 'diplomat'];

function version(
  id: string,
  more: Partial<ReportRow> & { date?: ReportRow['date'] } = {},
  arrival = 0,
  words = WORDS,
): Version {
  const { report, signature } = readingWith(id, null, [], { w: words });
  return { report: { ...report, url: 'https://herald.example/1', ...more }, signature, corrects: false, arrival };
}

const day = (edtf: string): ReportRow['date'] => ({ edtf, basis: 'given' });
const said = (versions: readonly Version[]): string[] =>
  changesOfAddress(versions)
    .map((c) => `${c.report} ${c.by} ${c.time}`)
    .toSorted();

describe('changesOfAddress', () => {
  it('lets a version received later stand before one published later', () => {
    const a = version('a', { received: '2021-05-09T10:00:00Z', date: day('2021-05-07') });
    const b = version('b', { received: '2021-05-08T10:00:00Z', date: day('2021-05-08') });
    expect(said([a, b])).toEqual(['b a 2021-05-09T10:00:00Z']);
  });

  it('lets each version stand until the next, in whatever order they are given', () => {
    const all = ['a', 'b', 'c', 'd'].map((id, i) => version(id, { date: day(`2021-05-0${i + 1}`) }));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (shuffled) => {
        expect(said(shuffled)).toEqual(['a b 2021-05-02', 'b c 2021-05-03', 'c d 2021-05-04']);
      }),
    );
  });

  it('goes by a note of correction, then by arrival, where no date tells', () => {
    const first = { ...version('a', { date: day('2021-05-07') }, 2), corrects: true };
    expect(said([first, version('b', { date: day('2021-05-07') }, 3)])).toEqual(['b a 2021-05-07']);
    expect(said([version('a', {}, 2), version('b', {}, 1)])).toEqual(['b a null']);
  });

  it('leaves reports of different stories under one address alone', () => {
    expect(said([version('a'), version('b', {}, 1, ['lima', 'fishing', 'treaty'])])).toEqual([]);
  });
});

describe('goneReports', () => {
  const [a, b] = [version('a').report, version('b', { date: day('2021-05-08') }).report];
  const change = supersededBy(a, b, 'told', { author: 'Amina' });
  const withdrawn = changeOf({
    report: 'b',
    change: 'withdrawn',
    by: null,
    basis: 'told',
    author: 'Amina',
    time: '2021-06-01',
    reason: 'retracted',
  });

  it('tells until which day a report counted, and forgets changes that were undone', () => {
    expect(goneReports([change], new Map()).get('a')?.until).toBe(Date.parse('2021-05-08') / 86_400_000);
    expect(goneReports([change], new Map([[change.id, 'j:1']])).size).toBe(0);
  });

  it('follows versions to the last, and to none where that was withdrawn', () => {
    expect(lastVersion('a', goneReports([change], new Map()))).toBe('b');
    expect(lastVersion('a', goneReports([change, withdrawn], new Map()))).toBeNull();
    expect(lastVersion('c', goneReports([change, withdrawn], new Map()))).toBe('c');
  });
});

describe('noteCorrections', () => {
  it('marks the rows that share the words or numbers of a note, and no other', () => {
    const text = (quote: string): { span: [number, number]; quote: string } => ({ span: [0, quote.length], quote });
    const figure = { what: 'expelled', min: 12, max: 12, modifier: null, unit: null, scope: null, holder: null };
    const rows = [
      rowOf('m:1', { quote: 'expelled twelve Somali diplomats', figures: [{ ...figure, ...text('twelve') }] }),
      rowOf('m:2', { quote: 'closed the border at Mandera', kind: 'border.close' }),
    ];
    const reading = {
      ...readingWith('sha256:a', '2021-05-07', rows),
      corrections: [
        {
          ...text('An earlier version said fifteen.'),
          change: 'corrects' as const,
          wrong: text('fifteen'),
          right: text('It was twelve'),
        },
        { ...text('Updates with reaction'), change: 'updates' as const, wrong: null, right: null },
      ],
    };
    const found = noteCorrections(reading, () => 'e:1');
    expect(found.map((c) => c.rows.map((r) => r.mention))).toEqual([['m:1']]);
    expect(found[0]?.rows[0]?.fields).toEqual([{ field: 'told', was: 'fifteen', now: 'It was twelve' }]);
  });
});
