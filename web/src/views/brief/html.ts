/** A brief as a page of its own, for print. */
import { type Brief, numbered } from './model.ts';
import { noteOf } from './note.ts';

const STYLE = `body{font:11pt/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#000}
h1{font-size:1.6rem;margin:0}ol{font-size:.85rem;padding-left:1.4rem}li{margin:.3rem 0;overflow-wrap:anywhere}
.fact{margin:.6rem 0;padding-left:.8rem;border-left:2px solid #888}.day{color:#333}code{font-size:.8em}`;

/** Writes a page without scripts; every word in it is escaped. */
export function htmlOf(brief: Brief, origin: string): string {
  const { items, notes } = numbered(brief);
  const body = items.map((item) => {
    if (item.type === 'text') return paragraphs(item.text);
    const refs = item.notes.map((n) => `<sup><a href="#n${n}" id="r${n}">${n}</a></sup>`).join(' ');
    return `<p class="fact">${escaped(item.line)} ${refs}</p>`;
  });
  const foot = notes.map((source, i) => {
    const { quote, report, permalink, url, hash } = noteOf(source, origin);
    const links = [url, permalink].flatMap((a) => (a === null ? [] : [`<a href="${escaped(a)}">${escaped(a)}</a>`]));
    return `<li id="n${i + 1}">“${escaped(quote)}” — ${escaped(report)}. ${links.join(' ')} <code>${escaped(hash)}</code></li>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(brief.title)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(brief.title)}</h1><p class="day">Known as of ${escaped(brief.asOf)}</p>
${body.join('\n')}
<h2>Sources</h2><ol>${foot.join('\n')}</ol></body></html>
`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((p) => `<p>${escaped(p.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** Text as HTML, also inside quotation marks of an attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
