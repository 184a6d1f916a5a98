import { type Draft, matchAt, type Scene, wordsOf } from './draft.ts';
import { senseOf } from './senses.ts';
import { TIME_WORDS } from './words.ts';

const MINISTERIAL = /^(ministers?|ministry|ministries|secretary|department)$/i;

/** Words that a portfolio is made of. */
const PORTFOLIO = new Set(['NOUN', 'PROPN', 'ADJ']);

/** Whether a draft is a minister or ministry of which the gazetteer knows no portfolio. */
function isOpen(scene: Scene, d: Draft): boolean {
  if (d.person !== null || !MINISTERIAL.test(scene.sentence.tokens[d.key].text)) return false;
  return (
    d.office === 'minister' || d.office === 'state secretary' || d.office === 'secretary' || d.organ === 'ministry'
  );
}

/**
 * Takes the portfolio after "minister of" or "ministry for" into the label: "minister for roads and works" becomes
 * "roads and works minister", as the gazetteer labels those it knows.
 *
 * @param at the token after the preposition.
 * @returns the token after the portfolio; `d.to` when what follows is none, as a state is not.
 */
export function attachPortfolio(scene: Scene, d: Draft, at: number): number {
  if (!isOpen(scene, d)) return d.to;
  const { tokens } = scene.sentence;
  const start = tokens[at]?.text.toLowerCase() === 'the' ? at + 1 : at;
  let end = start;
  for (let i = start; isPortfolioWord(scene, i) || joins(scene, i); i++) if (isPortfolioWord(scene, i)) end = i + 1;
  if (end === start || !/^(NOUN|PROPN)$/.test(tokens[end - 1].upos)) return d.to;
  const noun = d.organ === 'ministry' && d.office === null ? 'ministry' : 'minister';
  const label = `${wordsOf(scene, start, end).toLowerCase()} ${noun}`;
  if (noun === 'ministry') d.organ = label;
  else if (d.office !== 'state secretary') d.office = label;
  if (d.office === label) d.role ??= 'GOV';
  return end;
}

function isPortfolioWord(scene: Scene, i: number): boolean {
  const t = scene.sentence.tokens[i];
  if (!t || !PORTFOLIO.has(t.upos) || TIME_WORDS.has(t.text.toLowerCase())) return false;
  const match = matchAt(scene, i);
  return match === null || match.senses.every((s) => s.type === 'people' || (s.type === 'organ' && s.code === null));
}

/** "and", or a comma that goes on to another field. */
function joins(scene: Scene, i: number): boolean {
  const { tokens } = scene.sentence;
  const t = tokens[i];
  if (!t || !isPortfolioWord(scene, i + (tokens[i + 1]?.upos === 'CCONJ' ? 2 : 1))) return false;
  if (t.upos === 'CCONJ') return tokens[i + 1].upos !== 'PROPN' || tokens[i - 1].upos === 'PROPN';
  return t.text === ',' && tokens[i + 1].upos !== 'PROPN' && leadsToAnd(scene, i);
}

function leadsToAnd(scene: Scene, comma: number): boolean {
  const { tokens } = scene.sentence;
  for (let i = comma + 1; i < comma + 6 && tokens[i]; i++) {
    if (tokens[i].upos === 'CCONJ') return true;
    if (!isPortfolioWord(scene, i) && tokens[i].text !== ',') return false;
  }
  return false;
}

/**
 * "the justice and police minister", "the foreign and defence ministers": how many tokens a phrase goes on from the
 * conjunction (or comma) within a row of portfolios to the end of the title; 0 where there is no such row.
 */
export function portfolioRow(scene: Scene, i: number): number {
  const { tokens } = scene.sentence;
  const t = tokens[i];
  if (t.upos !== 'CCONJ' && t.text !== ',') return 0;
  const before = tokens[i - 1];
  if (!before || !isPortfolioWord(scene, i - 1)) return 0;
  const owner = tokens[i - 2];
  // "the Swiss justice and police minister": parsers may see two who act where one field stands alone.
  const alone =
    before.xpos === 'NN' &&
    scene.matchAt[i - 1] < 0 &&
    owner !== undefined &&
    (owner.xpos === 'POS' || matchAt(scene, i - 2) !== null);
  const modifies = before.head > i && /^(compound|amod|nmod)/.test(before.deprel);
  if (!modifies && !alone) return 0;
  for (let k = i + 1; k <= i + 5 && tokens[k]; k++) {
    const match = matchAt(scene, k);
    if (
      match &&
      match.from === k &&
      senseOf(match.senses, 'office', 'organ') &&
      MINISTERIAL.test(tokens[match.to - 1].text)
    )
      return alone || before.head < match.to ? match.to - i : 0;
    if (!isPortfolioWord(scene, k) && tokens[k].upos !== 'CCONJ' && tokens[k].text !== ',') return 0;
  }
  return 0;
}
