import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { cpuMs } from '../support/cpu.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();

function rows(text: string): string[] {
  return p.code(readText(text, {})).map((m) => {
    const [source, target] = [m.source[0], m.target[0]];
    return `${m.kind} ${source?.code ?? '-'} (${source?.basis ?? ''}) → ${target?.code ?? '-'}`;
  });
}

describe('a deed told again', () => {
  it('takes the party that is left open from where the deed was told first', () => {
    expect(
      rows('Peru expelled two Omani diplomats. The Omani diplomats were expelled over a dispute about fees.'),
    ).toEqual(['envoy.expel PER (stated) → OMN', 'envoy.expel PER (previous) → OMN']);
  });

  it('takes nothing from a deed against another state', () => {
    expect(rows('Peru expelled two Omani diplomats. A Cuban diplomat was expelled in 2009.')).toEqual([
      'envoy.expel PER (stated) → OMN',
      'envoy.expel - () → CUB',
    ]);
  });

  it('takes nothing from a deed that was only planned', () => {
    expect(rows('Peru may expel two Omani diplomats. An Omani diplomat was expelled in 2009.')).toEqual([
      'envoy.expel PER (stated) → OMN',
      'envoy.expel - () → OMN',
    ]);
  });

  it('takes the state that its own has dealt with, when there is one only', () => {
    expect(rows('Peru expelled two Omani diplomats. Oman called its ambassador home.')).toEqual([
      'envoy.expel PER (stated) → OMN',
      'envoy.recall OMN (stated) → PER',
    ]);
    expect(rows('Peru and Chile each expelled an Omani diplomat. Oman called its ambassador home.').at(-1)).toBe(
      'envoy.recall OMN (stated) → -',
    );
  });

  it('is done by who has just done it to another, where nobody is named', () => {
    expect(
      rows('Peru summoned the Omani ambassador on Monday. The Kenyan ambassador was summoned a day later.').at(-1),
    ).toMatch(/^envoy.summon PER .* → KEN$/);
  });

  it('is done by the one whom its victim pays back', () => {
    expect(rows('An Omani diplomat was expelled in March. Oman threw out a Peruvian envoy in return.')[0]).toBe(
      'envoy.expel PER (resolved) → OMN',
    );
    expect(rows('An Omani diplomat was expelled in March. Oman summoned a Peruvian envoy in May.')[0]).toBe(
      'envoy.expel - () → OMN',
    );
    const told = 'An Omani diplomat was expelled in March.';
    for (const other of [
      'Oman expelled a Peruvian envoy in January.',
      'Oman threw out a Peruvian envoy over spying.',
      'Oman expelled a Peruvian envoy in return over spying.',
    ])
      expect(rows(`${told} ${other}`)[0]).toBe('envoy.expel - () → OMN');
  });

  it('is undone for all whom the sentence before names', () => {
    expect(
      rows(
        'Fiji scraps 10 percent tariff on goods from Serbia, Bosnia. Trade picked up after Fiji lifted the tariff.',
      ).filter((r) => r.startsWith('trade.lift')),
    ).toHaveLength(4);
  });

  it('is signed by both sides of whom the report tells', () => {
    expect(
      rows(
        'Chad expelled an envoy of Mali. Mali expelled an envoy of Chad. The two sides later signed an accord.',
      ).slice(-2),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/^agreement.sign TCD .* → MLI$/)]));
  });

  it('is cancelled by each visitor with a host of its own', () => {
    expect(
      rows('Chile cancelled a visit to Peru. The cancellation of a visit by Oman came a day later.').filter(
        (r) => r.includes(' OMN (') && r.endsWith('PER'),
      ),
    ).toEqual([]);
  });

  it('stands between all who deal with one another in the sentence', () => {
    expect(
      rows('Oman and Yemen established relations with Peru under accords brokered by Norway.').filter((r) =>
        r.startsWith('mediate'),
      ),
    ).toHaveLength(3);
  });

  it('is done to the one of several whom a sentence speaks of', () => {
    expect(
      rows('Chile reacted angrily. It was one of three states whose envoys were expelled by Bolivia.').at(-1),
    ).toBe('envoy.expel BOL (stated) → CHL');
  });

  it('takes who refuses an envoy for the one he is sent to', () => {
    expect(rows("In 2022 Kenya refused to accept Oman's newly appointed ambassador, Chile said.")).toContain(
      'envoy.refuse KEN (stated) → OMN',
    );
  });

  it('takes nothing from far back', () => {
    const between = 'The harbour was quiet. '.repeat(6);
    expect(rows(`Peru expelled two Omani diplomats. ${between}An Omani diplomat was expelled in 2009.`)).toEqual([
      'envoy.expel PER (stated) → OMN',
      'envoy.expel - () → OMN',
    ]);
  });

  it('is not done to one merely because others deal with it', () => {
    const others = 'Peru, Chile and Cuba recalled their ambassadors from Oman.';
    const told = rows(`${others} Kenya signed a trade agreement and lifted visa rules for students.`);
    expect(told.filter((row) => row.includes('KEN'))).toEqual([]);
    expect(told.length).toBeGreaterThan(1);
  });

  it('is done by the two who have dealt with one another most', () => {
    const two = 'Peru and Oman restored relations and will reopen their embassies.';
    const aside = 'Chad cut ties with Oman in 2016. Togo recalled its ambassador from Oman.';
    expect(rows(`${two} ${aside} The foreign ministers will meet in May.`).slice(-2)).toEqual([
      'meeting.hold PER (resolved) → OMN',
      'meeting.hold OMN (resolved) → PER',
    ]);
  });
});

