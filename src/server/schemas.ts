/** What answers hold, as the published description of the API says it. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { STATUSES } from '../speech/types.ts';
import type { Reference } from './route.ts';

/** A text, or nothing. */
export const maybeText = z.string().nullable();
/** Days since 1970-01-01, both ends included; null where that end is open. */
const days = z.looseObject({ lo: z.number().nullable(), hi: z.number().nullable() });
export const eventId = z.string().regex(/^e:[0-9a-f]+$/);
export const mentionId = z.string().regex(/^m:[0-9a-f]+$/);
export const reportId = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const status = z.enum(STATUSES as readonly [string, ...string[]]);

/** Something that is described under a name, or nothing. */
export function maybe<Value extends z.ZodType>(value: Value) {
  return z.union([value, z.null()]);
}

/** One value of a field, with the mentions that give it. */
export function rival<Value extends z.ZodType>(value: Value) {
  return z.looseObject({ value, mentions: z.array(mentionId) });
}

/** When, and how sure. */
export const eventDate = z.looseObject({ edtf: maybeText, basis: z.string() }).openapi('EventDate');

/** Words of a report that prove something. */
export const proof = z.looseObject({ report: reportId, span: z.array(z.number()), quote: z.string() }).openapi('Proof');

/** Somebody who holds or says something. */
export const party = z
  .looseObject({
    code: maybeText,
    name: z.string(),
    person: z.string().optional(),
    organ: z.string().optional(),
    office: z.string().optional(),
  })
  .openapi('Party');

export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    help: z.string(),
    instead: z
      .record(z.string(), z.string())
      .optional()
      .openapi({ description: 'Filters with which it would work, where they are known' }),
    instance: z.string(),
  })
  .openapi('Problem');

export const uncounted = z.number().openapi({
  description: 'Events that `min_origins` leaves out since their origins were not counted yet; 0 where all were',
});

const actor = z.looseObject({
  code: maybeText,
  name: z.string(),
  office: maybeText,
  person: maybeText,
  organ: maybeText,
  post: z.looseObject({ type: z.string() }).nullable(),
});

/** How many, as worded, and who counts so. */
export const figure = z.looseObject({
  what: z.string(),
  min: z.number(),
  max: z.number().nullable(),
  modifier: maybeText,
  unit: maybeText,
  quote: z.string(),
  holder: maybeText,
});

/** A level of travel advice, on the scale of who gives it. */
const level = z.looseObject({
  scale: maybeText,
  value: z.string(),
  rank: z.number().nullable(),
  direction: z.enum(['raised', 'lowered', 'kept']).nullable(),
});

const corrected = z.looseObject({
  by: z.string(),
  how: z.enum(['superseded', 'withdrawn', 'note']),
  report: reportId,
  mention: mentionId,
  effect: z.enum(['same', 'changed', 'gone', 'added', 'concerned']),
  fields: z.array(z.looseObject({ field: z.string(), was: maybeText, now: maybeText })),
  quote: z.string(),
});

export const event = z
  .looseObject({
    id: eventId,
    /** Null where it was not counted since the event changed. */
    origins: z.number().nullable().optional(),
    pair: z.array(z.string()),
    kind: z.string(),
    kinds: z.array(rival(z.string())),
    source: maybeText,
    target: maybeText,
    sources: z.array(rival(actor)),
    targets: z.array(rival(actor)),
    status,
    statuses: z.array(rival(status)),
    history: z.array(z.looseObject({ kind: z.string(), status, date: eventDate, mentions: z.array(mentionId) })),
    date: eventDate,
    dates: z.array(rival(maybeText)),
    days,
    places: z.array(rival(z.string())),
    figures: z.array(rival(figure)),
    holders: z.array(rival(maybeText)),
    reasons: z.array(rival(z.string())),
    levels: z.array(rival(level)),
    temporary: z.array(mentionId),
    background: z.boolean(),
    goldstein: z.number().nullable(),
    plover: maybeText,
    mentions: z.array(mentionId),
    reports: z.array(reportId),
    reverses: z.array(eventId).optional(),
    conflicts: z.array(z.string()),
    judged: z.array(z.looseObject({ mention: mentionId })).optional(),
    corrected: z.array(corrected).optional(),
  })
  .openapi('Event');

export const report = z
  .looseObject({
    id: reportId,
    text_hash: z.string(),
    title: maybeText,
    date: z.looseObject({ edtf: maybeText, basis: z.string() }),
    outlet: maybeText,
    url: maybeText,
    wire: maybeText,
    language: maybeText,
    received: maybeText,
  })
  .openapi('Report');

/** A mention is described by the contract's own schema. */
export const MENTION: Reference = { $ref: '#/components/schemas/Mention' };

/** A page of a list. `more`: what it has besides. */
export function pageOf(item: z.ZodType | Reference, more: z.ZodRawShape = {}): z.ZodType | Reference {
  if (!('$ref' in item)) return z.object({ items: z.array(item), next: maybeText, ...more });
  const name = `${item.$ref.split('/').at(-1)}Page`;
  return { $ref: `#/components/schemas/${name}` };
}

/** JSON Schema as data. */
interface JsonSchema {
  readonly [key: string]: unknown;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/**
 * Publishes the schema of mentions, with its parts under names of their own: `#/$defs/…` means nothing inside of another
 * document.
 *
 * @param contract contract.schema.json
 */
export function publishMention(app: OpenAPIHono, contract: JsonSchema): void {
  const { $schema: _, $id: __, $defs = {}, ...mention } = contract;
  const rename = (schema: JsonSchema): object =>
    JSON.parse(
      // Lists of fixed length say what they hold in words that older readers know too.
      JSON.stringify(schema, (_key, part: unknown) =>
        typeof part === 'object' && part !== null && 'prefixItems' in part && !('items' in part)
          ? { ...part, items: (part.prefixItems as readonly object[])[0] }
          : part,
      ).replace(/"#\/\$defs\/(\w+)"/g, (_match, name: string) => `"#/components/schemas/${componentOf(name)}"`),
    ) as object;
  const put = (name: string, schema: object): void =>
    void app.openAPIRegistry.registerComponent('schemas', name, schema as never);
  for (const [name, schema] of Object.entries($defs)) put(componentOf(name), rename(schema));
  // What made a row is told by its run; what a store does not keep of a row is left out.
  const { required } = mention as { readonly required?: readonly string[] };
  const kept = required?.filter((name) => !['contract', 'coder', 'medium', 'about'].includes(name));
  put('Mention', rename({ ...mention, ...(kept === undefined ? {} : { required: kept }) }));
  put('MentionPage', {
    type: 'object',
    properties: { items: { type: 'array', items: MENTION }, next: { type: ['string', 'null'] } },
    required: ['items', 'next'],
  });
}

function componentOf(name: string): string {
  return `Mention${name[0]?.toUpperCase()}${name.slice(1)}`;
}
