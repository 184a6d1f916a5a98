import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/node/resources.ts';
import { advisoriesOf } from '../../src/record/advisories/advisories.ts';
import { answersOf } from '../../src/record/answers/answers.ts';
import { chainsOf, measuresOf } from '../../src/record/answers/measures.ts';
import { contactsOf } from '../../src/record/contacts/contacts.ts';
import { mediationsOf } from '../../src/record/contacts/mediation.ts';
import { evacuationsOf } from '../../src/record/evacuations/evacuations.ts';
import { relationsOf } from '../../src/record/relations/relations.ts';
import { representationOf } from '../../src/record/representation/representation.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import type { ViewContext } from '../../src/record/view.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';
import { recordOf } from './views.ts';

const { scales } = (await loadResources()).gazetteer;

const TEXTS: readonly (readonly [string, string])[] = [
  [
    '“Enough” 😀: Oman temporarily expelled Yemen’s ambassador on Monday.\n\nYemen hit back, recalling its ambassador to Oman a day later. Qatar offered to mediate between Oman and Yemen.',
    '2024-03-06',
  ],
  [
    'Yemen closed its embassy in Muscat on Friday. “It is a temporary measure,” the ministry said.\n\nOman raised its travel advice for Yemen and told its citizens to leave. It evacuated 40 nationals from Yemen.',
    '2024-03-09',
  ],
  [
    'Oman severed diplomatic relations with Yemen on Sunday. The foreign ministers of Oman and Yemen will meet in Doha.',
    '2024-03-12',
  ],
];

function allViews(events: readonly RecordEvent[], context: ViewContext): unknown {
  const links = answersOf(events, context);
  return {
    links,
    chains: chainsOf(links),
    measures: measuresOf(events, context),
    posts: representationOf(events, context),
    relations: relationsOf(events, context),
    advice: advisoriesOf(events, context, scales),
    evacuations: evacuationsOf(events, context),
    contacts: contactsOf(events, context),
    mediations: mediationsOf(events, context),
  };
}

interface Found {
  readonly report: string;
  readonly mention: string;
  readonly span: readonly [number, number];
  readonly quote: string;
}

/** Every proof inside a view. */
function proofsIn(value: unknown): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(proofsIn);
  return 'span' in value && 'report' in value && 'mention' in value ? [value as Found, ...inner] : inner;
}

describe('all views', async () => {
  const p = await pipeline();
  const reports = TEXTS.map(([text, date]) => readText(text, { date }));
  const readings = reports.map((r) => p.reading(r));
  const { events, context } = recordOf(readings);
  const views = allViews(events, context);

  it('quote words that stand in their reports at their spans, in code points', () => {
    const texts = new Map(reports.map((r) => [r.id, [...r.text]]));
    const proofs = proofsIn(views);
    expect(proofs.length).toBeGreaterThan(20);
    for (const proof of proofs) {
      expect(
        texts
          .get(proof.report)
          ?.slice(...proof.span)
          .join(''),
      ).toBe(proof.quote);
      expect(context.mentions.get(proof.mention)?.report.id).toBe(proof.report);
    }
  });

  it('are the same whatever the order of readings, mentions and events', () => {
    const turned = recordOf(readings.toReversed());
    expect(allViews(turned.events.toReversed(), turned.context)).toEqual(views);
  });

  it('are plain data', () => {
    expect(JSON.parse(JSON.stringify(views))).toEqual(views);
  });

  it('leave out the proofs of mentions that they are not given, and say the rest', () => {
    const bare = { ...context, mentions: new Map(), links: [] };
    expect(proofsIn(allViews(events, bare))).toEqual([]);
    expect(relationsOf(events, bare).flatMap((r) => r.steps).length).toBeGreaterThan(0);
  });
});
