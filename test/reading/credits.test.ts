import { describe, expect, it } from 'vitest';
import { reading } from './read.ts';

/** Each credit as kind, code or name, and words. */
function credits(text: string): string[] {
  return reading(text).credits.map((c) => `${c.kind} ${c.code ?? c.name}: ${c.quote}${c.share ? ' (share)' : ''}`);
}

describe('credits of a reading', () => {
  it('name the wire of the dateline for the whole report', () => {
    const [c] = reading('LIMA (AFP) - Peru expelled two Bolivian envoys on Tuesday.').credits;
    expect(c).toMatchObject({ kind: 'wire', code: 'AFP', covers: [] });
  });

  it('name each wire of a closing line, as a share where it is one', () => {
    const body = 'Peru expelled two Bolivian envoys on Tuesday. The two left by road in the evening.';
    expect(credits(`${body}\n\n(With inputs from Reuters and EFE)`)).toEqual([
      'wire REUTERS: (With inputs from Reuters and EFE) (share)',
      'wire EFE: (With inputs from Reuters and EFE) (share)',
    ]);
    expect(credits(`${body}\n\n— Xinhua`)).toEqual(['wire XINHUA: — Xinhua']);
  });

  it('leave out who took a picture', () => {
    const text = 'Peru expelled two envoys.\n\nThe embassy in Lima. (Photo by Jane Doe/AFP)\n\nThe two left by road.';
    expect(credits(text)).toEqual([]);
  });

  it('tell to which outlet something was said, and which sentences that covers', () => {
    const text = 'The road is open. Talks are off, the Fijian minister told Reuters on Monday. It rained.';
    const [c] = reading(text).credits;
    expect(c).toMatchObject({ kind: 'told', code: 'REUTERS', quote: 'told Reuters', covers: [[18, 76]] });
  });

  it('take who interviews for one that was told', () => {
    expect(credits('“It is over,” the Malian minister said in an interview with Kyodo News.')).toEqual([
      'told KYODO: said in an interview with Kyodo News',
    ]);
  });

  it('take an outlet that is said to report for one, by its own name and never by its state', () => {
    expect(credits("According to Turkey's Anadolu news agency, the envoy left Ankara.")).toEqual([
      "outlet ANADOLU: According to Turkey's Anadolu news agency",
    ]);
    expect(credits('Local media reported that the Tongan envoy had left.')).toEqual([
      'outlet Local media: Local media reported',
    ]);
  });

  it('do not take an outlet that reports for one that was told', () => {
    expect(credits('“It is over,” the Malian minister said, according to Reuters.')).toEqual([
      'outlet REUTERS: according to Reuters',
    ]);
  });

  it('stand at the end of a sentence, or in one of their own', () => {
    expect(
      credits('There is doubt in Amman, Jordanian Foreign Minister Ayman Safadi said, The Guardian reports.'),
    ).toEqual(['outlet GUARDIAN: The Guardian reports']);
  });

  it('name statements and posts with who issued them', () => {
    expect(credits('Peru had recalled its envoy, the foreign ministry said in a short statement.')).toEqual([
      'document PER: a short statement',
    ]);
    expect(credits('“We regret this,” Bolivian President Luis Arce posted on X.')).toEqual([
      'document BOL: posted on X',
    ]);
  });

  it('put nameless sources as the report puts them', () => {
    const text = 'Laos closed its embassy, said a diplomat in Hanoi, who asked not to be named.';
    expect(reading(text).credits).toMatchObject([
      { kind: 'anonymous', code: null, name: 'a diplomat in Hanoi, who asked not to be named' },
    ]);
    expect(credits('The step was near, a source close to the talks told Kyodo on condition of anonymity.')).toContain(
      'anonymous a source close to the talks: a source close to the talks told Kyodo on condition of anonymity',
    );
  });

  it('put a nameless source once, and no wish to be nameless', () => {
    const text = '“We regret it,” a source who asked not to be named told AFP.';
    expect(credits(text).filter((c) => c.startsWith('anonymous'))).toEqual([
      'anonymous a source who asked not to be named: a source who asked not to be named',
    ]);
    expect(credits(text)).toContain('told AFP: told AFP');
    expect(reading(text).statements).toHaveLength(1);
  });

  it('count those whom a report cites', () => {
    expect(
      credits('The Gambian embassy was shut, the paper wrote, citing two diplomats who asked not to be named.'),
    ).toContain('anonymous two diplomats who asked not to be named: citing two diplomats who asked not to be named');
    expect(credits('The Nepali minister was quoted as saying by Xinhua that trade would go on.')).toContain(
      'outlet XINHUA: quoted as saying by Xinhua',
    );
  });
});
