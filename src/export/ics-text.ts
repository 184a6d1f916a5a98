/** Lines of iCalendar: how texts are escaped and long lines folded (RFC 5545, 3.1 and 3.3.11). */

/** A text as a value: what would end it is escaped, control characters are gone. */
export function icsText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // Line ends are kept, as the format has its own sign for them; tabs and all other controls become blanks.
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .replace(/[\\;,]/g, (c) => `\\${c}`)
      .replaceAll('\n', '\\n')
  );
}

/** Bytes that a line may have, its end not counted. */
const LINE = 75;

/** How many bytes a character has in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}

/** Ends a line, folded so that none is longer than 75 bytes; no character is cut in two. */
export function fold(line: string): string {
  let out = '';
  let bytes = 0;
  for (const c of line) {
    const size = bytesOf(c);
    if (bytes + size > LINE) {
      out += '\r\n ';
      bytes = 1;
    }
    out += c;
    bytes += size;
  }
  return `${out}\r\n`;
}
