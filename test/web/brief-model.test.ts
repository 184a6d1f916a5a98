import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MentionRow, ReportRow } from '../../src/coding/contract.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { sha256Text } from '../../src/report/hash.ts';
import { packBrief, unpackBrief } from '../../web/src/views/brief/address.ts';
import { bundleOf } from '../../web/src/views/brief/bundle.ts';
import { htmlOf } from '../../web/src/views/brief/html.ts';
import { markdownOf } from '../../web/src/views/brief/markdown.ts';
import { type Brief, changeOf, type EventAnswer, factOf, moved, numbered } from '../../web/src/views/brief/model.ts';

const ORIGIN = 'https://record.example';
const name = (code: string): string => ({ TGO: 'Togo', GHA: 'Ghana' })[code] ?? code;

function reportOf(n: number): ReportRow {
  return {
    id: `sha256:${n}`,
    text_hash: `sha256:t${n}`,
    title: `Report ${n}`,
    date: { edtf: `2022-03-0${n}`, basis: 'given' },
    outlet: `Outlet ${n}`,
    url: n === 1 ? 'javascript:alert(1)' : 'https://outlet.example/2',
    wire: null,
    language: 'en',
    received: null,
  };
}

function rowOf(n: number, report: ReportRow, quote: string): MentionRow {
  return { id: `m:${n}`, report: report.id, quote, span: [0, quote.length] } as unknown as MentionRow;
}

function answer(quotes: readonly string[]): EventAnswer {
  const event = {
    id: 'e:1',
    kind: 'envoy.expel',
    status: 'happened',
    source: 'TGO',
    target: 'GHA',
    date: { edtf: '2022-03-01', basis: 'explicit' },
    dates: [{ value: '2022-03-01', mentions: ['m:1'] }],
    holders: [{ value: 'GHA', mentions: ['m:1'] }],
    figures: [],
  } as unknown as RecordEvent;
  const mentions = quotes.map((quote, i) => {
    const report = reportOf(i + 1);
    return { row: rowOf(i + 1, report, quote), report };
  });
  return { event, mentions };
}

const HOSTILE = '<script>alert(1)</script> [x](javascript:y) *b* & "q"';

function brief(): Brief {
  const fact = factOf(answer(['Togo expelled two', HOSTILE]), name);
  return { title: 'Togo & Ghana', asOf: '2022-04-01', items: [{ type: 'text', text: 'One <b>\n\nTwo' }, fact] };
}

describe('a brief', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('tells an event by its fields alone, with on whose word it stands', () => {
    expect(factOf(answer(['Togo expelled two']), name).line).toBe(
      '2022-03-01 · Togo → Ghana · envoy.expel · happened · says Ghana',
    );
  });

  it('writes no weekday without a day, and one number of one holder once', () => {
    const { event, mentions } = answer(['Togo expelled two']);
    const rival = <T>(value: T) => ({ value, mentions: ['m:1'] });
    const figure = (unit: string) => rival({ what: 'expelled', quote: 'two', holder: 'GHA', unit });
    const told = {
      ...event,
      dates: [...event.dates, rival('XXXX-WXX-7'), rival('XXXX-WXX-7TEV')],
      figures: [figure('diplomats'), figure('envoys')],
    } as unknown as RecordEvent;
    expect(factOf({ event: told, mentions }, name).line).toBe(
      '2022-03-01 · Togo → Ghana · envoy.expel · happened · expelled: two (Ghana) · says Ghana',
    );
  });

  it('gives each quotation one number, however often it is cited', () => {
    const [text, fact] = brief().items;
    const twice = { ...brief(), items: [text, fact, text, fact].filter((i) => i !== undefined) };
    const { items, notes } = numbered(twice);
    expect(notes.map((n) => n.mention)).toEqual(['m:1', 'm:2']);
    expect(items.flatMap((i) => (i.type === 'fact' ? [i.notes] : []))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('comes back whole from an address, and nothing else does', () => {
    expect(unpackBrief(packBrief(brief()))).toEqual(brief());
    for (const bad of ['', '1', '2abc', packBrief(brief()).slice(0, -9), '1' + btoa('{}')]) {
      expect(unpackBrief(bad)).toBeNull();
    }
  });

  it('drops from an address what is of the wrong kind', () => {
    const wrong = { ...brief(), items: [{ type: 'fact', event: 'e:1', line: 'x', sources: [{ mention: 3 }] }] };
    expect(unpackBrief(packBrief(wrong as unknown as Brief))).toBeNull();
  });

  it('moves items within its ends', () => {
    const items = ['a', 'b', 'c'].map((text) => ({ type: 'text' as const, text }));
    const order = (from: number, to: number): string =>
      moved(items, from, to)
        .map((i) => (i.type === 'text' ? i.text : ''))
        .join('');
    expect([order(0, 2), order(2, 0), order(1, 9), order(7, 0)]).toEqual(['bca', 'cab', 'acb', 'abc']);
  });

  it('says what changed of what it cites, and nothing where nothing did', () => {
    const fact = factOf(answer(['Togo expelled two', 'said']), name);
    expect(changeOf(fact, answer(['Togo expelled two', 'said']), name)).toBeNull();
    const later = answer(['Togo expelled two']);
    const event = { ...later.event, status: 'denied' as const };
    expect(changeOf(fact, { ...later, event }, name)).toMatchObject({
      was: expect.stringContaining('happened'),
      now: expect.stringContaining('denied'),
      lost: [{ mention: 'm:2' }],
    });
    const joined = answer(['Togo expelled two', HOSTILE]);
    expect(changeOf(fact, { ...joined, event: { ...joined.event, id: 'e:0' } }, name)).toMatchObject({ merged: true });
    expect(changeOf(fact, null, name)).toMatchObject({ now: null, lost: [{ mention: 'm:1' }, { mention: 'm:2' }] });
  });

  it('lets no word of a report become markup, nor an address that is no address', () => {
    const html = htmlOf(brief(), ORIGIN);
    expect(html).not.toMatch(/<script|<b>|href="javascript/);
    expect(html).toContain('&#60;script&#62;');
    const markdown = markdownOf(brief(), ORIGIN);
    expect(markdown).toContain('\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y)');
    expect(markdown).toMatch(/\[\^1\]\[\^2\]/);
    expect(markdown).toContain('[^2]: ');
  });

  it('packs its evidence with hashes that hold, the same bytes each time', async () => {
    vi.stubGlobal('sessionStorage', { getItem: () => null });
    vi.stubGlobal('fetch', (path: string) => Promise.resolve(Response.json({ path })));
    const bytes = await bundleOf(brief(), ORIGIN);
    expect(await bundleOf(brief(), ORIGIN)).toEqual(bytes);
    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([k, v]) => [k, strFromU8(v)]));
    const sums = (files.SHA256SUMS ?? '')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, file]) => file).toSorted()).toEqual(
      Object.keys(files)
        .filter((f) => f !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const [sum, file] of sums) expect(sum).toBe(sha256Text(files[file ?? ''] ?? ''));
    expect(files['proofs.jsonl']).toContain('/r/m%3A1/proof');
    expect(files['spans.csv']?.split('\r\n')[1]).toBe(
      '"1","m:1","sha256:1","sha256:t1","text","0","17","Togo expelled two"',
    );
  });
});
