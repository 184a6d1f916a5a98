/** Where one telling comes from, by the words of its own report. */
import type { HopRow, PartyRow, Proof } from '../../coding/contract.ts';
import type { CreditNote, Reading, StatementNote } from '../../reading/types.ts';
import { intervalOf, isDay, OPEN } from '../interval.ts';
import type { Interval } from '../types.ts';
import { refersBack } from './descriptions.ts';
import { isPlatform, type OutletKey } from './outlets.ts';
import type { Source, Telling } from './types.ts';
import { meets } from './words.ts';

/** The origin that a report itself states for one of its tellings, as far as its own words go. */
export function sourceOf(telling: Telling, reading: Reading, keyOf: OutletKey): Source {
  const credits = reading.credits.filter(
    (c) => c.in === telling.in && c.covers.some((r) => meets(r, telling.sentence)),
  );
  const hops = telling.hops.filter(
    (h) => h.stated && h.how !== 'narrator' && h.how !== 'wire' && !isPlatformHop(h, keyOf),
  );
  const wire = wholeWire(reading);
  const outlets = [
    ...hops.slice(1).flatMap((h) => (h.how === 'media' ? [keyOf(h.code, h.name)] : [])),
    ...credits.flatMap((c) => (c.kind === 'outlet' ? [keyOf(c.code, c.name)] : [])),
    ...(wire === null ? [] : [keyOf(wire.code, wire.name)]),
  ];
  const told = credits.find((c) => c.kind === 'told' && !isPlatform(keyOf(c.code, c.name)));
  const base = { person: null, organ: null, medium: null, passed: [...new Set(outlets)] };
  const [inner] = hops;
  // Whom an attribution brings speaks for what it covers only, and is a hop there; "citing two officials" is none.
  const nameless = credits.find((c) => c.kind === 'anonymous' && !reading.statements.some((s) => speaksIn(s, c)));
  const isOutlet = inner !== undefined && (inner.how === 'media' || speakerAt(reading, inner)?.role === 'MED');
  if (nameless && (inner === undefined || isOutlet || inner.how === 'anonymous') && inner?.how !== 'anonymous') {
    const through = told
      ? keyOf(told.code, told.name)
      : isOutlet
        ? keyOf(inner.code, inner.name)
        : home(reading, wire, keyOf);
    return {
      ...base,
      kind: 'anonymous',
      code: nameless.code,
      name: nameless.name,
      through,
      days: OPEN,
      proof: proofIn(nameless),
    };
  }
  if (inner?.how === 'anonymous') {
    const first = antecedent(reading, inner);
    const where = told ?? toldOf(reading, first);
    const passing = base.passed.find((k) => hops.some((h) => h.how === 'media' && keyOf(h.code, h.name) === k));
    const through = where ? keyOf(where.code, where.name) : (passing ?? home(reading, wire, keyOf));
    const proof = creditAt(reading, inner) ?? null;
    return {
      ...base,
      kind: 'anonymous',
      code: first.code,
      name: first.name,
      through,
      days: OPEN,
      proof: proof && proofIn(proof),
    };
  }
  if (isOutlet) return ofOutlet(inner.code, inner.name, base, creditAt(reading, inner), keyOf);
  if (inner !== undefined)
    return ofSpeaker(telling, reading, inner, told ? keyOf(told.code, told.name) : null, base.passed);
  const outlet = credits.find((c) => c.kind === 'outlet');
  if (outlet) return ofOutlet(outlet.code, outlet.name, base, outlet, keyOf);
  return wire === null ? sourceOfReport(reading, keyOf) : { ...sourceOfReport(reading, keyOf), passed: base.passed };
}

/** The origin of a report as a whole: the wire that it credits with all of it, else itself. */
export function sourceOfReport(reading: Reading, keyOf: OutletKey): Source {
  const none = { person: null, organ: null, medium: null, through: null } as const;
  const wire = wholeWire(reading);
  if (wire) {
    const { code, name } = wire;
    return {
      ...none,
      kind: 'wire',
      code,
      name,
      passed: [keyOf(code, name)],
      days: saidIn(reading),
      proof: proofIn(wire),
    };
  }
  const { outlet, title } = reading.report;
  return {
    ...none,
    kind: 'report',
    code: null,
    name: outlet ?? title ?? 'this report',
    passed: [],
    days: OPEN,
    proof: null,
  };
}

type Base = Pick<Source, 'person' | 'organ' | 'medium' | 'passed'>;

function ofOutlet(code: string | null, name: string, base: Base, credit: Proof | undefined, keyOf: OutletKey): Source {
  const key = keyOf(code, name);
  const passed = base.passed.filter((k) => k !== key);
  return {
    ...base,
    passed,
    kind: 'outlet',
    code,
    name,
    through: key,
    days: OPEN,
    proof: credit ? proofIn(credit) : null,
  };
}

