import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorLine, inputError } from '../../src/node/input/errors.ts';
import { byteLines } from '../../src/node/input/stream.ts';
import { decodeText, firstBadByte } from '../../src/node/input/text.ts';
import { type Input, type InputOptions, readInputs } from '../../src/node/input.ts';
import type { Given } from '../../src/report/read.ts';

const REPORT = 'Ghana closed its embassy in Lomé on Monday, officials said.\n';
let folder = '';
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const all = async (paths: string[], given: Given = {}, options: InputOptions = {}): Promise<Input[]> =>
  Array.fromAsync(readInputs(paths, given, options));
const codes = (inputs: readonly Input[]): string[] =>
  inputs.map((input) => ('error' in input ? input.error.code : 'ok'));
const onlyError = async (paths: string[], options: InputOptions = {}): Promise<string> => {
  const inputs = await all(paths, {}, options);
  expect(inputs).toHaveLength(1);
  const [input] = inputs;
  return input && 'error' in input ? errorLine(input.error) : 'no error';
};
async function* chunks(...pieces: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}
/** An error as the system gives it. */
const refusal = (code: string): Error => Object.assign(new Error('refused'), { code });

/** A stream that never ends. */
async function* xs(): AsyncGenerator<Buffer> {
  for (;;) yield Buffer.alloc(1000, 'x');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-input-'));
});
afterAll(async () => rm(folder, { recursive: true }));

describe('reading files', () => {
  it('gives one report for a text file, with its text unchanged', async () => {
    const text = `\r\n date 2020-02-03 ${REPORT}`;
    const [input] = await all([await file('a.txt', text)]);
    expect(input).toMatchObject({ report: { text, date: { edtf: '2020-02-03', basis: 'first-line' } } });
  });

  it('drops a byte-order mark, so that offsets begin at the first character', async () => {
    const [input] = await all([await file('mark.txt', `\uFEFF${REPORT}`)]);
    expect(input).toMatchObject({ report: { text: REPORT, parts: [{ span: { start: 0 } }] } });
  });

  it('gives a report for every line of JSON Lines, with line numbers that count empty lines', async () => {
    const lines = `\uFEFF{"text": "One left."}\r\n\r\n{"text": "Two left.", "outlet": "The Post"}`;
    const inputs = await all([await file('b.jsonl', lines)]);
    expect(inputs.map((input) => input.line)).toEqual([1, 3]);
    expect(inputs[1]).toMatchObject({ report: { text: 'Two left.', outlet: 'The Post' } });
  });

  it('tells JSON Lines by their beginning where the name says nothing', async () => {
    const inputs = await all([
      await file('noname', ' {"text": "One left."}\n'),
      await file('other', '{curly} words.\n'),
    ]);
    expect(inputs.map((input) => ('report' in input ? input.report.text : null))).toEqual([
      'One left.',
      '{curly} words.\n',
    ]);
  });

  it('reads standard input as text or JSON Lines, also when it comes in small pieces', async () => {
    const text = await all(['-'], {}, { stdin: chunks('Ghana clo', 'sed its embassy in Lom\u00e9.') });
    expect(text).toMatchObject([{ source: '-', report: { text: 'Ghana closed its embassy in Lom\u00e9.' } }]);
    const lines = await all(['-'], {}, { stdin: chunks('{"te', 'xt": "A."}\n{"text"', ': "B."}') });
    expect(lines.map((input) => ('report' in input ? input.report.text : null))).toEqual(['A.', 'B.']);
  });

  it('puts the given date before a record’s own', async () => {
    const path = await file('own.jsonl', '{"text": "A.", "date": "2019-01-01T10:00:00+02:00"}');
    expect(await all([path])).toMatchObject([{ report: { date: { edtf: '2019-01-01', basis: 'metadata' } } }]);
    expect(await all([path], { date: '2020-01-01' })).toMatchObject([
      { report: { date: { edtf: '2020-01-01', basis: 'given' } } },
    ]);
  });

  it('refuses a wrong given date before reading anything', () => {
    expect(() => readInputs(['x.txt'], { date: '2023-02-30' })).toThrow(
      expect.objectContaining({ code: 'E_BAD_DATE', exit: 2 }),
    );
    expect(() => readInputs(['x.txt'], { date: 'yesterday' })).toThrow(expect.objectContaining({ code: 'E_BAD_DATE' }));
  });
});

