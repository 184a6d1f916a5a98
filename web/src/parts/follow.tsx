/** Links to the feeds of what is on a page: what came in or changed since one last looked. */
import { address } from '../api/client.ts';

/** What a feed is of, as its address has it: "pair/CZE/RUS", "country/NER", "kind/envoy". */
export type FeedOf = `${'pair' | 'country' | 'kind'}/${string}`;

/** Addresses for readers of feeds, after a word that says what they follow. */
export function Follow({ of, what }: { readonly of: FeedOf; readonly what: string }) {
  return (
    <span className="no-print row small">
      <span className="soft">Follow {what}:</span>
      <a href={address(`/feeds/${of}.atom`)} type="application/atom+xml">
        Atom
      </a>
      <a href={address(`/feeds/${of}.json`)} type="application/feed+json">
        JSON Feed
      </a>
    </span>
  );
}

/**
 * The feed of all that filters leave, where they ask for nothing but one party, pair or kind; else null.
 *
 * @param filters by name; what is not set is undefined.
 */
export function feedOf(filters: Readonly<Record<string, string | undefined>>): FeedOf | null {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  const [[name, value = ''] = ['']] = set;
  const parts = value.split(',').map((part) => part.trim());
  if (set.length !== 1 || parts.some((part) => part === '')) return null;
  const path = parts.map(encodeURIComponent).join('/');
  if (name === 'pair' && parts.length === 2) return `pair/${path}`;
  if (parts.length !== 1) return null;
  if (name === 'actor') return `country/${path}`;
  return name === 'kind' ? `kind/${path}` : null;
}
