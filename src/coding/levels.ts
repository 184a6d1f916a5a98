/** Levels of travel advice on their issuers' scales. */
import type { AdvisoryScale } from '../actors/gazetteer.ts';
import type { Span } from '../report/types.ts';
import { type Annotations, sentenceText } from './annotations.ts';
import type { Scope } from './parties.ts';
import type { Level } from './types.ts';
import { isOwnWord, ownWords } from './words.ts';

export type Scales = readonly AdvisoryScale[];

const LEVEL =
  /\blevel[- ](\d|one|two|three|four|five)\b|\b(highest|top|lowest)(?:[- ](?:threat|warning|alert|advisory|risk|possible))*[- ](?:level|tier)\b|\b(?:red|orange|amber|yellow|green)\b(?= (?:level|alert|list|zone|warning|advisory|category))/gi;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const RAISE = new Set('raise increase upgrade heighten elevate step lift hike tighten toughen'.split(' '));
const LOWER = new Set('lower reduce downgrade ease relax soften cut drop'.split(' '));
const KEEP = new Set('keep maintain retain remain stay leave'.split(' '));

/**
 * The level that the predicate's own words name, by number, by "highest" or in the issuer's wording; on the issuer's
 * scale of the report's date, where one is known. The rank is the scale's, since on some scales the lowest number is
 * the most severe: unknown scale, unknown rank.
 */
export function levelOf(scope: Scope, issuer: string | null, scales: Scales, annotations: Annotations): Level | null {
  const s = scope.predicate.sentence;
  const text = sentenceText(annotations.report, s);
  const own = ownWords(s, scope.predicate.token);
  const scale = scaleOf(issuer, scales, annotations.report.date.edtf, text);
  const lemma = s.tokens[scope.predicate.token].lemma.toLowerCase();
  const direction = RAISE.has(lemma) ? 'raised' : LOWER.has(lemma) ? 'lowered' : KEEP.has(lemma) ? 'kept' : null;
  const build = (index: number, length: number, rank: number | null): Level => {
    const start = s.span.start + index;
    const span: Span = { start, end: start + length, ...(s.span.in ? { in: s.span.in } : {}) };
    return { scale: scale?.id ?? null, value: text.slice(index, index + length), rank, direction, span };
  };
  const named = [...text.matchAll(LEVEL)].filter((m) => isOwnWord(s, own, s.span.start + m.index));
  // "from level 3 to level 2": the level that is reached counts.
  const found = named.find((m) => /\bto (?:\w+ ){0,2}$/i.test(text.slice(0, m.index))) ?? named[0];
  if (found) {
    const digit = found[1]?.toLowerCase();
    const printed = digit === undefined ? null : String(NUMBERS[digit] ?? digit);
    const extreme = scale && /^(highest|top)/i.test(found[0]) ? Math.max(...scale.levels.map((l) => l.rank)) : null;
    return build(found.index, found[0].length, scale?.levels.find((l) => l.value === printed)?.rank ?? extreme);
  }
  for (const level of scale?.levels ?? []) {
    for (const phrase of level.phrases) {
      const match = new RegExp(`\\b${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i').exec(text);
      if (match && isOwnWord(s, own, s.span.start + match.index))
        return build(match.index, match[0].length, level.rank);
    }
  }
  return null;
}

/**
 * The issuer's scale: the one whose body the sentence names, else the issuer's first in the gazetteer that held on the
 * date. Without a date only an issuer's sole scale can be told.
 */
function scaleOf(issuer: string | null, scales: Scales, date: string | null, text: string): AdvisoryScale | null {
  const own = scales.filter((x) => x.issuer === issuer);
  if (date === null) return own.length === 1 ? own[0] : null;
  const valid = own.filter((x) => (x.valid_from ?? '') <= date && (x.valid_until === null || date <= x.valid_until));
  return valid.find((x) => x.names.some((name) => text.includes(name))) ?? valid[0] ?? null;
}
