import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EVENT_COLUMNS } from '../../src/export/event-columns.ts';
import { EXPORTERS } from '../../src/export/formats.ts';
import { MENTION_COLUMNS } from '../../src/export/mention-columns.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/exports.md', import.meta.url)), 'utf8');

describe('docs/exports.md', () => {
  it.each(EXPORTERS)('tells of $name and what its rows are', ({ name, title, of }) => {
    expect(page).toContain(`| \`${name}\` | ${title} | ${of.join(' or ')} |`);
  });

  it('tells what every flat column holds', () => {
    for (const { name, type, meaning } of [...MENTION_COLUMNS, ...EVENT_COLUMNS])
      expect(page).toContain(`| \`${name}\` | ${type} | ${meaning} |`);
  });

  it('names only formats that there are in its commands', () => {
    const named = [...page.matchAll(/demarche export ([a-z][a-z-]*)/g)].map(([, name]) => name);
    expect(named.filter((name) => !EXPORTERS.some((e) => e.name === name))).toEqual([]);
  });

  it('has examples that are whole', () => {
    const objects = [...page.matchAll(/```json\n(\{.*?)```/gs)].map(([, json = '']) => json);
    expect(objects.length).toBeGreaterThan(3);
    for (const json of objects) expect(() => JSON.parse(json)).not.toThrow();
  });
});
