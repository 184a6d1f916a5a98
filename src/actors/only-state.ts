import { type Discourse, isBefore } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { Settle } from './salience.ts';

/** The one state that the report has named just before a draft; null when it has named none or several. */
export function onlyState(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  isState: (code: string) => boolean,
): Draft | null {
  const found = new Map<string, Draft>();
  for (let s = d.sentence; s >= 0 && s >= d.sentence - 2; s--) {
    for (const x of discourse.inSentence(s)) {
      if (!isBefore(x, d.sentence, d.from)) continue;
      for (const code of settle(x).codes) if (isState(code)) found.set(code, x);
      if (found.size > 1) return null;
    }
  }
  const [only] = found.values();
  return only && settle(only).codes.length === 1 ? only : null;
}

/** Whether the report has named a state other than one before a draft, as somebody who acts. */
export function namesAnother(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  code: string,
  isState: (code: string) => boolean,
): boolean {
  for (let s = d.sentence; s >= 0 && s >= d.sentence - 2; s--) {
    for (const x of discourse.inSentence(s)) {
      if (!isBefore(x, d.sentence, d.from) || x.kind === 'place' || x.weak) continue;
      if (settle(x).codes.some((c) => c !== code && isState(c))) return true;
    }
  }
  return false;
}
