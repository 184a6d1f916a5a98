import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProse } from '../../src/report/kinds.ts';
import { readText } from '../../src/report/read.ts';

/** Kinds with the first words of each part. */
function outline(text: string, title: string | null = null): string[] {
  return readText(text, { title }).parts.map(({ kind, span }) => {
    const words = (span.in === 'title' ? (title ?? '') : text).slice(span.start, span.end);
    return `${kind}: ${words.replace(/\s+/g, ' ').slice(0, 24)}`;
  });
}
const kinds = (text: string, title: string | null = null): string[] =>
  readText(text, { title }).parts.map((part) => part.kind);

describe('the head of a report', () => {
  it('has title and standfirst without full stops, with no empty line anywhere', () => {
    const text = [
      'Togo recalls envoy from Benin after border dispute',
      '‘Temporary’ step follows clash at a crossing in which two guards were hurt',
      'LOMÉ, Togo — Togo recalled its envoy on Monday, officials said.',
      'He will stay in Lomé “for some days”.',
    ].join('\n');
    expect(outline(text)).toEqual([
      'title: Togo recalls envoy from ',
      'standfirst: ‘Temporary’ step follows',
      'dateline: LOMÉ, Togo —',
      'paragraph: Togo recalled its envoy ',
      'paragraph: He will stay in Lomé “fo',
    ]);
  });

  it('takes a sentence above byline or dateline for the standfirst', () => {
    const text =
      'Togo recalls envoy\n\nThe step follows a border clash.\n\nBy Jane Doe\n\nTogo recalled its envoy on Monday.\n\nBenin did not reply.';
    expect(kinds(text)).toEqual(['title', 'standfirst', 'byline', 'paragraph', 'paragraph']);
  });

  it('takes a lone sentence above a dateline for the title', () => {
    expect(
      kinds('Togo recalls its envoy from Benin.\n\nLOMÉ, Togo (AP) — Togo recalled its envoy.\n\nBenin did not reply.'),
    ).toEqual(['title', 'dateline', 'paragraph', 'paragraph']);
  });

  it('has no title when the first line is a sentence or the only line', () => {
    expect(kinds('Togo recalled its envoy on Monday, officials said.\n\nBenin did not reply.')).toEqual([
      'paragraph',
      'paragraph',
    ]);
    expect(kinds('Togo recalls envoy')).toEqual(['paragraph']);
  });

  it('sets a section’s name and an outlet behind a bar apart from the title', () => {
    expect(
      outline(
        'Africa\nTogo recalls envoy from Benin on Monday | The Post\nTogo recalled its envoy on Monday.\nBenin did not reply.',
      ),
    ).toEqual([
      'heading: Africa',
      'title: Togo recalls envoy from ',
      'boilerplate: | The Post',
      'paragraph: Togo recalled its envoy ',
      'paragraph: Benin did not reply.',
    ]);
  });

  it('takes a country and a colon in a title for words of the title', () => {
    expect(outline('Benin: Togo’s envoy may stay\n\nTogo recalled its envoy on Monday.')[0]).toBe(
      'title: Benin: Togo’s envoy may ',
    );
    expect(outline('Lomé: envoy may stay\n\nTogo recalled its envoy on Monday.')[0]).toBe(
      'title: Lomé: envoy may stay',
    );
  });

  it('puts a separate title first, once, also when the text repeats it', () => {
    expect(outline('Togo recalled its envoy on Monday.\n\nBenin did not reply.', 'Togo recalls envoy')[0]).toBe(
      'title: Togo recalls envoy',
    );
    const report = readText('Togo recalls envoy\n\nTogo recalled its envoy on Monday.', {
      title: 'Togo recalls envoy',
    });
    expect(report.parts.map((part) => [part.kind, part.span.in])).toEqual([
      ['title', undefined],
      ['paragraph', undefined],
    ]);
  });
});

