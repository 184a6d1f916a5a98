import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, touchedGroups } from '../../../src/record/events/events.ts';
import { mentionsOf } from '../../../src/record/mentions.ts';
import type { RecordMention } from '../../../src/record/types.ts';
import { party, readingWith, rowOf } from '../mention.ts';

const KINDS = ['force.attack', 'force.kill', 'force.attack', 'force.shell'];
const WORDS = 'harbour grain ship bridge market tunnel school river depot convoy tower village'.split(' ');

/** Mentions of one pair and one group of kinds: many of a few days, some of no told day, some told in the same words. */
function mentionsFrom(picks: readonly (readonly number[])[]): RecordMention[] {
  return picks.flatMap(([a = 0, b = 0, c = 0, d = 0, e = 0], n) => {
    const id = `m:${(0x100000 + ((n * 7919 + a * 31) % 0xefff)).toString(16)}${n}`;
    const background = d % 5 === 0;
    const day = background || d % 3 === 0 ? null : `2020-0${1 + (b % 9)}-${String(10 + (c % 18)).padStart(2, '0')}`;
    const row = rowOf(id, {
      kind: KINDS[a % KINDS.length] as string,
      source: [party('KEN', a % 7 === 0 ? { person: `Ana ${WORDS[b % WORDS.length]}` } : {})],
      target: [party(e % 6 === 0 ? null : 'SOM')],
      background,
      plover: { type: 'ASSAULT', mode: null },
      day,
    });
    const words = { [id]: [WORDS[e % WORDS.length] as string, WORDS[(e + c) % WORDS.length] as string] };
    return mentionsOf(readingWith(`sha256:${n}`, `2020-0${1 + (c % 9)}-10`, [row], words));
  });
}

const picks = (most: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.nat(200), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: most });

/** Likeness that hangs on the reports alone, without pattern. */
function likeness(a: string, b: string): number {
  const [x, y] = [a, b].toSorted() as [string, string];
  let h = 7;
  for (const char of `${x}${y}`) h = (h * 31 + char.charCodeAt(0)) % 1009;
  return h / 1009;
}

const idsOf = (groups: readonly (readonly { readonly id: string }[])[]): string[] =>
  groups.map((group) => group.map((t) => t.id).join(' ')).toSorted();

describe('the groups that new mentions touch', () => {
  it('are all that differ from the groups before', () => {
    let partly = 0;
    fc.assert(
      fc.property(picks(160), fc.integer({ min: 1, max: 6 }), (all, fresh) => {
        const mentions = mentionsFrom(all);
        const added = new Set(mentions.slice(-fresh).map((m) => m.row.id));
        const old = groupsOf(
          mentions.filter((m) => !added.has(m.row.id)),
          { likeness },
        );
        const touched = touchedGroups(mentions, (id) => added.has(id), { likeness });
        const now = idsOf(groupsOf(mentions, { likeness }));
        if (touched === null) return;
        const regrouped = new Set(touched.flat().map((t) => t.id));
        if (regrouped.size < mentions.length) partly += 1;
        const kept = old.filter((group) => !group.some((t) => regrouped.has(t.id)));
        expect(idsOf([...kept, ...touched])).toEqual(now);
        // Groups are torn by none.
        for (const group of old) expect(new Set(group.map((t) => regrouped.has(t.id))).size).toBe(1);
      }),
      { numRuns: 120 },
    );
    expect(partly).toBeGreaterThan(20);
  });

  it('are not told apart where a word becomes too common to compare by', () => {
    const many = mentionsFrom(Array.from({ length: 90 }, (_, n) => [1 + n, n, n, 5, 6]));
    const last = (of: readonly RecordMention[]) => touchedGroups(of, (id) => id === of.at(-1)?.row.id);
    expect(last(many.slice(0, 60))).not.toBeNull();
    expect(last(many.slice(0, 61))).toBeNull();
    expect(last(many)).not.toBeNull();
  });
});
