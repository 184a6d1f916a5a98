/** Short texts for parts of the record, as lists and screens have them. */
import type { ContactSide } from '../record/contacts/contacts.ts';
import type { Count } from '../record/evacuations/evacuations.ts';
import type { Party } from '../record/parties.ts';
import type { Actor, EventFigure } from '../record/types.ts';

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[], last = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** Figures as they are worded, of each sort once a value; values that differ stand side by side, and who gives which stands in the event's conflicts. */
export function figuresText(figures: readonly EventFigure[]): string[] {
  const groups = Map.groupBy(figures, (f) => f.what);
  return [...groups].map(([what, all]) => {
    const values = [...Map.groupBy(all, (f) => `${f.min} ${f.max} ${f.modifier ?? ''}`).values()];
    const told = values.map((same) => shortest(same.map((f) => f.quote.replace(/\s+/g, ' '))));
    const units = [...new Set(all.flatMap((f) => f.unit ?? []))];
    const unit = units.length === 1 && !told.some((v) => v.includes(units[0] ?? '')) ? ` ${units[0]}` : '';
    return `${told.join(' / ')}${unit}${what === 'other' || what === '' ? '' : ` ${what}`}`;
  });
}

function shortest(texts: readonly string[]): string {
  return texts.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
}

/** A diplomat or post in words: "consul general, Istanbul". */
export function whoText(who: Pick<Actor, 'office' | 'person' | 'post'> | null): string {
  if (who === null) return '';
  const office = who.office ?? who.post?.type ?? null;
  const at = who.post?.city ?? null;
  const title = office !== null && at !== null ? `${office} in ${at}` : (office ?? at);
  return [who.person, title].filter((x) => x !== null).join(', ');
}

/** "Turkey (Recep Tayyip Erdoğan)": the code where there is one, else as named. */
export function partyName(party: Party): string {
  const who = party.person ?? party.organ ?? null;
  const name = party.code ?? party.name;
  return who === null || who === name ? name : `${name} (${who})`;
}

/** The persons of a side with their offices, at most three. */
export function personsText(side: ContactSide): string {
  return list(side.persons.slice(0, 3).map((p) => [p.person, p.office].filter((x) => x !== null).join(', ')));
}

/** "at least 59 people (by the authorities)". */
export function countOfText(of: Count): string {
  const unit = of.unit === null || of.quote.toLowerCase().includes(of.unit.toLowerCase()) ? '' : ` ${of.unit}`;
  return `${of.quote}${unit}${of.holder === null ? '' : ` (${of.holder})`}`;
}

/** Words of a report in quotation marks, on one line; marks around them of their own are not doubled. */
export function quoted(text: string): string {
  return `“${oneLine(text)
    .trim()
    .replace(/^[“"]|[”"]$/g, '')}”`;
}

/** "1 report", "2 reports". */
export function count(n: number, what: string, many = `${what}s`): string {
  // Not by toLocaleString, which loads tables of all languages first.
  const digits = String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${digits} ${n === 1 ? what : many}`;
}

/** Text for one line of a terminal: white space folded, control characters and marks of direction left out. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Bidi_Control}/gu, '');
}
