/** What the reader learns from: the codebook's examples and counter-examples, and the words of its frames. */
import type { ActorMention } from '../../src/actors/types.ts';
import type { Annotations } from '../../src/coding/annotations.ts';
import type { Codebook, Example, ExampleRow, Frame, Kind } from '../../src/coding/codebook.ts';
import type { Sentence } from '../../src/language/types.ts';
import type { Status } from '../../src/speech/types.ts';
import type { Pipeline } from '../../src/pipeline.ts';
import { cluesOf } from '../../src/reader/clues.ts';
import { encode, type Input } from '../../src/reader/encode.ts';
import { type Lexicon, typeUnder, wordsAsked } from '../../src/reader/lexicon.ts';
import { endAt, endOf } from '../../src/reader/ends.ts';
import { type Clues, type End, LABELS, labelIndex, TYPES } from '../../src/reader/types.ts';
import type { Vectors } from '../../src/reader/vectors.ts';
import { readText } from '../../src/report/read.ts';
import type { Random } from './random.ts';

/** One lesson: an input, how likely each label is right, and how much it counts. */
export interface Lesson {
  readonly input: Input;
  readonly gold: Float32Array;
  readonly weight: number;
  /** Example that it comes from, -1 for words of frames. */
  readonly example: number;
}

const NONE = LABELS.length - 1;
/** How many triggers of a frame make lessons of their own, and how much each counts beside a pair of an example. */
const MOST_TRIGGERS = 40;
const WORDS_WEIGHT = 0.1;

/** All lessons of a codebook's examples, each text once. */
export function lessonsOf(codebook: Codebook, pipeline: Pipeline, lexicon: Lexicon, vectors: Vectors): Lesson[] {
  const lessons: Lesson[] = [];
  const kinds = new Map(codebook.kinds.map((k) => [k.kind, k]));
  const seen = new Set<string>();
  let number = 0;
  for (const kind of codebook.kinds) {
    for (const example of [...kind.examples, ...kind.counter]) {
      if (seen.has(example.text)) continue;
      seen.add(example.text);
      const typed = (row: ExampleRow): string | null => {
        const own = kinds.get(row.kind ?? kind.kind) as Kind;
        return typeUnder(own, row.status ?? 'happened', codebook);
      };
      for (const { clues, gold, weight } of pairsOf(example, kind, typed, pipeline, lexicon))
        lessons.push({ input: encode(clues, vectors), gold, weight, example: number });
      number++;
    }
  }
  return lessons;
}

interface Marked {
  readonly clues: Clues;
  readonly gold: Float32Array;
  readonly weight: number;
}

/** Every ordered pair of mentions in an example, with the types of its rows. */
function pairsOf(
  example: Example,
  kind: Kind,
  typed: (row: ExampleRow) => string | null,
  pipeline: Pipeline,
  lexicon: Lexicon,
): Marked[] {
  const annotations = pipeline.annotate(readText(example.text, example.date ? { date: example.date } : {}));
  const found = new Map<string, { s: Sentence; source: End; target: End; types: Set<string | null> }>();
  const put = (s: Sentence, source: End | null, target: End | null, type: string | null): void => {
    if (!source || !target || source.token === target.token) return;
    const key = `${s.index} ${source.token} ${target.token}`;
    const pair = found.get(key) ?? { s, source, target, types: new Set<string | null>() };
    pair.types.add(type);
    found.set(key, pair);
  };
  // The coder knows which words a row's parties are; where it misses the row, mentions of the codes stand in.
  const mentions = pipeline.codeAnnotated(annotations);
  for (const row of example.rows) {
    const own = mentions.filter(
      (m) =>
        m.kind === (row.kind ?? kind.kind) &&
        m.status === (row.status ?? 'happened') &&
        (m.source[0]?.code ?? null) === row.source &&
        (m.target[0]?.code ?? null) === row.target,
    );
    for (const m of own) {
      const s = annotations.sentences.find((one) => one.span.in === m.sentence.in && one.span.start === m.sentence.start);
      const [source, target] = [m.source[0], m.target[0]];
      if (s && source && target)
        put(s, endAt(s, source.span, annotations.actors), endAt(s, target.span, annotations.actors), typed(row));
    }
    if (own.length > 0 || row.source === null || row.target === null || row.source === row.target) continue;
    for (const [s, a, b] of couples(annotations))
      if (a.code === row.source && b.code === row.target) put(s, endOf(a), endOf(b), typed(row));
  }
  const out: Marked[] = [];
  for (const { s, source, target, types } of found.values()) {
    const labels = [...types].flatMap((type) => (labelIndex(type) >= 0 ? [labelIndex(type)] : []));
    const gold = new Float32Array(LABELS.length);
    for (const label of new Set(labels)) gold[label] = 1 / new Set(labels).size;
    if (labels.length === 0) gold[NONE] = 1;
    out.push({ clues: cluesOf(s, source, target, lexicon), gold, weight: labels.length === 0 ? 0.3 : 1 });
  }
  for (const [s, a, b] of couples(annotations)) {
    const told = example.rows.some((r) => r.source === a.code && r.target === b.code);
    if (told || a.code === b.code || found.has(`${s.index} ${a.head} ${b.head}`)) continue;
    const gold = new Float32Array(LABELS.length);
    gold[NONE] = 1;
    out.push({ clues: cluesOf(s, endOf(a), endOf(b), lexicon), gold, weight: 0.5 });
  }
  return out;
}

