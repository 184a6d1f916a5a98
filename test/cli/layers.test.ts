import { describe, expect, it } from 'vitest';
import { renderLayers } from '../../src/cli/layers/writer.ts';
import { readJsonLine } from '../../src/report/json.ts';
import { readText } from '../../src/report/read.ts';
import type { Report } from '../../src/report/types.ts';
import { pipeline as startPipeline } from '../support/pipeline.ts';

const pipeline = await startPipeline();
const plain = { width: 100, colour: false };

function shown(report: Report): string {
  return renderLayers(report, 'a.txt', pipeline.annotate(report), plain);
}

describe('demarche read --layers', () => {
  const text = 'Ghana may expel two Togolese envoys on Monday, a minister told Reuters.';
  const report = readText(text, { date: '2022-03-09' });

  it('shows who, when, how many, who says and what is not told as done', () => {
    const lines = shown(report).split('\n');
    const at = lines.indexOf(text);
    const lanes = lines.slice(at + 1).join('\n');
    expect(at).toBeGreaterThan(0);
    for (const label of ['GHA state', 'TGO GOV', '2022-03-14', 'expelled 2 envoys', 'told: minister', 'possible'])
      expect(lanes).toContain(label);
  });

  it('puts each label under the words it is about', () => {
    const lines = shown(report).split('\n');
    const lane = lines.find((line) => line.includes('╰possible'));
    expect(lane?.indexOf('╰')).toBe(text.indexOf('expel'));
  });

  it('shows a separate title with marks of its own', () => {
    const titled = readJsonLine(JSON.stringify({ title: 'Peru recalls envoy', text: 'Nothing else.' }), {});
    expect(shown(titled)).toMatch(/Peru recalls envoy\n╰PER[^\n]*\n[\s\S]*\nNothing else\./);
  });

  it('lets no control character of a report reach the terminal', () => {
    const hostile = readText('Ghana\u001b[2J expelled two\u0007 Togolese\u202e envoys.', {});
    expect(shown(hostile)).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });
});
