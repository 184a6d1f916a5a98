import { describe, expect, it } from 'vitest';
import { feedOf } from '../../web/src/parts/follow.tsx';

describe('the feed of what filters leave', () => {
  it.each([
    [{ actor: 'NER' }, 'country/NER'],
    [{ pair: 'CZE, RUS', kind: undefined }, 'pair/CZE/RUS'],
    [{ kind: 'envoy.expel', since: '' }, 'kind/envoy.expel'],
    [{ actor: 'Costa Rica' }, 'country/Costa%20Rica'],
  ])('%o: %s', (filters, of) => {
    expect(feedOf(filters)).toBe(of);
  });

  it.each([
    [{}],
    [{ actor: 'NER', kind: 'envoy' }],
    [{ since: '2021' }],
    [{ pair: 'CZE' }],
    [{ pair: 'CZE,' }],
    [{ kind: 'envoy,visit' }],
    [{ actor: 'NER,MLI' }],
  ])('there is none for %o', (filters) => {
    expect(feedOf(filters)).toBeNull();
  });
});