describe('bad input', () => {
  it('does not stop the sources after it', async () => {
    const good = await file('good.txt', REPORT);
    const inputs = await all([join(folder, 'missing.txt'), good, folder, await file('empty.txt', ''), good]);
    expect(codes(inputs)).toEqual(['E_NO_FILE', 'ok', 'E_DIRECTORY', 'E_EMPTY', 'ok']);
  });

  it('is told in one line with code, name and remedy', async () => {
    expect(await onlyError(['/no/such\nfile.txt'])).toBe('E_NO_FILE /no/such?file.txt: no such file; check the path');
    expect(await onlyError([folder])).toMatch(/^E_DIRECTORY .*is a directory; name its files instead/);
  });

  it.each([
    ['empty', '', 'E_EMPTY'],
    ['only a byte-order mark', '\uFEFF', 'E_EMPTY'],
    ['only white space', ' \n\t\u00A0\r\n', 'E_EMPTY'],
    ['a NUL byte', 'text\0text', 'E_NOT_TEXT'],
    ['many control characters', '\x01\x02\x03\x04 text text', 'E_NOT_TEXT'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'E_NOT_TEXT'],
    ['a web page', '<!-- x -->\n<!DOCTYPE html><html><body>Ghana</body></html>', 'E_NOT_TEXT'],
  ])('is refused: %s', async (_, content, code) => {
    expect(codes(await all([await file('bad.txt', content)]))).toEqual([code]);
  });

  it('names the byte that is not UTF-8, counted from the file’s first byte', async () => {
    const latin = Buffer.concat([Buffer.from('\uFEFFLom', 'utf8'), Buffer.from([0xe9]), Buffer.from(' is far.')]);
    expect(await onlyError([await file('latin.txt', latin)])).toMatch(
      /E_NOT_UTF8 .*latin\.txt: not UTF-8: byte 0xe9 at byte 6; .*iconv/,
    );
  });

  it('knows UTF-16 by its mark', async () => {
    expect(await onlyError([await file('utf16.txt', Buffer.from('\uFEFFGhana', 'utf16le'))])).toMatch(
      /E_NOT_UTF8 .*UTF-16.*iconv -f UTF-16/,
    );
  });

  it('is a text over the limit, from a file or a stream that does not end', async () => {
    const path = await file('large.txt', 'x'.repeat(101));
    expect(await onlyError([path], { maxBytes: 100 })).toMatch(
      /^E_TOO_LARGE .*large\.txt: the text is larger than 100 bytes/,
    );
    expect(await onlyError(['-'], { maxBytes: 10_000, stdin: xs() })).toMatch(/^E_TOO_LARGE standard input/);
  });

  it.skipIf(process.getuid?.() === 0)('is a file without permission (root may read every file)', async () => {
    const path = await file('secret.txt', REPORT);
    await chmod(path, 0o000);
    expect(codes(await all([path]))).toEqual(['E_NO_PERMISSION']);
  });

  it('is a folder with a report’s name', async () => {
    const path = join(folder, 'folder.txt');
    await mkdir(path);
    expect(codes(await all([path]))).toEqual(['E_DIRECTORY']);
  });

  it('is told for every bad line of JSON Lines while the good ones are read', async () => {
    const lines = [
      '{"text": "A."}',
      '{"text": "B."',
      '["C."]',
      '{"title": "D"}',
      '{"text": 5}',
      '{"text": "E.", "title": ["x"]}',
      '{"text": "F.", "date": "2023-02-30"}',
      '{"text": "  "}',
      `{"text": "${'x'.repeat(200)}"}`,
      '{"text": "G."}',
    ];
    const bytes = Buffer.concat([
      Buffer.from(lines.join('\n')),
      Buffer.from('\n{"text": "'),
      Buffer.from([0xff]),
      Buffer.from('"}\n'),
    ]);
    const inputs = await all([await file('mixed.jsonl', bytes)], {}, { maxBytes: 150 });
    expect(codes(inputs)).toEqual([
      'ok',
      'E_BAD_JSON',
      'E_BAD_RECORD',
      'E_BAD_RECORD',
      'E_BAD_RECORD',
      'E_BAD_RECORD',
      'E_BAD_DATE',
      'E_EMPTY',
      'E_TOO_LARGE',
      'ok',
      'E_NOT_UTF8',
    ]);
    expect(inputs.map((input) => input.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const last = inputs.at(-1);
    expect(last && 'error' in last ? last.error.message : '').toContain(`byte 0xff at byte ${bytes.indexOf(0xff)}`);
  });

  it('is a JSON Lines file without a record, and a compressed one is told once', async () => {
    expect(codes(await all([await file('none.jsonl', '\n\n')]))).toEqual(['E_EMPTY']);
    expect(codes(await all([await file('packed.jsonl', Buffer.from([0x1f, 0x8b, 8, 10, 10, 10]))]))).toEqual([
      'E_NOT_TEXT',
    ]);
  });

  it('keeps control characters of the input out of the message', async () => {
    const line = await onlyError([await file('escape.jsonl', '{"text": \u001B[31m}')]);
    expect(line).toMatch(/^E_BAD_JSON/);
    expect(line).not.toMatch(/\p{Cc}/u);
  });
});

describe('what the system refuses', () => {
  it('has a code of ours for a missing right, a path through a file and a broken disk', () => {
    expect(inputError(refusal('EACCES'), 'a.txt')).toMatchObject({
      code: 'E_NO_PERMISSION',
      message: 'a.txt: may not be read',
      exit: 1,
    });
    expect(inputError(refusal('ENOTDIR'), 'a.txt/b')).toMatchObject({ code: 'E_NO_FILE' });
    expect(inputError(refusal('EIO'), '-', 3)).toMatchObject({
      code: 'E_READ',
      message: 'standard input, line 3: could not be read (EIO)',
    });
  });

  it('is not made of a mistake in the program', () => {
    expect(() => inputError(new TypeError('oops'), 'a.txt')).toThrow(TypeError);
  });
});

describe('streams', () => {
  it('are split at line feeds wherever the chunks end', async () => {
    const lines = await Array.fromAsync(byteLines(chunks('ab', 'c\nd', '\n', '\n', 'ef'), 100));
    expect(lines.map((line) => [line.number, line.offset, line.bytes?.toString()])).toEqual([
      [1, 0, 'abc'],
      [2, 4, 'd'],
      [3, 6, ''],
      [4, 7, 'ef'],
    ]);
  });

  it('hold one line at a time, however long the file is', async () => {
    let made = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        made++;
        yield Buffer.from('{"text": "A."}\n');
      }
    }
    let read = 0;
    for await (const input of readInputs(['-'], {}, { stdin: endless() })) {
      expect('report' in input).toBe(true);
      if (++read === 500) break;
    }
    // The first look takes some chunks ahead; nothing else does.
    expect(made).toBeLessThan(read + 60);
  });
});

describe('strict decoding', () => {
  it('finds the same first bad byte as the platform’s decoder', () => {
    const samples = [
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82],
      [0x80],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf5],
    ];
    for (const sample of samples) {
      const bytes = Buffer.from([0x61, 0xc3, 0xa9, ...sample]);
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
      expect(firstBadByte(bytes)).toBe(3);
      expect(() => decodeText(bytes, 10)).toThrow(/at byte 13/);
    }
    expect(firstBadByte(Buffer.from('aé€😀'))).toBe(-1);
  });
});
