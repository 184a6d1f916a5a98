declare module 'jsonld' {
  /** Expands a document; throws for what is no JSON-LD. */
  export function expand(
    document: unknown,
    options: { readonly documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string }> },
  ): Promise<readonly Record<string, unknown>[]>;
}

declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(data: string, options?: { readonly forceType?: string }): readonly CslItem[] };
  };
  /** An item as it is read. */
  export interface CslItem {
    readonly id?: string;
    readonly title?: string;
    readonly note?: string;
    readonly URL?: string;
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
    readonly 'container-title'?: string;
    readonly type: string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
