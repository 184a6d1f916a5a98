/** Judges whether the actors layer reads a phrase as an item of a set of phrases wants it. */
import { piecesOf } from '../../src/actors/fold.ts';
import type { ActorMention } from '../../src/actors/types.ts';
import type { Sentence } from '../../src/language/types.ts';

/** What a phrase stands for; fields that are left out are not looked at. */
export interface Wanted {
  readonly code?: string | null;
  readonly codes?: readonly string[];
  readonly not?: string | readonly string[];
  readonly kind?: string | null;
  readonly role?: string | null;
  readonly organ?: string | null;
  readonly office?: string | null;
  readonly person?: string | null;
  readonly host?: string | null;
  readonly city?: string | null;
  readonly at?: string | null;
  readonly wrong_office?: boolean;
}

/** A phrase in a text of a date. */
export interface Item {
  readonly id: string | number;
  readonly date?: string;
  readonly text: string;
  readonly phrase: string;
  readonly nth?: number;
  readonly class: string;
  readonly hard?: boolean;
  readonly want: Wanted;
}

/** The start of the nth occurrence of some words, inside of longer ones too; -1 when there is none. */
export function placeOf(text: string, words: string, nth: number): number {
  let at = -1;
  for (let k = 0; k < nth; k++) at = text.indexOf(words, at + 1);
  return at;
}

const COUNTS = /^(thousands?|hundreds?|dozens?|scores?|millions?|number|group|most|some|many|several|\d+)$/i;

/** The mention that a phrase is about, or null. */
export function mentionOf(
  sentences: readonly Sentence[],
  mentions: readonly ActorMention[],
  start: number,
  end: number,
): ActorMention | null {
  for (const s of sentences) {
    const tokens = s.span.in ? [] : s.tokens.filter((t) => t.end > start && t.start < end);
    const [first] = tokens;
    const last = tokens.at(-1);
    if (!first || !last) continue;
    const own = mentions.filter((m) => m.sentence === s.index);
    const inside = own.filter((m) => m.span.start >= start && m.span.end <= end);
    // The head is what hangs on words outside; a split parse has several, of which a mention may cover any.
    const outer = tokens.filter(
      (t) =>
        t.upos !== 'PUNCT' && t.upos !== 'DET' && t.upos !== 'ADP' && (t.head < first.index || t.head > last.index),
    );
    const heads = outer.length > 0 ? outer.slice(0, 1) : [last];
    const covers = (m: ActorMention): boolean => heads.some((t) => m.from <= t.index && t.index < m.to);
    const wide = (m: ActorMention): number => m.to - m.from;
    const within = inside.filter(covers).toSorted((a, b) => wide(b) - wide(a));
    const whole = inside.find((m) => m.to - 1 === last.index && m.from <= first.index + 1);
    const around = own.filter(covers).toSorted((a, b) => wide(a) - wide(b));
    // "thousands of Syrians" are Syrians.
    const counts = heads.every((t) => COUNTS.test(t.text));
    const counted = counts ? inside.toSorted((a, b) => wide(b) - wide(a))[0] : undefined;
    return whole ?? within[0] ?? counted ?? around[0] ?? null;
  }
  return null;
}

const folded = (text: string | null | undefined): string => (text ? piecesOf(text).join(' ').toLowerCase() : '');
const lastWord = (text: string | null | undefined): string => folded(text).split(' ').at(-1) ?? '';
const codesOf = (m: ActorMention | null): readonly string[] => m?.codes ?? (m?.code ? [m.code] : []);

/** Kinds that say the same of a phrase: where a state is named as a place, an office whose holder is known, a body's organ. */
const LIKE: readonly (readonly string[])[] = [
  ['state', 'place'],
  ['office', 'person'],
  ['organ', 'organisation'],
];

function isKind(m: ActorMention | null, wanted: string | null): boolean {
  if (m === null || m.kind === wanted) return m?.kind === wanted;
  if (m.kind === 'office' && m.person === undefined) return false;
  return LIKE.some((kinds) => kinds.includes(m.kind) && kinds.includes(wanted ?? ''));
}

/** Bodies have a code of their own (CONTRACT, "Actor codes"); where an item names their state, that is looked at. */
function hasState(m: ActorMention | null, code: string | null): boolean {
  return m !== null && m.state === code && ['organisation', 'group', 'outlet'].includes(m.kind);
}

/** The states of the Commonwealth send one another high commissioners, who are ambassadors in all but name. */
function officeOf(office: string | null | undefined): string {
  return folded(office) === 'high commissioner' ? 'ambassador' : folded(office);
}

/** For every field that an item gives, whether the mention has it. */
export function marksOf(want: Wanted, m: ActorMention | null): Map<string, boolean> {
  const out = new Map<string, boolean>();
  const codes = codesOf(m);
  if (want.codes) out.set('code', String([...codes].toSorted()) === String([...want.codes].toSorted()));
  else if (want.not !== undefined) out.set('code', ![want.not].flat().some((code) => codes.includes(code)));
  else if (want.code !== undefined)
    out.set('code', want.code === null ? codes.length === 0 : String(codes) === want.code || hasState(m, want.code));
  if (want.kind !== undefined) out.set('kind', isKind(m, want.kind));
  if (want.office !== undefined) out.set('office', officeOf(m?.office) === officeOf(want.office));
  for (const field of ['role', 'organ', 'at'] as const)
    if (want[field] !== undefined) out.set(field, folded(m?.[field]) === folded(want[field]));
  if (want.person !== undefined) out.set('person', lastWord(m?.person) === lastWord(want.person));
  if (want.host !== undefined) out.set('host', (m?.post?.host ?? null) === want.host);
  if (want.city !== undefined) out.set('city', folded(m?.post?.city) === folded(want.city));
  if (want.wrong_office !== undefined) out.set('wrong_office', (m?.officeHeld !== undefined) === want.wrong_office);
  return out;
}
