/** Checks on the codes of kinds against what the schemes have, and on neighbours. */
import type { CameoRoot, CodebookSource, Raw } from '../source.ts';
import type { Finding } from './finding.ts';

/** The score that CAMEO's scale gives a code, null for a code that the scheme does not have. */
export function cameoScore(roots: readonly CameoRoot[], code: string): number | null {
  const root = roots.find((r) => code.startsWith(r.root));
  if (!root) return null;
  if (code.length === 2) return root.score;
  const own = root.codes[code.slice(0, 3)];
  if (!own) return null;
  const part = code.length === 4 ? Number(code[3]) : 1;
  if (code.length === 4 && (part < 1 || part > (own.parts ?? 0))) return null;
  return own.score ?? root.score;
}

/** Findings on codes, scores and neighbours of all kinds, and on the codes of the table by status. */
export function checkCodes(source: CodebookSource): Finding[] {
  const rows = source.codebook.byStatus.map((r) => ({
    at: { file: 'crosswalk.yaml', kind: `by_status: ${r.status}${r.nature ? ` ${r.nature}` : ''}`, frame: null },
    type: r.type,
    mode: null,
    cameo: r.cameo,
    goldstein: r.goldstein,
    why: r.why,
    byRoot: true,
  }));
  const kinds = source.families.flatMap(({ name, kinds: all }) =>
    all.map((k) => {
      const plover = k.plover as { readonly type: string | null; readonly mode?: string | null };
      return {
        at: { file: `${name}.yaml`, kind: String(k.kind), frame: null },
        type: plover.type,
        mode: plover.mode ?? null,
        cameo: (k.cameo as { readonly code: string | null }).code,
        goldstein: (k.goldstein as number | null | undefined) ?? null,
        why: k.goldstein_why as string | undefined,
        byRoot: false,
      };
    }),
  );
  return [...[...kinds, ...rows].flatMap((one) => checkCode(one, source)), ...checkNeighbours(source)];
}

interface Coded {
  readonly at: Pick<Finding, 'file' | 'kind' | 'frame'>;
  readonly type: string | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly goldstein: number | null;
  readonly why: string | undefined;
  /** Whether the root's score will do as well: a line by status speaks of many kinds. */
  readonly byRoot: boolean;
}

function checkCode({ at, type, mode, cameo, goldstein, why, byRoot }: Coded, { crosswalk }: CodebookSource): Finding[] {
  const out: Finding[] = [];
  const modes = type === null ? [] : crosswalk.plover[type];
  if (!modes) {
    out.push({
      ...at,
      level: 'error',
      check: 'plover-unknown',
      words: [String(type)],
      message: 'PLOVER has no such type',
      remedy: `use one of ${Object.keys(crosswalk.plover).join(', ')}`,
    });
  } else if (mode !== null && !modes.includes(mode)) {
    out.push({
      ...at,
      level: 'error',
      check: 'plover-unknown',
      words: [mode],
      message: `PLOVER's ${type ?? 'no type'} has no such mode`,
      remedy: modes.length > 0 ? `use one of ${modes.join(', ')}, or null` : 'use null',
    });
  }
  if (cameo === null) return out;
  const score = cameoScore(crosswalk.cameo, cameo);
  if (score === null) {
    out.push({
      ...at,
      level: 'error',
      check: 'cameo-unknown',
      words: [cameo],
      message: 'CAMEO has no such code',
      remedy: 'correct it, or use the code of the root that ends in 0',
    });
  } else if (
    goldstein !== score &&
    why === undefined &&
    !(byRoot && goldstein === cameoScore(crosswalk.cameo, cameo.slice(0, 2)))
  ) {
    out.push({
      ...at,
      level: 'warning',
      check: 'score-differs',
      words: [String(goldstein)],
      message: `the scale gives ${cameo} the score ${score}`,
      remedy: 'take that score, or say why not in goldstein_why',
    });
  }
  return out;
}

function checkNeighbours(source: CodebookSource): Finding[] {
  const files = new Map(source.families.flatMap((f) => f.kinds.map((k: Raw) => [String(k.kind), `${f.name}.yaml`])));
  const named = new Map(source.codebook.kinds.map((k) => [k.kind, new Set(k.neighbours.map((n) => n.kind))]));
  return source.codebook.kinds.flatMap((k): Finding[] => {
    const at = { level: 'warning', kind: k.kind, frame: null, file: files.get(k.kind) ?? '' } as const;
    if (k.neighbours.length === 0) {
      return [
        {
          ...at,
          check: 'neighbour-missing',
          words: [],
          message: 'has no neighbour',
          remedy: 'name the kind that it is easily mixed up with, and the difference',
        },
      ];
    }
    return k.neighbours
      .filter((n) => !named.get(n.kind)?.has(k.kind))
      .map((n) => ({
        ...at,
        check: 'neighbour-one-way',
        words: [n.kind],
        message: `names ${n.kind}, which does not name it in return`,
        remedy: `add the difference to the neighbours of ${n.kind}`,
      }));
  });
}
