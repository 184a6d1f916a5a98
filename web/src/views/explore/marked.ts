/** Parts of an excerpt: its matches, which the server puts between « and », and what lies between them. */
export function marked(excerpt: string): readonly { readonly text: string; readonly match: boolean }[] {
  return excerpt
    .split(/«([^«»]*)»/)
    .map((text, i) => ({ text, match: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
