import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readText } from '../../src/report/read.ts';
import type { Report } from '../../src/report/types.ts';
import { openStore } from '../../src/store/open.ts';
import { pipeline } from '../support/pipeline.ts';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process: loading everything anew for each would take the tests minutes. */
export async function demarche(...args: string[]): Promise<Outcome> {
  const said = { out: '', err: '' };
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await run(args);
    return { status: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = before;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

export interface Told {
  readonly date?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly text: string;
}

/** A store of some texts in a folder of its own; its path. */
export function storeOf(texts: readonly Told[]): Promise<string> {
  return storeOfReports(texts.map(({ text, ...given }) => readText(text, given)));
}

/** A store of reports in a folder of its own; its path. */
export async function storeOfReports(reports: readonly Report[]): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'demarche-store-')), 'test.db');
  const p = await pipeline();
  const store = await openStore(path);
  const begun = await store.begin(p.versions);
  const added = reports.map((report) => begun.writer.add({ report, reading: p.reading(report) }));
  await begun.writer.flush();
  await Promise.all(added);
  await store.close();
  return path;
}
