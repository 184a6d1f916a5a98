/** What comparing needs, for very many mentions: those that say the same of the same are worked out once. */
import { intervalOf, isPublished } from '../interval.ts';
import type { Interval, RecordMention } from '../types.ts';
import { type LentDays, type Told, toldOf } from './told.ts';

/**
 * `toldOf` for many mentions: those of dated reports that say the same of the same are worked out once.
 *
 * @param lent by report id.
 */
export function teller(lent: ReadonlyMap<string, LentDays>): (m: RecordMention) => Told {
  const known = new Map<string, Told>();
  const published = new Map<string | null, Interval>();
  return (m) => {
    const { edtf } = m.report.date;
    let at = published.get(edtf);
    if (at === undefined) {
      at = intervalOf(edtf);
      published.set(edtf, at);
    }
    if (!isPublished(at)) return toldOf(m, lent.get(m.row.report));
    const key = rawKey(m);
    const alike = known.get(key);
    if (alike !== undefined) return sameOf(alike, m, at);
    const told = toldOf(m);
    known.set(key, told);
    return told;
  };
}

/** The same told by another mention; field by field, which is ten times as fast as spreading. */
function sameOf(t: Told, m: RecordMention, published: Interval): Told {
  return {
    m,
    id: m.row.id,
    kind: t.kind,
    family: t.family,
    report: m.row.report,
    published,
    stage: t.stage,
    source: t.source,
    target: t.target,
    acting: t.acting,
    other: t.other,
    when: t.when,
    place: t.place,
    figures: t.figures,
    names: t.names,
    key: t.key,
  };
}

/** All that `toldOf` looks at of a mention of a dated report. */
function rawKey({ row, report, days }: RecordMention): string {
  const { date, place } = row;
  // Of a stated day it does not matter when the report came out.
  const stated = date.edtf !== null && (days.lo !== null || days.hi !== null);
  let key = `${row.kind}|${row.status}|${row.background}|${stated ? '' : report.date.edtf}|${days.lo}|${days.hi}|${date.edtf}|${date.timex}|${date.quote}|${date.basis}`;
  key += `|${place?.name}|${place?.code}|${row.plover.type}`;
  for (const side of [row.source, row.target]) {
    key += '>';
    for (const p of side) key += `${p.code}|${p.name}|${p.quote}|${p.office}|${p.person}|${p.post?.city};`;
  }
  for (const f of row.figures)
    key += `#${f.in}|${f.what}|${f.min}|${f.max}|${f.modifier}|${f.unit}|${f.quote}|${f.holder}`;
  return key;
}
