/** Mediation: who offers to go between whom, hosts, carries messages or brings about, and who accepts or turns it down. */
import type { EventDate, RecordEvent } from '../types.ts';
import { byDays, codesOf, compareText, proofsOf, type RowProof, rowsOf, type ViewContext } from '../view.ts';

export interface Mediation {
  /** The smallest id of its events. */
  readonly id: string;
  /** Its events: one a party, where a report names several in one sentence. */
  readonly events: readonly string[];
  readonly act: 'offer' | 'host' | 'broker' | 'contact';
  readonly state: 'done' | 'planned' | 'possible' | 'called-for' | 'denied';
  readonly mediators: readonly string[];
  readonly parties: readonly string[];
  readonly responses: readonly Response[];
  readonly dates: readonly EventDate[];
  readonly proofs: readonly RowProof[];
}

/** What a party makes of it. */
export interface Response {
  readonly party: string;
  readonly answer: 'accepted' | 'refused';
  /** The event that tells so. */
  readonly event: string;
  readonly proofs: readonly RowProof[];
}

const ACTS: Readonly<Record<string, Mediation['act']>> = {
  'mediate.offer': 'offer',
  'mediate.host': 'host',
  'mediate.broker': 'broker',
  'mediate.contact': 'contact',
};

const STATES: Readonly<Record<RecordEvent['status'], Mediation['state']>> = {
  happened: 'done',
  ongoing: 'done',
  planned: 'planned',
  threatened: 'possible',
  possible: 'possible',
  demanded: 'called-for',
  denied: 'denied',
};

const OF_MEDIATION = /\b(?:mediat\w*|good offices|go-between|broker\w*|intermediar\w+|offer to host|offer of talks)\b/i;
const ACCEPTED = /\b(?:accept\w*|agree[ds]?|welcom\w+|took up)\b/i;
const REFUSED = /\b(?:reject\w*|refus\w+|turn(?:s|ed|ing)? down|declin\w+|rebuff\w*|spurn\w*|ruled out)\b/i;

/** The mediations among events, by days. Events that one sentence tells of one mediator are one with several parties. */
export function mediationsOf(events: readonly RecordEvent[], context: ViewContext): Mediation[] {
  const sorted = events.toSorted(byDays);
  const acts = sorted.filter((e) => ACTS[e.kind] !== undefined && e.source !== null);
  const groups = new Map<string, RecordEvent[]>();
  const root = new Map<string, string>();
  for (const event of acts) {
    const keys = rowsOf(event, context).map(
      (r) => `${r.report} ${r.in ?? ''} ${r.sentence[0]} ${event.source} ${event.kind} ${event.status}`,
    );
    const known = keys.map((k) => root.get(k)).find((k) => k !== undefined) ?? event.id;
    for (const k of keys) root.set(k, root.get(k) ?? known);
    groups.set(known, [...(groups.get(known) ?? []), event]);
  }
  return [...groups.values()].map((of) => mediation(of, sorted, context));
}

function mediation(of: readonly RecordEvent[], all: readonly RecordEvent[], context: ViewContext): Mediation {
  const [first] = of as [RecordEvent];
  const mediators = [...new Set(of.flatMap((e) => codesOf(e.sources, e.source)))].toSorted();
  const parties = [...new Set(of.flatMap((e) => codesOf(e.targets, e.target)))].toSorted();
  return {
    id: of.map((e) => e.id).toSorted(compareText)[0] ?? first.id,
    events: of.map((e) => e.id).toSorted(),
    act: ACTS[first.kind] ?? 'contact',
    state: STATES[first.status],
    mediators,
    parties,
    responses: responsesTo(of, mediators, parties, all, context),
    dates: of.map((e) => e.date),
    proofs: of.flatMap((e) => proofsOf(e, context)),
  };
}

/** Answers of the parties: told with the offer itself, or as a deed of theirs towards the mediator that speaks of it. */
function responsesTo(
  of: readonly RecordEvent[],
  mediators: readonly string[],
  parties: readonly string[],
  all: readonly RecordEvent[],
  context: ViewContext,
): Response[] {
  const out = new Map<string, Response>();
  const add = (party: string, answer: Response['answer'], event: RecordEvent): void => {
    const key = `${party} ${answer} ${event.id}`;
    out.set(key, { party, answer, event: event.id, proofs: proofsOf(event, context) });
  };
  for (const event of of) {
    const quotes = rowsOf(event, context).map((r) => r.quote);
    for (const party of codesOf(event.targets, event.target)) {
      if (quotes.some((q) => REFUSED.test(q))) add(party, 'refused', event);
      else if (quotes.some((q) => ACCEPTED.test(q))) add(party, 'accepted', event);
    }
  }
  for (const event of all) {
    const refuses = event.kind.startsWith('refuse.');
    if (!refuses && !event.kind.startsWith('agree.')) continue;
    if (event.status !== 'happened' && event.status !== 'ongoing') continue;
    const about = rowsOf(event, context).some((r) => OF_MEDIATION.test(r.quote) && (refuses || ACCEPTED.test(r.quote)));
    const party = codesOf(event.sources, event.source).find((code) => parties.includes(code));
    const towards = codesOf(event.targets, event.target).some((code) => mediators.includes(code));
    if (about && towards && party !== undefined) add(party, refuses ? 'refused' : 'accepted', event);
  }
  return [...out.keys()].toSorted().flatMap((key) => out.get(key) ?? []);
}
