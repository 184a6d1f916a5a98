import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/report/dateline.ts';

const read = (line: string) => {
  const match = readDateline(line, { start: 0, end: line.length });
  if (!match) return null;
  const { dateline, next } = match;
  const places = dateline.places ?? (dateline.place ? [dateline.place] : []);
  for (const place of places) {
    expect(line.slice(place.span.start, place.span.end)).toBe(place.name);
    if (place.region) expect(line.slice(place.region.span.start, place.region.span.end)).toBe(place.region.name);
  }
  return {
    words: line.slice(dateline.span.start, dateline.span.end),
    places: places.map((place) => [place.name, ...(place.region ? [place.region.name] : [])].join(', ')),
    date: dateline.date,
    wire: dateline.wire,
    rest: line.slice(next),
  };
};

describe('a dateline', () => {
  it.each([
    ['ACCRA, Ghana — Officials', ['ACCRA, Ghana'], null, null],
    ['NAIROBI, Kenya (AP) _ Officials', ['NAIROBI, Kenya'], null, 'AP'],
    ['HAVANA (AP ) -- Officials', ['HAVANA'], null, 'AP'],
    ['Port Moresby: Officials', ['Port Moresby'], null, null],
    ['NEW DELHI: Officials', ['NEW DELHI'], null, null],
    ['BEIJING, March 3 (Xinhua) -- Officials', ['BEIJING'], 'XXXX-03-03', 'Xinhua'],
    ['MOSCOW. Feb 11 (Interfax) - Officials', ['MOSCOW'], 'XXXX-02-11', 'Interfax'],
    ['MOSCOW, May 16. /TASS/. Officials', ['MOSCOW'], 'XXXX-05-16', 'TASS'],
    ['PARIS (Reuters) – Officials', ['PARIS'], null, 'Reuters'],
    ['Lagos, Nigeria | Officials', ['Lagos, Nigeria'], null, null],
    ['KYIV/WARSAW — Officials', ['KYIV', 'WARSAW'], null, null],
    ['KYIV and WARSAW (Reuters) - Officials', ['KYIV', 'WARSAW'], null, 'Reuters'],
    ['GOMA, Congo, and KIGALI, Rwanda — Officials', ['GOMA, Congo', 'KIGALI, Rwanda'], null, null],
    ['SARAJEVO, Bosnia and Herzegovina — Officials', ['SARAJEVO, Bosnia and Herzegovina'], null, null],
    ['ALBANY, N.Y., Sept. 26 (UPI) — Officials', ['ALBANY, N.Y.'], 'XXXX-09-26', 'UPI'],
    ['WASHINGTON D.C. — Officials', ['WASHINGTON D.C.'], null, null],
    ['Tehran, 17 October 2023, IRNA – Officials', ['Tehran'], '2023-10-17', 'IRNA'],
    ['New Delhi, Oct 17 (PTI) Officials', ['New Delhi'], 'XXXX-10-17', 'PTI'],
    ['(Beirut, October 17, 2023) – Officials', ['Beirut'], '2023-10-17', null],
    ['DAR es SALAAM, Tanzania — Officials', ['DAR es SALAAM, Tanzania'], null, null],
    ['São Paulo — Officials', ['São Paulo'], null, null],
    ['ABOARD THE PAPAL PLANE (AP) — Officials', ['ABOARD THE PAPAL PLANE'], null, 'AP'],
    ['LIKASI — Officials', ['LIKASI'], null, null],
    ['BRUSSELS, Tuesday (Reuters/AFP) - Officials', ['BRUSSELS'], null, 'Reuters/AFP'],
  ])('is read: %s', (line, places, date, wire) => {
    expect(read(line)).toEqual({
      words: line.slice(0, -'Officials'.length).trim(),
      places,
      date,
      wire,
      rest: 'Officials',
    });
  });

  it.each(['NAIROBI, Kenya (AP) _', 'Istanbul, 17 October 2023', 'QUITO'])('may stand alone: %s', (line) => {
    expect(read(line)).toMatchObject({ words: line, rest: '' });
  });

  it('has no date when the day does not exist', () => {
    expect(read('BEIRUT, Feb. 30 (AFP) — Officials')?.date ?? null).toBe(null);
    expect(read('BEIRUT, Feb. 29 (AFP) — Officials')?.date).toBe('XXXX-02-29');
    expect(read('BEIRUT, Feb. 29, 2023 (AFP) — Officials')?.date ?? null).toBe(null);
  });

  it.each([
    'Israel: we did not do it',
    'Ghana: Officials deny the report.',
    'Question: what happened next?',
    'QUESTION: What happened next?',
    'ANALYSIS — What the vote means',
    'BREAKING: Peru recalls its envoy',
    'NATO — The alliance met on Monday.',
    'EU — The bloc met on Monday.',
    'THE MINISTER KNEW NOTHING ABOUT IT — The claim is false.',
    'The embassy – closed since May – will reopen.',
    'President Mahama: We will respond.',
    'PRESIDENT: We will respond.',
    'Peru, Chile – old rivals',
    'Paris – the city of light – was dark.',
    'In Accra, Ghana – a port city – he met the minister.',
    'Minister John Smith (Conservative) - The',
    'On Monday, May 3 (Xinhua) reported it.',
    'Ankara, which expelled two envoys on May 3 (the ministry said), did not reply.',
    'a small town — nobody came',
    '— Reuters',
    '',
  ])('is not seen in: %s', (line) => {
    expect(read(line)).toBe(null);
  });
});
