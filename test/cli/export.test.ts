import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileSink } from '../../src/cli/export-sink.ts';
import { EXPORTERS } from '../../src/export/formats.ts';
import { demarche, storeOf } from './store.ts';

let store = '';
beforeAll(async () => {
  store = await storeOf([
    {
      text: 'Kenya expelled two Somali diplomats on Monday, the ministry said.',
      date: '2022-03-09',
      outlet: 'The Courier',
    },
    { text: 'Peru recalled its ambassador from Mexico City.', outlet: 'The Herald' },
  ]);
}, 60_000);

const folder = (): string => mkdtempSync(join(tmpdir(), 'demarche-export-'));

describe('demarche export', () => {
  it('writes to standard output, and only data', async () => {
    const { status, out, err } = await demarche('export', 'jsonl', '--store', store);
    expect([status, err]).toEqual([0, '']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { kind: string }).kind),
    ).toContain('envoy.expel');
  });

  it('writes a file that holds the same, leaves nothing else beside it, and says what could not be said', async () => {
    const at = folder();
    const { status, out, err } = await demarche('export', 'gdelt-events', '--store', store, '--out', join(at, 'a.tsv'));
    expect([status, out]).toEqual([0, '']);
    expect(err).toMatch(/events as GDELT 2\.0 Events\n/);
    expect(err).toMatch(/\d+ events have no one day: SQLDATE is empty/);
    expect(readdirSync(at)).toEqual(['a.tsv']);
    expect(readFileSync(join(at, 'a.tsv'), 'utf8')).toBe(
      (await demarche('export', 'gdelt-events', '--store', store)).out,
    );
  });

  it('takes the filters of lists', async () => {
    const { out } = await demarche('export', 'csv', '--of', 'events', '--actor', 'Kenya', '--store', store);
    expect(out.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('lists all formats, with what each cannot hold, where none is named', async () => {
    const { status, out } = await demarche('export');
    expect(status).toBe(0);
    for (const { name, title, loses } of EXPORTERS) {
      expect(out).toContain(`${name}: ${title}`);
      for (const loss of loses) expect(out).toContain(loss);
    }
    const help = (await demarche('export', '--help')).out;
    for (const { name } of EXPORTERS) expect(help.replace(/\s+/g, ' ')).toContain(`${name} (`);
  });

  it('refuses an unknown format with the names of all, and rows that a format has not', async () => {
    const unknown = await demarche('export', 'xls', '--store', store);
    expect(unknown.status).toBe(2);
    expect(unknown.err).toMatch(/E_FORMAT: there is no format "xls".*jsonl, csv, parquet/);
    const rows = await demarche('export', 'polecat', '--of', 'events', '--store', store);
    expect(rows.err).toMatch(/E_USAGE: polecat has no rows of “events”; its rows can be mentions/);
  });

  it('writes no binary file to a terminal', async () => {
    const before = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
    try {
      const { status, out, err } = await demarche('export', 'parquet', '--store', store);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/name a file with --out/);
    } finally {
      if (before) Object.defineProperty(process.stdout, 'isTTY', before);
      else Reflect.deleteProperty(process.stdout, 'isTTY');
    }
  });
});

describe('a file that is written', () => {
  it('leaves what was there under its name until it is whole', async () => {
    const at = folder();
    const path = join(at, 'out.csv');
    writeFileSync(path, 'older');
    const sink = await fileSink(path);
    await sink.write('half');
    expect(readFileSync(path, 'utf8')).toBe('older');
    await sink.write(' and half');
    await sink.end();
    expect(readFileSync(path, 'utf8')).toBe('half and half');
    expect(readdirSync(at)).toEqual(['out.csv']);
  });

  it('leaves nothing where the work was stopped', async () => {
    const at = folder();
    const sink = await fileSink(join(at, 'out.csv'));
    await sink.write('half');
    await sink.drop();
    expect(readdirSync(at)).toEqual([]);
  });

  it('is refused where it cannot be', async () => {
    await expect(fileSink(join(folder(), 'none', 'out.csv'))).rejects.toMatchObject({ code: 'E_WRITE' });
    await expect(fileSink(folder())).rejects.toMatchObject({ code: 'E_WRITE' });
  });
});
