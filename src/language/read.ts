import { isProse } from '../report/kinds.ts';
import type { Report } from '../report/types.ts';
import { lemmaOf } from './lemmas.ts';
import { repair } from './repair.ts';
import { splitSentences } from './sentences.ts';
import { tokenise, type WordSpan } from './tokenise.ts';
import { childrenOf } from './tree.ts';
import type { Parser, Sentence, Token } from './types.ts';

/** Finds the sentences of reports. */
export interface Language {
  annotate(report: Report): Sentence[];
}

/** Makes the language layer around a parser: words and sentences by rules, trees by the parser, mended by the repairs. */
export function createLanguage(parser: Parser): Language {
  return {
    annotate(report) {
      const found: { part: number; words: WordSpan[]; forms: string[]; in?: 'title' }[] = [];
      for (const [part, { span }] of report.parts.entries()) {
        if (!isProse(report.parts[part])) continue;
        const text = span.in === 'title' ? (report.title ?? '') : report.text;
        const words = tokenise(text, span.start, span.end);
        for (const range of splitSentences(text, words)) {
          const own = words.slice(range.from, range.to);
          found.push({ part, words: own, forms: own.map((w) => text.slice(w.start, w.end)), ...(span.in ? { in: span.in } : {}) });
        }
      }
      const parses = parser.parse(found.map((f) => f.forms));
      return found.map((f, index) => {
        const parse = repair(f.forms, parses[index]);
        const tokens: Token[] = f.words.map((w, i) => ({
          index: i,
          start: w.start,
          end: w.end,
          text: f.forms[i],
          lemma: lemmaOf(f.forms[i], parse.upos[i], parse.xpos[i]),
          upos: parse.upos[i],
          xpos: parse.xpos[i],
          head: parse.heads[i],
          deprel: parse.deprels[i],
        }));
        return {
          index,
          span: { start: f.words[0].start, end: f.words[f.words.length - 1].end, ...(f.in ? { in: f.in } : {}) },
          part: f.part,
          tokens,
          children: childrenOf(parse.heads),
          root: tokens.findIndex((t) => t.head < 0),
        };
      });
    },
  };
}
