/** Words at the end of a sentence that only say who reports what stands before ("…, the Lima Post notes."). */
import { placeKey } from '../coding/ids.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import { stretch, tokenSpan } from '../speech/spans.ts';
import type { Scene } from './scene.ts';

/** Most words of a sentence that is only a credit. */
const SHORT = 8;
/** Most words of an outlet's name. */
const LONGEST_NAME = 6;
const VERBS = /^(report|note|say|write|add|reveal)(s|ed)?$|^(said|wrote|notes?)$/i;

export interface Trailing {
  readonly sentence: number;
  readonly span: Span;
  readonly code: string;
  readonly name: string;
  /** The sentence that is credited: its own, or the one before where it is nothing but the credit. */
  readonly credited: Sentence;
}

/** The trailing credits that no attribution accounts for, in text order. */
export function trailingCredits(scene: Scene): Trailing[] {
  const { sentences, speech } = scene.annotations;
  const cues = new Set(speech.attributions.map((a) => placeKey(a.cue)));
  return sentences.flatMap((s, i): Trailing[] => {
    const last = s.tokens.findLastIndex((t) => t.upos !== 'PUNCT');
    if (last < 1 || !VERBS.test(s.tokens[last].text) || cues.has(placeKey(tokenSpan(s, last)))) return [];
    const outlet = outletBefore(scene, s, last);
    if (outlet === null) return [];
    const from = s.tokens[outlet.from - 1]?.upos === 'DET' ? outlet.from - 1 : outlet.from;
    const before = sentences[i - 1];
    const whole = from === 0 && s.tokens.length <= SHORT;
    if (whole ? before?.part !== s.part : s.tokens[from - 1]?.upos !== 'PUNCT') return [];
    const { code, name } = outlet;
    return [{ sentence: s.index, span: stretch(s, from, last), code, name, credited: whole ? before : s }];
  });
}

/** The outlet whose name ends right before a token: a mention, else capitalised words that the gazetteer has. */
function outletBefore(scene: Scene, s: Sentence, to: number): { from: number; code: string; name: string } | null {
  const m = scene.annotations.actors.find((o) => o.sentence === s.index && o.kind === 'outlet' && o.to === to);
  if (m?.code != null) return { from: m.from, code: m.code, name: m.name };
  for (let from = Math.max(0, to - LONGEST_NAME); from < to; from++) {
    const words = s.tokens.slice(from, to);
    if (!words.every((t) => /^\p{Lu}/u.test(t.text))) continue;
    const name = words.map((t) => t.text).join(' ');
    const code = scene.outletCode(name);
    if (code !== null) return { from, code, name };
  }
  return null;
}
