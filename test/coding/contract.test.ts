import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/node/resources.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const p = await pipeline();
const schema = JSON.parse(readFileSync(join(root, 'contract.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
const { codebook } = await loadResources();
const sentences = codebook.kinds.flatMap((k) => [...k.examples, ...k.counter]);

/** Every object in a row that has a span and a quote. */
function proofs(value: unknown): { span: [number, number]; quote: string; in?: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const nested = Object.values(value).flatMap(proofs);
  const { span, quote } = value as { span?: unknown; quote?: unknown };
  return Array.isArray(span) && typeof quote === 'string' ? [value as never, ...nested] : nested;
}

function check(text: string, given: Parameters<typeof readText>[1] = {}): number {
  const report = readText(text, given);
  const rows = p.rows(report);
  const points = [...report.text];
  const title = [...(report.title ?? '')];
  for (const row of rows) {
    if (!validate(row)) throw new Error(`${JSON.stringify(validate.errors)}\n${JSON.stringify(row)}`);
    for (const { span, quote, in: where } of proofs(row)) {
      expect((where === 'title' ? title : points).slice(...span).join('')).toBe(quote);
    }
  }
  return rows.length;
}

describe('the contract', () => {
  it('holds for every row of every example in the codebook', () => {
    let rows = 0;
    for (const e of sentences) rows += check(e.text, e.date ? { date: e.date } : {});
    expect(rows).toBeGreaterThan(sentences.length / 2);
  }, 120_000);

  it('holds for the reports in examples/', () => {
    const folder = join(root, 'examples');
    let rows = 0;
    for (const file of readdirSync(folder)) {
      const content = readFileSync(join(folder, file), 'utf8');
      if (file.endsWith('.txt')) rows += check(content);
      if (!file.endsWith('.jsonl')) continue;
      for (const line of content.trim().split('\n')) {
        const { text, ...given } = JSON.parse(line) as { text: string; title: string; date: string; outlet: string };
        rows += check(text, given);
      }
    }
    expect(rows).toBeGreaterThan(200);
  });

  it('holds where code points and UTF-16 part ways, also in a title given apart', () => {
    const text =
      '🏴󠁧󠁢󠁳󠁣󠁴󠁿🇹🇩 Chad 𝔢xpelled nobody. 🕊️ “Ghana expelled 𝟙𝟚 Togolese diplomats,” the ministry in Accra 😀 said on Monday.';
    expect(check(text, { title: '🗞️ Ghana expels Togolese diplomats 😀', date: '2022-03-09' })).toBe(2);
  });

  it('holds over texts put together at random from sentences, quotes, breaks and hostile characters', () => {
    const bits = fc.oneof(
      fc.constantFrom(...sentences.map((e) => e.text)),
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '“',
        '”',
        '"',
        '…',
        '\u0000',
        '\u202e',
        'e\u0301',
        '\ud83d',
        '\udc00',
        '😀',
        '\ufeff',
        '\u00a0',
        '\u2028',
        ' — ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 8 }),
        fc.option(fc.constantFrom(...sentences.map((e) => e.text))),
        (parts, title) => {
          check(parts.join(''), title === null ? {} : { title });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('refuses a row without proof', () => {
    const [row] = p.rows(readText('Ghana expelled the Togolese ambassador.'));
    expect(validate(row)).toBe(true);
    for (const key of ['span', 'source', 'attribution', 'status', 'coder']) {
      const broken = Object.fromEntries(Object.entries(row).filter(([k]) => k !== key));
      expect(validate(broken)).toBe(false);
    }
    expect(validate({ ...row, date: { ...(row.date as object), edtf: 'last Tuesday' } })).toBe(false);
  });
});

const reports = join(root, '..', 'shared', 'reports');

describe.skipIf(!existsSync(reports))('real reports beside the project (skipped where there are none)', () => {
  it('give rows that hold to the contract', () => {
    let rows = 0;
    for (const file of readdirSync(reports)) rows += check(readFileSync(join(reports, file), 'utf8'));
    expect(rows).toBeGreaterThan(15);
  });
});
