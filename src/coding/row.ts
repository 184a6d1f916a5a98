/** Mentions and reports as they leave the program: field names of the contract, offsets in code points. */
import { codePointOffsets } from '../report/offsets.ts';
import type { Report, Span } from '../report/types.ts';
import type { Mention, Party } from './types.ts';

/** Which data and code made a row. */
export interface CoderVersions {
  readonly version: string;
  readonly codebook: string;
  readonly gazetteer: string;
  readonly model: string;
}

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Row = { readonly [key: string]: Json };

/** Makes rows of one report's mentions (contract, "Mention"). */
export function rowMaker(report: Report, coder: CoderVersions): (mention: Mention) => Row {
  const inText = codePointOffsets(report.text);
  const inTitle = codePointOffsets(report.title ?? '');
  const place = (span: Span): { [key: string]: Json } => {
    const offsets = span.in === 'title' ? inTitle : inText;
    return {
      span: offsets.range(span),
      quote: textIn(report, span),
      ...(span.in ? { in: span.in } : {}),
    };
  };
  const bare = (span: Span | null): Json => (span === null ? null : (place(span).span ?? null));
  const party = (p: Party): Row => ({
    code: p.code,
    role: p.role,
    name: p.name,
    ...(p.organ === undefined ? {} : { organ: p.organ }),
    ...(p.office === undefined ? {} : { office: p.office }),
    ...(p.person === undefined ? {} : { person: p.person }),
    ...(p.post === undefined ? {} : { post: { type: p.post.type, city: p.post.city, host: p.post.host } }),
    ...place(p.span),
    basis: p.basis,
    ...(p.antecedent === undefined ? {} : { antecedent: place(p.antecedent) }),
  });
  return (m) => ({
    contract: 1,
    report: m.report,
    id: m.id,
    kind: m.kind,
    status: m.status,
    ...(m.polarityBy === null ? {} : { polarity_by: m.polarityBy }),
    source: m.source.map(party),
    target: m.target.map(party),
    date: {
      edtf: m.date.edtf,
      precision: m.date.precision,
      basis: m.date.basis,
      ...(m.date.span ? place(m.date.span) : { span: null, quote: null }),
      timex: m.date.timex,
    },
    place:
      m.place === null
        ? null
        : { name: m.place.name, code: m.place.code, lat: null, lon: null, precision: null, ...place(m.place.span) },
    attribution: m.attribution.map((h) => ({
      code: h.code,
      name: h.name,
      how: h.how,
      cue: h.cue === null ? null : textIn(report, h.cue),
      cue_span: bare(h.cue),
      span: bare(h.span),
      ...((h.span ?? h.cue)?.in ? { in: 'title' } : {}),
      stated: h.stated,
    })),
    figures: m.figures.map((f) => ({
      what: f.what,
      min: f.min,
      max: f.max,
      modifier: f.modifier,
      unit: f.unit,
      scope: f.scope,
      ...place(f.span),
      holder: f.holder,
    })),
    reason: m.reason === null ? null : place(m.reason),
    temporary: m.temporary === null ? null : true,
    ...(m.temporary === null ? {} : { temporary_proof: place(m.temporary.span) }),
    level:
      m.level === null
        ? null
        : {
            scale: m.level.scale,
            value: m.level.value,
            rank: m.level.rank,
            direction: m.level.direction,
            ...place(m.level.span),
          },
    medium: null,
    about: null,
    answers: m.answers === null ? null : { id: m.answers.id, ...place(m.answers.span) },
    background: m.background,
    plover: { type: m.plover.type, mode: m.plover.mode, ...(m.plover.why ? { why: m.plover.why } : {}) },
    cameo: { code: m.cameo.code, scheme: m.cameo.scheme, ...(m.cameo.why ? { why: m.cameo.why } : {}) },
    goldstein: m.goldstein,
    ...place(m.span),
    sentence: bare(m.sentence),
    decided_by: m.p === null ? 'frame' : 'reader',
    rule: m.rule,
    p: m.p === null ? null : Number(m.p.toFixed(3)),
    coder: { ...coder },
  });
}

function textIn(report: Report, span: Span): string {
  return (span.in === 'title' ? (report.title ?? '') : report.text).slice(span.start, span.end);
}

/** A report's own row (contract, "Report"). */
export function reportRow(report: Report): Row {
  return {
    id: report.id,
    text_hash: report.textHash,
    title: report.title,
    date: { edtf: report.date.edtf, basis: report.date.basis },
    outlet: report.outlet,
    url: report.url,
    wire: report.wire,
    language: report.language,
    received: report.received,
  };
}
