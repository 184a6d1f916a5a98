import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-'));

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function demarche(args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (status) => resolve({ status, out, err }));
    child.stdin.end(input);
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = file('good.txt', 'date 2022-03-09 Ghana expelled two Togolese diplomats on Monday.\n');

describe('demarche read', () => {
  it('prints one JSON object a row and nothing else on stdout', async () => {
    const { status, out, err } = await demarche(['read', good]);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; date: { edtf: string } });
    expect([status, err]).toEqual([0, '']);
    expect(rows.map((r) => [r.kind, r.date.edtf])).toEqual([['envoy.expel', '2022-03-07']]);
  });

  it('reads standard input, as text and as JSON Lines', async () => {
    const text = await demarche(['read', '-'], 'Ghana expelled two Togolese diplomats.');
    expect(JSON.parse(text.out).kind).toBe('envoy.expel');
    const line = JSON.stringify({ text: 'Two Togolese diplomats were expelled by Ghana.', outlet: 'The Herald' });
    const lines = await demarche(['read', '-'], `${line}\n`);
    expect(JSON.parse(lines.out).attribution.at(-1).name).toBe('The Herald');
  });

  it('lets --date and --outlet stand over what the file says', async () => {
    const { out } = await demarche(['read', '--date', '2021-01-06', '--outlet', 'The Herald', good]);
    const row = JSON.parse(out);
    expect(row.date.edtf).toBe('2021-01-04');
    expect(row.attribution.at(-1).name).toBe('The Herald');
  });

  it('prints a table that quotes the proof under each row', async () => {
    const { out } = await demarche(['read', '--format', 'table', good]);
    expect(out).toMatch(/2022-03-07\s+envoy\.expel\s+happened\s+GHA → TGO/);
    expect(out).toContain('“expelled two Togolese diplomats”');
    expect(out).toContain('1 row from 1 report');
    expect(out).not.toContain('\u001b[');
  });

  it('prints CSV with a header, also when there is no row', async () => {
    const { out } = await demarche(['read', '--format', 'csv', good]);
    const [header, row] = out.trim().split('\n');
    expect(header).toContain('kind,status,source_code');
    expect(row).toContain('envoy.expel,happened,GHA');
    const none = await demarche(['read', '--format', 'csv', file('none.txt', 'Rain fell in Accra.')]);
    expect(none.out.trim()).toBe(header);
  });

  it('reads the other files when some are bad, says what to do for each in one line, and exits with 1', async () => {
    const { status, out, err } = await demarche([
      'read',
      file('empty.txt', ''),
      file('binary.txt', new Uint8Array([0x50, 0, 1, 2, 0, 0xff, 0xfe, 0])),
      file('latin.txt', new Uint8Array([0x47, 0x68, 0x61, 0x6e, 0x61, 0x20, 0xe9, 0x74])),
      file('bad.jsonl', '{"text": "Ghana expelled two Togolese diplomats."}\n{"text": \n{"title": "x"}\n'),
      join(folder, 'missing.txt'),
      folder,
      good,
    ]);
    expect(status).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(2);
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines) expect(line).toMatch(/^demarche: E_[A-Z_0-9]+: .+; .+/);
    expect(lines.filter((l) => l.includes('bad.jsonl'))).toHaveLength(2);
  });

  it('refuses a wrong command line with status 2 and says what is right', async () => {
    const date = await demarche(['read', '--date', '2021-02-30', good]);
    expect([date.status, date.out]).toEqual([2, '']);
    expect(date.err).toContain('2021-02-30');
    const format = await demarche(['read', '--format', 'xml', good]);
    expect(format.status).toBe(2);
    expect(format.err).toContain('jsonl, csv, table');
    const nothing = await demarche(['read']);
    expect([nothing.status, nothing.err.split(':')[1]]).toEqual([2, ' E_NO_INPUT']);
    const command = await demarche(['reed']);
    expect(command.err).toContain('there is no command "reed"');
    const option = await demarche(['read', '--fromat', 'csv', good]);
    expect(option.status).toBe(2);
    expect(option.err).toContain('--fromat');
    const both = await demarche(['read', '--layers', '--format', 'csv', good]);
    expect([both.status, both.err.split(':')[1]]).toEqual([2, ' E_USAGE']);
    const valued = await demarche(['read', '--layers=who', good]);
    expect([valued.status, valued.err.split(':')[1]]).toEqual([2, ' E_USAGE']);
  });

  it('explains itself with --help', async () => {
    const top = await demarche(['--help']);
    expect(top.status).toBe(0);
    expect(top.out).toContain('read');
    const read = await demarche(['read', '--help']);
    for (const word of ['--date', '--outlet', '--format', 'FILE']) expect(read.out).toContain(word);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
    ) as { version: string };
    expect((await demarche(['--version'])).out.trim()).toBe(version);
  });
});
