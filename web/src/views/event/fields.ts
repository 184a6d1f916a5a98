/** The fields of an event, each with its values side by side and who gives which. Nothing is merged or averaged. */
import type { HopRow, Proof } from '../../../../src/coding/contract.ts';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import type { Actor, EventFigure, RecordMention, Rival } from '../../../../src/record/types.ts';
import { edtfText } from '../../parts/edtf.ts';
import { postText } from './sentence.ts';

/** Somebody who gives a value: a mention with the words that prove it. */
export interface Giver {
  readonly mention: RecordMention;
  /** How many rows of the report give it in the same words on the same word; the mention is the first. */
  readonly rows: number;
  /** Words of the report that give this value, else those of the whole row. */
  readonly proof: Proof;
  /** On whose word the report tells it, the innermost first; empty for its own voice. */
  readonly holders: readonly string[];
}

/** One value. */
export interface FieldValue {
  readonly key: string;
  readonly text: string;
  readonly code?: string;
  readonly givers: readonly Giver[];
}

/** One field with all values that are told. */
export interface Field {
  /** For the address and for links to it. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly FieldValue[];
}

/** The fields that any report gives, in the order of the page. */
export function fieldsOf(page: EventPageData, nameOf: (code: string) => string): Field[] {
  const { event } = page;
  const mentions = new Map(page.mentions.map((m) => [m.row.id, m]));
  const values = <V>(
    rivals: readonly Rival<V>[],
    say: (value: V) => { readonly text: string; readonly code?: string },
    proofOf: (m: RecordMention, value: V) => Proof | null | undefined,
  ): FieldValue[] => {
    const said = new Map<string, { text: string; code?: string; givers: Giver[] }>();
    for (const { value, mentions: ids } of rivals) {
      const words = say(value);
      const key = `${words.code ?? ''} ${words.text}`.trim();
      const known = said.get(key) ?? { ...words, givers: [] };
      said.set(key, known);
      for (const id of ids) {
        const mention = mentions.get(id);
        if (mention === undefined) continue;
        const giver = { mention, rows: 1, proof: proofOf(mention, value) ?? mention.row, holders: holdersOf(mention) };
        const same = known.givers.findIndex((g) => saysSame(g, giver));
        if (same < 0) known.givers.push(giver);
        else known.givers[same] = { ...giver, ...known.givers[same], rows: (known.givers[same]?.rows ?? 0) + 1 };
      }
    }
    return [...said].map(([key, v]) => ({ key, ...v }));
  };
  const plain = (text: string | null): { text: string } => ({ text: (text ?? 'not told').replace(/\s+/g, ' ').trim() });
  const actor = (a: Actor): { text: string; code?: string } => actorText(a, nameOf);
  const side = (of: 'source' | 'target') => (m: RecordMention, a: Actor) =>
    [...m.row[of], ...m.row[of === 'source' ? 'target' : 'source']].find(
      (p) => p.code === a.code && p.name === a.name && (p.office ?? null) === a.office,
    );
  const all: Field[] = [
    { name: 'kind', label: 'Kind', values: values(event.kinds, plain, () => null) },
    { name: 'source', label: 'Who', values: values(event.sources, actor, side('source')) },
    { name: 'target', label: 'Towards whom', values: values(event.targets, actor, side('target')) },
    { name: 'status', label: 'Status', values: values(event.statuses, plain, () => null) },
    {
      name: 'date',
      label: 'Date',
      values: values(
        event.dates,
        (d) => ({ text: d === null ? 'no date in words' : edtfText(d) }),
        (m) => dateProof(m),
      ),
    },
    { name: 'place', label: 'Place', values: values(event.places, plain, (m) => m.row.place) },
    {
      name: 'figures',
      label: 'Figures',
      values: values(
        event.figures,
        (f) => ({ text: figureText(f, nameOf) }),
        () => null,
      ),
    },
    {
      name: 'level',
      label: 'Level',
      values: values(
        event.levels,
        (l) => ({ text: [l.direction, l.value, l.scale && `(${l.scale})`].filter(Boolean).join(' ') }),
        (m) => m.row.level,
      ),
    },
    { name: 'reason', label: 'Reason given', values: values(event.reasons, plain, (m) => m.row.reason) },
    {
      name: 'temporary',
      label: 'For a time only',
      values: values(
        event.temporary.length === 0 ? [] : [{ value: 'temporary', mentions: event.temporary }],
        plain,
        (m) => m.row.temporary_proof,
      ),
    },
    {
      name: 'holder',
      label: 'On whose word',
      values: values(
        event.holders,
        (h) => (h === null ? { text: 'the report’s own voice' } : coded(h, nameOf)),
        (m) => hopProof(m.row.attribution[0]),
      ),
    },
  ];
  return all.filter((f) => f.values.length > 0);
}

/** Whether two rows of one report say it in the same words and on the same word. */
function saysSame(a: Giver, b: Giver): boolean {
  return (
    a.mention.report.id === b.mention.report.id &&
    a.proof.quote === b.proof.quote &&
    a.holders.join() === b.holders.join()
  );
}

/** Names of those on whose word a report tells something, the innermost first. */
export function holdersOf({ row }: RecordMention): string[] {
  return row.attribution.filter((h) => h.how !== 'narrator').map((h) => h.name);
}

function coded(code: string, nameOf: (code: string) => string): { text: string; code?: string } {
  const name = nameOf(code);
  return name === code ? { text: code } : { text: name, code };
}

function actorText(a: Actor, nameOf: (code: string) => string): { text: string; code?: string } {
  const beside = [a.person, a.office, a.organ, a.post ? postText(a.post, nameOf) : null].filter((x) => x !== null);
  const party = a.code === null ? { text: a.name } : coded(a.code, nameOf);
  return { ...party, text: [party.text, ...beside].join(', ') };
}

/** A figure as it is told: never rounded, and with whoever gives it. */
export function figureText(f: EventFigure, nameOf: (code: string) => string): string {
  const number = f.min === f.max ? String(f.min) : f.max === null ? `${f.min} or more` : `${f.min} to ${f.max}`;
  const written = /\d/.test(f.quote) ? null : `“${f.quote}”`;
  const what = [f.modifier, number, written, f.unit, f.what].filter((x) => x !== null && x !== '').join(' ');
  return f.holder === null || f.holder === 'this report' ? what : `${what}, by ${nameOf(f.holder)}`;
}

function dateProof({ row: { date } }: RecordMention): Proof | null {
  const { span, quote } = date;
  return span === null || quote === null ? null : { span, quote, ...(date.in === undefined ? {} : { in: date.in }) };
}

function hopProof(hop: HopRow | undefined): Proof | null {
  if (hop === undefined || hop.span === null || hop.cue === null) return null;
  return { span: hop.span, quote: hop.name, ...(hop.in === undefined ? {} : { in: hop.in }) };
}
