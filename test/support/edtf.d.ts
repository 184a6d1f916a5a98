declare module 'edtf' {
  /** Throws when the text is not EDTF of the level. */
  export function parse(text: string, options?: { readonly level?: 0 | 1 | 2 | 3 }): unknown;
}
