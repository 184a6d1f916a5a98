/** The codes of other schemes, and the score, that a kind has in the codebook. */
import type { Status } from '../speech/types.ts';
import type { Codebook, Kind } from './codebook.ts';
import type { Mention } from './types.ts';

/** PLOVER, CAMEO and the score follow kind and status; the table stands in the codebook. */
export function codesOf(
  kind: Kind,
  status: Status,
  codebook: Codebook,
): Pick<Mention, 'plover' | 'cameo' | 'goldstein'> {
  const scheme = codebook.cameoScheme;
  const rule = codebook.byStatus.find(
    (r) => r.status === status && (r.nature === undefined || r.nature === kind.nature),
  );
  if (!rule) return { plover: kind.plover, cameo: { ...kind.cameo, scheme }, goldstein: kind.goldstein };
  const why = rule.why ? { why: rule.why } : {};
  return {
    plover: kind.plover.type === null ? kind.plover : { type: rule.type, mode: null, ...why },
    cameo:
      kind.cameo.code === null
        ? { ...kind.cameo, scheme }
        : { code: rule.cameo, scheme, ...(rule.cameo === null ? { why: rule.why ?? 'no code' } : {}) },
    goldstein: kind.goldstein === null ? null : rule.goldstein,
  };
}
