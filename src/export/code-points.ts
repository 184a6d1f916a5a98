/** Slices of a text by code points, as rows count them. */
export interface CodePoints {
  readonly length: number;
  /** The words from one code point up to another; what lies outside of the text is left out. */
  slice(from: number, to: number): string;
}

/** Prepares a text; those without characters beyond U+FFFF, most of them, cost nothing. */
export function codePointsOf(text: string): CodePoints {
  if (!/[\uD800-\uDFFF]/.test(text))
    return { length: text.length, slice: (from, to) => text.slice(Math.max(0, from), Math.max(0, to)) };
  const points = [...text];
  return { length: points.length, slice: (from, to) => points.slice(Math.max(0, from), Math.max(0, to)).join('') };
}
