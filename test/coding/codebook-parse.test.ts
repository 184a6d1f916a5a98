import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../../src/coding/codebook-parse.ts';

const frame = { id: 'greet', verb: ['greet'], slots: { agent: { is: ['actor'] } }, source: ['agent'] };
const kind = {
  kind: 'visit.greet',
  means: 'Somebody greets another.',
  nature: 'neutral',
  plover: { type: 'CONSULT', mode: null },
  cameo: { code: '042' },
  frames: [frame],
};
const read = (over: object): unknown =>
  parseCodebook({ 'visit.yaml': { family: 'visit', kinds: [{ ...kind, ...over }] } });

describe('reading a codebook', () => {
  it('takes a kind that says all it must', () => {
    expect(() => read({})).not.toThrow();
  });

  it.each<[string, object, RegExp]>([
    ['an unknown key', { meaning: 'x' }, /visit\.yaml: visit\.greet has the key "meaning"/],
    ['an unknown nature', { nature: 'warm' }, /has nature "warm"/],
    [
      'an unknown sort',
      { frames: [{ ...frame, slots: { agent: { is: ['aliens'] } } }] },
      /greet\.agent asks for the sort "aliens"/,
    ],
    ['an unknown set', { frames: [{ ...frame, verb: ['$greet'] }] }, /greet uses the word set \$greet/],
    [
      'a bad condition',
      { frames: [{ ...frame, where: ['agent is patient'] }] },
      /greet has the condition "agent is patient"/,
    ],
    ['no parties', { frames: [{ ...frame, source: [] }] }, /greet has neither source nor target/],
    [
      'an unknown neighbour',
      { neighbours: [{ kind: 'visit.wave', difference: 'x' }] },
      /names the neighbour visit\.wave/,
    ],
  ])('names file, kind and place of %s', (_, over, message) => {
    expect(() => read(over)).toThrow(message);
  });
});
