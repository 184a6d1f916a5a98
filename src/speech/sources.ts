/** Who speaks, and how. */
import type { ActorMention } from '../actors/types.ts';
import { dependents, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import { covers } from './span-index.ts';
import { tokenSpan } from './spans.ts';
import type { Manner } from './types.ts';
import * as words from './words.ts';

/** How a source brings its content. */
export function mannerOf(
  s: Sentence,
  cue: number,
  subject: number,
  speaker: ActorMention | null,
  content: readonly Span[],
): Manner {
  const verb = s.tokens[cue].lemma.toLowerCase();
  const noun = s.tokens[subject].lemma.toLowerCase();
  if (speaker?.kind === 'outlet') return 'media';
  if (withholdsName(s, cue, subject, content)) return 'anonymous';
  if (words.posting.has(verb)) return 'posted';
  // "reports said" are what outlets bring; "the report said" is one document.
  const reports = s.tokens[subject].xpos === 'NNS' && noun === 'report';
  if (speaker === null && (reports || words.media.has(noun))) return 'media';
  if (words.documents.has(noun)) return 'document';
  // "two diplomats", "an official": nobody's name, nor whose they are.
  const unknown = speaker === null || (speaker.code === null && speaker.person === undefined);
  if (unknown && words.sources.has(noun)) return 'anonymous';
  if (words.writing.has(verb)) return 'wrote';
  return verb === 'tell' ? 'told' : 'said';
}

/** Words of which one stands in every phrase that keeps a name back. */
const KEEPING = /^(anonym\w*|name|identify|quote|unnamed|unidentified)$/i;

/** Whether the words around a speaker, but for what is said, keep back the name ("who asked not to be named"). */
function withholdsName(s: Sentence, cue: number, subject: number, content: readonly Span[]): boolean {
  if (!s.tokens.some((t) => KEEPING.test(t.lemma))) return false;
  const near = new Set([
    ...subtree(s, subject),
    ...dependents(s, cue, 'obl', 'obj', 'iobj', 'advcl', 'advmod', 'xcomp').flatMap((c) => subtree(s, c)),
  ]);
  const text = s.tokens
    .filter((t) => near.has(t.index) && !content.some((c) => covers(c, tokenSpan(s, t.index))))
    .map((t) => t.text)
    .join(' ');
  return words.unnamed.test(text);
}
