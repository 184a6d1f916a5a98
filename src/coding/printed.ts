/** Facts as rows print them: field names of the contract, offsets in code points, quotes beside their spans. */
import { quoteOf, reportOffsets } from '../report/offsets.ts';
import type { Report, Span } from '../report/types.ts';
import type { DateRow, HopRow, MentionRow, PartyRow, Proof, Range } from './contract.ts';
import type { Hop, Mention, MentionDate, Party } from './types.ts';

/** Turns what was found in one report into rows. */
export interface Printer {
  /** The words of a span, with the range they stand at. */
  proof(span: Span): Proof;
  range(span: Span): Range;
  party(party: Party): PartyRow;
  hop(hop: Hop): HopRow;
  date(date: MentionDate): DateRow;
  mention(mention: Mention): MentionRow;
}

/** Of a place of which nobody wrote down where it lies. */
const NOWHERE = { lat: null, lon: null, precision: null } as const;

/** A printer for the spans of one report; its offsets are counted once. */
export function printerFor(report: Report): Printer {
  const range = reportOffsets(report);
  const proof = (span: Span): Proof => ({
    span: range(span),
    quote: quoteOf(report, span),
    ...(span.in ? { in: span.in } : {}),
  });
  const bare = (span: Span | null): Range | null => (span === null ? null : range(span));
  const party = (p: Party): PartyRow => ({
    code: p.code,
    role: p.role,
    name: p.name,
    ...(p.organ === undefined ? {} : { organ: p.organ }),
    ...(p.office === undefined ? {} : { office: p.office }),
    ...(p.person === undefined ? {} : { person: p.person }),
    ...(p.post === undefined ? {} : { post: { type: p.post.type, city: p.post.city, host: p.post.host } }),
    ...proof(p.span),
    basis: p.basis,
    ...(p.antecedent === undefined ? {} : { antecedent: proof(p.antecedent) }),
  });
  const hop = (h: Hop): HopRow => ({
    code: h.code,
    name: h.name,
    how: h.how,
    cue: h.cue === null ? null : quoteOf(report, h.cue),
    cue_span: bare(h.cue),
    span: bare(h.span),
    ...((h.span ?? h.cue)?.in ? { in: 'title' as const } : {}),
    stated: h.stated,
  });
  const date = (d: MentionDate): DateRow => ({
    edtf: d.edtf,
    precision: d.precision,
    basis: d.basis,
    ...(d.span ? proof(d.span) : { span: null, quote: null }),
    timex: d.timex,
  });
  const mention = (m: Mention): MentionRow => ({
    report: m.report,
    id: m.id,
    kind: m.kind,
    status: m.status,
    ...(m.polarityBy === null ? {} : { polarity_by: m.polarityBy }),
    source: m.source.map(party),
    target: m.target.map(party),
    date: date(m.date),
    place:
      m.place === null
        ? null
        : { name: m.place.name, code: m.place.code, ...(m.place.at ?? NOWHERE), ...proof(m.place.span) },
    attribution: m.attribution.map(hop),
    figures: m.figures.map((f) => ({
      what: f.what,
      min: f.min,
      max: f.max,
      modifier: f.modifier,
      unit: f.unit,
      scope: f.scope,
      ...proof(f.span),
      holder: f.holder,
    })),
    reason: m.reason === null ? null : proof(m.reason),
    temporary: m.temporary === null ? null : true,
    ...(m.temporary === null ? {} : { temporary_proof: proof(m.temporary.span) }),
    level:
      m.level === null
        ? null
        : {
            scale: m.level.scale,
            value: m.level.value,
            rank: m.level.rank,
            direction: m.level.direction,
            ...proof(m.level.span),
          },
    answers: m.answers === null ? null : { id: m.answers.id, ...proof(m.answers.span) },
    background: m.background,
    plover: { type: m.plover.type, mode: m.plover.mode, ...(m.plover.why ? { why: m.plover.why } : {}) },
    cameo: { code: m.cameo.code, scheme: m.cameo.scheme, ...(m.cameo.why ? { why: m.cameo.why } : {}) },
    goldstein: m.goldstein,
    ...proof(m.span),
    sentence: range(m.sentence),
    decided_by: m.p === null ? 'frame' : 'reader',
    rule: m.rule,
    p: m.p === null ? null : Number(m.p.toFixed(3)),
  });
  return { proof, range, party, hop, date, mention };
}
