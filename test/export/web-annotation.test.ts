import { expand } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { webAnnotation } from '../../src/export/web-annotation.ts';
import { exported, HOSTILE, itemsOf, REPORTS } from './examples.ts';

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly body: readonly {
    readonly value?: string;
    readonly field?: string;
    readonly row?: { readonly quote: string; readonly span: readonly number[] };
  }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly {
      readonly type: string;
      readonly exact?: string;
      readonly prefix?: string;
      readonly suffix?: string;
      readonly start?: number;
      readonly end?: number;
    }[];
  };
}
interface Page {
  readonly id: string;
  readonly partOf: { readonly total: number };
  readonly items: readonly Annotation[];
}

const items = await itemsOf();
const text = await exported(webAnnotation, items.reports());
const pages = JSON.parse(text) as readonly Page[];
const annotations = pages.flatMap((p) => p.items);

describe('Web Annotations', () => {
  it('give every part of every row a target with the words and their code points', () => {
    const texts = new Map(REPORTS.map((r) => [r.url ?? '', r]));
    expect(annotations.length).toBeGreaterThan(20);
    for (const { target } of annotations) {
      const [quote, position] = target.selector;
      expect(quote?.type).toBe('TextQuoteSelector');
      expect(position?.type).toBe('TextPositionSelector');
      const given = texts.get(target.source);
      if (!given) continue;
      const points = [...given.text];
      expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
      const around = `${quote?.prefix}${quote?.exact}${quote?.suffix}`;
      expect(given.text).toContain(around);
    }
  });

  it('carry the row as the contract has it, once, and the field of each part', () => {
    const rows = annotations.flatMap((a) => a.body.flatMap((b) => (b.row ? [{ a, row: b.row }] : [])));
    for (const { a, row } of rows) expect(a.target.selector[0]?.exact).toBe(row.quote);
    const fields = new Set(annotations.map((a) => a.body[0]?.field));
    for (const field of ['row', 'source', 'target', 'date', 'figures']) expect(fields).toContain(field);
    const { length } = new Set(annotations.map((a) => a.id)).values().toArray();
    expect(length).toBe(annotations.length);
  });

  it('point to http addresses only, and to a urn where a report has none', () => {
    for (const { target } of annotations) expect(target.source).toMatch(/^(https:\/\/|urn:demarche:sha256:)/);
    expect(text).not.toContain('javascript:');
  });

  it('count what is after characters beyond U+FFFF right', async () => {
    const own = await itemsOf([HOSTILE]);
    const [page] = JSON.parse(await exported(webAnnotation, own.reports())) as readonly Page[];
    const exact = page?.items.map((a) => a.target.selector[0]?.exact) ?? [];
    expect(exact).toContain('Norway');
    expect(page?.partOf.total).toBe(page?.items.length);
  });

  it('are JSON-LD that expands to the terms of the Web Annotation vocabulary, no key lost', async () => {
    const expanded = await expand(pages, { documentLoader });
    const told = JSON.stringify(expanded);
    for (const iri of [
      'oa#TextQuoteSelector',
      'oa#exact',
      'oa#TextPositionSelector',
      'oa#hasSource',
      'oa#motivatedBy',
      'oa#hasBody',
    ])
      expect(told).toContain(`http://www.w3.org/ns/${iri}`);
    for (const term of ['field', 'mention', 'row', 'textHash']) expect(told).toContain(`urn:demarche:terms:${term}`);
    expect(expanded).toHaveLength(pages.length);
  });
});

/** The terms of http://www.w3.org/ns/anno.jsonld that are used, with the meanings that it gives them. */
const ANNO = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dctypes: 'http://purl.org/dc/dcmitype/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    Annotation: 'oa:Annotation',
    Dataset: 'dctypes:Dataset',
    TextualBody: 'oa:TextualBody',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    classifying: 'oa:classifying',
    describing: 'oa:describing',
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    format: 'dc:format',
    value: 'rdf:value',
    label: 'rdfs:label',
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    partOf: { '@type': '@id', '@id': 'as:partOf' },
    startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
    total: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:totalItems' },
  },
};

async function documentLoader(url: string): Promise<{ document: unknown; documentUrl: string }> {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`nothing is loaded from ${url}`);
  return { document: ANNO, documentUrl: url };
}
