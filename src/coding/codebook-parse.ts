/** Reading the codebook from its parsed files, with every check that can be made without a text. */
import { DemarcheError } from '../errors.ts';
import { STATUSES, type Status } from '../speech/types.ts';
import type { Codebook, Condition, Example, ExampleRow, Frame, Kind, SlotTest, StatusRule } from './codebook.ts';

type Raw = Record<string, unknown>;

/**
 * Reads the codebook's families, expands word sets and checks everything that can be checked without a text.
 *
 * @param files parsed YAML documents by file name: `sets.yaml` ({name: [words]}), `crosswalk.yaml`
 *   ({version, cameo_scheme, by_status}), and one file a family ({family, kinds}).
 * @throws DemarcheError E_CODEBOOK naming file, kind, frame and remedy.
 */
export function parseCodebook(files: Readonly<Record<string, unknown>>): Codebook {
  const sets = (files['sets.yaml'] ?? {}) as Record<string, string[]>;
  const crosswalk = (files['crosswalk.yaml'] ?? {}) as Raw;
  const kinds: Kind[] = [];
  for (const [file, content] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (file === 'sets.yaml' || file === 'crosswalk.yaml') continue;
    const family = content as { family: string; kinds: Raw[] };
    if (!family?.family || !Array.isArray(family.kinds)) fail(file, 'has no family or kinds', 'give both at the top');
    for (const raw of family.kinds) kinds.push(parseKind(file, family.family, raw, sets));
  }
  const names = new Set<string>();
  for (const k of kinds) {
    if (names.has(k.kind)) fail(k.kind, 'is defined twice', 'merge the two');
    names.add(k.kind);
  }
  for (const k of kinds) {
    for (const n of k.neighbours) {
      if (!names.has(n.kind)) fail(k.kind, `names the neighbour ${n.kind}, which is not in the codebook`, 'correct it');
    }
    for (const e of [...k.examples, ...k.counter]) {
      for (const r of e.rows) {
        if (r.kind !== undefined && !names.has(r.kind))
          fail(k.kind, `has an example of ${r.kind}, unknown`, 'correct it');
      }
    }
  }
  const mutual = new Set(kinds.flatMap((k) => (k.mutual ? [k.kind] : [])));
  return {
    version: String(crosswalk.version ?? '0'),
    cameoScheme: String(crosswalk.cameo_scheme ?? ''),
    kinds: kinds.map((k) => ({
      ...k,
      examples: k.examples.map((e) => bothWays(e, k.kind, mutual)),
      counter: k.counter.map((e) => bothWays(e, k.kind, mutual)),
    })),
    byStatus: (crosswalk.by_status ?? []) as StatusRule[],
  };
}

/** An example with the rows that go without saying: each of a mutual kind the other way round too. */
function bothWays(example: Example, kind: string, mutual: ReadonlySet<string>): Example {
  const same = (a: ExampleRow, b: ExampleRow): boolean =>
    (a.kind ?? kind) === (b.kind ?? kind) &&
    a.source === b.source &&
    a.target === b.target &&
    (a.status ?? 'happened') === (b.status ?? 'happened');
  const back = example.rows
    .filter((r) => mutual.has(r.kind ?? kind) && r.source !== null && r.target !== null)
    .map(turned)
    .filter((r, i, all) => !example.rows.some((o) => same(o, r)) && all.findIndex((o) => same(o, r)) === i);
  return back.length === 0 ? example : { ...example, rows: [...example.rows, ...back] };
}

/** A row the other way round; how its target is known says nothing of the other. */
function turned(row: ExampleRow): ExampleRow {
  const { kind, source, target, status, date, level } = row;
  return {
    ...(kind === undefined ? {} : { kind }),
    source: target,
    target: source,
    ...(status === undefined ? {} : { status }),
    ...(date === undefined ? {} : { date }),
    ...(level === undefined ? {} : { level }),
  };
}

function fail(where: string, what: string, remedy: string): never {
  throw new DemarcheError('E_CODEBOOK', `codebook: ${where} ${what}`, remedy);
}

const KIND_KEYS = new Set(
  'kind means nature mutual plover cameo goldstein goldstein_why counts neighbours frames examples counter'.split(' '),
);
const FRAME_KEYS = new Set(
  'id verb noun slots where phrase reading source target status mutual within inside needs weight'.split(' '),
);
const TEST_KEYS = new Set('is words slots any optional absent'.split(' '));

function parseKind(file: string, family: string, raw: Raw, sets: Record<string, string[]>): Kind {
  const kind = String(raw.kind);
  const at = `${file}: ${kind}`;
  unknownKeys(at, raw, KIND_KEYS);
  if (!kind.startsWith(`${family}.`)) fail(at, `does not begin with "${family}."`, 'name it family.verb');
  if (typeof raw.means !== 'string') fail(at, 'does not say what it means', 'add means: one sentence');
  const nature = raw.nature as Kind['nature'];
  if (!['hostile', 'friendly', 'neutral', 'verbal'].includes(nature))
    fail(at, `has nature "${nature}"`, 'use hostile, friendly, neutral or verbal');
  const plover = raw.plover as Kind['plover'];
  const cameo = raw.cameo as Kind['cameo'];
  if (!plover || !cameo) fail(at, 'lacks plover or cameo', 'give {type, mode} and {code}, or null with why');
  if ((plover.type === null && !plover.why) || (cameo.code === null && !cameo.why))
    fail(at, 'has no code and no why', 'say why');
  const frames = (raw.frames as Raw[]).map((f) => parseFrame(at, f, sets));
  const ids = frames.map((f) => f.id);
  if (new Set(ids).size !== ids.length) fail(at, 'has two frames of one id', 'rename one');
  return {
    kind,
    family,
    means: raw.means as string,
    nature,
    mutual: raw.mutual === true,
    plover: { type: plover.type, mode: plover.mode ?? null, ...(plover.why ? { why: plover.why } : {}) },
    cameo: { code: cameo.code, ...(cameo.why ? { why: cameo.why } : {}) },
    goldstein: (raw.goldstein as number | undefined) ?? null,
    counts: (raw.counts as string | undefined) ?? null,
    neighbours: (raw.neighbours as Kind['neighbours'] | undefined) ?? [],
    frames,
    examples: (raw.examples as Example[] | undefined) ?? [],
    counter: (raw.counter as Example[] | undefined) ?? [],
  };
}

