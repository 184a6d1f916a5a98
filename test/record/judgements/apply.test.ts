import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../../src/record/build.ts';
import { actsOf, applyJudgements } from '../../../src/record/judgements/apply.ts';
import { judgementOf } from '../../../src/record/judgements/make.ts';
import { mentionsOf } from '../../../src/record/mentions.ts';
import type { Judged, Judgement } from '../../../src/record/types.ts';
import { party, readingWith, rowOf } from '../mention.ts';

let clock = 0;
/** Judgements a minute apart, in the order in which they are made. */
function judge(act: Judgement['act'], author = 'Amina'): Judgement {
  clock++;
  const time = new Date(Date.UTC(2021, 4, 1, 0, clock)).toISOString();
  return judgementOf(act, { author, time, reason: 'read again' });
}

const one = readingWith('sha256:a', '2021-04-18', [rowOf('m:a1', { day: '2021-04-17' })]);
const two = readingWith('sha256:b', '2021-04-19', [rowOf('m:b1', { day: '2021-04-17' })]);
const far = readingWith('sha256:c', '2020-01-03', [rowOf('m:c1', { day: '2020-01-02' })]);
const readings = [one, two, far];
const groups = (judgements: readonly Judgement[]): string[] =>
  buildRecord(readings, judgements).events.map((e) => e.mentions.join('+'));

/** What is laid over the mention of the first report. */
function judgedOf(judgements: readonly Judgement[]): Judged | undefined {
  return applyJudgements(mentionsOf(one), actsOf(judgements)).mentions[0]?.judged;
}

