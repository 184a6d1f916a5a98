/** What the entries of views hold: the fields that are always there; docs/views.md tells what each means. */
import { z } from '@hono/zod-openapi';
import { eventDate, eventId, figure, maybe, maybeText, party, proof, reportId, rival, status } from './schemas.ts';

const codes = z.array(z.string());
const proofs = z.array(proof);
const hop = z.looseObject({ code: maybeText, name: z.string(), how: z.string(), cue: maybeText, stated: z.boolean() });
const interval = z.looseObject({ lo: z.number().nullable(), hi: z.number().nullable() });
const stretch = z.looseObject({
  state: z.string(),
  from: interval,
  until: maybe(interval),
  events: z.array(eventId),
  conflict: codes,
});

const answerLink = z
  .looseObject({
    answer: eventId,
    to: z.array(eventId),
    state: z.enum(['stated', 'sequenced', 'inferred']),
    proofs,
    rule: maybeText,
    ordered: z.boolean(),
  })
  .openapi('AnswerLink');

const measure = z
  .looseObject({
    event: eventId,
    kind: z.string(),
    status,
    source: maybeText,
    target: maybeText,
    who: z.looseObject({ office: maybeText, person: maybeText }).nullable(),
    date: eventDate,
    temporary: proofs,
    endedBy: eventId.nullable(),
    proofs,
    answers: z.array(answerLink),
    answeredBy: z.array(answerLink),
  })
  .openapi('Measure');

const step = { event: eventId, hollow: z.boolean(), contested: z.boolean(), proofs };

const postLine = z
  .looseObject({
    sender: z.string(),
    host: z.string(),
    post: z.looseObject({ type: z.string() }),
    steps: z.array(z.looseObject({ ...step, kind: z.string(), status, date: eventDate })),
    stretches: z.array(stretch),
  })
  .openapi('PostLine');

const relations = z
  .looseObject({
    pair: codes,
    steps: z.array(z.looseObject({ ...step, kind: z.string(), status, source: maybeText, date: eventDate })),
    stretches: z.array(stretch),
    months: z.array(
      z.looseObject({
        month: z.string(),
        events: z.array(eventId),
        friendly: z.number(),
        hostile: z.number(),
        neutral: z.number(),
        sum: z.number(),
        mean: z.number().nullable(),
        uncertain: z.number(),
      }),
    ),
  })
  .openapi('Relations');

const advisoryLine = z
  .looseObject({
    issuer: z.string(),
    country: z.string(),
    audience: maybeText,
    steps: z.array(
      z.looseObject({ ...step, what: z.string(), status, date: eventDate, levels: z.array(rival(z.looseObject({}))) }),
    ),
  })
  .openapi('AdvisoryLine');

const evacuation = z
  .looseObject({
    event: eventId,
    of: z.enum(['nationals', 'mission']),
    stage: z.string(),
    status,
    by: codes,
    from: codes,
    places: z.array(rival(z.string())),
    counts: z.array(figure),
    date: eventDate,
    proofs,
  })
  .openapi('Evacuation');

const contact = z
  .looseObject({
    type: z.enum(['contact', 'mediation']),
    state: z.string(),
    proofs,
  })
  .openapi('Contact');

const position = z.looseObject({
  id: z.string(),
  party,
  stance: z.string(),
  answer: maybeText,
  of: maybeText,
  date: maybeText,
  hops: z.array(hop),
  proof,
  current: z.boolean(),
});

const claim = z
  .looseObject({
    id: z.string(),
    question: z.string(),
    topic: z.array(z.string()),
    event: eventId.nullable(),
    code: maybeText,
    label: maybeText,
    answers: z.array(z.looseObject({ value: maybeText, for: z.array(party), against: z.array(party) })),
    positions: z.array(position),
    state: z.enum(['contested', 'unanswered', 'agreed']),
    open: z.boolean(),
  })
  .openapi('Claim');

const figureBoard = z
  .looseObject({
    what: z.string(),
    event: eventId.nullable(),
    topic: z.array(z.string()),
    lines: z.array(
      z.looseObject({
        id: z.string(),
        min: z.number(),
        max: z.number().nullable(),
        modifier: maybeText,
        unit: maybeText,
        holder: party,
        report: reportId,
        date: maybeText,
        proof,
      }),
    ),
    differ: z.boolean(),
    apart: z.boolean(),
  })
  .openapi('FigureBoard');

const labelLine = z
  .looseObject({
    holder: party,
    voice: z.enum(['narrator', 'speaker']),
    code: z.string(),
    person: maybeText,
    label: z.string(),
    wordings: z.array(z.string()),
    given: z.number(),
    refused: z.number(),
    first: maybeText,
    last: maybeText,
    proofs,
  })
  .openapi('LabelLine');

const statement = z
  .looseObject({
    id: z.string(),
    speaker: party,
    to: maybe(party),
    medium: maybeText,
    denies: z.boolean(),
    date: maybeText,
    about: z.array(eventId),
    tellings: z.array(z.looseObject({ report: reportId, proof, cue: z.string(), direct: z.boolean() })),
  })
  .openapi('Statement');

/** What an entry of each view holds, in the order of the reference. */
export const VIEW_ITEMS = {
  measures: measure,
  representation: postLine,
  relations,
  advisories: advisoryLine,
  evacuations: evacuation,
  contacts: contact,
  claims: claim,
  figures: figureBoard,
  labels: labelLine,
  statements: statement,
} as const;
