/** How much speaks for two mentions telling one deed: a sum of what agrees, each part with its words. */
import type { FigureRow } from '../../coding/contract.ts';
import { NAME_MARK } from '../../reading/mention-words.ts';
import { dayText, gap, isDay, meet, width } from '../interval.ts';
import { turnedRound } from './apart.ts';
import { overlap } from './figures.ts';
import { CALLED_OFF, DEED_WORDS, kinship, LASTING, type Rarity, rarityOf } from './kin.ts';
import { sameName, sameOffice, type Told, wordsOf } from './told.ts';

/** From this sum on two mentions are linked. */
export const LINK = 1.4;

const HOW_OFTEN: Readonly<Record<Rarity, string>> = {
  rare: 'rare',
  middle: 'occasional',
  frequent: 'common',
  words: 'said daily',
};

/** One thing that speaks for or against, with its weight. */
export interface Ground {
  readonly weight: number;
  readonly why: string;
}

/** What the same kind between the same parties says alone, by how rarely a pair repeats it. */
const PRIOR: Readonly<Record<Rarity, number>> = { rare: 2, middle: 1.1, frequent: 0, words: -1 };

/**
 * The grounds for and against one deed, for two mentions that nothing tells apart.
 *
 * @param likeness how alike the two reports' stories are, from 0 to 1.
 */
export function grounds(a: Told, b: Told, likeness: number): Ground[] {
  const { of, dated, rarity } = besidesLikeness(a, b);
  if (a.report === b.report) return of;
  const weight = likenessWeight(likeness, dated, rarity);
  const why =
    likeness > (dated ? 0.1 : 0.3) ? 'the two reports tell like stories' : 'the two reports tell different stories';
  return weight === 0 ? of : [...of, { weight, why }];
}

/**
 * The sum of the grounds. How alike the reports are is asked only where it can decide: it is what costs most.
 *
 * @param likeness how alike two reports' stories are, from 0 to 1.
 */
export function scoreOf(a: Told, b: Told, likeness: (reportA: string, reportB: string) => number): number {
  const { of, dated, rarity } = besidesLikeness(a, b);
  const base = sum(of);
  if (a.report === b.report || base + likenessWeight(1, dated, rarity) < LINK) return base;
  return rounded(base + likenessWeight(likeness(a.report, b.report), dated, rarity));
}

/** All grounds but how alike two reports are, and what that depends on. */
function besidesLikeness(
  a: Told,
  b: Told,
): { readonly of: Ground[]; readonly dated: boolean; readonly rarity: Rarity } {
  const of: Ground[] = [];
  const add = (weight: number, why: string): void => {
    if (weight !== 0) of.push({ weight, why });
  };
  const rarity = rarerOf(a.kind, b.kind);
  const near = kinship(a.kind, b.kind);
  add(PRIOR[rarity], `such deeds are ${HOW_OFTEN[rarity]} between two parties`);
  if (near === 1) add(0.5, 'the same kind');
  else add(near >= 0.85 ? 0.3 : near >= 0.7 ? 0 : -0.4, `${a.kind} and ${b.kind} can name one deed`);
  if (near < 1 && (a.stage === 'denied') !== (b.stage === 'denied')) add(-0.8, 'what is denied is named otherwise');
  const dated = addTime(a, b, add, rarity);
  addParties(a, b, add);
  if (a.place !== null && a.place === b.place) add(rarity === 'rare' ? 0.5 : 1, `both in ${a.m.row.place?.name}`);
  addFigures(a, b, add);
  addWords(a, b, add, rarity);
  const besides = (a.m.beside ?? []).filter((k) => (b.m.beside ?? []).includes(k));
  if (besides.length > 0) add(0.8, `both beside ${besides.join(', ')}`);
  if (a.report === b.report) add(1.3, 'told in one report');
  return { of, dated, rarity };
}

/** What like or unlike stories weigh: more where no times can be compared. */
function likenessWeight(likeness: number, dated: boolean, rarity: Rarity): number {
  if (!dated) return clip((likeness - 0.3) * 6, -1, 2);
  const [least, most] = rarity === 'words' ? [-0.3, 0.3] : rarity === 'frequent' ? [0, 0.3] : [0, 0.7];
  return clip((likeness - 0.1) * 2, least, most);
}

