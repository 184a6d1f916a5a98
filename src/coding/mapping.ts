/** What the codebook says of a kind and of its codes in other schemes: for whoever reads rows, not for coding them. */
import type { Codebook, Kind, StatusRule } from './codebook.ts';

/** A note on where the mapping is easily got wrong. */
export interface MappingNote {
  readonly about: string;
  readonly text: string;
}

/** A kind with its codes and what is said of them. */
export interface KindNote
  extends Pick<Kind, 'kind' | 'family' | 'means' | 'nature' | 'plover' | 'goldstein' | 'neighbours'> {
  /** `means`: the code in our words. */
  readonly cameo: Kind['cameo'] & { readonly scheme: string; readonly means: string | null };
  /** How the codes change where the deed is planned, threatened, asked for, denied or possible. */
  readonly by_status: readonly StatusNote[];
  readonly notes: readonly MappingNote[];
}

/** Codes of a deed that is told with some status. */
export interface StatusNote extends Pick<StatusRule, 'status' | 'type' | 'cameo' | 'goldstein' | 'why'> {
  readonly means: string | null;
}

/** Looks up kinds. */
export interface Mapping {
  /** Null for a kind that the codebook does not have. */
  noteOf(kind: string): KindNote | null;
}

interface Crosswalk {
  readonly cameo?: readonly { readonly codes: Readonly<Record<string, { readonly means: string }>> }[];
  readonly notes?: readonly (MappingNote & { readonly kinds?: readonly string[] })[];
}

/**
 * Prepares the look-up.
 *
 * @param crosswalk the parsed `crosswalk.yaml`: what CAMEO's codes mean, and the notes
 */
export function createMapping(codebook: Codebook, crosswalk: unknown): Mapping {
  const { cameo = [], notes = [] } = (crosswalk ?? {}) as Crosswalk;
  const meanings = new Map(
    cameo.flatMap((root) => Object.entries(root.codes).map(([code, { means }]) => [code, means])),
  );
  const meansOf = (code: string | null): string | null => (code === null ? null : (meanings.get(code) ?? null));
  const kinds = new Map(codebook.kinds.map((k) => [k.kind, k]));
  return {
    noteOf(name) {
      const kind = kinds.get(name);
      if (kind === undefined) return null;
      const { family, means, nature, plover, goldstein, neighbours } = kind;
      return {
        kind: name,
        family,
        means,
        nature,
        plover,
        cameo: { ...kind.cameo, scheme: codebook.cameoScheme, means: meansOf(kind.cameo.code) },
        goldstein,
        neighbours,
        by_status: codebook.byStatus
          .filter((r) => r.nature === undefined || r.nature === nature)
          .map(({ status, type, cameo: code, goldstein: score, why }) => ({
            status,
            type,
            cameo: code,
            means: meansOf(code),
            goldstein: score,
            ...(why === undefined ? {} : { why }),
          })),
        notes: notes
          .filter((n) => n.kinds?.some((k) => k === name || k === family))
          .map(({ about, text }) => ({ about, text })),
      };
    },
  };
}
