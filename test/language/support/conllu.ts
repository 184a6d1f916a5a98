import { existsSync, readFileSync } from 'node:fs';

/** One word of a treebank with the columns that the language layer is measured against. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head from 0; -1 is the root. */
  readonly head: number;
  readonly deprel: string;
}

/** A sentence with its raw text; `start` and `end` of every word are offsets into `text`. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** True where the treebank opens a new paragraph. */
  readonly opens: boolean;
}

const folder = new URL('../../../../shared/data/treebank/', import.meta.url);

/** The reason to skip a measurement on a treebank, or null when the file is there. */
export function missingTreebank(name: string): string | null {
  return existsSync(new URL(`${name}.conllu`, folder)) ? null : `the treebank ${name} is not on this machine`;
}

/** Reads a treebank file by its name without ending; words that differ from the raw text are left out with their sentence. */
export function readTreebank(name: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let lines: string[] = [];
  for (const line of readFileSync(new URL(`${name}.conllu`, folder), 'utf8').split('\n')) {
    if (line !== '') {
      lines.push(line);
      continue;
    }
    const sentence = lines.length > 0 ? readSentence(lines) : null;
    if (sentence) sentences.push(sentence);
    lines = [];
  }
  return sentences;
}

function readSentence(lines: readonly string[]): GoldSentence | null {
  let id = '';
  let text = '';
  let opens = false;
  const words: GoldWord[] = [];
  for (const line of lines) {
    if (line.startsWith('# sent_id = ')) id = line.slice(12);
    else if (line.startsWith('# text = ')) text = line.slice(9);
    else if (/^# newpar( id|$)/.test(line) || line.startsWith('# newdoc')) opens = true;
    if (line.startsWith('#')) continue;
    const [number = '', form = '', lemma = '', upos = '', xpos = '', , head = '', deprel = ''] = line.split('\t');
    if (/[-.]/.test(number)) continue;
    words.push({ form, lemma, upos, xpos, head: Number(head) - 1, deprel });
  }
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const { form } of words) {
    while (text[at] === ' ' || text[at] === '\u00a0') at++;
    if (!text.startsWith(form, at)) return null;
    spans.push({ start: at, end: at + form.length });
    at += form.length;
  }
  return { id, text, words, spans, opens };
}

/**
 * Joins sentences to paragraphs of raw text, with the gold word and sentence spans moved along. The treebank does not
 * say where lines end inside its paragraphs; `byLine` opens a paragraph after every sentence without a closing stop
 * (headings, captions, list items), which a page shows as lines of their own.
 */
export function paragraphs(
  sentences: readonly GoldSentence[],
  byLine = false,
): {
  text: string;
  words: { start: number; end: number }[];
  sentences: { start: number; end: number }[];
}[] {
  const out: ReturnType<typeof paragraphs> = [];
  let closed = true;
  for (const sentence of sentences) {
    if (sentence.opens || !closed || out.length === 0) out.push({ text: '', words: [], sentences: [] });
    const last = out[out.length - 1];
    if (!last) continue;
    if (last.text) last.text += ' ';
    const base = last.text.length;
    last.text += sentence.text;
    closed = !byLine || /[.!?…]["'”’)\]]*$/.test(sentence.text);
    for (const span of sentence.spans) last.words.push({ start: base + span.start, end: base + span.end });
    last.sentences.push({
      start: base + (sentence.spans[0]?.start ?? 0),
      end: base + (sentence.spans.at(-1)?.end ?? 0),
    });
  }
  return out;
}
