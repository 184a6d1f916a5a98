/** Figures of nobody: "no one was killed", "no casualties", "none of the crew were hurt", "without loss of life". */
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Draft } from './draft.ts';
import { described, governed } from './govern.ts';
import type { FigureWhat } from './types.ts';
import { DEEDS, SAID_OF } from './words/classes.ts';
import { isPeople } from './words/people.ts';

const NONE_VOTING: Readonly<Record<string, string>> = {
  against: 'votes against',
  opposed: 'votes against',
  abstaining: 'abstentions',
  abstained: 'abstentions',
  abstentions: 'abstentions',
};

/** The figures of nobody in a sentence, in text order. */
export function zeroFigures(s: Sentence, words: readonly string[]): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i < words.length; i++) {
    const one = zeroAt(s, words, i);
    if (one !== null) found.push(...one);
  }
  return found;
}

function zeroAt(s: Sentence, words: readonly string[], i: number): Draft[] | null {
  const word = words[i];
  const make = (to: number, noun: number, what: FigureWhat, predicate: number): Draft => ({
    from: i,
    to,
    what,
    min: 0,
    max: 0,
    modifier: null,
    unit: noun < 0 || DEEDS.has(s.tokens[noun].lemma.toLowerCase()) ? 'people' : s.tokens[noun].text,
    noun,
    predicate,
    end: to,
    changed: false,
  });
  // "by 13 votes to none"
  const score = /^(?:none|nil)$/.test(word) && words[i - 1] === 'to';
  if (
    score &&
    (/^votes?$/.test(words[i - 2] ?? '') || s.tokens[i - 2]?.upos === 'NUM') &&
    words.some((w) => w.startsWith('vot'))
  )
    return [{ ...make(i + 1, -1, 'votes', -1), unit: 'votes against' }];
  // "none against", "no abstentions"
  const side = word === 'none' || word === 'no' ? NONE_VOTING[words[i + 1] ?? ''] : undefined;
  if (side !== undefined && words.some((w) => /^(?:vot|adopt|approv|pass|ratif|abst|favou?r)/.test(w)))
    return [{ ...make(i + 1, -1, 'votes', -1), unit: side }];
  const pronoun = word === 'nobody' || word === 'none' || (word === 'no' && words[i + 1] === 'one');
  if (pronoun) {
    const to = word === 'no' ? i + 2 : i + 1;
    const head = to - 1;
    const ruled =
      governed(s, head) ??
      (SAID_OF.has(words[to] ?? '') ? { what: SAID_OF.get(words[to]) as FigureWhat, token: to, weak: false } : null) ??
      (SAID_OF.has(words[to + 1] ?? '')
        ? { what: SAID_OF.get(words[to + 1]) as FigureWhat, token: to + 1, weak: false }
        : null);
    if (ruled === null || ruled.what === 'people') return null;
    const whose = dependents(s, head, 'nmod')[0] ?? -1;
    const noun = word === 'none' && whose > head && isPeople(s.tokens[whose].lemma) ? whose : -1;
    return [
      make(to, noun, ruled.what, ruled.token),
      ...further(s, ruled.token, ruled.what).map((w) => make(to, noun, w.what, w.token)),
    ];
  }
  if ((word === 'anyone' || word === 'anybody') && denied(words, i)) {
    const ruled = governed(s, i);
    if (ruled === null || ruled.what === 'people') return null;
    return [make(i + 1, -1, ruled.what, ruled.token)];
  }
  // "neither deaths nor injuries"
  if (word === 'neither' || (word === 'nor' && words.slice(0, i).includes('neither'))) {
    const noun = s.tokens[i + 1]?.upos === 'ADJ' ? i + 2 : i + 1;
    const deed = s.tokens[noun] === undefined ? undefined : DEEDS.get(s.tokens[noun].lemma.toLowerCase());
    if (deed !== undefined && s.tokens[noun].xpos === 'NNS') return [make(i + 1, noun, deed, noun)];
  }
  if (word === 'neither') {
    let noun = i + 1;
    while (/^(?:of|the|two|its|their)$/.test(words[noun] ?? '') || s.tokens[noun]?.upos === 'ADJ') noun++;
    const ruled =
      noun < s.tokens.length && isPeople(s.tokens[noun].lemma) ? (governed(s, noun) ?? governed(s, i)) : null;
    return ruled === null ? null : [make(i + 1, noun, ruled.what, ruled.token)];
  }
  // "not one protester", "not a single protester"
  const single = word === 'not' && (words[i + 1] === 'one' || (words[i + 1] === 'a' && words[i + 2] === 'single'));
  if (single) {
    let noun = words[i + 1] === 'one' ? i + 2 : i + 3;
    while (
      /^(?:of|the|its|their|a|single|on)$/.test(words[noun] ?? '') ||
      /^(?:ADJ|NUM)$/.test(s.tokens[noun]?.upos ?? '')
    )
      noun++;
    const ruled =
      noun < s.tokens.length && isPeople(s.tokens[noun].lemma) ? (governed(s, noun) ?? governed(s, i + 1)) : null;
    return ruled === null ? null : [make(i + 2, noun, ruled.what, ruled.token)];
  }
  if (word !== 'no' && word !== 'without' && !(word === 'any' && denied(words, i))) return null;
  let j = i + 1;
  if (word === 'without' && s.tokens[j]?.xpos === 'VBG') j++;
  if (words[j] === 'any') j++;
  while (
    j < i + 4 &&
    (s.tokens[j]?.upos === 'ADJ' || /^(?:loss|immediate|reported|confirmed|further)$/.test(words[j] ?? ''))
  ) {
    if (words[j] === 'loss' || (s.tokens[j + 1]?.upos === 'AUX' && isPeople(words[j]))) break;
    j++;
  }
  if (words[j] === 'loss' && words[j + 1] === 'of' && words[j + 2] === 'life') return [make(i + 1, j + 2, 'killed', j)];
  const t = s.tokens[j];
  if (t === undefined || (t.upos !== 'NOUN' && t.upos !== 'PROPN' && !isPeople(words[j]))) return null;
  const lemma = t.lemma.toLowerCase();
  if (lemma === 'case') return null;
  const out: Draft[] = [];
  const deed = DEEDS.get(lemma);
  if (deed !== undefined) out.push(make(i + 1, j, deed, j));
  else if ((isPeople(lemma) || t.xpos === 'NNPS') && word !== 'without') {
    const ruled = governed(s, j) ?? described(s, j);
    if (ruled !== null)
      out.push(
        make(i + 1, j, ruled.what, ruled.token),
        ...further(s, ruled.token, ruled.what).map((w) => make(i + 1, j, w.what, w.token)),
      );
  }
  // "no deaths or injuries"
  const next = words[j + 1] === 'or' || words[j + 1] === 'and' ? s.tokens[j + 2] : undefined;
  const other = out.length > 0 && next !== undefined ? DEEDS.get(next.lemma.toLowerCase()) : undefined;
  if (other !== undefined && other !== deed) out.push(make(i + 1, j + 2, other, j + 2));
  return out.length > 0 ? out : null;
}

/** "no one was killed or injured": what a verb is coordinated with. */
function further(s: Sentence, token: number, known: FigureWhat): { what: FigureWhat; token: number }[] {
  return dependents(s, token, 'conj').flatMap((c) => {
    const what = SAID_OF.get(s.tokens[c].text.toLowerCase());
    return what === undefined || what === known || dependents(s, c, 'nsubj', 'obj').length > 0
      ? []
      : [{ what, token: c }];
  });
}

/** "did not cause any casualties": a denial some words before. */
function denied(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 9), at).some((w) => /^(?:not|n't|neither|nor|never|without|no)$/.test(w));
}