describe('the body of a report', () => {
  it('joins lines that a fixed width broke, and keeps indented and spaced paragraphs apart', () => {
    const text = [
      'LIMA (AFP) — Peru recalled its ambassador from Quito on Friday, the foreign ministry',
      'said, in the latest sign of strain between the two countries since the change of',
      'government in December.',
      '',
      '   The ministry said that the decision was final and that a chargé d’affaires would',
      'remain in Quito until further notice. He said that.',
      '   Ecuador did not reply to a request for comment on Friday, but it has said before that',
      'it regrets the step.',
    ].join('\n');
    const { parts } = readText(text);
    expect(parts.map((part) => part.kind)).toEqual(['dateline', 'paragraph', 'paragraph', 'paragraph']);
    expect(parts.map((part) => text.slice(part.span.end - 9, part.span.end))).toEqual([
      'A (AFP) —',
      'December.',
      'aid that.',
      'the step.',
    ]);
  });

  it('keeps short lines apart, however they begin', () => {
    expect(
      kinds('The ministry wants:\n• an apology\n• the envoy’s return\n- compensation\nBenin did not reply.'),
    ).toEqual(Array(5).fill('paragraph'));
  });

  it('leaves bullets and numbers of a list outside the paragraphs', () => {
    expect(
      outline('The ministry wants:\n• an apology\n2) the envoy’s return\nBenin did not reply.').slice(1, 3),
    ).toEqual(['paragraph: an apology', 'paragraph: the envoy’s return']);
  });

  it('sets a short line between paragraphs aside as a heading, but no broken quotation', () => {
    expect(kinds('Togo recalled its envoy.\n\nWhat happens next\n\nTalks will go on.')).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
    expect(kinds('Togo recalled its envoy.\n\nHe said: “We\n\nhave no choice.”')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('keeps every paragraph of a quotation that runs on', () => {
    expect(kinds('He said: “We regret it.\n\n“We will go.\n\n“We will be back,” he added.')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('reads datelines of later items, but no speaker with a colon', () => {
    const text =
      'Two capitals reacted. Others did not.\n\nACCRA, Ghana — Ghana called for calm.\n\nSYDNEY: I never said so.\n\nAccra: We said so.';
    expect(kinds(text)).toEqual(['paragraph', 'dateline', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('takes two wires in a dateline for no picture, and still sees a picture’s credit behind the text', () => {
    expect(
      outline('ACCRA (AFP/AP) — Ghana closed its embassy on Monday. (Photo by Ann Lee/AFP)\n\nNobody replied.'),
    ).toEqual([
      'dateline: ACCRA (AFP/AP) —',
      'paragraph: Ghana closed its embassy',
      'credit: (Photo by Ann Lee/AFP)',
      'paragraph: Nobody replied.',
    ]);
  });

  it('reads a dateline on a line of its own whose wire stands behind a full stop', () => {
    expect(outline('ALBANY, N.Y. (AP)\n\nThe envoy left on Monday.')).toEqual([
      'dateline: ALBANY, N.Y. (AP)',
      'paragraph: The envoy left on Monday',
    ]);
  });

  it('has the wire of the dateline before that of a closing credit', () => {
    expect(readText('ACCRA (AP) — Ghana closed it.\n\n(Reuters)').wire).toBe('AP');
    expect(readText('Ghana closed it on Monday.\n\nNobody replied. (Reuters)').wire).toBe('Reuters');
    expect(readText('Ghana closed it on Monday, AFP reported.').wire).toBe(null);
  });
});

/** Reads one of the sample reports. */
const read = (name: string) => readText(readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8'));

describe('the sample reports', () => {
  it.each([
    ['1-malaysia-north-korea.txt', 'XXXX-03-19', ['dateline', 'paragraph', 'correction']],
    [
      '2-prague-moscow.txt',
      null,
      ['title', 'standfirst', 'byline', 'caption', 'credit', 'dateline', 'paragraph', 'heading', 'paragraph'],
    ],
    [
      '3-gulf-lebanon.txt',
      '2021-10-30',
      ['title', 'standfirst', 'byline', 'date-line', 'dateline', 'paragraph', 'boilerplate', 'wire-credit'],
    ],
    ['4-kyiv-embassies.txt', '2022-02-13', ['date-line', 'paragraph', 'correction']],
    ['5-saudi-arabia-iran.txt', '2023-03-10', ['date-line', 'dateline', 'paragraph']],
    [
      '6-kakhovka-dam.txt',
      '2023-06-07',
      ['date-line', 'title', 'dateline', 'paragraph', 'credit', 'caption', 'credit', 'paragraph'],
    ],
    ['7-niger.txt', '2023-08-03', ['title', 'date-line', 'paragraph']],
    ['9-morocco-tunisia.txt', '2022-08-26', ['date-line', 'title', 'dateline', 'paragraph']],
  ])('have the parts that a reader sees: %s', (name, edtf, expected) => {
    const report = read(name);
    expect(report.date.edtf).toBe(edtf);
    expect(report.parts.map((part) => part.kind).filter((kind, i, all) => kind !== all[i - 1])).toEqual(expected);
  });

  it('leave datelines and credits out of what is parsed', () => {
    const report = read('6-kakhovka-dam.txt');
    const prose = report.parts.filter(isProse).map((part) => report.text.slice(part.span.start, part.span.end));
    expect(prose[1]).toMatch(/^Turkey called on Wednesday/);
    expect(prose.join(' ')).not.toMatch(/Dnipro Weekly|FILE PHOTO|KYIV/);
  });
});
