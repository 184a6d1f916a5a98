/** Cursors: where a page ended. Opaque to whoever gets them. */
import { DemarcheError } from '../errors.ts';

/** A position as text for an address. */
export function cursorText(position: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The position behind a cursor, each part as `isPart` wants it. @throws DemarcheError E_PARAM for what is no cursor */
export function cursorParts<Part extends string | number | null>(
  text: string,
  isPart: readonly ((part: unknown) => part is Part)[],
  name = 'cursor',
): readonly Part[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === isPart.length && parts.every((p, i) => isPart[i]?.(p)))
      return parts as readonly Part[];
  } catch {
    // Refused below.
  }
  throw new DemarcheError(
    'E_PARAM',
    `${name}=${text.slice(0, 80)} is none`,
    'give the `next` of the page before as it was, or leave it out',
    2,
  );
}
