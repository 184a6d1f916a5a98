/** One JSON document with a list in it, written page by page. */
import { jsonText } from './plain.ts';

/**
 * Writes a document, one item a line.
 *
 * @param open what stands before the first item, its bracket included
 * @param close what stands after the last, its bracket included
 */
export async function* jsonDocument(
  open: string,
  pages: AsyncIterable<readonly unknown[]>,
  close: string,
): AsyncGenerator<string> {
  yield open;
  let begun = false;
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield `${begun ? ',\n' : '\n'}${page.map((item) => jsonText(item)).join(',\n')}`;
    begun = true;
  }
  yield `\n${close}\n`;
}
