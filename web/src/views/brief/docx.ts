/** A brief as a Word document with footnotes of its own. Fetched only when one is asked for. */
import { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { type Brief, numbered } from './model.ts';
import { type Note, noteOf } from './note.ts';

/** Makes the document. */
export function docxOf(brief: Brief, origin: string): Promise<Blob> {
  const { items, notes } = numbered(brief);
  const body = items.flatMap((item) => {
    if (item.type === 'text') return item.text.split(/\n\s*\n/).map((text) => new Paragraph({ children: [run(text)] }));
    const refs = item.notes.map((n) => new FootnoteReferenceRun(n));
    return [new Paragraph({ bullet: { level: 0 }, children: [run(item.line), ...refs] })];
  });
  const footnotes = Object.fromEntries(
    notes.map((source, i) => [String(i + 1), { children: [noteParagraph(noteOf(source, origin))] }]),
  );
  const document = new Document({
    title: brief.title,
    description: `Known as of ${brief.asOf}`,
    creator: 'Demarche',
    footnotes,
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(brief.title)] }),
          new Paragraph({ children: [run(`Known as of ${brief.asOf}`)] }),
          ...body,
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function noteParagraph({ quote, report, permalink, url, hash }: Note): Paragraph {
  const links = [url, permalink].flatMap((link) =>
    link === null
      ? []
      : [run(' '), new ExternalHyperlink({ link, children: [new TextRun({ text: link, style: 'Hyperlink' })] })],
  );
  return new Paragraph({ children: [run(` “${quote}” — ${report}.`), ...links, run(` [text ${hash}]`)] });
}

/** Control characters have no place in XML. */
function run(text: string): TextRun {
  // biome-ignore lint: they are what is looked for
  return new TextRun(text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, ''));
}