function ofSpeaker(
  telling: Telling,
  reading: Reading,
  hop: HopRow,
  through: string | null,
  passed: readonly string[],
): Source {
  const note = statementAt(reading, hop);
  const party = note?.speaker ?? speakerAt(reading, hop);
  const kind =
    hop.how === 'posted' || note?.medium === 'post'
      ? 'post'
      : party === null && hop.how === 'document'
        ? 'document'
        : 'speaker';
  const stated = note ? intervalOf(note.date.edtf) : OPEN;
  const days = telling.background ? stated : isDay(stated) ? stated : saidIn(reading);
  return {
    kind,
    code: party?.code ?? hop.code,
    name: hop.name,
    person: party?.person ?? null,
    organ: party?.organ ?? (party?.person !== undefined || isStateName(party, hop) ? null : hop.name),
    through,
    passed,
    medium: note?.medium ?? (hop.how === 'posted' ? 'post' : null),
    days,
    proof: note?.speaker ? proofIn(note.speaker) : null,
  };
}

/** "Kenya said": nothing but the state is named. */
function isStateName(party: PartyRow | null, hop: HopRow): boolean {
  return party !== null && party.organ === undefined && party.office === undefined && party.name === hop.name;
}

/** What is told without a day was said on the day of publication or the day before. */
export function saidIn({ report }: Pick<Reading, 'report'>): Interval {
  const day = intervalOf(report.date.edtf);
  return isDay(day) ? { lo: day.lo - 1, hi: day.hi } : OPEN;
}

/** The wire that a whole report comes from; null where only a share does, or several wires are named. */
export function wholeWire({ credits }: Pick<Reading, 'credits'>): CreditNote | null {
  const wires = credits.filter((c) => c.kind === 'wire');
  const names = new Set(wires.map((c) => c.code ?? c.name));
  return names.size === 1 && wires.every((c) => c.share !== true) ? wires[0] : null;
}

/** The key under which a report's own nameless sources speak: its wire, its outlet, or itself. */
function home(reading: Reading, wire: CreditNote | null, keyOf: OutletKey): string {
  if (wire !== null) return keyOf(wire.code, wire.name);
  return reading.report.outlet === null ? reading.report.id : keyOf(null, reading.report.outlet);
}

/** Whom "the source" takes up: the nearest description before it that is no such word itself. */
function antecedent(
  reading: Reading,
  hop: HopRow,
): { readonly code: string | null; readonly name: string; readonly at: number } {
  const own = { code: hop.code, name: hop.name, at: hop.span?.[0] ?? 0 };
  if (!refersBack(hop.name)) return own;
  const before = reading.credits.filter(
    (c) => c.kind === 'anonymous' && c.in === hop.in && c.span[0] < own.at && !refersBack(c.name),
  );
  const last = before.toSorted((a, b) => b.span[0] - a.span[0])[0];
  return last === undefined ? own : { code: last.code, name: last.name, at: last.span[0] };
}

/** The outlet that a nameless source told, by the sentence that brings the source in. */
function toldOf(reading: Reading, source: { readonly at: number }): CreditNote | undefined {
  return reading.credits.find((c) => c.kind === 'told' && c.covers.some((r) => r[0] <= source.at && source.at < r[1]));
}

function isPlatformHop(h: HopRow, keyOf: OutletKey): boolean {
  return h.how === 'media' && isPlatform(keyOf(h.code, h.name));
}

function statementAt(reading: Reading, hop: HopRow): StatementNote | undefined {
  return reading.statements.find((s) => sameHop(s.hops[0], hop) && s.hops[0]?.cue_span?.[0] === hop.cue_span?.[0]);
}

/** The speaker of a hop as a party, from a statement or a quotation that the same words bring. */
function speakerAt(reading: Reading, hop: HopRow): PartyRow | null {
  const notes = [...reading.statements, ...reading.quotes];
  return notes.find((n) => sameHop(n.hops[0], hop))?.speaker ?? null;
}

function sameHop(a: HopRow | undefined, b: HopRow): boolean {
  return a?.span != null && b.span !== null && a.in === b.in && a.span[0] === b.span[0] && a.span[1] === b.span[1];
}

/** The credit whose words hold a hop's. */
export function creditAt(reading: Reading, hop: HopRow): CreditNote | undefined {
  const { span } = hop;
  return span === null
    ? undefined
    : reading.credits.find((c) => c.in === hop.in && c.span[0] <= span[0] && span[1] <= c.span[1]);
}

function speaksIn({ hops }: StatementNote, credit: CreditNote): boolean {
  const span = hops[0]?.span;
  return span != null && hops[0].in === credit.in && meets(span, credit.span);
}

function proofIn({ span, quote, in: place }: Proof): Proof {
  return { span, quote, ...(place === undefined ? {} : { in: place }) };
}
