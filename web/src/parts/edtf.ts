/** Dates as EDTF has them, for reading. */

/** An EDTF date for reading: open ends and intervals in words. */
export function edtfText(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to === undefined) return edtf;
  if (from === '..' || from === '') return `until ${to}`;
  if (to === '..' || to === '') return `since ${from}`;
  return `${from} to ${to}`;
}
