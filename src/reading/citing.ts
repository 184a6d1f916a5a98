/** Whom a report names as its ground in passing: "citing two officials", "was quoted as saying by Interfax". */
import { textOf } from '../coding/annotations.ts';
import { caseOf } from '../language/clause.ts';
import { dependents, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { bareSpan, stretch } from '../speech/spans.ts';
import { documents, media, sources } from '../speech/words.ts';
import type { Scene } from './scene.ts';
import type { CreditNote } from './types.ts';

/** Credits by "citing" and "quoted by", in text order. */
export function citingCredits(scene: Scene): CreditNote[] {
  return scene.annotations.sentences.flatMap((s) =>
    s.tokens.flatMap(({ index, lemma, upos }): CreditNote[] => {
      if (upos !== 'VERB' || (lemma !== 'cite' && lemma !== 'quote')) return [];
      const by = dependents(s, index, 'obl')
        .concat(subtreeAgents(s, index))
        .find((t) => caseOf(s, t) === 'by');
      const objects = by === undefined ? dependents(s, index, 'obj') : [by];
      return objects.flatMap((t) => creditOf(scene, s, index, t));
    }),
  );
}

/** "quoted as saying by state television": the agent may hang on "saying". */
function subtreeAgents(s: Sentence, verb: number): number[] {
  return dependents(s, verb, 'advcl', 'xcomp', 'obl').flatMap((c) => dependents(s, c, 'obl'));
}

function creditOf(scene: Scene, s: Sentence, verb: number, t: number): CreditNote[] {
  const { report } = scene.annotations;
  const m = scene.index.at(s, t);
  const noun = s.tokens[t].lemma.toLowerCase();
  const phrase = bareSpan(s, t);
  const under = subtree(s, t);
  const [from, to] = [Math.min(verb, ...under), Math.max(verb, ...under)];
  const covers = [scene.printer.range(s.span)];
  const note = (kind: CreditNote['kind'], code: string | null, name: string): CreditNote[] => [
    { ...scene.printer.proof(stretch(s, from, to)), kind, code, name, covers },
  ];
  if (m?.kind === 'outlet') return note('outlet', m.code, m.name);
  if (media.has(noun) || noun === 'agency') {
    const inner = scene.annotations.actors.find(
      (o) => o.sentence === s.index && o.kind === 'outlet' && o.from >= from && o.to <= to + 1,
    );
    return note('outlet', inner?.code ?? null, inner?.name ?? textOf(report, phrase));
  }
  if (documents.has(noun)) return note('document', m?.code ?? null, textOf(report, phrase));
  // "two officials": nobody's name. Whoever has one is a speaker, not a credit.
  return sources.has(noun) && m?.person === undefined ? note('anonymous', m?.code ?? null, textOf(report, phrase)) : [];
}
