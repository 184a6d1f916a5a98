/** A brief in an address: packed after the # sign, which browsers keep to themselves, so that no server sees it. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Brief, Item, Source } from './model.ts';

/** The version of what is packed. */
const VERSION = '1';

/** Packs a brief: letters, digits, - and _. */
export function packBrief(brief: Brief): string {
  const bytes = deflateSync(strToU8(JSON.stringify(brief)), { level: 9 });
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return VERSION + btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Unpacks a brief; null for what is none. Addresses come from anywhere: every field is checked. */
export function unpackBrief(packed: string): Brief | null {
  if (!packed.startsWith(VERSION)) return null;
  try {
    const text = atob(packed.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    return checked(JSON.parse(strFromU8(inflateSync(bytes))));
  } catch {
    return null;
  }
}

function checked(data: unknown): Brief | null {
  if (!isRecord(data) || typeof data.title !== 'string' || !Array.isArray(data.items)) return null;
  if (typeof data.asOf !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(data.asOf)) return null;
  const items = data.items.map(itemOf);
  return items.includes(null) ? null : { title: data.title, asOf: data.asOf, items: items as Item[] };
}

function itemOf(item: unknown): Item | null {
  if (!isRecord(item)) return null;
  if (item.type === 'text' && typeof item.text === 'string') return { type: 'text', text: item.text };
  const { event, line, sources } = item;
  if (item.type !== 'fact' || typeof event !== 'string' || typeof line !== 'string' || !Array.isArray(sources))
    return null;
  const found = sources.map(sourceOf);
  return found.includes(null) ? null : { type: 'fact', event, line, sources: found as Source[] };
}

function sourceOf(source: unknown): Source | null {
  if (!isRecord(source) || !isRecord(source.report)) return null;
  const { mention, quote, span, report } = source;
  const [from, to] = Array.isArray(span) ? (span as unknown[]) : [];
  if (typeof mention !== 'string' || typeof quote !== 'string' || !isCount(from) || !isCount(to)) return null;
  const { id, text_hash } = report;
  if (typeof id !== 'string' || typeof text_hash !== 'string') return null;
  const text = (key: string): string | null => (typeof report[key] === 'string' ? report[key] : null);
  const about = {
    outlet: text('outlet'),
    wire: text('wire'),
    title: text('title'),
    url: text('url'),
    date: text('date'),
  };
  return {
    mention,
    quote,
    span: [from, to],
    ...(source.in === 'title' ? { in: 'title' } : {}),
    report: { id, text_hash, ...about },
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
