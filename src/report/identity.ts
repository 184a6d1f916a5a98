import { sha256Text } from './hash.ts';

/** What makes a report this report and no other. `date` is the EDTF value, however it came to be known. */
export interface Identity {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** Canonical JSON (RFC 8785): keys sorted, no white space, every key present, null where nothing is known. */
export function canonicalJson(identity: Identity): string {
  const { date, outlet, text, title, url } = identity;
  return JSON.stringify({ date, outlet, text, title, url });
}

/** The report's id: one wire text in two outlets, or on two days, is two reports. */
export function reportId(identity: Identity): string {
  return `sha256:${sha256Text(canonicalJson(identity))}`;
}

/** The hash of the text alone, by which copies are found. */
export function textHash(text: string): string {
  return `sha256:${sha256Text(text)}`;
}
