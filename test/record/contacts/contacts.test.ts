import { describe, expect, it } from 'vitest';
import { type Contact, contactsOf, levelOfOffice } from '../../../src/record/contacts/contacts.ts';
import { type Mediation, mediationsOf } from '../../../src/record/contacts/mediation.ts';
import { recordOfTexts } from '../views.ts';

async function contacts(...texts: readonly (readonly [string, string?])[]): Promise<Contact[]> {
  const of = await recordOfTexts(texts);
  return contactsOf(of.events, of.context);
}

async function mediations(...texts: readonly (readonly [string, string?])[]): Promise<Mediation[]> {
  const of = await recordOfTexts(texts);
  return mediationsOf(of.events, of.context);
}

describe('contacts', () => {
  it('tell a meeting once, with place, channel and the level of both sides', async () => {
    const of = await contacts(['The presidents of Kenya and Ethiopia met in Nairobi on Monday.', '2024-03-06']);
    expect(of).toMatchObject([{ what: 'meeting', state: 'held', channel: 'in person' }]);
    expect(of[0]?.sides.map((s) => [s.codes[0], s.level]).toSorted()).toEqual([
      ['ETH', 'leader'],
      ['KEN', 'leader'],
    ]);
    expect(of[0]?.places.map((p) => p.value)).toEqual(['Nairobi']);
  });

  it.each([
    ["Egypt's foreign minister will visit Rwanda next week.", 'visit', 'planned', 'in person'],
    ["Brazil's foreign minister postponed a visit to Chile.", 'visit', 'postponed', 'in person'],
    ["Egypt's foreign minister cancelled a visit to Rwanda.", 'visit', 'cancelled', 'in person'],
    [
      'The prime minister of Nepal spoke by phone with the prime minister of Bhutan on Sunday.',
      'call',
      'held',
      'telephone',
    ],
  ])('tell what became of it and how it was held: %s', async (text, what, state, channel) => {
    const [one] = await contacts([text, '2024-03-06']);
    expect([one?.what, one?.state, one?.channel]).toEqual([what, state, channel]);
  });

  it('tell once what one sentence tells of both sides', async () => {
    const of = await contacts(['Talks between Serbia and Kosovo were suspended on Monday.', '2024-03-06']);
    expect(of.map((c) => [c.what, c.state, c.mirrors.length])).toEqual([['talks', 'suspended', 1]]);
  });

  it('keep the history of a visit that was planned and then made', async () => {
    const [one, ...others] = await contacts(
      ["Egypt's foreign minister will visit Rwanda on Monday.", '2024-03-08'],
      ["Egypt's foreign minister visited Rwanda on Monday.", '2024-03-12'],
    );
    expect(others).toEqual([]);
    expect(one?.state).toBe('held');
    expect(one?.history.map((s) => s.status)).toEqual(['planned', 'happened']);
  });

  it('know leaders, ministers, envoys and officials by their offices', () => {
    expect(['president', 'prime minister', 'secretary-general', 'king'].map(levelOfOffice)).toEqual(
      Array(4).fill('leader'),
    );
    expect(['foreign minister', 'deputy prime minister', 'vice president'].map(levelOfOffice)).toEqual(
      Array(3).fill('minister'),
    );
    expect(['ambassador', 'consul general', 'special envoy'].map(levelOfOffice)).toEqual(Array(3).fill('envoy'));
    expect(['national security adviser', 'deputy foreign minister', 'general'].map(levelOfOffice)).toEqual(
      Array(3).fill('official'),
    );
    expect(levelOfOffice('gardener')).toBeNull();
  });
});

describe('mediation', () => {
  it('puts the parties of one offer together', async () => {
    const of = await mediations(['Oman offered to mediate between Kuwait and Iraq.', '2024-03-06']);
    expect(of).toMatchObject([
      { act: 'offer', state: 'done', mediators: ['OMN'], parties: ['IRQ', 'KWT'], responses: [] },
    ]);
  });

  it('tells who turns an offer down', async () => {
    const of = await mediations([
      "Oman offered to mediate between Kuwait and Iraq on Monday.\n\nKuwait rejected Oman's offer of mediation on Tuesday.",
      '2024-03-06',
    ]);
    const offer = of.find((m) => m.act === 'offer');
    expect(offer?.responses.map((r) => [r.party, r.answer])).toEqual([['KWT', 'refused']]);
    expect(offer?.responses[0]?.proofs[0]?.quote).toContain('rejected');
  });
});
