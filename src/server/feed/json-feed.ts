/** Feeds as JSON Feed 1.1. */
import type { Feed } from './entries.ts';

/** A feed as a JSON document. */
export function jsonFeed({ id, title, self, page, origin, entries }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: plain(title),
    home_page_url: origin + page,
    feed_url: origin + self,
    user_comment: `The record's own name of this feed is ${plain(id)}.`,
    items: entries.map((e) => ({
      id: e.id,
      url: origin + e.path,
      title: plain(e.title),
      content_text: plain(e.text),
      date_modified: e.updated,
      ...(e.published === null ? {} : { date_published: e.published }),
      tags: e.tags.map(plain),
    })),
  };
}

/** Text without control characters, but for tabs and ends of lines. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\P{Cc}]/gu, '');
}
