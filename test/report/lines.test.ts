import { describe, expect, it } from 'vitest';
import { readByline } from '../../src/report/byline.ts';
import { writtenDate } from '../../src/report/dates.ts';
import { isBoilerplate, isCorrection, readPublished } from '../../src/report/notes.ts';
import { readPhoto } from '../../src/report/photo.ts';
import { readWireCredit, trailingWireCredit } from '../../src/report/wire-credit.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('a byline', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['BY JANE DOE', ['JANE DOE']],
    ['By Aminata Keita in Bamako and Luc Martin in Paris', ['Aminata Keita', 'Luc Martin']],
    ['By Jane Doe, Diplomatic Correspondent', ['Jane Doe']],
    ['By Ana de la Cruz, Associated Press', ['Ana de la Cruz']],
    ['By Our Foreign Staff', ['Our Foreign Staff']],
    ['Staff writers', ['Staff writers']],
    ['By AFP', ['AFP']],
  ])('is read anywhere: %s', (line, names) => {
    expect(readByline(line, 'anywhere')?.names).toEqual(names);
  });

  it.each([
    ['Jane Doe in Nairobi', ['Jane Doe']],
    ['Jane Doe and agencies', ['Jane Doe']],
    ['Jane Doe', ['Jane Doe']],
  ])('without "By" is one only below a title: %s', (line, names) => {
    expect(readByline(line, 'below-title')?.names).toEqual(names);
    expect(readByline(line, 'anywhere')).toBe(null);
  });

  it('gives the agency that it names', () => {
    expect(readByline('By Jane Doe, Reuters', 'anywhere')).toEqual({ names: ['Jane Doe'], wire: 'Reuters' });
  });

  it.each([
    'By Friday, the embassy had closed.',
    'By Friday evening',
    'By Land and Sea',
    'By the time he left, the talks were over.',
    'South Korea',
    'President Mahama in Washington',
    'What happens next',
    'Two envoys leave Quito',
  ])('is not seen in: %s', (line) => {
    expect(readByline(line, 'below-title')).toBe(null);
  });
});

/** Kinds and words of a picture's parts; null when none is seen. */
const parts = (text: string) =>
  readPhoto(text, whole(text))?.parts.map((part) => [part.kind, text.slice(part.span.start, part.span.end)]) ?? null;

describe('a picture', () => {
  it.each([
    [
      'The trade minister of GhanaPhoto: AB/CDEF / Cdef Press / Profimedia',
      'The trade minister of Ghana',
      'Photo: AB/CDEF / Cdef Press / Profimedia',
    ],
    [
      'The minister speaks in Accra. (Photo by Ann Lee/Getty Images)',
      'The minister speaks in Accra.',
      '(Photo by Ann Lee/Getty Images)',
    ],
    ['The minister speaks in Accra [Photo: Ann Lee]', 'The minister speaks in Accra', '[Photo: Ann Lee]'],
    ['The embassy in Lima [File: Ann Lee/Reuters]', 'The embassy in Lima', '[File: Ann Lee/Reuters]'],
    ['The embassy in Lima. REUTERS/Ann Lee/File Photo', 'The embassy in Lima.', 'REUTERS/Ann Lee/File Photo'],
    ['The embassy in Lima | Ann Lee/AFP via Getty Images', 'The embassy in Lima', '| Ann Lee/AFP via Getty Images'],
    ['The embassy in Lima. Photograph: Ann Lee/EPA', 'The embassy in Lima.', 'Photograph: Ann Lee/EPA'],
    ['Crowds at the embassy in Lima / AFP', 'Crowds at the embassy in Lima', '/ AFP'],
    ['The embassy in Lima © AFP', 'The embassy in Lima', '© AFP'],
    ['The embassy in Lima (AP Photo/Ann Lee, File)', 'The embassy in Lima', '(AP Photo/Ann Lee, File)'],
  ])('has caption and credit: %s', (text, caption, credit) => {
    expect(parts(text)).toEqual([
      ['caption', caption],
      ['credit', credit],
    ]);
  });

  it.each([
    'Photo: AFP',
    'Getty Images/Pool',
    '(Photo by Ann Lee/AFP)',
    '© Ann Lee/AFP',
    'Image source, Getty Images',
    'Courtesy of the ministry',
  ])('may be a credit alone: %s', (text) => {
    expect(parts(text)).toEqual([['credit', text]]);
  });

  it('has its label set apart from the caption', () => {
    expect(parts('FILE PHOTO: The envoy waves in Quito. REUTERS/Ann Lee')).toEqual([
      ['credit', 'FILE PHOTO:'],
      ['caption', 'The envoy waves in Quito.'],
      ['credit', 'REUTERS/Ann Lee'],
    ]);
    expect(parts('FILE - The envoy waves in Quito.')).toEqual([
      ['credit', 'FILE -'],
      ['caption', 'The envoy waves in Quito.'],
    ]);
  });

  it('leaves the text behind a bracketed credit to the body', () => {
    const text = 'The envoy waves. (Photo by Ann Lee/AFP) Ghana recalled its envoy on Monday, officials said.';
    const photo = readPhoto(text, whole(text));
    expect(photo?.rest && text.slice(photo.rest.start, photo.rest.end)).toBe(
      'Ghana recalled its envoy on Monday, officials said.',
    );
  });

  it.each([
    'He posted a photo: the embassy’s gate, locked.',
    'The file was sent to the court/tribunal on Monday.',
    'The coalition (Unity/PA) said on Monday that it would leave the talks.',
    'The minister said he had told AFP and Reuters that talks would go on.',
    'Images of the protest were shown on television (and shared widely).',
    'The bank’s credit: how Ghana repaid its debt over the years.',
  ])('is not seen in: %s', (text) => {
    expect(parts(text)).toBe(null);
  });
});