function parseFrame(at: string, raw: Raw, sets: Record<string, string[]>): Frame {
  const here = `${at}/${raw.id}`;
  unknownKeys(here, raw, FRAME_KEYS);
  const verb = expand(here, raw.verb, sets);
  const noun = expand(here, raw.noun, sets);
  if (verb.length + noun.length === 0) fail(here, 'has neither verb nor noun', 'say what triggers it');
  const status = (raw.status as Status | undefined) ?? null;
  if (status !== null && !STATUSES.includes(status))
    fail(here, `has status "${status}"`, `use one of ${STATUSES.join(', ')}`);
  const source = list(raw.source);
  const target = list(raw.target);
  if (source.length + target.length === 0) fail(here, 'has neither source nor target', 'give the paths of its parties');
  return {
    id: String(raw.id),
    verb,
    noun,
    slots: parseTests(here, raw.slots as Raw | undefined, sets),
    where: list(raw.where).map((c) => parseCondition(here, c)),
    phrase: expand(here, raw.phrase, sets),
    reading: (raw.reading as Status | 'any' | undefined) ?? null,
    source,
    target,
    status,
    mutual: raw.mutual === true,
    within: raw.within === true,
    inside: parseInside(here, raw.inside),
    needs: (raw.needs as Frame['needs'] | undefined) ?? 'either',
    weight: (raw.weight as number | undefined) ?? 0,
  };
}

function parseInside(at: string, value: unknown): Frame['inside'] {
  if (value === undefined) return 'part';
  if (value === 'part' || value === 'beside' || value === 'instead') return value;
  return fail(at, `has inside "${String(value)}"`, 'use part, beside or instead');
}

function parseTests(at: string, raw: Raw | undefined, sets: Record<string, string[]>): Record<string, SlotTest> {
  const out: Record<string, SlotTest> = {};
  for (const [name, value] of Object.entries(raw ?? {}))
    out[name] = parseTest(`${at}.${name}`, (value ?? {}) as Raw, sets);
  return out;
}

function parseTest(at: string, test: Raw, sets: Record<string, string[]>): SlotTest {
  unknownKeys(at, test, TEST_KEYS);
  const words = expand(at, test.words, sets);
  return {
    ...(test.is === undefined ? {} : { is: parseSorts(at, expand(at, test.is, sets)) }),
    ...(words.length === 0 ? {} : { words }),
    ...(test.slots === undefined ? {} : { slots: parseTests(at, test.slots as Raw, sets) }),
    ...(test.any === undefined ? {} : { any: (test.any as Raw[]).map((one) => parseTest(at, one, sets)) }),
    ...(test.optional === true ? { optional: true } : {}),
    ...(test.absent === true ? { absent: true } : {}),
  };
}

/** Sorts that a test may ask for: those of mentions, and the wider ones that matching knows. */
const SORTS = new Set(
  'state organ office person envoy mission nationals organisation group outlet place actor country speaker'.split(' '),
);

function parseSorts(at: string, sorts: string[]): string[] {
  const unknown = sorts.find((sort) => !SORTS.has(sort));
  if (unknown !== undefined) fail(at, `asks for the sort "${unknown}"`, `use ${[...SORTS].join(', ')}`);
  return sorts;
}

function parseCondition(at: string, text: string): Condition {
  const one = /^(has|no) (.+)$/.exec(text);
  if (one) return { left: one[2], op: one[1] as 'has' | 'no', right: '' };
  // Paths may hold spaces ("out of").
  const two = /^(.+?) (=|<>|!=|~) (.+)$/.exec(text);
  if (two) return { left: two[1], op: two[2] as Condition['op'], right: two[3] };
  return fail(at, `has the condition "${text}"`, 'write "agent = patient", "agent != from", "has agent" or "no agent"');
}

function list(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function expand(at: string, value: unknown, sets: Record<string, string[]>): string[] {
  return list(value).flatMap((word) => {
    if (!word.startsWith('$') || word.length === 1) return [word];
    const set = sets[word.slice(1)];
    if (!set) fail(at, `uses the word set ${word}, which sets.yaml lacks`, 'add it there or spell the words out');
    return expand(at, set, sets);
  });
}

function unknownKeys(at: string, raw: Raw, known: ReadonlySet<string>): void {
  for (const key of Object.keys(raw)) {
    if (!known.has(key)) fail(at, `has the key "${key}"`, `use ${[...known].join(', ')}`);
  }
}