/** Of two kinds that can name one deed, how common the commoner is. */
function rarerOf(a: string, b: string): Rarity {
  const [x, y] = [rarityOf(a), rarityOf(b)];
  return COMMONER.indexOf(x) >= COMMONER.indexOf(y) ? x : y;
}

const COMMONER: readonly Rarity[] = ['rare', 'middle', 'frequent', 'words'];

/** The sum of the grounds. */
export function sum(of: readonly Ground[]): number {
  return rounded(of.reduce((total, g) => total + g.weight, 0));
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}

function clip(value: number, lo: number, hi: number): number {
  return Math.min(hi, Math.max(lo, value));
}

type Add = (weight: number, why: string) => void;

/** @returns whether time says anything. */
function addTime(a: Told, b: Told, add: Add, rarity: Rarity): boolean {
  const [x, y] = [a.when, b.when];
  if (x.yearly !== null && y.yearly !== null && x.yearly.month === y.yearly.month && x.yearly.day === y.yearly.day) {
    add(x.yearly.day === null ? 0.7 : 2, 'the same time of the year');
    return true;
  }
  if (x.weekday !== null && y.weekday !== null && !isDay(x.days) && !isDay(y.days)) {
    add(
      x.weekday === y.weekday ? 1 : -0.4,
      x.weekday === y.weekday ? 'the same weekday' : 'weekdays that lie side by side',
    );
    return x.weekday === y.weekday && a.report === b.report;
  }
  const open = width(x.days) > 400 || width(y.days) > 400;
  const between = gap(x.days, y.days);
  if (open && awaited(a, b)) {
    add(0.4, 'one tells what the other announces');
    return true;
  }
  if (open && between === 0) {
    add(a.report === b.report ? 0.3 : -0.7, 'no two times to compare');
    return false;
  }
  if (between === 0) {
    if (isDay(x.days) && isDay(y.days)) add(2, `both on ${dayText(x.days.lo)}`);
    else if (x.soft || y.soft) add(0.8, 'about the same time');
    else {
      const shared = meet(x.days, y.days);
      const days = Math.max(width(x.days), width(y.days));
      add(
        days <= 4 ? 1.2 : days <= 8 ? 0.8 : days <= 31 ? 0.4 : 0,
        shared === null ? 'no shared day' : 'their days overlap',
      );
    }
    return true;
  }
  if (a.stage !== b.stage || CALLED_OFF.has(a.kind) !== CALLED_OFF.has(b.kind))
    add(between <= 14 ? 0.5 : 0, 'one tells what the other announces');
  else if (x.soft || y.soft) {
    const far = rarity === 'rare' ? -0.8 : -2;
    add(between <= 2 ? 0.2 : between <= 10 ? far / 2 : far, 'told some days apart');
  } else if (LASTING.has(a.kind)) add(0.3, 'days of something that lasts');
  else add(rarity === 'rare' ? 0.3 : -0.3, 'a day apart');
  return true;
}

/** How long after it was announced without a day a deed is still the one awaited, in days. */
const AWAITED = 40;

/** Whether one tells as done, within weeks, what the other tells as still to come on no told day. */
function awaited(a: Told, b: Told): boolean {
  const [ahead, done] = a.stage === 'ahead' ? [a, b] : [b, a];
  if (ahead.stage !== 'ahead' || done.stage !== 'done') return false;
  const [from, at] = [ahead.when.days.lo, done.when.days.lo];
  return ahead.when.days.hi === null && from !== null && at !== null && at >= from && at - from <= AWAITED;
}