function couples(annotations: Annotations): [Sentence, ActorMention, ActorMention][] {
  const out: [Sentence, ActorMention, ActorMention][] = [];
  for (const s of annotations.sentences) {
    const here = annotations.actors.filter((a) => a.sentence === s.index && a.kind !== 'outlet');
    for (const a of here) for (const b of here) if (a.head !== b.head) out.push([s, a, b]);
  }
  return out;
}

/** Lessons from the words of frames alone: a trigger with some of the words that its frame asks for beside it. */
export function wordLessons(codebook: Codebook, lexicon: Lexicon, vectors: Vectors, random: Random): Lesson[] {
  const lessons: Lesson[] = [];
  for (const kind of codebook.kinds) {
    for (const frame of kind.frames) {
      const label = labelIndex(typeUnder(kind, frame.status ?? readingOf(frame), codebook));
      if (label < 0) continue;
      const gold = new Float32Array(LABELS.length);
      gold[label] = 1;
      const triggers = [
        ...frame.verb.map((word) => ({ word, form: 'verb' as const })),
        ...frame.noun.map((word) => ({ word, form: 'noun' as const })),
      ];
      for (const { word, form } of random.some(triggers, MOST_TRIGGERS)) {
        const clues = ofWords(frame, word, form, lexicon, random);
        lessons.push({ input: encode(clues, vectors), gold, weight: WORDS_WEIGHT, example: -1 });
      }
    }
  }
  return lessons;
}

function ofWords(frame: Frame, word: string, form: 'verb' | 'noun', lexicon: Lexicon, random: Random): Clues {
  const asked = random.some(wordsAsked(frame), 2);
  const triggers = new Float32Array(TYPES);
  const words = new Float32Array(TYPES);
  const reading = readingOf(frame);
  lexicon.addTrigger(word, form, reading, triggers);
  for (const one of asked) lexicon.addWord(one, words);
  const slotOf = (paths: readonly string[]): string => random.some((paths[0] ?? '').split('.')[0]?.split('|') ?? [], 1)[0] ?? '';
  const [rs, rt] = [slotOf(frame.source), slotOf(frame.target)];
  const marks = [`1:${word}/${rs}|${rt}`, `1:${word}|${rt}`, ...asked.map((one) => `${word}>${one}`)];
  marks.push(`1:${word}=${reading}`, `st:${reading}`, `top:${reading}`);
  return { near: [[word], asked, [], []], marks, triggers, words };
}

/** The reading that a frame asks for; done, where it takes any. */
function readingOf({ reading }: Frame): Status {
  return reading === null || reading === 'any' ? 'happened' : reading;
}
