/** Where the record has what it says from: W3C PROV, in PROV-JSON. */
import type { ReportRow } from '../coding/contract.ts';
import type { CoderVersions } from '../coding/row.ts';
import type { Judgement } from '../record/types.ts';
import { webAddress } from './addresses.ts';
import type { EventItem, MentionItem } from './items.ts';
import { jsonText } from './plain.ts';
import { ProvBundle, typed } from './prov-bundle.ts';
import type { ExportContext, Exporter, Items } from './types.ts';
import { eventTitle } from './words.ts';

/** One document with a bundle for each event. */
export const prov: Exporter = {
  name: 'prov-json',
  title: 'PROV-JSON',
  description:
    'W3C PROV: which event comes from which rows, these from which reports, by which coder and whose judgements.',
  extension: 'json',
  mediaType: 'application/json',
  binary: false,
  of: ['events'],
  loses: [
    'Of rows and events only what tells where they come from: kind, status, sides, dates, and the words of each row.',
    'Which report was copied from which is no part of it.',
    'When a coder ran is not kept, so codings have no time.',
    'Rows that were rejected are in no event, and so in no bundle.',
  ],
  async *write(items, context) {
    yield `{"prefix":${JSON.stringify(PREFIXES)},\n"bundle":{`;
    let begun = false;
    for await (const page of bundlePages(items, context)) {
      if (page.length === 0) continue;
      yield `${begun ? ',' : ''}\n${page.join(',\n')}`;
      begun = true;
    }
    yield '\n}}\n';
  },
};

const PREFIXES = {
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  demarche: 'urn:demarche:terms:',
  bundle: 'urn:demarche:bundle:',
  event: 'urn:demarche:e:',
  mention: 'urn:demarche:m:',
  report: 'urn:demarche:sha256:',
  judgement: 'urn:demarche:j:',
  deriving: 'urn:demarche:deriving:',
  coding: 'urn:demarche:coding:',
  judging: 'urn:demarche:judging:',
  outlet: 'urn:demarche:outlet:',
  analyst: 'urn:demarche:analyst:',
  coder: 'urn:demarche:coder:',
} as const;

async function* bundlePages(items: Items, context: ExportContext): AsyncGenerator<readonly string[]> {
  if (items.of !== 'events') return;
  for await (const page of items.pages)
    yield page.map((item) => {
      const bundle = eventBundle(item, context);
      return `${JSON.stringify(`bundle:${local(item.event.id)}`)}:${jsonText(bundle)}`;
    });
}

/** Everything that one event comes from. */
export function eventBundle(item: EventItem, { nameOf, judgementsOf }: ExportContext): object {
  const { event, mentions } = item;
  const id = `event:${local(event.id)}`;
  const deriving = `deriving:${local(event.id)}`;
  const bundle = new ProvBundle(local(event.id));
  bundle.entity(id, {
    'prov:type': typed('demarche:Event'),
    'prov:label': eventTitle(event, nameOf),
    'demarche:kind': event.kinds.map((k) => k.value),
    'demarche:status': event.statuses.map((s) => s.value),
    'demarche:source': event.sources.map((s) => s.value.code ?? s.value.name),
    'demarche:target': event.targets.map((t) => t.value.code ?? t.value.name),
    'demarche:date': event.dates.flatMap((d) => d.value ?? []),
  });
  bundle.activity(deriving, { 'prov:type': typed('demarche:Deriving') });
  bundle.relate('wasGeneratedBy', { 'prov:entity': id, 'prov:activity': deriving });
  for (const mention of mentions) {
    const row = `mention:${local(mention.row.id)}`;
    addMention(bundle, row, mention);
    bundle.relate('used', { 'prov:activity': deriving, 'prov:entity': row });
    bundle.relate('wasDerivedFrom', {
      'prov:generatedEntity': id,
      'prov:usedEntity': row,
      'prov:activity': deriving,
    });
    for (const judgement of judgementsOf(mention.row.id)) addJudgement(bundle, judgement, row, deriving);
  }
  return bundle.json();
}

