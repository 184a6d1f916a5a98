import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../src/cli/explain/writer.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline as startPipeline } from '../support/pipeline.ts';

const pipeline = await startPipeline();
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const docs = readFileSync(new URL('../../docs/coding.md', import.meta.url), 'utf8');

function demarche(
  args: readonly string[],
  input: string,
): Promise<{ status: number | null; out: string; err: string }> {
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

function shown(text: string, { width = 100, colour = false, frames = 3 } = {}): string {
  const report = readText(text, { date: '2024-05-08' });
  return renderExplanation(report, 'a.txt', pipeline.explain(pipeline.annotate(report)), frames, { width, colour });
}

/** The lines under each other that begin with a label, up to the next label. */
function labelled(text: string, label: string): string {
  const match = new RegExp(`^ +${label} +(.*(?:\\n {18}\\S.*)*)`, 'm').exec(text);
  return (match?.[1] ?? '').replace(/\s+/g, ' ');
}

describe('demarche read --explain', () => {
  it('prints what docs/coding.md shows', async () => {
    const [, command = '', printed = ''] = /```\n\$ npx demarche (.*)\n([\s\S]*?)```/.exec(docs) ?? [];
    const [, args = '', input = ''] = /^(.*) <<< "(.*)"$/.exec(command) ?? [];
    const { status, out, err } = await demarche(args.split(' '), input);
    expect([status, err]).toEqual([0, '']);
    const [start = ''] = printed.split(/^ *…\n/m);
    expect(start.length).toBeGreaterThan(500);
    expect(out.slice(0, start.length)).toBe(start);
  });

  it('tells of a row its rule, parties, tests, status, date and who says so', () => {
    const text = shown('Ghana may expel two Togolese envoys on Monday, the foreign ministry said.');
    expect(text).toMatch(/row {5}envoy\.expel possible: GHA → TGO/);
    expect(labelled(text, 'rule')).toBe('envoy.expel/expel, on ‘expel’');
    expect(labelled(text, 'source')).toBe('Ghana GHA (stated), agent of ‘expel’: expel ←nsubj Ghana');
    expect(labelled(text, 'tests')).toContain('patient ‘envoys’ (envoy)');
    expect(labelled(text, 'status')).toBe('possible, by ‘may’');
    expect(labelled(text, 'date')).toContain('2024-05-13 from ‘Monday’');
    expect(labelled(text, 'says')).toMatch(/foreign ministry \(said, ‘said’\) ← this report \(narrator\)/);
  });

  it('tells where the frame looked for a side that is open', () => {
    expect(labelled(shown('Two Togolese envoys were expelled.'), 'source')).toMatch(/^not said: no one known as agent/);
  });

  it('tells the nearest frames of a verb without a row, and all of them on demand', () => {
    const text = 'The school expelled three students.';
    const near = shown(text);
    expect(near).toMatch(/no row {2}‘expelled’: agent ‘school’, patient ‘students’/);
    expect(near).toMatch(/and \d+ more frames?\n/);
    const all = shown(text, { frames: Infinity });
    expect(all).not.toMatch(/more frames?\n/);
    expect(all.split('\n').length).toBeGreaterThan(near.split('\n').length);
  });

  it('keeps within the columns of the screen', () => {
    const text = shown(
      'Kenya ordered Chad to close its embassy. The school, which is old, expelled three of its students.',
      {
        width: 60,
      },
    );
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
  });

  it('colours only where a terminal can show it', () => {
    const text = 'Ghana expelled two Togolese envoys.';
    expect(shown(text, { colour: true })).toContain('\u001b[');
    expect(shown(text)).not.toContain('\u001b[');
  });

  it('lets no control character of a report reach the terminal', () => {
    expect(shown('Ghana\u001b[2J expelled two\u0007 Togolese\u202e envoys.')).not.toMatch(
      /[^\P{Cc}\n]|\p{Bidi_Control}/u,
    );
  });

  it('prints one object a sentence as JSON Lines, with the ids of the rows', async () => {
    const text = 'Kenya expelled two Somali diplomats. The school expelled three students.';
    const { status, out } = await demarche(['read', '--explain', '--format', 'jsonl', '-'], text);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; rows: { id: string }[]; without: { frames: unknown[] }[] });
    expect(status).toBe(0);
    expect(lines.map((l) => l.text)).toEqual([
      'Kenya expelled two Somali diplomats.',
      'The school expelled three students.',
    ]);
    expect(lines[0].rows.map((r) => r.id)).toEqual(pipeline.code(readText(text)).map((m) => m.id));
    expect(lines[1].without[0].frames.length).toBeGreaterThan(0);
  });

  it.each([
    [['--layers', '--explain'], '--explain and --layers exclude one another'],
    [['--explain', '--format', 'csv'], '--explain has no --format csv'],
    [['--all'], '--all goes with --explain only'],
  ])('refuses %j and says what to do', async (args, message) => {
    const { status, out, err } = await demarche(['read', ...args, '-'], 'Ghana expelled two Togolese envoys.');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`E_USAGE: ${message}; `);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
