import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { pipeline as started } from '../support/pipeline.ts';

const pipeline = await started();

/** On whose word the row of a kind rests: the innermost hop's name, `narrator` for the report's own voice. */
function wordOf(text: string, kind: string): string | undefined {
  const [hop] = pipeline.code(readText(text)).find((m) => m.kind === kind)?.attribution ?? [];
  return hop?.how === 'narrator' ? 'narrator' : hop?.name;
}

describe('what somebody is accused of', () => {
  it.each([
    ['Togo accused Ghana of having attacked a border post on Monday.', 'force.attack', 'Togo'],
    ['Morocco accused Algeria of arming the Polisario Front.', 'aid.arm', 'Morocco'],
    ['Peru charged that Chile had expelled its envoy.', 'envoy.expel', 'Peru'],
  ])('is told on the accuser’s word: %s', (text, kind, holder) => {
    expect(wordOf(text, kind)).toBe(holder);
  });

  it('leaves the accusation itself in the report’s own voice', () => {
    expect(wordOf('Morocco accused Algeria of arming the Polisario Front.', 'statement.accuse')).toBe('narrator');
  });

  it('is no matter of a charge brought in court', () => {
    expect(wordOf('Laos charged a Thai consul with spying on Monday.', 'legal.charge')).toBe('narrator');
  });
});
