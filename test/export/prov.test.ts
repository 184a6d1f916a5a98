import { describe, expect, it } from 'vitest';
import { prov } from '../../src/export/prov.ts';
import { judgementOf } from '../../src/record/judgements/make.ts';
import { contextOf, exported, itemsOf } from './examples.ts';

type Elements = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Bundle = Readonly<Record<string, Elements>>;

const plain = await itemsOf();
const ids: string[] = [];
for await (const page of plain.mentions().pages) ids.push(...page.map((m) => m.row.id));
const [first = '', second = ''] = ids;
const who = { author: 'A. Osei (desk)', time: '2024-04-01T10:00:00+02:00', reason: 'checked "twice"' };
const accepted = judgementOf({ do: 'accept', mention: first }, who);
const edit = judgementOf({ do: 'edit', mention: second, field: 'date', value: '2024-03-04' }, who);
const undone = judgementOf({ do: 'undo', judgement: edit.id }, { ...who, time: '2024-04-02T10:00:00Z' });
const judgements = [accepted, edit, undone];
const items = await itemsOf(undefined, judgements);
const text = await exported(prov, items.events(), contextOf(judgements));
const document = JSON.parse(text) as {
  readonly prefix: Readonly<Record<string, string>>;
  readonly bundle: Readonly<Record<string, Bundle>>;
};
const bundles = Object.values(document.bundle);

/** What PROV-JSON asks each relation to name, and what sort of element that is. */
const RELATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wasGeneratedBy: { 'prov:entity': 'entity', 'prov:activity': 'activity' },
  used: { 'prov:activity': 'activity', 'prov:entity': 'entity' },
  wasDerivedFrom: { 'prov:generatedEntity': 'entity', 'prov:usedEntity': 'entity', 'prov:activity': 'activity' },
  wasAttributedTo: { 'prov:entity': 'entity', 'prov:agent': 'agent' },
  wasAssociatedWith: { 'prov:activity': 'activity', 'prov:agent': 'agent' },
  wasInvalidatedBy: { 'prov:entity': 'entity', 'prov:activity': 'activity' },
};

describe('PROV-JSON', () => {
  it('has only sections that PROV-JSON knows, each relation naming elements that are declared', () => {
    expect(bundles.length).toBeGreaterThan(3);
    for (const bundle of bundles) {
      for (const [section, of] of Object.entries(bundle)) {
        if (['entity', 'activity', 'agent'].includes(section)) continue;
        const names = RELATIONS[section];
        expect(names, section).toBeDefined();
        for (const [id, relation] of Object.entries(of)) {
          expect(id).toMatch(/^_:/);
          for (const [key, sort] of Object.entries(names ?? {}))
            expect(bundle[sort]?.[String(relation[key])], `${section} ${key}`).toBeDefined();
        }
      }
    }
  });

  it('declares the prefix of every name, and no name twice among bundles', () => {
    const names = bundles.flatMap((b) => Object.entries(b).flatMap(([s, of]) => (RELATIONS[s] ? [] : Object.keys(of))));
    for (const name of [...names, ...Object.keys(document.bundle)]) {
      const [prefix = '', local = ''] = name.split(/:(.*)/s);
      expect(document.prefix[prefix], name).toBeDefined();
      expect(local).toMatch(/^[\w%-]+$/);
    }
    expect(text.match(/^"bundle:[^"]*"/gm)).toHaveLength(bundles.length);
  });

  it('leads from an event by its rows to reports, outlets and the coder', () => {
    const sections = bundles.map((b) => ({
      derived: Object.values(b.wasDerivedFrom ?? {}),
      agents: Object.keys(b.agent ?? {}),
    }));
    for (const { derived, agents } of sections) {
      expect(derived.some((d) => String(d['prov:generatedEntity']).startsWith('event:'))).toBe(true);
      expect(derived.some((d) => String(d['prov:usedEntity']).startsWith('report:'))).toBe(true);
      expect(agents.some((a) => a.startsWith('coder:'))).toBe(true);
    }
    expect(text).toContain('"prov:label":"Harbour Post"');
  });

  it('tells who judged what, when and why, and what was taken back', () => {
    const all = Object.assign({}, ...bundles.map((b) => b.entity)) as Elements;
    const hex = (id: string): string => `judgement:${id.slice(2)}`;
    expect(all[hex(accepted.id)]).toMatchObject({ 'demarche:do': 'accept', 'demarche:reason': 'checked "twice"' });
    expect(all[hex(edit.id)]).toMatchObject({ 'demarche:field': 'date', 'demarche:value': '2024-03-04' });
    const invalidated = bundles.flatMap((b) => Object.values(b.wasInvalidatedBy ?? {}));
    expect(invalidated[0]).toMatchObject({ 'prov:entity': hex(edit.id), 'prov:time': '2024-04-02T10:00:00.000Z' });
    expect(text).toContain('analyst:A%2E%20Osei%20%28desk%29');
  });

  it('keeps all rival values', () => {
    const statuses = bundles.flatMap((b) => Object.values(b.entity ?? {})).map((e) => e['demarche:kind']);
    expect(statuses.flat()).toContain('envoy.expel');
  });
});