describe('judgements', () => {
  it('start from two reports of one expulsion and one of an earlier one', () => {
    expect(groups([])).toEqual(['m:a1+m:b1', 'm:c1']);
  });

  it('let what is rejected fall out of the events, and come back when the rejection is undone', () => {
    const reject = judge({ do: 'reject', mention: 'm:b1' });
    const undo = judge({ do: 'undo', judgement: reject.id });
    const redo = judge({ do: 'undo', judgement: undo.id });
    expect(groups([reject])).toEqual(['m:a1', 'm:c1']);
    expect(groups([reject, undo])).toEqual(['m:a1+m:b1', 'm:c1']);
    expect(groups([reject, undo, redo])).toEqual(['m:a1', 'm:c1']);
  });

  it('split what nothing else tells apart, and merge what stands years apart', () => {
    expect(groups([judge({ do: 'split', a: 'm:a1', b: 'm:b1' })])).toEqual(['m:a1', 'm:b1', 'm:c1']);
    expect(groups([judge({ do: 'merge', a: 'e:c1', b: 'm:b1' })])).toEqual(['m:a1+m:b1+m:c1']);
  });

  it('merge mentions of different pairs in the pair of the first', () => {
    const open = readingWith('sha256:d', '2021-04-19', [rowOf('m:d1', { day: '2021-04-17', target: [party('ETH')] })]);
    const merge = judge({ do: 'merge', a: 'm:a1', b: 'm:d1' });
    expect(buildRecord([one, open], []).events).toHaveLength(2);
    const { events } = buildRecord([one, open], [merge]);
    expect(events.map((e) => e.mentions)).toEqual([['m:a1', 'm:d1']]);
    expect(events[0]?.targets.map((t) => t.value.code).toSorted()).toEqual(['ETH', 'SOM']);
  });

  it('let the later of a merge and a split stand, and show both', () => {
    const merge = judge({ do: 'merge', a: 'm:a1', b: 'm:c1' });
    const split = judge({ do: 'split', a: 'm:a1', b: 'm:c1' });
    const again = judge({ do: 'merge', a: 'm:c1', b: 'm:a1' });
    expect(groups([split, merge])).toHaveLength(2);
    const { overruled, standing } = actsOf([split, merge, again]);
    expect(overruled).toEqual(
      [
        { judgement: merge.id, by: split.id },
        { judgement: split.id, by: again.id },
      ].toSorted((x, y) => (x.judgement < y.judgement ? -1 : 1)),
    );
    expect(standing).toHaveLength(3);
    expect(groups([split, merge, again])).toEqual(['m:a1+m:b1+m:c1']);
  });

  it('take what a split names second out of a merge of several, and leave the rest together', () => {
    const merge = judge({ do: 'merge', a: 'e:a1', b: 'e:c1', more: { a: ['m:b1'], b: [] } });
    const split = judge({ do: 'split', a: 'm:a1', b: 'm:c1' });
    expect(groups([merge])).toEqual(['m:a1+m:b1+m:c1']);
    expect(groups([merge, split])).toEqual(['m:a1+m:b1', 'm:c1']);
  });

  it('lay an edit over a field, and say what stood there, who changed it and by which judgement', () => {
    const edit = judge({ do: 'edit', mention: 'm:c1', field: 'target', value: 'ETH', name: 'Ethiopia' }, 'Bilal');
    const { mentions } = applyJudgements(mentionsOf(far), actsOf([edit]));
    const [m] = mentions;
    expect(m?.row.target).toEqual([expect.objectContaining({ code: 'ETH', name: 'Ethiopia', quote: 'SOM' })]);
    expect(m?.pair).toEqual(['ETH', 'KEN']);
    expect(m?.judged?.edits).toEqual([
      { field: 'target', was: 'SOM', now: 'ETH', judgement: edit.id, author: 'Bilal' },
    ]);
  });

  it('let a doubt change nothing of what counts, and take back an acceptance', () => {
    const accept = judge({ do: 'accept', mention: 'm:a1' });
    const unsure = judge({ do: 'unsure', mention: 'm:a1' }, 'Bilal');
    expect(groups([accept, unsure])).toEqual(groups([]));
    expect(judgedOf([accept])).toEqual({ accepted: accept.id, edits: [] });
    expect(judgedOf([accept, unsure])).toEqual({ doubts: [{ judgement: unsure.id, author: 'Bilal' }], edits: [] });
    expect(actsOf([accept, unsure]).overruled).toEqual([{ judgement: accept.id, by: unsure.id }]);
  });

  it('keep the doubts of several people, until somebody accepts or rejects', () => {
    const amina = judge({ do: 'unsure', mention: 'm:a1' });
    const bilal = judge({ do: 'unsure', mention: 'm:a1' }, 'Bilal');
    const again = judge({ do: 'unsure', mention: 'm:a1' });
    expect(judgedOf([amina, bilal, again])?.doubts?.map((d) => d.judgement)).toEqual([bilal.id, again.id]);
    const accept = judge({ do: 'accept', mention: 'm:a1' });
    expect(judgedOf([amina, bilal, accept])).toEqual({ accepted: accept.id, edits: [] });
    expect(actsOf([bilal, accept]).overruled).toEqual([{ judgement: bilal.id, by: accept.id }]);
    const undo = judge({ do: 'undo', judgement: bilal.id });
    expect(judgedOf([bilal, undo])).toBeUndefined();
  });

  it('leave out what was rejected, though somebody is unsure of it after', () => {
    const reject = judge({ do: 'reject', mention: 'm:b1' });
    const unsure = judge({ do: 'unsure', mention: 'm:b1' });
    expect(groups([reject, unsure])).toEqual(['m:a1', 'm:c1']);
    expect(actsOf([reject, unsure]).overruled).toEqual([]);
  });

  it('move an event to the day that an edit gives', () => {
    const { events } = buildRecord([far], [judge({ do: 'edit', mention: 'm:c1', field: 'date', value: '2020-01-05' })]);
    expect(events[0]?.date.edtf).toBe('2020-01-05');
  });

  it('let the later edit of a field stand, and keep edits of other fields', () => {
    const judgements = [
      judge({ do: 'edit', mention: 'm:c1', field: 'date', value: '2020-01-05' }),
      judge({ do: 'edit', mention: 'm:c1', field: 'status', value: 'planned' }),
      judge({ do: 'edit', mention: 'm:c1', field: 'date', value: '2020-01-06' }),
    ];
    const { mentions, acts } = applyJudgements(mentionsOf(far), actsOf(judgements));
    expect(mentions[0]?.row).toMatchObject({ status: 'planned', date: { edtf: '2020-01-06' } });
    expect(acts.overruled).toEqual([{ judgement: judgements[0]?.id, by: judgements[2]?.id }]);
  });

  it('keep a judgement of a mention that is not there, and report it as waiting', () => {
    const lost = judge({ do: 'accept', mention: 'm:zz' });
    const applied = applyJudgements(mentionsOf(one), actsOf([lost]));
    expect(applied.waiting).toEqual([lost.id]);
    expect(applied.mentions).toHaveLength(1);
  });

  it('do not depend on the order of judgements, nor on one being given twice', () => {
    const first = judge({ do: 'reject', mention: 'm:a1' });
    const all = [
      first,
      judge({ do: 'undo', judgement: first.id }),
      judge({ do: 'merge', a: 'm:b1', b: 'm:c1' }),
      judge({ do: 'split', a: 'm:a1', b: 'm:b1' }),
      judge({ do: 'edit', mention: 'm:c1', field: 'date', value: '2020-01-05' }),
      judge({ do: 'edit', mention: 'm:c1', field: 'date', value: '2020-01-07' }),
      judge({ do: 'accept', mention: 'm:c1' }),
      judge({ do: 'unsure', mention: 'm:c1' }, 'Bilal'),
      judge({ do: 'merge', a: 'm:a1', b: 'm:b1' }),
    ];
    const expected = JSON.stringify(buildRecord(readings, all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(8), (shuffled, i) => {
        expect(JSON.stringify(buildRecord(readings, [...shuffled, all[i] as Judgement]))).toBe(expected);
      }),
    );
  });

  it('never change the rows that they are laid over', () => {
    const before = JSON.stringify(far);
    buildRecord([far], [judge({ do: 'edit', mention: 'm:c1', field: 'source', value: null })]);
    expect(JSON.stringify(far)).toBe(before);
  });
});

