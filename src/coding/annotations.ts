import { type HeadIndex, indexByHead } from '../actors/index-by-head.ts';
import type { ActorMention } from '../actors/types.ts';
import type { FigureMention } from '../figures/types.ts';
import { caseOf } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import type { Speech } from '../speech/types.ts';
import type { TimeMention } from '../time/types.ts';
import { linkThings, type Things } from './things.ts';

/** Everything that is known of a report before coding. */
export interface Annotations {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly actors: readonly ActorMention[];
  readonly times: readonly TimeMention[];
  readonly speech: Speech;
  readonly figures: readonly FigureMention[];
}

/**
 * Nouns that count, group or are part of others: "a group of envoys" is about envoys, "the gate of the embassy" about
 * the embassy, "the north of Mali" about Mali.
 */
const TRANSPARENT = new Set(
  (
    'group number dozen hundred thousand score handful couple pair lot majority rest half some all most many member part ' +
    'total batch one two three four five six seven eight nine ten both several each any few bulk contingent series list ' +
    'third quarter fifth sixth tenth percent % minority fraction proportion remainder ' +
    'release presence work operation activity departure posting building compound premises gate wall perimeter roof annex ' +
    'wing north south east west northeast northwest southeast southwest area region'
  ).split(' '),
);

/** Mentions of one report, found by sentence and head token, and the things that its pronouns stand for. */
export class MentionIndex {
  private readonly byHead: HeadIndex;
  private readonly actors: readonly ActorMention[];
  private readonly things: Things;
  private readonly sentences: readonly Sentence[];

  constructor(annotations: Annotations) {
    this.byHead = indexByHead(annotations.actors);
    this.actors = annotations.actors;
    this.things = linkThings(annotations);
    this.sentences = annotations.sentences;
  }

  /** The lemma of the measure or paper that a pronoun stands for; null for any other word. */
  thingAt(s: Sentence, token: number): string | null {
    return this.things.get(s)?.get(token) ?? null;
  }

  /**
   * The words that say where a post is when its own sentence does not: the last post there named before, else the last
   * mention of the state. Null when the post's own sentence names its host, or nothing does.
   */
  hostBefore(post: ActorMention, host: string): ActorMention | null {
    const names = (m: ActorMention): boolean => m.code === host || m.post?.host === host;
    if (this.actors.some((m) => m.sentence === post.sentence && m !== post && m.code === host)) return null;
    const earlier = this.actors.filter((m) => m.sentence < post.sentence && names(m));
    return earlier.findLast((m) => m.post?.host === host) ?? earlier.at(-1) ?? null;
  }

  /** Whether no others than those of one state are called by a word in the report, as far as it says whose they are. */
  areOnly(lemma: string, code: string): boolean {
    const byIndex = new Map(this.sentences.map((s) => [s.index, s]));
    return this.actors.every(
      (m) =>
        m.code === null || m.code === code || byIndex.get(m.sentence)?.tokens[m.head]?.lemma.toLowerCase() !== lemma,
    );
  }

  /** The mention headed by a token, or by the noun that it counts or groups; null when there is none. */
  at(s: Sentence, token: number): ActorMention | null {
    const own = this.byHead.at(s.index, token);
    if (own) return own;
    if (!TRANSPARENT.has(s.tokens[token].lemma.toLowerCase()) && s.tokens[token].upos !== 'NUM') return null;
    for (const c of dependents(s, token, 'nmod')) {
      if (['of', 'from', 'among', 'at'].includes(caseOf(s, c))) {
        const inner = this.at(s, c);
        if (inner) return inner;
      }
    }
    return null;
  }
}

/** The span from the first to the last of some tokens. */
export function spanOf(s: Sentence, tokens: readonly number[]): Span {
  const first = s.tokens[Math.min(...tokens)];
  const last = s.tokens[Math.max(...tokens)];
  return { start: first.start, end: last.end, ...(s.span.in ? { in: s.span.in } : {}) };
}

/** The text of a sentence. */
export function sentenceText(report: Report, s: Sentence): string {
  return textOf(report, s.span);
}

/** The text of a span of a report. */
export function textOf(report: Report, span: Span): string {
  return (span.in === 'title' ? (report.title ?? '') : report.text).slice(span.start, span.end);
}
