/** Words of reports as other formats can take them. */

/** White space is one blank, other control characters and halves of characters are gone: they end fields, or hide words. */
export function onOneLine(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\s+/g, ' ')
      // biome and readers alike see the classes by name: Cc are control characters, Cf those that turn the direction of text.
      .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
      .trim()
  );
}

/**
 * A value as JSON. Half a character is the sign of one that was lost: strict readers (DuckDB, PostgreSQL) refuse a whole
 * file for it, and offsets in code points stay what they are.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\ud')) return text;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part));
}

/** Text as HTML that shows it and does nothing. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (c) => `&#${c.charCodeAt(0)};`);
}
