import { isUtf8 } from 'node:buffer';
import { DemarcheError } from '../../errors.ts';

/** How formats that are not read begin, as Latin-1 characters. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or an office document', 'PK\x03\x04'],
  ['a gzip archive', '\x1f\x8b'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['an RTF document', '{\\rtf'],
  ['a WARC archive', 'WARC/'],
];

const OPENINGS: readonly (readonly [string, RegExp])[] = [
  ['an HTML page', /^\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b/is],
  ['an XML document', /^\s*<\?xml\b/i],
];

/** Share of control characters above which bytes are no text; a stray form feed or escape is none. */
const MOST_CONTROLS = 0.02;
const LOOKED_AT = 65_536;

function notText(what: string): DemarcheError {
  return new DemarcheError(
    'E_NOT_TEXT',
    what,
    'save the report as plain text in UTF-8, or as JSON Lines with its text in "text"',
  );
}

function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 32 && (byte < 9 || (byte > 13 && byte !== 27))) count++;
  return count;
}

/** Length of the well-formed UTF-8 sequence at an offset (Unicode 16, table 3-7), 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return 0;
  }
  return length;
}

/** Offset of the first byte that is not UTF-8, -1 when all are. */
export function firstBadByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/**
 * Refuses the first bytes of a source when they are a known format, UTF-16 or have NUL bytes.
 * @throws DemarcheError E_NOT_TEXT, E_NOT_UTF8
 */
export function checkHead(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT));
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new DemarcheError(
      'E_NOT_UTF8',
      'the text is UTF-16, not UTF-8',
      'convert it: iconv -f UTF-16 -t UTF-8 OLD > NEW',
    );
  }
  const start = dropMark(head).subarray(0, 1024).toString('latin1');
  const format =
    PREFIXES.find(([, prefix]) => start.startsWith(prefix)) ?? OPENINGS.find(([, opening]) => opening.test(start));
  if (format) throw notText(`looks like ${format[0]}, not like plain text`);
  if (head.includes(0)) throw notText(`binary: a NUL byte at byte ${head.indexOf(0)}`);
}

/** The bytes without a UTF-8 byte-order mark. */
export function dropMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/**
 * Decodes bytes strictly as UTF-8.
 * @param offset where the bytes begin in their file, for the message
 * @throws DemarcheError E_NOT_TEXT (NUL bytes, many control characters), E_NOT_UTF8 (with the byte's offset from 0)
 */
export function decodeText(bytes: Buffer, offset = 0): string {
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw notText(`binary: a NUL byte at byte ${offset + nul}`);
  const bad = firstBadByte(bytes);
  if (bad >= 0) {
    const hex = (bytes[bad] ?? 0).toString(16).padStart(2, '0');
    const help = 'convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW';
    throw new DemarcheError('E_NOT_UTF8', `not UTF-8: byte 0x${hex} at byte ${offset + bad}`, help);
  }
  const sample = bytes.subarray(0, LOOKED_AT);
  if (controls(sample) > sample.length * MOST_CONTROLS) throw notText('binary: many control characters');
  return bytes.toString('utf8');
}
