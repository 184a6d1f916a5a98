import { describe, expect, it } from 'vitest';
import { type Finding, lineOf } from '../../scripts/codebook/lint/finding.ts';
import { mend } from '../../scripts/codebook/lint/fix.ts';
import { excludes, implies } from '../../scripts/codebook/lint/imply.ts';
import { lint } from '../../scripts/codebook/lint/lint.ts';
import type { Use } from '../../scripts/codebook/lint/use.ts';
import { readCodebook, sourceOf } from '../../scripts/codebook/source.ts';

const shipped = readCodebook();

const examples = (rows: readonly object[]): object[] =>
  Array.from({ length: 8 }, (_, i) => ({ text: `Text ${i}.`, rows, because: 'no deed' }));

/** A kind that the linter has nothing to say about, changed where a test wants it. */
function kind(name: string, change: object): object {
  return {
    kind: `test.${name}`,
    means: 'A deed.',
    nature: 'hostile',
    plover: { type: 'SANCTION', mode: 'expel' },
    cameo: { code: '161' },
    goldstein: -4,
    neighbours: [{ kind: name === 'one' ? 'test.two' : 'test.one', difference: 'another' }],
    frames: [frame({ id: 'main', verb: [name] })],
    examples: examples([{ source: 'TCD', target: 'TGO' }]),
    counter: examples([]),
    ...change,
  };
}

const frame = (change: object): object => ({
  id: 'main',
  slots: { patient: { is: ['envoy'] } },
  source: ['agent'],
  target: ['patient'],
  ...change,
});

/** Findings on a codebook of two kinds; `of` leaves out what is the same in every small codebook. */
function found(one: object, two: object = {}, sets: object = {}, use: Use | null = null): readonly Finding[] {
  const files = {
    'crosswalk.yaml': shipped.files['crosswalk.yaml'],
    'sets.yaml': sets,
    'test.yaml': { family: 'test', kinds: [kind('one', one), kind('two', two)] },
  };
  return lint(sourceOf(files), use).filter((f) => f.check !== 'few-of-type' && f.file !== 'crosswalk.yaml');
}

const checks = (findings: readonly Finding[]): string[] => findings.map((f) => f.check);

describe('the linter of the codebook', () => {
  it('finds no error in the shipped codebook', () => {
    expect(
      lint(shipped, null)
        .filter((f) => f.level === 'error')
        .map(lineOf),
    ).toEqual([]);
  });

  it('has nothing to say about two plain kinds', () => {
    expect(found({})).toEqual([]);
  });

  it('names file, kind, frame, words and remedy', () => {
    const [finding] = found({ frames: [frame({ verb: ['one', 'eject', 'eject'] })] });
    expect(finding && lineOf(finding)).toBe(
      'error word-twice: test.yaml: test.one/main: verb has words twice, or has them from a set that it uses [eject]. take one away.',
    );
  });

  it('finds a word that stands beside a set that holds it', () => {
    const sets = { out: ['leave', 'go'] };
    expect(checks(found({ frames: [frame({ verb: ['one', '$out', 'go'] })] }, {}, sets))).toEqual(['word-twice']);
    expect(checks(found({ frames: [frame({ verb: ['one', '$out'] })] }, {}, sets))).toEqual([]);
  });

  it('finds a set that nobody uses, and a list that spells a set out', () => {
    const sets = { out: ['leave', 'go', 'depart', 'exit', 'quit'] };
    const spelled = frame({ verb: ['one'], slots: { clause: { words: ['leave', 'go', 'depart', 'exit', 'quit'] } } });
    expect(checks(found({ frames: [spelled] }, {}, sets))).toEqual(['set-unused', 'set-spelled-out']);
  });

  it('finds a frame that can never win', () => {
    const narrow = frame({
      id: 'narrow',
      verb: ['throw out'],
      slots: { patient: { is: ['envoy'], words: ['attache'] } },
    });
    const wide = frame({ id: 'wide', verb: ['throw'], slots: { patient: { is: ['envoy', 'mission'] } }, weight: 1 });
    expect(found({ frames: [narrow, wide] }).map((f) => [f.check, f.frame])).toEqual([['frame-never-wins', 'narrow']]);
  });

  it('lets a frame be that asks for more than the weightier one, or for something else', () => {
    const narrow = frame({ id: 'narrow', verb: ['throw'], slots: { patient: { is: ['envoy'] }, from: {} } });
    const other = frame({ id: 'other', verb: ['throw'], slots: { patient: { is: ['mission'] } }, weight: 1 });
    const wide = frame({ id: 'wide', verb: ['throw'] });
    expect(found({ frames: [narrow, other, wide] })).toEqual([]);
  });

  it('finds the triggers that another frame takes away', () => {
    const some = frame({ id: 'some', verb: ['oust', 'eject'] });
    const wide = frame({ id: 'wide', verb: ['eject'], weight: 1 });
    const [finding] = found({ frames: [some, wide] });
    expect([finding?.check, finding?.level, finding?.words]).toEqual(['word-never-wins', 'warning', ['eject']]);
  });

  it('finds two kinds that nothing keeps apart, unless an example shows that both are meant', () => {
    const two = { frames: [frame({ verb: ['one', 'two'] })] };
    expect(checks(found({}, two))).toEqual(['two-kinds-alike']);
    const use = {
      decides: new Map([
        ['test.one/main', 1],
        ['test.two/main', 1],
      ]),
      together: new Set(['test.one/main test.two/main']),
    };
    expect(found({}, two, {}, use)).toEqual([]);
  });

  it.each([
    ['words', { patient: { words: ['envoy'] } }, { patient: { words: ['consul'] } }],
    ['sorts', { patient: { is: ['envoy'] } }, { patient: { is: ['mission'] } }],
    [
      'what must be absent',
      { patient: { is: ['envoy'] }, from: { is: ['state'] } },
      { patient: { is: ['envoy'] }, from: { is: ['state'], absent: true } },
    ],
  ])('takes two kinds for kept apart by %s', (_, a, b) => {
    expect(
      found({ frames: [frame({ verb: ['one'], slots: a })] }, { frames: [frame({ verb: ['one'], slots: b })] }),
    ).toEqual([]);
  });

  it.each([
    ['conditions', { where: ['agent = patient'] }, { where: ['agent <> patient'] }],
    ['readings', { reading: 'planned' }, { reading: 'denied' }],
    ['phrases', { phrase: ['to leave'] }, { phrase: ['to stay'] }],
    ['weight', { weight: 1 }, {}],
  ])('takes two kinds for kept apart by %s', (_, a, b) => {
    const apart = found({ frames: [frame({ verb: ['one'], ...a })] }, { frames: [frame({ verb: ['one'], ...b })] });
    expect(apart.filter((f) => f.check === 'two-kinds-alike')).toEqual([]);
  });

  it('finds a frame that no example shows', () => {
    const use = { decides: new Map([['test.one/main', 3]]), together: new Set<string>() };
    expect(found({}, {}, {}, use).map((f) => [f.check, f.kind])).toEqual([['frame-not-shown', 'test.two']]);
  });

  it('finds kinds with too few examples, not counting those that are missed', () => {
    const missed = examples([]).map((e) => ({ ...e, miss: 'a cause' }));
    expect(checks(found({ counter: missed }))).toEqual(['few-examples']);
  });

  it('finds neighbours that do not name one another, and kinds without any', () => {
    expect(checks(found({ neighbours: [] }))).toEqual(['neighbour-missing', 'neighbour-one-way']);
  });

  it.each([
    ['a PLOVER type', { plover: { type: 'SCOLD', mode: null } }, 'plover-unknown'],
    ['a mode of another type', { plover: { type: 'SANCTION', mode: 'riot' } }, 'plover-unknown'],
    ['a CAMEO code', { cameo: { code: '167' } }, 'cameo-unknown'],
    ['a CAMEO code of four digits', { cameo: { code: '1624' } }, 'cameo-unknown'],
    ['a score', { goldstein: -9 }, 'score-differs'],
  ])('finds %s that does not fit', (_, change, check) => {
    expect(checks(found(change))).toEqual([check]);
  });

  it('lets a score differ where the kind says why', () => {
    expect(found({ goldstein: -9, goldstein_why: 'it is worse' })).toEqual([]);
  });
});

