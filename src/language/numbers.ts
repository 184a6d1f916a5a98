/** Amounts as a writer puts them: "two hundred", "a hundred and fifty", "1.5 million", "10-15", "no more than 20". */
import { bounded, modifierAfter, modifiersBefore } from './number-bounds.ts';
import { type Core, DASH, numberAt, startsNumber } from './number-core.ts';

/** An amount: what the words allow, and which words they are. */
export interface NumberPhrase {
  /** Word range, half-open, with the modifier. */
  readonly from: number;
  readonly to: number;
  /** Least and most that the words allow; `max` is null where they leave it open. */
  readonly min: number;
  readonly max: number | null;
  /** The words around the number that bound it, as written, in lower case ("at least"); null when there are none. */
  readonly modifier: string | null;
}

/** An amount with what else the reader saw of it. */
export interface Amount extends NumberPhrase {
  /** The number without its modifiers, half-open. */
  readonly core: number;
  readonly end: number;
  /** The word after "percent" where the amount is a share; else null. */
  readonly share: number | null;
}

/**
 * Reads all amounts of a sentence, from left to right. Shares ("20 percent") are not amounts, nor is "no one".
 *
 * @param words The words as the tokeniser parts them ("twenty", "-", "three").
 */
export function numberPhrases(words: readonly string[]): NumberPhrase[] {
  return amountsIn(words.map((w) => w.toLowerCase()))
    .filter((a) => a.share === null)
    .map(({ from, to, min, max, modifier }) => ({ from, to, min, max, modifier }));
}

/**
 * Reads all amounts of a sentence, shares too.
 *
 * @param words In lower case.
 */
export function amountsIn(words: readonly string[]): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < words.length; ) {
    const article = words[at] === 'a' || words[at] === 'the';
    const core = startsNumber(words[article ? at + 1 : at] ?? '') ? rangeAt(words, at) : null;
    if (core === null) {
      at++;
      continue;
    }
    found.push(withModifiers(words, at, core, found.at(-1)?.to ?? 0));
    at = core.to;
  }
  return found;
}

/** The amount that a word is part of; null when it is part of none. */
export function numberPhraseAt(words: readonly string[], at: number): NumberPhrase | null {
  return numberPhrases(words).find((p) => p.from <= at && at < p.to) ?? null;
}

function withModifiers(words: readonly string[], at: number, core: Core, floor: number): Amount {
  const between = words[at - 1] === 'between' && core.max !== core.min;
  const before = modifiersBefore(words, between ? at - 1 : at, floor);
  const after = modifierAfter(words, core.to);
  const written = [...before.words, ...(between ? ['between'] : []), ...(after?.words ?? [])];
  const bounds = after === null ? before.bounds : [...before.bounds, after.bound];
  const to = after?.to ?? core.to;
  return {
    from: before.from,
    to,
    core: at,
    end: core.to,
    ...bounded(core, bounds),
    modifier: written.length > 0 ? written.join(' ') : null,
    share: afterShare(words, to) ?? afterShare(words, core.to),
  };
}

/** "10 to 15", "10-15", "two or three dozen", and after "between" "10 and 15"; else a single number. */
function rangeAt(words: readonly string[], at: number): Core | null {
  const joined = /^(\d+)[-–](\d+)$/.exec(words[at] ?? '');
  if (joined && Number(joined[1]) < Number(joined[2])) {
    return { to: at + 1, min: Number(joined[1]), max: Number(joined[2]), scale: 1 };
  }
  const low = numberAt(words, at);
  const link = low === null ? undefined : words[low.to];
  if (low === null || low.max === null || link === undefined) return low;
  const previous = words[at - 1];
  // "raised it from 10 to 15": two amounts, not a range.
  const ranging = previous !== 'from' || /^(?:rang|vary|anywhere|somewhere|anything)/.test(words[at - 2] ?? '');
  const links = DASH.test(link) || link === 'or' || (link === 'to' && ranging);
  if (!links && !(link === 'and' && previous === 'between')) return low;
  const high = numberAt(words, low.to + 1);
  if (high === null || high.max === null) return low;
  // The scale of "10 to 15 million" is that of both.
  const shared = low.scale === 1 && low.max < high.max / high.scale ? high.scale : 1;
  const min = low.min * shared;
  return min < high.max ? { to: high.to, min, max: high.max, scale: high.scale } : low;
}

const PERCENT = /^(?:%|percent|pct|percents)$/;

function afterShare(words: readonly string[], to: number): number | null {
  const at = words[to] === '-' ? to + 1 : to;
  if (PERCENT.test(words[at] ?? '')) return words[at + 1] === 'point' || words[at + 1] === 'points' ? null : at + 1;
  return words[at] === 'per' && words[at + 1] === 'cent' ? at + 2 : null;
}
