/** Explained sentences as labelled lines. */
import { sayCondition, sayHeld, sayMiss, sayPath, sayTree, sayWay } from '../../coding/explain/say.ts';
import type {
  FrameMiss,
  PredicateExplanation,
  RowExplanation,
  SentenceExplanation,
} from '../../coding/explain/types.ts';
import type { Party } from '../../coding/types.ts';
import { oneLine } from '../../query/text.ts';
import type { Report, Span } from '../../report/types.ts';

/** One line before it is broken: what it is, under which label, and what it says. */
export interface Line {
  readonly look: 'sentence' | 'row' | 'none' | 'part' | 'frame';
  readonly label: string;
  readonly text: string;
}

/** What is told of one sentence. */
export function linesOf(report: Report, s: SentenceExplanation, frames: number): Line[] {
  const lines: Line[] = [{ look: 'sentence', label: '', text: oneLine(s.text) }];
  if (s.withdrawn)
    lines.push({
      look: 'part',
      label: '',
      text: 'a correction quotes what the report no longer says: nothing is coded',
    });
  for (const p of s.predicates) lines.push(...rowsOf(report, p), ...missLines(p, frames));
  return lines;
}

function part(label: string, text: string): Line {
  return { look: 'part', label, text: oneLine(text) };
}

function frame(text: string): Line {
  return { look: 'frame', label: '', text: oneLine(text) };
}

/** The rows of a predicate; what a row shares with the one before it is told once. */
function rowsOf(report: Report, p: PredicateExplanation): Line[] {
  return p.rows.flatMap((r, i) => {
    const before = p.rows[i - 1];
    const [row, source, target, ...rest] = rowLines(report, r);
    const known = before?.mention.rule === r.mention.rule ? rowLines(report, before).slice(3) : [];
    const same = known.length === rest.length && known.every((line, k) => line.text === rest[k].text);
    return [row, source, target, ...(same ? [part('rest', 'as above')] : rest)];
  });
}

function rowLines(report: Report, r: RowExplanation): Line[] {
  const m = r.mention;
  const held = r.tests.flatMap((x) => sayHeld(x) ?? []);
  const phrase = r.phrase.length > 0 ? [`phrase “${r.phrase.map((w) => w.text).join(' ')}”`] : [];
  return [
    {
      look: 'row',
      label: 'row',
      text: oneLine(`${m.kind} ${m.status}: ${code(m.source[0])} → ${code(m.target[0])}  “${quote(report, m.span)}”`),
    },
    part('source', partyText(report, r, 'source')),
    part('target', partyText(report, r, 'target')),
    part('rule', `${m.rule}, on ‘${r.word.text}’`),
    ...(r.pointsAt ? [part('like', `what ‘${r.pointsAt.text}’ tells`)] : []),
    ...held.map((text, i) => part(i === 0 ? 'tests' : '', text)),
    ...[...phrase, ...r.conditions.map(sayCondition)].map((text, i) =>
      part(i + held.length === 0 ? 'tests' : '', text),
    ),
    part('status', statusText(r)),
    part('date', dateText(report, r)),
    part('says', attributionText(report, r)),
    ...r.beat.map((b, i) => part(i === 0 ? 'beat' : '', beatText(b, r))),
  ];
}

function code(party: Party | undefined): string {
  return party ? (party.code ?? party.name) : 'not said';
}

/** Paths told of a side that is open. */
const MANY = 4;

function partyText(report: Report, r: RowExplanation, side: 'source' | 'target'): string {
  const way = r[side];
  if (way === null) {
    const paths = r.paths[side].map((p) => (p === 'context' || p === 'speaker' ? p : sayPath(p, r.word.text)));
    if (paths.length === 0) return 'none: the frame has none';
    const shown =
      paths.length > MANY ? [...paths.slice(0, MANY - 1), `at ${paths.length - MANY + 1} other paths`] : paths;
    return `not said: no one known as ${shown.join(', nor as ').replace('nor as at', 'nor at')}`;
  }
  const { party } = way;
  const name = party.code === party.name ? party.name : `${party.name} ${party.code ?? '(no code)'}`;
  const stands = party.antecedent ? ` from ‘${quote(report, party.antecedent)}’` : '';
  const tree = way.tree.length > 1 ? `: ${sayTree(way.tree)}` : '';
  return `${name} (${party.basis}${stands}), ${sayWay(way, r.word.text)}${tree}`;
}

function statusText({ mention, status }: RowExplanation): string {
  const by = status.by === null ? 'no word marks it as anything else' : `by ‘${status.by.text}’`;
  if (status.fixed === null) return `${mention.status}, ${by}`;
  return `${mention.status}, as the frame has it; told as ${status.status ?? 'neither done nor not done'}, ${by}`;
}

function dateText(report: Report, { mention: { date } }: RowExplanation): string {
  if (date.span === null) return 'undated: no time goes with it';
  return `${date.edtf ?? date.timex ?? ''} from ‘${quote(report, date.span)}’, basis ${date.basis}`;
}

function attributionText(report: Report, { mention }: RowExplanation): string {
  return mention.attribution
    .map((h) => {
      const cue = h.cue === null ? '' : `, ‘${quote(report, h.cue)}’`;
      return `${h.name} (${h.how}${cue})${h.stated ? '' : ' [not stated]'}`;
    })
    .join(' ← ');
}

function beatText(miss: FrameMiss, r: RowExplanation): string {
  const elsewhere = miss.word.token === r.word.token ? '' : ` on ‘${miss.word.text}’`;
  const why = {
    weaker: 'weighs less',
    twin: 'tells the same kind',
    part: 'part of this deed',
    instead: 'gives way to this',
  };
  const { reason } = miss;
  return `${miss.rule}${elsewhere}: ${reason.why in why ? why[reason.why as keyof typeof why] : sayMiss(miss)}`;
}

/** A predicate without a row; with rows only where all frames are asked for. */
function missLines(p: PredicateExplanation, frames: number): Line[] {
  if (p.misses.length === 0 || (p.rows.length > 0 && frames !== Infinity)) return [];
  const head: Line =
    p.rows.length > 0
      ? { look: 'none', label: 'others', text: `other frames on ‘${p.word.text}’` }
      : {
          look: 'none',
          label: 'no row',
          text: oneLine(`‘${p.word.text}’${p.cue ? ', which brings in who says so' : ''}${argumentsText(p)}`),
        };
  // What another row has told needs no more reasons, and a verb of saying few.
  const told = p.within && frames !== Infinity ? 0 : p.cue ? Math.min(1, frames) : frames;
  const rest = p.misses.length - told;
  const more = told === 0 || rest <= 0 ? [] : [frame(`and ${rest} more ${rest === 1 ? 'frame' : 'frames'}`)];
  return [
    head,
    ...(p.within ? [frame(`part of what ${p.within.rule} tells on ‘${p.within.word.text}’`)] : []),
    ...p.misses.slice(0, told).map((m) => frame(`${m.rule}: ${sayMiss(m)}`)),
    ...more,
  ];
}

function argumentsText(p: PredicateExplanation): string {
  const told = p.arguments
    .filter((a) => a.slot !== 'aux')
    .map((a) => `${a.slot} ${a.words.map((w) => `‘${w.text}’`).join(', ')}`);
  return told.length === 0 ? ' (stands alone)' : `: ${told.join(', ')}`;
}

function quote(report: Report, span: Span): string {
  return (span.in === 'title' ? (report.title ?? '') : report.text).slice(span.start, span.end);
}
