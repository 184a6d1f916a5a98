/** The ledger of labels: what each outlet and each speaker calls each actor, given and refused, first and last. */
import { labelClass } from '../../reading/label-words.ts';
import type { Reading } from '../../reading/types.ts';
import { toldLabels } from '../claims/collect.ts';
import type { SourceProof } from '../claims/types.ts';
import { intervalOf } from '../interval.ts';
import type { Party } from '../parties.ts';
import { compareText } from '../view.ts';

/** One sort of label by one outlet or speaker for one actor. */
export interface LabelLine {
  readonly holder: Party;
  /** The outlet's own word, or somebody's whom it quotes. */
  readonly voice: 'narrator' | 'speaker';
  readonly code: string;
  readonly person: string | null;
  /** What makes the wordings one ("terrorist"). */
  readonly label: string;
  /** As written, most used first. */
  readonly wordings: readonly string[];
  readonly given: number;
  readonly refused: number;
  /** EDTF days of the first and the last report; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  readonly proofs: readonly (SourceProof & { readonly given: boolean })[];
}

export interface LabelQuery {
  readonly actor?: string;
  /** Key or code of who says it. */
  readonly holder?: string;
}

/** The ledger of some readings, by actor, holder and label. */
export function labelsOf(readings: readonly Reading[], query: LabelQuery = {}): LabelLine[] {
  const unique = [...new Map(readings.map((r) => [r.report.id, r])).values()];
  const voices = new Map(
    unique.flatMap((r) => r.labels.map((l) => [`${r.report.id} ${l.in ?? ''} ${l.span.join()}`, l.voice] as const)),
  );
  const told = toldLabels(unique)
    .filter((t) => query.actor === undefined || t.code === query.actor)
    .filter(
      ({ position: { party } }) =>
        query.holder === undefined || party.key === query.holder || party.code === query.holder,
    )
    .toSorted((a, b) => compareText(a.position.id, b.position.id));
  const voiceOf = (p: SourceProof): 'narrator' | 'speaker' =>
    voices.get(`${p.report} ${p.in ?? ''} ${p.span.join()}`) ?? 'narrator';
  const groups = Map.groupBy(told, (t) =>
    [t.code, t.person ?? '', t.position.party.key, labelClass(t.label), voiceOf(t.position.proof)].join('\u0001'),
  );
  return [...groups.keys()].toSorted().flatMap((key) => {
    const group = groups.get(key) ?? [];
    const [one] = group;
    if (one === undefined) return [];
    const dates = group
      .flatMap((t) => (t.position.date === null ? [] : [t.position.date]))
      .toSorted((a, b) => (intervalOf(a).lo ?? 0) - (intervalOf(b).lo ?? 0) || compareText(a, b));
    return [
      {
        holder: one.position.party,
        voice: voiceOf(one.position.proof),
        code: one.code,
        person: one.person,
        label: labelClass(one.label),
        wordings: byCount(group.map((t) => t.label)),
        given: group.filter((t) => t.given).length,
        refused: group.filter((t) => !t.given).length,
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
        proofs: group.map((t) => ({ ...t.position.proof, given: t.given })),
      },
    ];
  });
}

function byCount(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([w]) => w);
}
