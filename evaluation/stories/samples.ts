import type { StoryReport } from '../../src/record/stories/types.ts';

/** A report with the story that people put it into, written "topic-story". */
export interface LabelledReport extends StoryReport {
  readonly story: string;
}

/** The half of a topic: even numbers are half A, in which errors are read; odd ones are half B. */
export function halfOf({ story }: LabelledReport): 'A' | 'B' {
  return Number.parseInt(story, 10) % 2 === 0 ? 'A' : 'B';
}

/** Sets of other sizes drawn from a labelled one, the same ones each time. */
export interface Sample {
  readonly name: string;
  readonly sets: readonly (readonly LabelledReport[])[];
}

const DRAWS = 8;
const TOPICS = 9;
const MOST = 5;
const FEW = { topics: 3, reports: 20 };

/** The whole set; nine topics of it; one to five reports of each story; twenty reports of three topics. */
export function samplesOf(reports: readonly LabelledReport[]): Sample[] {
  const draws = Array.from({ length: DRAWS }, (_, i) => randomFrom(i + 1));
  const topicsOf = (random: () => number, count: number): readonly LabelledReport[] => {
    const topics = new Set(shuffled([...new Set(reports.map(topicOf))], random).slice(0, count));
    return reports.filter((r) => topics.has(topicOf(r)));
  };
  return [
    { name: 'all', sets: [reports] },
    { name: `${TOPICS} topics`, sets: draws.map((random) => topicsOf(random, TOPICS)) },
    { name: `1 to ${MOST} reports a story`, sets: draws.map((random) => thinned(reports, random)) },
    {
      name: `${FEW.reports} reports of ${FEW.topics} topics`,
      sets: draws.map((random) => shuffled(topicsOf(random, FEW.topics), random).slice(0, FEW.reports)),
    },
  ];
}

function topicOf({ story }: LabelledReport): string {
  return story.split('-')[0] ?? story;
}

function thinned(reports: readonly LabelledReport[], random: () => number): LabelledReport[] {
  const left = new Map<string, number>();
  return shuffled(reports, random).filter(({ story }) => {
    const rest = left.get(story) ?? 1 + Math.floor(random() * MOST);
    left.set(story, rest - 1);
    return rest > 0;
  });
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** Numbers in [0, 1) that a seed fixes: the "minimal standard" generator of Park and Miller. */
function randomFrom(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
