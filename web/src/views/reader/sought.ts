/** Words of a report that a link leads to, where they are no row's: a position, a number, a label. */
import type { Mark } from './marks.ts';

/** Where words stand, as the address has it: `10-20`, `title:10-20`, in code points. */
const PLACE = /^(title:)?(\d{1,9})-(\d{1,9})$/;

/** Marks of the title and of the text, with one for the words that are sought; what is no place is passed over. */
export function withSought(
  marks: readonly Mark[],
  at: string | undefined,
): readonly [title: readonly Mark[], text: readonly Mark[]] {
  const found = PLACE.exec(at ?? '');
  const place = found?.[1] === undefined ? 'text' : 'title';
  const [start, end] = [Number(found?.[2]), Number(found?.[3])];
  const sought: readonly Mark[] =
    found !== null && start < end ? [{ id: -1, role: 'sought', start, end, in: place, rows: [] }] : [];
  const all = [...marks, ...sought].toSorted((a, b) => a.start - b.start);
  return [all.filter((m) => m.in === 'title'), all.filter((m) => m.in === 'text')];
}
