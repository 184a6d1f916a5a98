import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/node/resources.ts';
import { advisoriesOf } from '../../src/record/advisories/advisories.ts';
import { answersOf } from '../../src/record/answers/answers.ts';
import { relationsAt, relationsOf } from '../../src/record/relations/relations.ts';
import type { PostLine } from '../../src/record/representation/representation.ts';
import { representationAt, representationOf } from '../../src/record/representation/representation.ts';
import { type Asked, day, named, recordOfTexts } from './views.ts';

const folder = fileURLToPath(new URL('../../../shared/reports/', import.meta.url));
const text = (file: string): string => readFileSync(`${folder}${file}`, 'utf8');

function post(of: Asked, sender: string, host: string, type: string, city: string | null): PostLine {
  const found = representationOf(of.events, of.context).find(
    (l) => l.sender === sender && l.host === host && l.post.type === type && l.post.city === city,
  );
  if (found === undefined) throw new Error(`no post ${sender} ${host} ${type} ${city}`);
  return found;
}

describe.skipIf(!existsSync(folder))(
  'four real reports beside the project (skipped where there are none)',
  async () => {
    const of = existsSync(folder)
      ? await recordOfTexts([
          [text('2018-05-16-expulsions.txt')],
          [text('recall-a.txt'), '2023-10-19'],
          [text('recall-b.txt'), '2023-10-19'],
          [text('reassessment.txt'), '2023-10-28'],
        ])
      : await recordOfTexts([]);

    it('link the expulsions of 2018 as measure and answer, by the words that say so', () => {
      const [link, ...others] = answersOf(of.events, of.context);
      const name = named(of);
      expect(others).toEqual([]);
      expect([link?.state, name(link?.answer ?? ''), name(link?.to[0] ?? '')]).toEqual([
        'stated',
        'envoy.expel ISR>TUR',
        'envoy.expel TUR>ISR',
      ]);
      expect(link?.proofs.map((p) => p.quote)).toEqual(['In response']);
    });

    it('tell who stood at which post on 15 May 2018, both ways', () => {
      const on = day('2018-05-15');
      const embassy = post(of, 'ISR', 'TUR', 'embassy', null);
      const istanbul = post(of, 'ISR', 'TUR', 'consulate', 'Istanbul');
      const jerusalem = post(of, 'TUR', 'ISR', 'consulate', 'Jerusalem');
      expect(representationAt(embassy, on)).toMatchObject({ state: 'expelled', certainty: 'sure' });
      expect(representationAt(istanbul, on)).toMatchObject({ state: 'expelled', certainty: 'sure' });
      expect(representationAt(jerusalem, on)).toMatchObject({
        state: 'expelled',
        certainty: 'possible',
        or: ['unknown'],
      });
      expect(representationAt(jerusalem, on + 1)).toMatchObject({ state: 'expelled', certainty: 'sure' });
      expect([embassy, istanbul, jerusalem].map((l) => l.steps[0]?.temporary.length)).toEqual([0, 1, 1]);
      expect(representationAt(embassy, on - 1).state).toBe('unknown');
    });

    it('tell the recall of October 2023 as temporary and open, after relations restored the year before', async () => {
      const embassy = post(of, 'ISR', 'TUR', 'embassy', null);
      const recall = embassy.steps.find((s) => s.state === 'recalled');
      expect(recall?.temporary.length).toBeGreaterThan(0);
      expect(recall?.endedBy).toBeNull();
      expect(representationAt(embassy, day('2023-11-15'))).toMatchObject({ state: 'recalled', certainty: 'sure' });
      expect(representationAt(embassy, day('2023-06-01')).state).toBe('unknown');
      const pair = relationsOf(of.events, of.context).find((r) => String(r.pair) === 'ISR,TUR');
      expect(pair && relationsAt(pair, day('2023-06-01')).state).toBe('restored');
      const { scales } = (await loadResources()).gazetteer;
      const line = advisoriesOf(of.events, of.context, scales).find((l) => l.issuer === 'ISR' && l.country === 'TUR');
      const level = line?.steps.find((s) => s.what === 'level');
      expect(level?.levels[0]?.value).toMatchObject({
        scale: 'isr-nsc-4-most-severe',
        rank: 4,
        ranks: 4,
        direction: 'up',
      });
      expect(line?.steps.some((s) => s.what === 'leave')).toBe(true);
    });
  },
);
