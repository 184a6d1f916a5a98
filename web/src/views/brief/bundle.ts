/** The evidence of a brief: its text, the rows and spans it rests on, and hashes of everything, in one archive. */
import { strToU8, zipSync } from 'fflate';
import { sha256Text } from '../../../../src/report/hash.ts';
import { get } from '../../api/client.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { type Brief, numbered } from './model.ts';

/** What the server gives for checking a row away from it: fields, spans, quotes, hashes. */
type Proof = Readonly<Record<string, unknown>>;

/** Dates in the archive: the day of the brief, so that the same brief gives the same bytes. */
function stamp(asOf: string): Date {
  // The oldest time that an archive can hold is 1980.
  return new Date(`${asOf < '1980-01-02' ? '1980-01-02' : asOf}T12:00:00`);
}

/**
 * Makes the archive.
 *
 * @throws ApiError where a proof cannot be had
 */
export async function bundleOf(brief: Brief, origin: string): Promise<Uint8Array<ArrayBuffer>> {
  const { notes } = numbered(brief);
  const proofs = await Promise.all(
    notes.map(({ mention }) => get<Proof>(`/r/${encodeURIComponent(mention)}/proof`).catch(() => null)),
  );
  const files: Readonly<Record<string, string>> = {
    'brief.md': markdownOf(brief, origin),
    'brief.html': htmlOf(brief, origin),
    'brief.json': `${JSON.stringify(brief, null, 2)}\n`,
    'proofs.jsonl': notes
      .map((n, i) => `${JSON.stringify({ note: i + 1, mention: n.mention, proof: proofs[i] })}\n`)
      .join(''),
    'spans.csv': spansOf(brief),
    'README.txt': README,
  };
  const sums = Object.entries(files).map(([name, text]) => `${sha256Text(text)}  ${name}\n`);
  const all = { ...files, SHA256SUMS: sums.join('') };
  const bytes = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(bytes, { mtime: stamp(brief.asOf) });
}

const README = `brief.md, brief.html   the brief with its footnotes
brief.json             the same as data
proofs.jsonl           for each footnote the coded row, its fields with their spans, and hashes; null where the record no longer has it
spans.csv              for each footnote the report, the hash of its text, where the words stand and the words
SHA256SUMS             hashes of the files above (sha256sum -c SHA256SUMS)

Spans are half-open and count Unicode code points from the first character of the report's text, or of its title.
`;

function spansOf(brief: Brief): string {
  const { notes } = numbered(brief);
  const cell = (value: string | number): string => {
    const text = String(value);
    // A cell that begins like a formula must not be taken for one.
    return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  const rows = notes.map((n, i) =>
    [i + 1, n.mention, n.report.id, n.report.text_hash, n.in ?? 'text', n.span[0], n.span[1], n.quote]
      .map(cell)
      .join(','),
  );
  return `${['note,mention,report,text_hash,in,from,to,quote', ...rows].join('\r\n')}\r\n`;
}
