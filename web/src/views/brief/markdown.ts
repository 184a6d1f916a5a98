/** A brief as Markdown with footnotes. */
import { type Brief, numbered } from './model.ts';
import { noteOf, noteText } from './note.ts';

/** Writes a brief. Words of reports are escaped: none of them can become markup. */
export function markdownOf(brief: Brief, origin: string): string {
  const { items, notes } = numbered(brief);
  const body = items.map((item) =>
    item.type === 'text'
      ? item.text.trim()
      : `- ${escaped(item.line)}${item.notes.map((n) => `[^${n}]`).join('')} [record](${origin}/r/${item.event})`,
  );
  const foot = notes.map((source, i) => `[^${i + 1}]: ${escaped(noteText(noteOf(source, origin)))}`);
  return `# ${escaped(brief.title)}\n\nKnown as of ${brief.asOf}.\n\n${body.join('\n\n')}\n\n${foot.join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#+!|~$]/g, '\\$&');
}
