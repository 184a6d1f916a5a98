/** Every part of a row that stands in words of the report. */
import type { MentionRow, Proof, Range } from '../coding/contract.ts';

/** A part of a row: the name of its field, what the field says, and the words that say so. */
export interface FieldProof {
  /** "source", "target", "date", "place", "attribution", "figures", …; "row" for the row as a whole. */
  readonly field: string;
  /** Which one, where the field is a list. */
  readonly index: number | null;
  readonly value: string;
  readonly span: Range;
  /** The report's words; null where the row does not repeat them. */
  readonly quote: string | null;
  readonly in: 'text' | 'title';
}

/** The parts of a row in the order of its fields. */
export function fieldProofs(row: MentionRow): FieldProof[] {
  const of = (field: string, value: string, proof: Proof, index: number | null = null): FieldProof => ({
    field,
    index,
    value,
    span: proof.span,
    quote: proof.quote,
    in: proof.in ?? 'text',
  });
  const side = (field: 'source' | 'target'): FieldProof[] =>
    row[field].flatMap((p, i) => [
      of(field, p.code ?? p.name, p, i),
      ...(p.antecedent === undefined ? [] : [of(`${field}.antecedent`, p.code ?? p.name, p.antecedent, i)]),
    ]);
  const { date, place, reason, level, answers } = row;
  return [
    of('row', row.kind, row),
    ...side('source'),
    ...side('target'),
    ...(date.span === null
      ? []
      : [
          {
            field: 'date',
            index: null,
            value: date.edtf ?? date.timex ?? 'open',
            span: date.span,
            quote: date.quote,
            in: date.in ?? ('text' as const),
          },
        ]),
    ...(place === null ? [] : [of('place', place.name, place)]),
    ...row.attribution.flatMap((hop, i): FieldProof[] => {
      const where = { index: i, value: hop.code ?? hop.name, quote: null, in: hop.in ?? ('text' as const) };
      return [
        ...(hop.span === null ? [] : [{ field: 'attribution', span: hop.span, ...where }]),
        ...(hop.cue_span === null
          ? []
          : [{ field: 'attribution.cue', span: hop.cue_span, ...where, value: hop.how, quote: hop.cue }]),
      ];
    }),
    ...row.figures.map((f, i) => of('figures', figureText(f), f, i)),
    ...(reason === null ? [] : [of('reason', reason.quote, reason)]),
    ...(row.temporary_proof === undefined ? [] : [of('temporary', 'temporary', row.temporary_proof)]),
    ...(level === null ? [] : [of('level', level.value, level)]),
    ...(answers === null ? [] : [of('answers', answers.id, answers)]),
  ];
}

function figureText({ what, min, max }: MentionRow['figures'][number]): string {
  return `${what}: ${max === null ? `${min} or more` : min === max ? min : `${min} to ${max}`}`;
}
