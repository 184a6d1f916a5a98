/** Names and addresses of what the record holds, as other programs can take them. */

/** A report's, mention's, event's or judgement's name outside of a store: its id behind a prefix of ours. */
export function urnOf(id: string): string {
  return `urn:demarche:${id}`;
}

/** An address that may be put where somebody can follow it: http and https only, with what is unsafe in it encoded; else null. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