describe('what one test says of another', () => {
  it('follows sorts, words, branches and tests inside', () => {
    expect(implies({ is: ['state'] }, { is: ['actor'] })).toBe(true);
    expect(implies({ is: ['actor'] }, { is: ['state'] })).toBe(false);
    expect(implies({ words: ['envoy'], is: ['envoy'] }, { words: ['envoy', 'consul'] })).toBe(true);
    expect(implies({ any: [{ is: ['state'] }, { is: ['organ'] }] }, { is: ['actor'] })).toBe(true);
    expect(implies({ any: [{ is: ['state'] }, { words: ['men'] }] }, { is: ['actor'] })).toBe(false);
    expect(implies({}, { slots: { of: { is: ['state'] } } })).toBe(false);
    expect(implies({ slots: { of: { is: ['state'] } } }, { slots: { 'of|in': { is: ['country'] } } })).toBe(true);
  });

  it('finds what nothing can pass both of, and only that', () => {
    expect(excludes({ is: ['envoy'] }, { is: ['mission'] })).toBe(true);
    expect(excludes({ is: ['actor'] }, { is: ['mission'] })).toBe(false);
    expect(excludes({ words: ['air force'] }, { words: ['force'] })).toBe(false);
    expect(excludes({ any: [{ words: ['a'] }, { words: ['b'] }] }, { words: ['c'] })).toBe(true);
    expect(excludes({ is: ['envoy'] }, { words: ['mission'] })).toBe(false);
  });
});

describe('mending', () => {
  const sets = { out: ['leave', 'go'] };

  it('takes doubled words away and leaves the rest as it stands', () => {
    const text =
      'kinds:\n  - frames: # here\n      - { id: a, verb: [go, $out, exit, exit, go], noun: [trip] }\n      - verb: [exit, go,\n          leave, $out]\n';
    expect(mend(text, sets, false)).toBe(
      'kinds:\n  - frames: # here\n      - { id: a, verb: [$out, exit], noun: [trip] }\n      - verb: [exit,\n          $out]\n',
    );
  });

  it('puts a sentence in quotes that its comma had cut', () => {
    const text = 'counter:\n  - { text: "Flags waved.", rows: [], because: flags,\n      not hands }\n';
    expect(mend(text, sets, false)).toBe(
      'counter:\n  - { text: "Flags waved.", rows: [], because: "flags, not hands" }\n',
    );
  });

  it('leaves alone what is right', () => {
    const text = 'out: [leave, go]\nhome: [$out, come]\n';
    expect(mend(text, sets, true)).toBe(text);
  });
});
