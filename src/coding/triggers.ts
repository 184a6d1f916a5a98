/** Which frames of the codebook a predicate triggers. */
import { formOf, type Predicate, slot } from '../language/predicates.ts';
import type { Sentence } from '../language/types.ts';
import type { Codebook, Frame, Kind } from './codebook.ts';
import { lemmaAt } from './lemma.ts';

/** A frame and the kind that it belongs to. */
export interface Rule {
  readonly kind: Kind;
  readonly frame: Frame;
  readonly name: string;
  /** For each argument that the frame cannot do without, the slots any of which may hold it. */
  readonly needs: readonly (readonly string[])[];
}

/** Frames by form and first word of their trigger. */
export interface FrameIndex {
  readonly verb: ReadonlyMap<string, readonly { readonly rule: Rule; readonly rest: readonly string[] }[]>;
  readonly noun: ReadonlyMap<string, readonly { readonly rule: Rule; readonly rest: readonly string[] }[]>;
}

/** Indexes all frames of a codebook by trigger. */
export function indexFrames(codebook: Codebook): FrameIndex {
  const verb = new Map<string, { rule: Rule; rest: string[] }[]>();
  const noun = new Map<string, { rule: Rule; rest: string[] }[]>();
  for (const kind of codebook.kinds) {
    for (const frame of kind.frames) {
      const rule: Rule = { kind, frame, name: `${kind.kind}/${frame.id}`, needs: needsOf(frame) };
      for (const [words, map] of [
        [frame.verb, verb],
        [frame.noun, noun],
      ] as const) {
        for (const word of words) {
          const [first, ...rest] = word.split(' ');
          const list = map.get(first) ?? [];
          list.push({ rule, rest });
          map.set(first, list);
        }
      }
    }
  }
  return { verb, noun };
}

/** The predicate itself is always there; other slots may be empty. */
function needsOf({ slots }: Frame): (readonly string[])[] {
  return Object.entries(slots).flatMap(([name, test]) => {
    const names = name.split('|');
    return test.absent || test.optional || names.includes('self') ? [] : [names];
  });
}

/** Whether an argument that a frame cannot do without is missing: most frames fail so, which is seen without any test. */
export function lacksArgument(rule: Rule, { slots }: Predicate): boolean {
  for (const names of rule.needs) {
    let filled = false;
    for (const name of names) filled ||= slots.has(name);
    if (!filled) return true;
  }
  return false;
}

/** Whether a token's lemma begins the trigger of any frame; most do not, and need not be read as predicates. */
export function isTrigger(index: FrameIndex, s: Sentence, token: number): boolean {
  return index[formOf(s.tokens[token])].has(lemmaAt(s, token));
}

/** The frames whose trigger a predicate is, tests not yet made. */
export function framesFor(index: FrameIndex, p: Predicate): Rule[] {
  const lemma = lemmaAt(p.sentence, p.token);
  const entries = index[p.form].get(lemma) ?? [];
  const out: Rule[] = [];
  for (const { rule, rest } of entries) {
    if (rest.every((word) => hasParticle(p, word)) && !out.includes(rule)) out.push(rule);
  }
  return out;
}

/** A particle may be parsed as particle, adverb or the first word of a preposition ("threw them out of the country"). */
function hasParticle(p: Predicate, word: string): boolean {
  const s = p.sentence;
  if (p.lemma.endsWith(` ${word}`)) return true;
  if (slot(p, 'adverb').some((a) => s.tokens[a].text.toLowerCase() === word)) return true;
  for (const name of p.slots.keys()) if (name.startsWith(`${word} `)) return true;
  const next = s.tokens[p.token + 1];
  if (next?.xpos === 'RP' && next.text.toLowerCase() === word) return true;
  // "broke into", but not "was called ... in Baghdad"
  return slot(p, word).length > 0 && s.tokens[p.token + 1]?.text.toLowerCase() === word;
}
