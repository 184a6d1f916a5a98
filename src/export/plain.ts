/** Words of reports for formats whose fields are one line. */

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

/** Text as HTML that shows it and does nothing. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (c) => `&#${c.charCodeAt(0)};`);
}