describe('a credit to a wire', () => {
  it.each([
    ['(AFP)', 'AFP'],
    ['— Reuters', 'Reuters'],
    ['Reuters', 'Reuters'],
    ['Source: TASS', 'TASS'],
    ['Source: the ministry', null],
    ['(With inputs from agencies)', null],
    ['(Agencies)', null],
    ['With reporting by AFP and Reuters', 'AFP and Reuters'],
    ['With additional reporting by Jane Doe', null],
    ['Jane Doe and John Roe reported from Quito and Lima.', null],
    ['With inputs from PTI', 'PTI'],
    ['Reporting by Jane Doe in Lima; Editing by John Roe', null],
    ['(Additional reporting by Jane Doe; Writing by John Roe)', null],
    ['The Associated Press contributed to this report.', 'The Associated Press'],
    ['Jane Doe contributed reporting from Quito.', null],
    ['This story has been published from a wire agency feed without changes to the text.', null],
  ])('is read at the end: %s', (line, wire) => {
    expect(readWireCredit(line, true)).toMatchObject({ wire });
  });

  it.each([
    'Reuters reported it on Monday.',
    'Casualties were reported from the border.',
    'Source close to the talks said they would go on until Friday at the latest.',
    'With two envoys gone, the embassy closed.',
    'Writing by hand, he signed the treaty.',
    'Reports from the border were few.',
  ])('is not seen in: %s', (line) => {
    expect(readWireCredit(line, true)).toBe(null);
  });

  it.each([
    ['He left on Monday. (AFP)', '(AFP)'],
    ['“He left.” — Reuters', '— Reuters'],
    ['He left.—AFP', '—AFP'],
    ['He left. (Reporting by Jane Doe; Editing by John Roe)', '(Reporting by Jane Doe; Editing by John Roe)'],
    ['He left. (ABCD)', '(ABCD)'],
  ])('is cut off a last paragraph: %s', (text, credit) => {
    const found = trailingWireCredit(text, whole(text), true);
    expect(found && text.slice(found.span.start, found.span.end)).toBe(credit);
  });

  it.each([
    'He spoke to Radio One (AFP)',
    'He left (on Monday).',
    'He left. (He came back.)',
    'Two blocs met. The smaller — Mercosur',
    'He left. (ABCD)',
  ])('is not cut off inside the report: %s', (text) => {
    expect(trailingWireCredit(text, whole(text), false)).toBe(null);
  });
});

describe('a correction', () => {
  it.each([
    'An earlier version of this article said the deadline was 48 hours.',
    'Correction: The envoy left on Monday, not Sunday.',
    'CORRECTION (May 3, 2020): The envoy left on Monday.',
    'This story has been updated.',
    'This article was amended on 3 May 2020 to correct a name.',
    '(Corrects day in paragraph 2)',
    'Clarification — The minister spoke of two embassies.',
  ])('is read: %s', (line) => {
    expect(isCorrection(line)).toBe(true);
  });

  it.each([
    'An earlier version of the draft resolution said sanctions would follow.',
    'The report was updated after the vote, the ministry said.',
    'The minister’s correction came too late.',
    'Officials said the list has been updated.',
  ])('is not seen in: %s', (line) => {
    expect(isCorrection(line)).toBe(false);
  });
});

describe('boilerplate', () => {
  it.each([
    'ADVERTISEMENT',
    'Read more: Why Ghana closed its embassy',
    'Share this',
    '© 2020 The Post',
    'Follow us on Twitter',
    '3 min read',
    'https://example.org/a',
  ])('is set aside: %s', (line) => {
    expect(isBoilerplate(line, false)).toBe(true);
  });

  it.each([
    'Read the treaty, he told parliament.',
    'Share of trade fell to a third, the ministry said.',
    'Live ammunition was fired, witnesses said.',
    'Related talks in Geneva were put off.',
  ])('is not seen in: %s', (line) => {
    expect(isBoilerplate(line, false)).toBe(false);
  });

  it('does not swallow a first line that may be the title', () => {
    expect(isBoilerplate('Explained: why Ghana closed its embassy', true)).toBe(false);
    expect(isBoilerplate('Live: envoys leave Quito', true)).toBe(false);
  });
});

describe('written dates', () => {
  it.each([
    ['Oct. 17', 'XXXX-10-17'],
    ['17 October 2023', '2023-10-17'],
    ['October 17, 2023', '2023-10-17'],
    ['Tuesday, 3 May', 'XXXX-05-03'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['Feb 30', null],
    ['32 May 2020', null],
    ['May', null],
  ])('become EDTF: %s', (words, edtf) => {
    expect(writtenDate(words)).toBe(edtf);
  });

  it.each([
    ['Published: 16 May 2018, 14:05 GMT', '2018-05-16'],
    ['May 16, 2018', '2018-05-16'],
    ['Wednesday 16 May 2018 10:30 am | Updated 11:00', '2018-05-16'],
    ['Updated 16 May 2018', null],
    ['16 May', null],
  ])('on a line of their own say when the report came out: %s', (line, date) => {
    expect(readPublished(line, 0)).toMatchObject({ date });
  });

  it('in a sentence say nothing about the report', () => {
    expect(readPublished('On 16 May 2018 the embassy closed.', 0)).toBe(null);
    expect(readPublished('May 16, 2018 was the day the embassy closed.', 0)).toBe(null);
  });
});
