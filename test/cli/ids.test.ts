import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordEvent } from '../../src/record/types.ts';
import { demarche, storeOf } from './store.ts';

const BY = ['--by', 'Amina', '--reason', 'read again'] as const;
const TEXTS = [
  {
    date: '2022-03-09',
    outlet: 'Coast Herald',
    text: 'Kenya expelled two Ugandan diplomats on Monday. It recalled its ambassador from Kampala on Tuesday.',
  },
  { date: '2022-03-10', outlet: 'Lake Times', text: 'Two Ugandan diplomats were expelled by Kenya on Monday.' },
] as const;

let store: string;
beforeEach(async () => {
  store = await storeOf(TEXTS);
}, 60_000);

async function told(...args: string[]): Promise<string> {
  const { out, err } = await demarche(...args, '--store', store);
  expect(err).toBe('');
  return out;
}

async function events(...args: string[]): Promise<RecordEvent[]> {
  return (await told('events', ...args, '--format', 'jsonl'))
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as RecordEvent);
}

describe('ids that were shown', () => {
  it('find their event after its first mention was rejected, and say so', async () => {
    const [event] = await events('--kind', 'envoy.expel');
    const [first = '', second = ''] = event?.mentions ?? [];
    const rejected = await told('reject', first, ...BY);
    const page = await told('explain', event?.id ?? '');
    expect(page).toContain(`${first} does not count: it was rejected (${rejected.slice(0, 10)})`);
    expect(page).toContain(`e:${second.slice(2)}`);
    const row = await told('explain', first.slice(0, 10));
    expect(row).toMatch(new RegExp(`it would be one mention of\\s+e:${second.slice(2)}`));
    expect(await told('origins', event?.id ?? '')).toMatch(/^1 report, 1 origin\n/);
    await told('accept', event?.id ?? '', ...BY);
    expect((await events('--kind', 'envoy.expel'))[0]?.mentions).toEqual([first, second]);
  });

  it('show the row where nothing else is left of the event', async () => {
    const [event] = await events('--kind', 'envoy.recall');
    await told('reject', event?.id ?? '', ...BY);
    const page = await told('explain', event?.id ?? '');
    expect(page).toContain('envoy.recall, happened: KEN → UGA');
    expect(page).toContain('does not count: it was rejected (j:');
    expect(page).not.toContain('it would be');
    const { gone, event: none } = JSON.parse(await told('explain', event?.id ?? '', '--format', 'jsonl'));
    expect([gone.how, none]).toEqual(['rejected', null]);
    const { err } = await demarche('origins', event?.id ?? '', '--store', store);
    expect(err).toMatch(/E_ID: .*it was rejected/);
  });

  it('find the event as it was on a day', async () => {
    const [then] = await events('--kind', 'envoy.expel', '--as-of', '2022-03-09');
    expect(then?.reports).toHaveLength(1);
    const page = await told('explain', then?.id ?? '', '--as-of', '2022-03-09');
    expect(page).toContain('1 mention in 1 report');
    expect(await told('explain', then?.id ?? '')).toContain('2 mentions in 2 reports');
    const { err } = await demarche('explain', then?.id ?? '', '--as-of', '2022-03-01', '--store', store);
    expect(err).toMatch(/E_ID: nothing in the store has the id e:\w+ on that day/);
  });

  it('of other things say where they are shown', async () => {
    const said = async (id: string): Promise<string> => (await demarche('explain', id, '--store', store)).err;
    expect(await said('j:12345678')).toMatch(/E_ID: .*demarche judgements/);
    expect(await said('s:12345678')).toMatch(/E_ID: .*demarche statements/);
    expect(await said('sha256:12345678')).toMatch(/E_ID: .*demarche withdraw/);
  });
});

describe('what was said before', () => {
  it('is told once of an event, though a title and a text tell it, by an id that leads on', async () => {
    store = await storeOf([
      {
        date: '2022-03-09',
        title: 'Kenya expels twelve Ugandan diplomats',
        text: 'Kenya expelled twelve Ugandan diplomats on Monday.\n\nCorrection: An earlier version of this report said that fifteen diplomats were expelled. It was twelve.\n',
      },
    ]);
    const [event] = await events('--kind', 'envoy.expel');
    expect(event?.corrected).toHaveLength(2);
    const report = event?.reports[0]?.slice(0, 15) ?? '';
    for (const page of [await told('events', '--kind', 'envoy.expel'), await told('explain', event?.id ?? '')]) {
      expect(page.match(/corrected:/g)).toHaveLength(1);
      expect(page.replace(/\s+/g, ' ').split(`(a report says so, ${report})`)).toHaveLength(2);
    }
    const list = await told('corrections');
    expect(list.split(report)).toHaveLength(2);
    expect(list).not.toMatch(/ +\n/);
  });

  it('is not said twice, and not past an undoing', async () => {
    const [{ id: recall = '', reports: [report = ''] = [] } = {}] = await events('--kind', 'envoy.recall');
    await told('withdraw', report, ...BY);
    const again = await told('withdraw', report, ...BY);
    expect(again).toMatch(/^sha256:\w+ is withdrawn already \(c:\w+\)\n$/);
    const change = /c:\w+/.exec(again)?.[0] ?? '';
    expect(await told('explain', recall)).toContain(`its report was withdrawn (${change.slice(0, 10)})`);
    expect(await told('search', 'ambassador')).toMatch(/no longer counts: withdrawn \(c:\w+\)/);
    await told('undo', change, ...BY);
    const { err } = await demarche('withdraw', report, '--store', store, ...BY);
    expect(err).toMatch(/E_JUDGEMENT: .*taken back by j:\w+; .*demarche undo j:/);
    expect(await told('search', 'ambassador')).not.toContain('no longer counts');
  });

  it('cannot be compared with itself', async () => {
    expect((await demarche('diff', '1', 'last', '--store', store)).err).toMatch(/E_RUN: “1” and “last” are one run/);
  });

  it('names near names of states and bodies before others, and none that are far', async () => {
    const said = async (name: string): Promise<string> =>
      (await demarche('events', '--actor', name, '--store', store)).err;
    expect(await said('Atlantis')).not.toContain('did you mean');
    expect(await said('Ugamda')).toContain('did you mean Uganda (UGA)?');
    expect(await said('Palantier')).toContain('did you mean Palantir (PALANTIR)?');
  });

  it('counts in part where a split takes one mention out of a merge', async () => {
    const [expulsion] = await events('--kind', 'envoy.expel');
    const [recall] = await events('--kind', 'envoy.recall');
    const [first = '', second = ''] = expulsion?.mentions ?? [];
    await told('merge', recall?.id ?? '', expulsion?.id ?? '', ...BY, '--time', '2022-04-01');
    await told('split', first, second, ...BY, '--time', '2022-04-02');
    expect(await told('judgements')).toMatch(
      /merge [^\n]*counts in part: the later j:\w+ says otherwise of some mentions/,
    );
  });
});
