import { beforeAll, describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/coding/mapping.ts';
import { loadMapping } from '../../src/node/resources.ts';

describe('what the codebook says of a kind', () => {
  let mapping: Mapping;
  beforeAll(async () => {
    mapping = await loadMapping();
  }, 60_000);

  it('says what each code means, with the version of the scheme', () => {
    expect(mapping.noteOf('envoy.expel')).toMatchObject({
      means: expect.stringContaining('persona non grata'),
      plover: { type: 'SANCTION', mode: 'expel' },
      cameo: { code: '161', scheme: '1.1b3', means: 'reduce or break diplomatic relations' },
      goldstein: -4,
    });
  });

  it('says why there is no code', () => {
    const note = mapping.noteOf('travel.warn');
    expect(note?.cameo).toMatchObject({ code: null, means: null });
    expect(note?.cameo.why).toContain('travel advice');
    expect(note?.notes[0]?.about).toContain('travel warnings');
  });

  it('has the note on what is easily got wrong beside the kinds that it is about, and no others', () => {
    expect(mapping.noteOf('envoy.recall')?.notes[0]?.about).toContain('161 and not 166');
    expect(mapping.noteOf('call.hold')?.notes).toEqual([]);
  });

  it('says how the codes change with the status, each status once', () => {
    const statuses = mapping.noteOf('envoy.expel')?.by_status.map((s) => s.status) ?? [];
    expect(statuses).toContain('denied');
    expect(new Set(statuses).size).toBe(statuses.length);
  });

  it('knows nothing of a kind that is not in the codebook', () => {
    expect(mapping.noteOf('envoy.juggle')).toBeNull();
  });
});
