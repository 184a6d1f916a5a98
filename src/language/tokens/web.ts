import { dottedEndings } from '../words/web.ts';
import { endOf } from './match.ts';

/**
 * The lengths are bounded so that a long run of text costs no more than a constant for each word: 2 kB is what browsers
 * and sitemaps take of an address, 64 what RFC 5321 allows before the @, 63 what a label of a domain may have.
 */
const url = /(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s\p{Cc}\u200b\u2060<>«»“”]{1,2048}/iuy;
const email = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.+%-]{0,62}[\p{L}\p{N}_+%-])?@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;
const handle = /@[\p{L}_][\p{L}\p{N}_]*/uy;
const tag = /#\p{L}[\p{L}\p{M}\p{N}_]*/uy;
const dotted = /[\p{L}\p{N}_-]{2,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,63}(?![\p{L}\p{N}])/uy;
const trailing = /[.,;:!?'"’)\]}…]/u;

/** Reads the address, @handle or #tag that starts at an offset: its end, or null. */
export type WebReader = (at: number) => [number] | null;

/**
 * Makes the reader of addresses, @handles and #tags in a text, for offsets that rise from call to call. Stops, closing
 * quotes and closing brackets after an address are not part of it.
 */
export function webReader(text: string): WebReader {
  const wordAhead = markFinder(text);
  return (at) => {
    const code = text.charCodeAt(at);
    if (code === 0x40) return whole(handle, text, at);
    if (code === 0x23) return whole(tag, text, at);
    if (!wordAhead(at)) return null;
    const address = endOf(url, text, at);
    if (address !== null) return [trim(text, at, address)];
    return whole(email, text, at) ?? domain(text, at);
  };
}

/**
 * A cheap look ahead: addresses have one of their marks before the next space. Where the nearest mark or space stands is
 * kept until it is passed, so that the words of a run without spaces do not each look through all of it.
 */
function markFinder(text: string): (at: number) => boolean {
  let stand = -1;
  let marked = false;
  return (at) => {
    if (at <= stand) return marked;
    for (stand = at; stand < text.length; stand++) {
      const code = text.charCodeAt(stand);
      if (code <= 0x20) return (marked = false);
      if (code === 0x40 || code === 0x2e || code === 0x3a) return (marked = text.charCodeAt(stand + 1) > 0x20);
    }
    return (marked = false);
  };
}

function domain(text: string, at: number): [number] | null {
  const stop = endOf(dotted, text, at);
  if (stop === null) return null;
  const labels = text.slice(at, stop).split('.');
  const last = labels.at(-1) ?? '';
  // "year.In" is two sentences without a space between them, "example.in" an address.
  const group = labels.length > 2 && labels.every((label) => /^[a-z-]+$/.test(label));
  if (group) return [stop];
  if (!dottedEndings.has(last.toLowerCase()) || !/\p{L}/u.test(labels[0] ?? '')) return null;
  return /^\p{Lu}\p{Ll}/u.test(last) ? null : [stop];
}

function trim(text: string, start: number, stop: number): number {
  let surplus = 0;
  for (let i = start; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x29) surplus++;
    else if (code === 0x28) surplus--;
  }
  let end = stop;
  while (end > start + 1 && trailing.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')') {
      // A bracket that the address has opened is its own: "…/Accord_(1991)".
      if (surplus <= 0) break;
      surplus--;
    }
    end--;
  }
  return end;
}

function whole(pattern: RegExp, text: string, at: number): [number] | null {
  const stop = endOf(pattern, text, at);
  return stop === null ? null : [stop];
}
