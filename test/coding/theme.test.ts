import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();

function rows(text: string): string[] {
  return p.code(readText(text, {})).map((m) => {
    const [source, target] = [m.source[0], m.target[0]];
    return `${m.kind} ${source?.code ?? '-'} → ${target?.code ?? '-'}${target ? ` (${target.basis})` : ''}`;
  });
}

describe('the two states that a report is about', () => {
  const about =
    'Kenya and Somalia have quarrelled over their sea border for years. Somali fishermen complain of Kenyan patrols, and Kenyan traders of Somali taxes. ';

  it('give the side that a dealing of one of them leaves open', () => {
    expect(rows(`${about}Somalia recalled its ambassador on Monday.`)).toEqual(['envoy.recall SOM → KEN (resolved)']);
  });

  it('give nothing to a third state', () => {
    expect(rows(`${about}Oman recalled an ambassador on Monday.`).at(-1)).toBe('envoy.recall OMN → -');
  });

  it('are not there where a report speaks of many', () => {
    const many =
      'Kenya, Somalia, Ethiopia, Uganda and Djibouti quarrel. Ethiopia, Uganda and Djibouti are neighbours. ';
    expect(rows(`${many}Somalia recalled an ambassador on Monday.`).at(-1)).toBe('envoy.recall SOM → -');
  });
});

describe('those who leave one state', () => {
  it('leave the state that others left before', () => {
    expect(
      rows('The United States evacuated its embassy in Sudan. Britain has also evacuated its diplomats.').at(-1),
    ).toBe('mission.evacuate GBR → SDN (resolved)');
  });

  it('leave an open one where others left several', () => {
    const text =
      'Norway evacuated its embassy in Sudan and Japan its embassy in Yemen. Japan evacuated its embassy in Yemen. Britain evacuated its diplomats.';
    expect(rows(text).at(-1)).toBe('mission.evacuate GBR → -');
  });
});
