/** Judgements laid over mentions: what is rejected falls out, what is edited says so, what is merged comes together. */
import { pairOf } from '../mentions.ts';
import type { DoubtMark, EditAct, EditMark, Judged, Judgement, RecordMention } from '../types.ts';
import { compareText } from '../view.ts';
import { edited, fieldText } from './edit.ts';
import { type Links, linksOf, mentionIdOf, type Overruled, sidesOf } from './links.ts';
import { standingOf } from './stand.ts';
import { NO_VERDICTS, type Verdicts, withVerdict } from './verdicts.ts';

/** Judgements ready to be applied to any mentions. */
export interface Acts {
  readonly links: Links;
  /** What stands of each mention, by its id. */
  readonly byMention: ReadonlyMap<string, MentionActs>;
  readonly standing: readonly Judgement[];
  readonly undone: ReadonlyMap<string, string>;
  readonly overruled: readonly Overruled[];
}

interface MentionActs {
  /** The last word on whether it counts. */
  readonly verdict: Verdicts['verdict'];
  /** Who is not sure of it. */
  readonly doubts: readonly DoubtMark[];
  /** The last edit of each field, by time. */
  readonly edits: readonly { readonly act: EditAct; readonly judgement: Judgement }[];
}

/** What came of judgements over mentions. */
export interface Applied {
  /** Those that count, sorted by id, each with what was judged of it. */
  readonly mentions: readonly RecordMention[];
  /** Those that were rejected, as they were read. */
  readonly rejected: readonly RecordMention[];
  /** Judgements that stand and name a mention that is not there: kept until it is. Sorted by id. */
  readonly waiting: readonly string[];
  readonly acts: Acts;
}

/** Works out what stands. Neither the order of the judgements nor one given twice changes the result. */
export function actsOf(judgements: readonly Judgement[]): Acts {
  const { judgements: standing, undone } = standingOf(judgements);
  const verdicts = new Map<string, Verdicts>();
  const edits = new Map<string, Map<string, { act: EditAct; judgement: Judgement }>>();
  const overruled: Overruled[] = [];
  for (const judgement of standing) {
    const { act, id, author } = judgement;
    if (act.do === 'accept' || act.do === 'reject' || act.do === 'unsure') {
      const mention = mentionIdOf(act.mention);
      const next = withVerdict(verdicts.get(mention) ?? NO_VERDICTS, act.do, { judgement: id, author });
      overruled.push(...next.overruled);
      verdicts.set(mention, next.verdicts);
    } else if (act.do === 'edit') {
      const mention = mentionIdOf(act.mention);
      const of = edits.get(mention) ?? new Map<string, { act: EditAct; judgement: Judgement }>();
      const before = of.get(act.field);
      if (before && before.act.value !== act.value) overruled.push({ judgement: before.judgement.id, by: id });
      of.delete(act.field);
      edits.set(mention, of.set(act.field, { act, judgement }));
    }
  }
  const links = linksOf(standing);
  const ids = [...new Set([...verdicts.keys(), ...edits.keys()])].toSorted(compareText);
  return {
    links,
    byMention: new Map(
      ids.map((id) => [id, { ...(verdicts.get(id) ?? NO_VERDICTS), edits: [...(edits.get(id)?.values() ?? [])] }]),
    ),
    standing,
    undone,
    overruled: [...overruled, ...links.overruled].toSorted(
      (x, y) => compareText(x.judgement, y.judgement) || compareText(x.by, y.by),
    ),
  };
}

/**
 * Lays judgements over mentions. A pure function of both: mentions come as they were read, never with judgements on them.
 * Mentions that are merged across pairs are all compared in the pair of the first that has two known parties.
 *
 * @param acts what `actsOf` made of the judgements.
 */
export function applyJudgements(mentions: readonly RecordMention[], acts: Acts): Applied {
  const byId = new Map(mentions.map((m) => [m.row.id, m]));
  const kept = new Map<string, RecordMention>();
  const rejected: RecordMention[] = [];
  for (const id of [...byId.keys()].toSorted(compareText)) {
    const mention = byId.get(id) as RecordMention;
    const of = acts.byMention.get(id);
    if (of?.verdict?.do === 'reject') rejected.push(mention);
    else kept.set(id, of ? judged(mention, of) : mention);
  }
  for (const group of acts.links.groups) {
    const members = group.flatMap((id) => kept.get(id) ?? []);
    const lead = members.find((m) => pairIn(m)[1] !== '') ?? members[0];
    if (lead === undefined) continue;
    for (const m of members)
      if (String(pairIn(m)) !== String(pairIn(lead))) kept.set(m.row.id, { ...m, pair: pairIn(lead) });
  }
  return { mentions: [...kept.values()], rejected, waiting: waitingFor(acts.standing, byId), acts };
}

/** The mentions that a judgement speaks of; none for an undoing. */
export function mentionsIn(judgement: Judgement): string[] {
  const { act } = judgement;
  if (act.do === 'undo') return [];
  if ('a' in act) return sidesOf(act).flat();
  return [mentionIdOf(act.mention)];
}

/** Standing judgements that name a mention which is not among those given. */
export function waitingFor(standing: readonly Judgement[], known: { has(id: string): boolean }): string[] {
  return standing
    .filter((j) => mentionsIn(j).some((id) => !known.has(id)))
    .map((j) => j.id)
    .toSorted(compareText);
}

function judged(mention: RecordMention, { verdict, doubts, edits }: MentionActs): RecordMention {
  const marks: EditMark[] = [];
  let now = mention;
  for (const { act, judgement } of edits) {
    const was = fieldText(mention.row, act.field);
    now = edited(now, act);
    const { id, author } = judgement;
    marks.push({ field: act.field, was, now: fieldText(now.row, act.field), judgement: id, author });
  }
  const mark: Judged = {
    ...(verdict?.do === 'accept' ? { accepted: verdict.judgement } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
    edits: marks.toSorted((x, y) => compareText(x.field, y.field)),
  };
  return { ...now, judged: mark };
}

function pairIn(m: RecordMention): readonly [string, string] {
  return m.pair ?? pairOf(m.row);
}
