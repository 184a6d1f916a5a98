import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
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
});
