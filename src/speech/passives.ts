/** Drafts of verbs, and what passives bring. */
import { relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Cue, CueKind } from '../language/words/cues.ts';
import { type Arguments, agentOf, introducer, isToInfinitive, NOBODY, type Source, wholePhrase } from './arguments.ts';
import type { Draft, Match } from './drafts.ts';
import { bareSpan, sideSpan, tokenSpan, without } from './spans.ts';
import { accusing } from './words.ts';

const VOUCHING: ReadonlySet<CueKind> = new Set(['speech', 'thought', 'evidence']);

export function draft(s: Sentence, v: number, kind: CueKind, source: Source, match: Match, quotes: boolean): Draft {
  return {
    sentence: s,
    kind,
    cue: v,
    cueSpan: tokenSpan(s, v),
    subject: source.token,
    phrase: source.phrase,
    content: match.content,
    vouched: (match.clause && VOUCHING.has(kind)) || accusing.has(s.tokens[v].lemma.toLowerCase()),
    quotes,
  };
}

/** A passive: "it was reported that", "is said to have left", "was praised by". */
export function passiveDraft(s: Sentence, v: number, cues: readonly Cue[], args: Arguments): Draft | null {
  const agent = agentOf(s, args);
  const own = args.ownSubject;
  const impersonal = own < 0 || s.tokens[own].lemma.toLowerCase() === 'it';
  const after = (list: readonly number[]): number[] => list.filter((c) => c > v);
  for (const cue of cues) {
    const { shapes } = cue;
    const clauses = after(args.clauses);
    if (shapes.has('s') && clauses.length > 0 && (impersonal || shapes.has('h') || shapes.has('r'))) {
      return draft(s, v, cue.kind, agent, { content: clauses.map((c) => sideSpan(s, c, v)), clause: true }, false);
    }
    const infinitives = after([...args.infinitives, ...args.adverbials]).filter((c) => isToInfinitive(s, c));
    if ((shapes.has('s') || shapes.has('r')) && infinitives.length > 0 && !shapes.has('h')) {
      const said = infinitives.map((c) => sideSpan(s, c, v));
      const content = own >= 0 && own < v ? [wholePhrase(s, own, v), ...said] : said;
      return draft(s, v, cue.kind, agent, { content, clause: true }, false);
    }
    if (shapes.has('k')) {
      const name = [...args.objects, ...args.infinitives, ...args.phrases].find(
        (c) => c > v && (relation(s.tokens[c]) !== 'obl' || introducer(s, c) === 'as'),
      );
      // "a group called Seleka": the name that a thing has is nobody's word for it.
      const bears = agent === NOBODY && own < 0 && name !== undefined && s.tokens[name].upos === 'PROPN';
      if (name !== undefined && !bears) {
        const said = sideSpan(s, name, v);
        const content = own >= 0 && own < v ? [wholePhrase(s, own, v), said] : [said];
        return draft(s, v, cue.kind, agent, { content, clause: false }, false);
      }
    }
    if (shapes.has('o') && agent !== NOBODY && own >= 0) {
      return draft(s, v, cue.kind, agent, { content: [wholePhrase(s, own, v)], clause: false }, false);
    }
    // "were criticized for being slow"
    const ground = [...args.phrases, ...args.adverbials].find((p) => p > v && introducer(s, p) === 'for');
    if (cue.kind === 'stance' && ground !== undefined && own >= 0 && own < v) {
      const content = [wholePhrase(s, own, v), bareSpan(s, ground)];
      return draft(s, v, cue.kind, agent, { content, clause: false }, false);
    }
    for (const p of [...args.phrases, ...args.adverbials]) {
      const marker = introducer(s, p);
      if (p > v && marker !== 'by' && shapes.has(marker) && (shapes.has('r') || agent !== NOBODY)) {
        return draft(s, v, cue.kind, agent, { content: [bareSpan(s, p)], clause: false }, false);
      }
    }
  }
  const { deprel, head } = s.tokens[v];
  if (deprel === 'parataxis' && own >= 0 && impersonal && cues.some((c) => c.shapes.has('s'))) {
    return draft(s, v, cues[0].kind, agent, { content: without(s, head, v), clause: true }, false);
  }
  return null;
}
