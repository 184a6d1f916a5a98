/** Taking a brief away: Markdown, a page for print, a Word document, or an archive with the evidence. */
import { useState } from 'react';
import { useToast } from '../../parts/toast.tsx';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import type { Brief } from './model.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Make = (brief: Brief, origin: string) => Blob | Promise<Blob>;

const FORMATS: readonly (readonly [label: string, ending: string, make: Make])[] = [
  ['Markdown', 'md', (b, o) => new Blob([markdownOf(b, o)], { type: 'text/markdown;charset=utf-8' })],
  ['HTML', 'html', (b, o) => new Blob([htmlOf(b, o)], { type: 'text/html;charset=utf-8' })],
  // The largest of these makers; fetched when it is first wanted.
  ['Word', 'docx', async (b, o) => (await import('./docx.ts')).docxOf(b, o)],
  [
    'Evidence (zip)',
    'zip',
    async (b, o) => new Blob([await (await import('./bundle.ts')).bundleOf(b, o)], { type: 'application/zip' }),
  ],
];

/** The buttons. */
export function Save({ brief }: { readonly brief: Brief }) {
  const toast = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const save = async (label: string, ending: string, make: Make): Promise<void> => {
    setBusy(label);
    try {
      const blob = await make(brief, location.origin);
      const typed = ending === 'docx' ? new Blob([blob], { type: WORD }) : blob;
      download(typed, `${fileName(brief.title)}.${ending}`);
    } catch (error) {
      toast(`${label} could not be made: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="row no-print" role="group" aria-label="Take away as">
      {FORMATS.map(([label, ending, make]) => (
        <button key={ending} type="button" disabled={busy !== null} onClick={() => void save(label, ending, make)}>
          {busy === label ? 'Making …' : label}
        </button>
      ))}
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </div>
  );
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fileName(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return name === '' ? 'brief' : name.slice(0, 60);
}