function addParties(a: Told, b: Told, add: Add): void {
  const round = turnedRound(a, b);
  const pairs = round
    ? ([
        [a.acting, b.other],
        [a.other, b.acting],
      ] as const)
    : ([
        [a.acting, b.acting],
        [a.other, b.other],
      ] as const);
  for (const [x, y] of pairs) {
    if (x.person !== null && y.person !== null) {
      const same = sameName(x.person, y.person);
      add(same ? 0.8 : -0.4, same ? `both name ${x.person}` : `${x.person} and ${y.person}`);
    } else if (x.office !== null && x.office === y.office) add(0.4, `both name the ${x.office}`);
    else if (x.office !== null && y.office !== null && !sameOffice(x.office, y.office))
      add(-0.3, `${x.office} and ${y.office}`);
  }
  if (a.source === null || b.source === null || a.target === null || b.target === null) {
    const both = (a.source === null && b.source === null) || (a.target === null && b.target === null);
    add(both ? -0.2 : -0.5, 'a party is left open');
  }
}

function addFigures(a: Told, b: Told, add: Add): void {
  const shared = a.figures.filter((f) => b.figures.some((g) => g.what === f.what && g.min === f.min && f.min > 2));
  if (shared.length > 0) add(1, `both tell ${shared.map((f) => f.quote).join(', ')}`);
  else if (a.figures.some((f) => b.figures.some((g) => areClose(f, g)))) add(0.6, 'their counts fit');
  else if (a.figures.some((f) => b.figures.some((g) => g.what === f.what && !overlap(f, g))))
    add(-0.3, 'their counts differ');
}

/** Whether one rounds what the other counts: "some 50" and 51, "more than 300" and 330. */
function areClose(f: FigureRow, g: FigureRow): boolean {
  const [least, most] = [Math.min(f.min, g.min), Math.max(f.min, g.min)];
  return f.what === g.what && least > 2 && most <= least * 1.25 && overlap(f, g);
}

/** By rarity: the share of words that says nothing, the weight of more, and the least and most that words can say. */
const WORDS: Readonly<Record<Rarity, readonly [number, number, number, number]>> = {
  rare: [0.15, 2.5, -0.1, 1.2],
  middle: [0.2, 4, -0.3, 1.6],
  frequent: [0.25, 6, -0.3, 2.5],
  words: [0.3, 8, -1.2, 3],
};

function addWords(a: Told, b: Told, add: Add, rarity: Rarity): void {
  if (rarity === 'frequent' && otherNames(a, b)) add(-1.5, 'they name other places or persons');
  const share = sharedWords(a, b);
  if (share === null) return;
  const [none, slope, least, most] = WORDS[rarity];
  add(clip((share - none) * slope, least, most), share > none ? 'they share words' : 'they share few words');
}

/**
 * The share of the shorter sentence's words that the other has too, parties' names and words for the deed itself left
 * out; null where one has none.
 */
function sharedWords(a: Told, b: Told): number | null {
  const [short, long] = wordsOf(a).size <= wordsOf(b).size ? [a, b] : [b, a];
  const others = wordsOf(long);
  let shared = 0;
  let all = 0;
  for (const w of wordsOf(short)) {
    if (w.startsWith(NAME_MARK) || DEED_WORDS.has(w) || isName(w, short) || isName(w, long)) continue;
    all += 1;
    if (others.has(w)) shared += 1;
  }
  // A headline of two words proves little by sharing one, and lacks little by sharing none.
  return all < 2 ? null : shared / Math.max(all, 4);
}

/** Whether both sentences name places or persons beside the parties, and none in common. */
function otherNames(a: Told, b: Told): boolean {
  const namesOf = (t: Told): string[] =>
    [...wordsOf(t)]
      .filter((w) => w.startsWith(NAME_MARK))
      .map((w) => w.slice(1))
      .filter((w) => !isName(w, a) && !isName(w, b));
  const [x, y] = [namesOf(a), namesOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((w) => wordsOf(b).has(w)) && !y.some((w) => wordsOf(a).has(w));
}

/** Whether a word is of a party's name, or of its people ("afghan" of "afghanistan"). */
function isName(word: string, t: Told): boolean {
  if (t.names.has(word)) return true;
  const head = word.slice(0, 4);
  if (head.length < 4) return false;
  for (const name of t.names) if (name.startsWith(head)) return true;
  return false;
}