describe('judgementOf', () => {
  const by = { author: 'Amina', time: '2021-05-01T00:00:00Z', reason: 'read again' };

  it('refuses values that cannot stand in a field, and judgements without author, reason or time', () => {
    const code = (act: Judgement['act'], more = {}): string => {
      try {
        judgementOf(act, { ...by, ...more });
        return '';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const accept = { do: 'accept', mention: 'm:a1' } as const;
    expect(code(accept)).toBe('');
    expect(code(accept, { author: ' ' })).toBe('E_JUDGEMENT');
    expect(code(accept, { reason: '' })).toBe('E_JUDGEMENT');
    expect(code(accept, { time: 'yesterday' })).toBe('E_JUDGEMENT');
    expect(code({ do: 'edit', mention: 'm:a1', field: 'status', value: 'maybe' })).toBe('E_JUDGEMENT');
    expect(code({ do: 'edit', mention: 'm:a1', field: 'date', value: 'Tuesday' })).toBe('E_JUDGEMENT');
    expect(code({ do: 'edit', mention: 'm:a1', field: 'kind', value: null })).toBe('E_JUDGEMENT');
    expect(code({ do: 'edit', mention: 'm:a1', field: 'date', value: null })).toBe('');
  });

  it('gives the same judgement the same id', () => {
    const act = { do: 'accept', mention: 'm:a1' } as const;
    expect(judgementOf(act, by).id).toBe(judgementOf(act, { ...by }).id);
    expect(judgementOf(act, by).id).not.toBe(judgementOf(act, { ...by, author: 'Bilal' }).id);
  });
});
