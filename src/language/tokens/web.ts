import { dottedEndings } from '../words/web.ts';
import { endOf } from './match.ts';

const url = /(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s\p{Cc}\u200b\u2060<>«»“”]+/iuy;
const email = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.+%-]*[\p{L}\p{N}_+%-])?@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;
const handle = /@[\p{L}_][\p{L}\p{N}_]*/uy;
const tag = /#\p{L}[\p{L}\p{M}\p{N}_]*/uy;
const dotted = /[\p{L}\p{N}_-]{2,}(?:\.[\p{L}\p{N}_-]+)+(?![\p{L}\p{N}])/uy;
const trailing = /[.,;:!?'"’)\]}…]/u;

/**
 * Addresses, @handles and #tags: the end of the one that starts at `at`, or null.
 * Stops, closing quotes and closing brackets after an address are not part of it.
 */
export function readWeb(text: string, at: number): [number] | null {
  const code = text.charCodeAt(at);
  if (code === 0x40) return whole(handle, text, at);
  if (code === 0x23) return whole(tag, text, at);
  if (!wordAhead(text, at)) return null;
  const address = endOf(url, text, at);
  if (address !== null) return [trim(text, at, address)];
  return whole(email, text, at) ?? domain(text, at);
}

/** A cheap look ahead: addresses have one of their marks before the next space. */
function wordAhead(text: string, at: number): boolean {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20) return false;
    if (code === 0x40 || code === 0x2e || code === 0x3a) {
      const next = text.charCodeAt(i + 1);
      return next > 0x20 && !Number.isNaN(next);
    }
  }
  return false;
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
  let end = stop;
  while (end > start + 1 && trailing.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')' && balanced(text.slice(start, end))) break;
    end--;
  }
  return end;
}

function balanced(address: string): boolean {
  return address.split('(').length >= address.split(')').length;
}

function whole(pattern: RegExp, text: string, at: number): [number] | null {
  const stop = endOf(pattern, text, at);
  return stop === null ? null : [stop];
}
