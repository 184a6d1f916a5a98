/** JSON Lines: mentions as the contract has them, events as the record has them. */
import type { MentionItem } from './items.ts';
import { jsonText } from './plain.ts';
import type { Exporter, Items } from './types.ts';

/** One JSON object a line, nothing left out. */
export const jsonl: Exporter = {
  name: 'jsonl',
  title: 'JSON Lines',
  description: 'One JSON object a line with every field and proof; mentions as contract.schema.json has them.',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson',
  binary: false,
  of: ['mentions', 'events'],
  loses: ['Events: what newer versions and notes of correction changed; demarche corrections tells that.'],
  async *write(items) {
    for await (const lines of linesOf(items)) yield lines;
  },
};

async function* linesOf(items: Items): AsyncGenerator<string> {
  if (items.of === 'mentions') {
    for await (const page of items.pages) yield page.map((m) => `${jsonText(contractRow(m))}\n`).join('');
  } else if (items.of === 'events') {
    for await (const page of items.pages)
      yield page.map(({ event, origins }) => `${jsonText({ ...event, origins })}\n`).join('');
  }
}

const NOWHERE = { lat: null, lon: null, precision: null } as const;

/** A stored mention as it left the coder, with what analysts judged of it. */
export function contractRow({ row, coder, judged }: MentionItem): object {
  const { report, id, kind, status, ...rest } = row;
  const { place } = rest;
  return {
    contract: 1,
    report,
    id,
    kind,
    status,
    ...rest,
    // Rows that were coded before places had coordinates lack them.
    place: place === null ? null : { ...NOWHERE, ...place },
    medium: null,
    about: null,
    ...(judged === undefined ? {} : { judged }),
    coder,
  };
}