describe('a demand', () => {
  it('is about what was done to the state of the one who asks', () => {
    const told = "Ana Ruiz, Peru's foreign minister, flew to Oman. Peru restored ties with Oman.";
    expect(rows(`${told} Ruiz demanded that the embargo be lifted.`)).toContainEqual(
      expect.stringMatching(/^sanction.lift OMN .* → PER$/),
    );
  });
});

describe('a measure or a paper told by a pronoun', () => {
  it('is the last of its sort and number', () => {
    expect(rows('Chad and Oman signed a treaty. Chad says Oman has broken it.').at(-1)).toMatch(
      /^agreement.violate OMN .* → TCD$/,
    );
    const sanctions = 'Peru imposed sanctions on Togo in March.';
    expect(
      rows(`${sanctions} It eased those on oil in May, only to bring most of them back in June.`).map((r) =>
        r.replace(/ \(.*?\)/, ''),
      ),
    ).toEqual(['sanction.impose PER → TGO', 'sanction.lift PER → TGO', 'sanction.impose PER → TGO']);
  });

  it('is none where the verb takes something else, or the number differs', () => {
    expect(rows('Chad and Oman signed a treaty. Chad says Oman has painted it.')).toHaveLength(2);
    expect(rows('Chad and Oman signed a treaty. Chad says Oman has broken them.')).toHaveLength(2);
  });

  it('is none where another thing stands between, or only the title names it', () => {
    const between = 'Chad and Oman signed a treaty. A storm hit the refinery in May. Chad says Oman has broken it.';
    expect(rows(between).filter((row) => row.includes('violate'))).toEqual([]);
    const report = readText('Chad says Oman has broken it.', { title: 'Chad and Oman sign a treaty' });
    expect(p.code(report).map((m) => m.kind)).not.toContain('agreement.violate');
  });

  it('is broken only towards one who has it with the breaker', () => {
    const told = rows('Chad and Oman signed a security treaty in May. Peru has violated it.');
    expect(told.filter((row) => row.includes('violate') && !row.endsWith('→ -'))).toEqual([]);
  });
});

describe('the rows of a report', () => {
  it('come out in the order of the text', () => {
    const told = p.code(
      readText(
        'Peru cut ties with Oman. Oman closed its embassy and Peru recalled its envoy. The ambassador was expelled, and Oman expelled a Peruvian diplomat.',
      ),
    );
    const starts = told.map((m) => m.trigger.start);
    expect(starts.length).toBeGreaterThan(3);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it.each([
    'Peru signed a pact with Chile. The pact was signed. ',
    'Peru recalled its ambassador to Chile. Oman expelled a diplomat. The order was not carried out. ',
    'Oman recognised Chad. An Omani envoy was expelled. Peru blamed Chad in response. ',
  ])('take time that grows with their number, not with its square: %s', (text) => {
    const code = (times: number): number => {
      const annotations = p.annotate(readText(text.repeat(times)));
      p.codeAnnotated(annotations);
      return Math.min(...[1, 2, 3].map(() => cpuMs(() => p.codeAnnotated(annotations))));
    };
    const few = code(100);
    expect(code(800)).toBeLessThan(24 * few + 20);
  });
});
