import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/node/resources.ts';
import { advisoriesOf } from '../../src/record/advisories/advisories.ts';
import { answersOf } from '../../src/record/answers/answers.ts';
import { ANSWER_RULES, MEASURES } from '../../src/record/answers/data.ts';
import { contactsOf } from '../../src/record/contacts/contacts.ts';
import { mediationsOf } from '../../src/record/contacts/mediation.ts';
import { evacuationsOf } from '../../src/record/evacuations/evacuations.ts';
import { relationsOf } from '../../src/record/relations/relations.ts';
import { EFFECTS } from '../../src/record/representation/data.ts';
import { representationOf } from '../../src/record/representation/representation.ts';
import { type Asked, recordOfTexts } from './views.ts';

const page = readFileSync(new URL('../../docs/views.md', import.meta.url), 'utf8');
const resources = await loadResources();

/** The rows of the table whose heading row begins so, cells by column. */
function table(heading: string): string[][] {
  const rest = page.slice(page.indexOf(heading));
  return rest
    .slice(0, rest.indexOf('\n\n'))
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
}

async function asked(text: string): Promise<Asked> {
  return recordOfTexts([[text, '2024-03-06']]);
}

async function expectTable(heading: string, count: number, say: (of: Asked) => readonly string[]): Promise<void> {
  const rows = table(heading);
  expect(rows).toHaveLength(count);
  const found = await Promise.all(rows.map(async ([text = '']) => [text, ...say(await asked(text))]));
  expect(found).toEqual(rows);
}

describe('the page on views', () => {
  it('gives true examples of answers', () =>
    expectTable('| text | link |', 3, ({ events, context }) =>
      answersOf(events, context).map((l) => `${l.state}: ${l.rule ?? `"${l.proofs[0]?.quote}"`}`),
    ));

  it('gives true examples of representation', () =>
    expectTable('| text | line | states |', 5, ({ events, context }) =>
      representationOf(events, context).flatMap((l) => [
        `${l.sender} in ${l.host}, ${[l.post.type, l.post.city].filter((x) => x !== null).join(' ')}`,
        l.stretches.map((s) => s.state).join(' → ') +
          (l.steps.some((s) => s.temporary.length > 0 && s.endedBy === null) ? ' (open)' : ''),
      ]),
    ));

  it('gives true examples of relations', () =>
    expectTable('| text | states |', 3, ({ events, context }) =>
      relationsOf(events, context).map((r) => r.stretches.map((s) => s.state).join(' → ')),
    ));

  it('gives true examples of travel advice', () =>
    expectTable('| text | steps |', 3, ({ events, context }) => [
      advisoriesOf(events, context, resources.gazetteer.scales)
        .flatMap((l) => l.steps)
        .map((s) => {
          const level = s.levels[0]?.value;
          const what = level === undefined ? s.what : `${s.what} ${level.rank} of ${level.ranks} on ${level.scale}`;
          return s.change === null ? what : `${what}, ${s.change}`;
        })
        .toSorted()
        .join('; '),
    ]));

  it('gives true examples of evacuations', () =>
    expectTable('| text | evacuation |', 2, ({ events, context }) =>
      evacuationsOf(events, context).map((e) => {
        const counts = e.counts.map((c) => `, ${c.quote}`).join('');
        return `${e.of}, ${e.stage}: ${e.by.join()} from ${e.from.join()}${counts}`;
      }),
    ));

  it('gives true examples of contacts and mediation', () =>
    expectTable('| text | contact |', 3, ({ events, context }) => [
      ...contactsOf(events, context).map(
        (c) => `${c.what} ${c.state} ${c.channel}, ${c.sides.map((s) => s.level ?? 'nobody named').join(' and ')}`,
      ),
      ...mediationsOf(events, context).map(
        (m) => `${m.act} by ${m.mediators.join()} between ${m.parties.join(' and ')}`,
      ),
    ]));
});

describe('the tables of the views', () => {
  it('name only kinds that the codebook has', () => {
    const known = new Set(resources.codebook.kinds.map((k) => k.kind));
    const named = [...MEASURES, ...Object.keys(EFFECTS), ...ANSWER_RULES.flatMap((r) => [...r.measures, ...r.answers])];
    expect([...new Set(named)].filter((kind) => !known.has(kind))).toEqual([]);
  });
});
