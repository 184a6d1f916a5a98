/** What the examples show: which frame decides each row, and which two tell a word side by side. */
import type { Codebook } from '../../../src/coding/codebook.ts';
import type { Pipeline } from '../../../src/pipeline.ts';
import { typeUnder } from '../../../src/reader/lexicon.ts';
import { readText } from '../../../src/report/read.ts';
import type { CodebookSource } from '../source.ts';
import type { Finding } from './finding.ts';

/** How often each frame decides a row of an example, by "kind/frame"; pairs of frames that share a trigger, by name. */
export interface Use {
  readonly decides: ReadonlyMap<string, number>;
  readonly together: ReadonlySet<string>;
}

/** Codes all examples and counter-examples that come out right. */
export function useOf(codebook: Codebook, pipeline: Pipeline): Use {
  const decides = new Map<string, number>();
  const together = new Set<string>();
  const seen = new Set<string>();
  for (const kind of codebook.kinds) {
    for (const example of [...kind.examples, ...kind.counter]) {
      if (example.miss !== undefined || seen.has(example.text)) continue;
      seen.add(example.text);
      const mentions = pipeline.code(readText(example.text, example.date ? { date: example.date } : {}));
      for (const m of mentions) {
        decides.set(m.rule, (decides.get(m.rule) ?? 0) + 1);
        for (const o of mentions) {
          if (o.rule !== m.rule && o.trigger.start === m.trigger.start)
            together.add([m.rule, o.rule].toSorted().join(' '));
        }
      }
    }
  }
  return { decides, together };
}

/** Frames that no example shows. */
export function checkUse(source: CodebookSource, use: Use): Finding[] {
  return source.families.flatMap(({ name, kinds }) =>
    kinds.flatMap((k) =>
      (k.frames as readonly { readonly id: string }[])
        .filter((f) => !use.decides.has(`${String(k.kind)}/${f.id}`))
        .map((f) => ({
          level: 'warning' as const,
          check: 'frame-not-shown' as const,
          file: `${name}.yaml`,
          kind: String(k.kind),
          frame: f.id,
          words: [],
          message: 'decides no row of any example',
          remedy: 'add an example that only this frame codes, or take the frame away',
        })),
    ),
  );
}

/** What each kind needs so that a change of its frames is noticed, and each type so that the second reader can learn it. */
export const ENOUGH = { examples: 8, counter: 4, ofType: 120 } as const;

/** Kinds and PLOVER types with too few examples. */
export function checkExamples(source: CodebookSource): Finding[] {
  const files = new Map(source.families.flatMap((f) => f.kinds.map((k) => [String(k.kind), `${f.name}.yaml`])));
  const out: Finding[] = [];
  for (const kind of source.codebook.kinds) {
    const right = [kind.examples, kind.counter].map((list) => list.filter((e) => e.miss === undefined).length);
    if (right[0] >= ENOUGH.examples && right[1] >= ENOUGH.counter) continue;
    out.push({
      level: 'error',
      check: 'few-examples',
      file: files.get(kind.kind) ?? '',
      kind: kind.kind,
      frame: null,
      words: [],
      message: `has ${right[0]} examples and ${right[1]} counter-examples that come out right`,
      remedy: `it needs ${ENOUGH.examples} and ${ENOUGH.counter}`,
    });
  }
  const counts = examplesByType(source.codebook);
  for (const type of Object.keys(source.crosswalk.plover)) {
    const count = counts.get(type) ?? 0;
    if (count >= ENOUGH.ofType) continue;
    out.push({
      level: 'warning',
      check: 'few-of-type',
      file: 'crosswalk.yaml',
      kind: null,
      frame: null,
      words: [type],
      message: `${count} examples give a row of this PLOVER type`,
      remedy: `the second reader learns from them: write ${ENOUGH.ofType - count} more`,
    });
  }
  return out;
}

/** How many different texts give a row of each PLOVER type, by kind and status. */
export function examplesByType(codebook: Codebook): ReadonlyMap<string, number> {
  const kinds = new Map(codebook.kinds.map((k) => [k.kind, k]));
  const texts = new Map<string, Set<string>>();
  for (const kind of codebook.kinds) {
    for (const example of [...kind.examples, ...kind.counter]) {
      for (const row of example.rows) {
        const type = typeUnder(kinds.get(row.kind ?? kind.kind) ?? kind, row.status ?? 'happened', codebook);
        if (type !== null) texts.set(type, (texts.get(type) ?? new Set()).add(example.text));
      }
    }
  }
  return new Map([...texts].map(([type, set]) => [type, set.size]));
}
