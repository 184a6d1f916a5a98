import { trimSpan } from './blocks.ts';
import { CAPTION_LABELS, CREDIT_LABELS, PICTURE_SOURCES } from './data/photo.ts';
import { countWords, endsSentence } from './shape.ts';
import type { Part, PartKind, Span } from './types.ts';

/** Longest block that can be a caption with its credit, in code units; looked at whole. */
const LONGEST_CAPTION = 900;
/** Longest credit that is not in brackets, in words. */
const LONGEST_CREDIT = 14;

const SOURCE = `(?:${PICTURE_SOURCES})(?![\\p{L}\\d])`;

/** "(Photo by A. Name/AFP)", "[Photo: …]", "[Name/Reuters]", "(AP Photo/Name)", "(File photo)", "(courtesy of …)". */
const BRACKETED = new RegExp(
  `[([](?:(?:${CREDIT_LABELS})\\s*[:/|]?[^()[\\]]{0,120}|(?:File|FILE): [^()[\\]]{1,80}|[Cc]ourtesy [^()[\\]]{1,80}` +
    `|[^()[\\]]{0,80}/\\s?${SOURCE}[^()[\\]]{0,60}|${SOURCE}\\s?/[^()[\\]]{1,80}|(?:AP Photo|Getty Images|Reuters Photo)[^()[\\]]{0,60})[)\\]]`,
  'u',
);

const LABEL = new RegExp(`^[([](?:${CREDIT_LABELS})\\b`, 'u');

/** A label that ends in a colon or bar, at the start, after white space or run into the word before it. */
const LABELLED = new RegExp(`(?:^|\\s|(?<=[\\p{Ll}\\p{N}).,!?"”’'\\]]))(?:${CREDIT_LABELS})\\s*[:|]\\s*(?=\\S)`, 'gu');

/** What stands at the very start and is a credit by itself: "Photo by …", "Image source, …", "Courtesy of …". */
const OPENING = /^(?:(?:Photo(?:graph)?|Image|Picture|Video)s? (?:by|courtesy)\b|Image source,|Courtesy of\b)/u;

/** "REUTERS/Jane Doe", "© AFP", "Jane Doe/AFP via Getty Images" behind the end of a caption's sentence or a bar. */
const AGENCY_END = new RegExp(
  `(?:^|(?<=[.!?]["”’]?)\\s+|\\s*(?=[|©])|\\s+(?=/))((?:[|©/]\\s*)?(?:[^.!?|©\\n]{0,60}(?:/|\\bvia )\\s*)?${SOURCE}(?:(?:\\s*/\\s*|\\s+via\\s+|,\\s)[^.!?|©\\n]{1,60})?\\.?)$`,
  'u',
);

/** A caption's words may run up to the slash: "Crowds in Lima / AFP". */
const SLASH_END = new RegExp(`\\s([/|©]\\s*${SOURCE}[^.!?|©\\n]{0,40})$`, 'u');
/** Small words of credits, which are no words of a caption. */
const NEUTRAL = /\b(?:handout|hand-out|pool|file|photo|courtesy|images?)\b/giu;

const CAPTION_LABEL = new RegExp(`^(?:${CAPTION_LABELS})\\s*(?::|,|[–—-](?=\\s))\\s*`, 'u');

const HAS_SOURCE = new RegExp(`(?<![\\p{L}\\d])${SOURCE}`, 'u');
/** What every caption label and credit has something of; most paragraphs have nothing and are done with here. */
const HAS_MARK =
  /[/©|[\]]|Photo|Image|Picture|PHOTO|IMAGE|PICTURE|Credit|Foto|FILE|File|Caption|CAPTION|Graphic|Video|Illustration|ourtesy|Map|Getty|Shutterstock|Alamy| via /u;

/** Finds an unbracketed credit that runs to the end of the words; the offset where it begins, or -1. */
function creditAtEnd(words: string): number {
  for (const match of words.matchAll(LABELLED)) {
    const at = match.index + match[0].length - match[0].trimStart().length;
    const rest = words.slice(match.index + match[0].length);
    if (countWords(rest, LONGEST_CREDIT + 1) > LONGEST_CREDIT) continue;
    const runIn = at > 0 && at === match.index;
    if (HAS_SOURCE.test(rest) || ((runIn || at === 0) && !endsSentence(rest) && isNameLike(rest))) return at;
  }
  const tail = words.slice(-200);
  const long = AGENCY_END.exec(tail);
  const agency = long && isNameLike((long[1] ?? '').replace(NEUTRAL, '')) ? long : SLASH_END.exec(tail);
  if (!agency) return -1;
  const credit = agency[1] ?? '';
  // A bare agency name behind a sentence is a wire credit; a picture's credit has a slash, a sign or a bar.
  if (!/[/©|]|\bvia\b|^Getty|^Shutterstock|^Alamy|^AP Photo/u.test(credit)) return -1;
  if (countWords(credit, LONGEST_CREDIT + 1) > LONGEST_CREDIT) return -1;
  return Math.max(0, words.length - 200) + agency.index + agency[0].length - credit.length;
}

/** Mostly names: no long word in small letters, as "Ministers meet in Lagos" has. */
function isNameLike(words: string): boolean {
  return !/(?<!\p{L})\p{Ll}{4,}/u.test(words);
}

/**
 * Takes a picture's caption and credit apart ("Minister of TradePhoto: Agency", "FILE PHOTO: …", "(Photo by …)").
 * Gives the parts of the whole block in order, or null when no picture is spoken of. Text that goes on behind a
 * bracketed credit is left to the caller as `rest`.
 */
export function readPhoto(text: string, block: Span): { parts: Part[]; rest: Span | null } | null {
  if (block.end - block.start > LONGEST_CAPTION) return null;
  const words = text.slice(block.start, block.end);
  if (!HAS_MARK.test(words)) return null;
  const parts: Part[] = [];
  const push = (kind: PartKind, from: number, to: number): void => {
    const span = trimSpan(text, block.start + from, block.start + to);
    if (span.start < span.end) parts.push({ kind, span });
  };
  const opening = OPENING.exec(words);
  if (opening && countWords(words, LONGEST_CREDIT + 1) <= LONGEST_CREDIT) {
    push('credit', 0, words.length);
    return { parts, rest: null };
  }
  const label = CAPTION_LABEL.exec(words);
  const from = label && !(creditAtEnd(words) === 0) ? label[0].length : 0;
  if (from > 0) push('credit', 0, from);
  const bracket = BRACKETED.exec(words);
  if (bracket && bracket.index >= from) {
    const end = bracket.index + bracket[0].length;
    const after = words.slice(end).replace(/^[\s.,;]+/u, '');
    const credit = after === '' ? -1 : creditAtEnd(after);
    // In the middle of a sentence "(A/PA)" is a party or a pair of names, unless it says that it is a picture's.
    const before = words.slice(from, bracket.index).trim();
    if (after !== '' && before !== '' && !endsSentence(before) && !LABEL.test(bracket[0])) return null;
    push('caption', from, bracket.index);
    if (credit === 0) push('credit', bracket.index, words.length);
    else push('credit', bracket.index, end);
    const rest = trimSpan(text, block.end - after.length, block.end);
    return { parts, rest: after === '' || credit === 0 ? null : rest };
  }
  const at = creditAtEnd(words);
  if (at < from && from === 0) return null;
  push('caption', from, at < from ? words.length : at);
  if (at >= from) push('credit', at, words.length);
  return { parts, rest: null };
}
