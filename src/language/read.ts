import { isProse } from '../report/kinds.ts';
import type { Report } from '../report/types.ts';
import { assemble, type Draught } from './assemble.ts';
import { type Casing, headlineHabit, learnCasing, recase } from './headline.ts';
import { leadingSigns, withLead } from './lead.ts';
import { type Repair, repair, repairs } from './repair.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokenise.ts';
import type { Parse, Parser, Sentence } from './types.ts';

export interface LanguageOptions {
  /** The rules that mend parses; all of them unless given. */
  readonly repairs?: readonly Repair[];
}

/** Reports to parsed sentences. */
export interface Language {
  /** The sentences of a report's prose parts in text order, with offsets into `text` or the separate title. */
  annotate(report: Report): Sentence[];
  /** The same for several reports at once, which shares batches of the parser. Results in the order given. */
  annotateAll(reports: readonly Report[]): Sentence[][];
}

/**
 * Puts together what turns a report's text into parsed sentences: words, sentences, the parser, repairs and lemmas.
 * The result is a pure function of the report and the parser's model.
 */
export function createLanguage(parser: Parser, options: LanguageOptions = {}): Language {
  const rules = options.repairs ?? repairs;
  const mend = (all: readonly string[], parse: Parse): Parse => {
    const lead = leadingSigns(all);
    const forms = all.slice(lead);
    const mended = repair(forms.length < parse.upos.length ? [...forms, '.'] : forms, parse, rules);
    return withLead(forms.length < parse.upos.length ? dropLast(mended) : mended, lead);
  };
  const annotateAll = (reports: readonly Report[]): Sentence[][] => {
    const draughts = reports.map(draughtsOf);
    const forms = draughts.flatMap((own) => own.map(shown));
    const parses = parser.parse(forms);
    let next = 0;
    return draughts.map((own) =>
      own.map((draught, index) => {
        const parse = parses[next++];
        if (!parse) throw new RangeError('the parser gave fewer parses than it was given sentences');
        return assemble(index, draught, mend(draught.forms, parse));
      }),
    );
  };
  return { annotate: (report) => annotateAll([report])[0] ?? [], annotateAll };
}

/** The sentences of a report before parsing. */
export function draughtsOf(report: Report): Draught[] {
  const draughts: Draught[] = [];
  for (const [part, whole] of report.parts.entries()) {
    const { span } = whole;
    const text = span.in === 'title' ? report.title : report.text;
    if (!isProse(whole) || text === null) continue;
    const words = tokenise(text, span.start, span.end);
    for (const { from, to } of splitSentences(text, words)) {
      const own = words.slice(from, to);
      const forms = own.map((word) => text.slice(word.start, word.end));
      draughts.push({ part, ...(span.in ? { in: span.in } : {}), text, words: own, forms });
    }
  }
  return recaseHeadlines(report, draughts);
}

/**
 * What the parser reads: signs at the start are left out, and a headline without a stop gets one, since the parser's
 * training text has few without.
 */
function shown(draught: Draught): readonly string[] {
  const forms = draught.forms.slice(leadingSigns(draught.forms));
  return draught.headline && !/[.!?…]/.test(forms.at(-1) ?? '') ? [...forms, '.'] : forms;
}

/** Takes the added stop out of a parse again. */
export function dropLast(parse: Parse): Parse {
  const last = parse.upos.length - 1;
  const heads = parse.heads.slice(0, last);
  const old = heads.findIndex((head) => head < 0);
  const root = old >= 0 ? old : heads.indexOf(last);
  const deprels = parse.deprels.slice(0, last);
  for (let i = 0; i < last; i++) {
    if (heads[i] !== last) continue;
    heads[i] = i === root ? -1 : root;
    if (i === root) deprels[i] = 'root';
  }
  return { upos: parse.upos.slice(0, last), xpos: parse.xpos.slice(0, last), heads, deprels };
}

/** Shows the parser headlines as running text would write them. */
function recaseHeadlines(report: Report, draughts: readonly Draught[]): Draught[] {
  let casing: Casing | null = null;
  const recased = (forms: readonly string[]): readonly string[] => {
    if (headlineHabit(forms) === 'sentence') return forms;
    casing ??= learnCasing(draughts.flatMap((other) => (isHeadline(report, other) ? [] : [other.forms])));
    return recase(forms, casing);
  };
  return draughts.map((draught) =>
    isHeadline(report, draught) ? { ...draught, headline: true, forms: recased(draught.forms) } : draught,
  );
}

function isHeadline(report: Report, draught: Draught): boolean {
  const kind = report.parts[draught.part]?.kind;
  return kind === 'title' || kind === 'standfirst';
}