function addMention(bundle: ProvBundle, id: string, { row, report, coder }: MentionItem): void {
  const source = `report:${local(report.id)}`;
  const coding = `coding:${local(report.id)}`;
  const software = addCoder(bundle, coder);
  bundle.entity(id, {
    'prov:type': typed('demarche:Mention'),
    'prov:value': row.quote,
    'demarche:span': `${row.span[0]}/${row.span[1]}`,
    ...(row.in === undefined ? {} : { 'demarche:in': row.in }),
    'demarche:kind': row.kind,
    'demarche:status': row.status,
    'demarche:rule': row.rule,
  });
  addReport(bundle, source, report);
  bundle.activity(coding, { 'prov:type': typed('demarche:Coding') });
  bundle.relate('used', { 'prov:activity': coding, 'prov:entity': source });
  bundle.relate('wasAssociatedWith', { 'prov:activity': coding, 'prov:agent': software });
  bundle.relate('wasGeneratedBy', { 'prov:entity': id, 'prov:activity': coding });
  bundle.relate('wasDerivedFrom', { 'prov:generatedEntity': id, 'prov:usedEntity': source, 'prov:activity': coding });
  bundle.relate('wasAttributedTo', { 'prov:entity': id, 'prov:agent': software });
}

function addReport(bundle: ProvBundle, id: string, report: ReportRow): void {
  const url = webAddress(report.url);
  bundle.entity(id, {
    'prov:type': typed('demarche:Report'),
    ...(report.title === null ? {} : { 'prov:label': report.title }),
    ...(url === null ? {} : { 'prov:location': { $: url, type: 'xsd:anyURI' } }),
    ...(report.date.edtf === null ? {} : { 'demarche:date': report.date.edtf }),
    'demarche:textHash': report.text_hash,
  });
  for (const name of new Set([report.outlet, report.wire])) {
    if (name === null) continue;
    const outlet = `outlet:${localName(name)}`;
    bundle.agent(outlet, { 'prov:type': typed('prov:Organization'), 'prov:label': name });
    bundle.relate('wasAttributedTo', { 'prov:entity': id, 'prov:agent': outlet });
  }
}

function addCoder(bundle: ProvBundle, { version, codebook, gazetteer, model }: CoderVersions): string {
  const id = `coder:${localName([version, codebook, gazetteer, model].join('_'))}`;
  bundle.agent(id, {
    'prov:type': typed('prov:SoftwareAgent'),
    'prov:label': `demarche ${version}`,
    'demarche:codebook': codebook,
    'demarche:gazetteer': gazetteer,
    'demarche:model': model,
  });
  return id;
}

function addJudgement(bundle: ProvBundle, judgement: Judgement, mention: string, deriving: string): void {
  const { act, author, time, reason } = judgement;
  const id = `judgement:${local(judgement.id)}`;
  const judging = `judging:${local(judgement.id)}`;
  const analyst = `analyst:${localName(author)}`;
  const at = new Date(time).toISOString();
  bundle.agent(analyst, { 'prov:type': typed('prov:Person'), 'prov:label': author });
  bundle.entity(id, {
    'prov:type': typed('demarche:Judgement'),
    'demarche:do': act.do,
    'demarche:reason': reason,
    ...(act.do === 'edit' ? { 'demarche:field': act.field, 'demarche:value': act.value ?? '' } : {}),
  });
  bundle.activity(judging, { 'prov:startTime': at, 'prov:endTime': at, 'prov:type': typed('demarche:Judging') });
  bundle.relate('wasAssociatedWith', { 'prov:activity': judging, 'prov:agent': analyst });
  bundle.relate('wasGeneratedBy', { 'prov:entity': id, 'prov:activity': judging, 'prov:time': at });
  bundle.relate('wasAttributedTo', { 'prov:entity': id, 'prov:agent': analyst });
  if (act.do === 'undo') {
    const undone = `judgement:${local(act.judgement)}`;
    bundle.relate('wasInvalidatedBy', { 'prov:entity': undone, 'prov:activity': judging, 'prov:time': at });
  } else {
    bundle.relate('used', { 'prov:activity': judging, 'prov:entity': mention });
    bundle.relate('used', { 'prov:activity': deriving, 'prov:entity': id });
  }
}

/** The part of an id behind its colon. */
function local(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** A name as the local part of a qualified name: what may not stand there is percent-encoded. */
function localName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /[!'()*.~]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
