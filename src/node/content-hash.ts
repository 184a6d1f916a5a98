import { createHash } from 'node:crypto';

/** The first 12 hexadecimal digits of the SHA-256 of some content: the version of a data file. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
