import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../src/export/formats.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/exports.md', import.meta.url)), 'utf8');

describe('docs/exports.md', () => {
  it.each(EXPORTERS)('tells of $name and what its rows are', ({ name, title, of }) => {
    expect(page).toContain(`| \`${name}\` | ${title} | ${of.join(' or ')} |`);
  });

  it('has examples that are whole', () => {
    const objects = [...page.matchAll(/```json\n(\{.*?)```/gs)].map(([, json = '']) => json);
    expect(objects.length).toBeGreaterThan(3);
    for (const json of objects) expect(() => JSON.parse(json)).not.toThrow();
  });
});
