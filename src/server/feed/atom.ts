/** Feeds as Atom 1.0 (RFC 4287). */
import type { Feed, FeedEntry } from './entries.ts';

/** A feed as an XML document. */
export function atomText(feed: Feed): string {
  const { id, title, self, page, origin, updated, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xmlText(id)}</id>
  <title>${xmlText(title)}</title>
  <updated>${xmlText(updated)}</updated>
  <author><name>Demarche</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(origin + self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(origin + page)}"/>
${entries.map((e) => entryText(e, origin)).join('')}</feed>
`;
}

function entryText(entry: FeedEntry, origin: string): string {
  const { id, path, title, text, updated, published, tags } = entry;
  const link = xmlText(origin + path);
  return `  <entry>
    <id>${xmlText(id)}</id>
    <title>${xmlText(title)}</title>
    <updated>${xmlText(updated)}</updated>
${published === null ? '' : `    <published>${xmlText(published)}</published>\n`}    <link rel="alternate" href="${link}"/>
    <link rel="via" type="application/json" href="${link}.json"/>
${tags.map((tag) => `    <category term="${xmlText(tag)}"/>\n`).join('')}    <content type="text">${xmlText(text)}</content>
  </entry>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in an element or attribute; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}
