/** How long the events of one busy pair take: `node evaluation/bench/record-events.ts`. */
import type { MentionRow } from '../../src/coding/contract.ts';
import { eventsOf } from '../../src/record/events/events.ts';
import { dayText } from '../../src/record/interval.ts';
import { mentionsOf } from '../../src/record/mentions.ts';
import type { RecordMention } from '../../src/record/types.ts';

const KINDS = [
  'force.attack',
  'force.kill',
  'force.airstrike',
  'statement.condemn',
  'statement.accuse',
  'envoy.summon',
  'envoy.expel',
  'meeting.hold',
  'talks.hold',
  'sanction.impose',
  'visit.make',
  'threat.force',
];
const WORDS =
  'harbour grain ship border village camp market bridge dam pipeline fisher school hospital convoy drone soldier'.split(
    ' ',
  );

/** Mentions of one pair over three years, each deed told by six reports or so, a tenth of them without a day. */
function mentions(count: number): RecordMention[] {
  let seed = 12_345;
  const next = (n: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % n;
  };
  const party = (code: string) => ({
    code,
    role: null,
    name: code,
    span: [0, 1] as const,
    quote: code,
    basis: 'stated' as const,
  });
  const deeds = Array.from({ length: Math.ceil(count / 6) }, () => ({
    kind: KINDS[next(KINDS.length)] ?? '',
    day: 18_000 + next(1095),
    round: next(2) === 0,
    words: [0, 1, 2, 3].map(() => WORDS[next(WORDS.length)] ?? ''),
  }));
  return Array.from({ length: count }, (_, i) => {
    const deed = deeds[next(deeds.length)] ?? deeds[0];
    if (!deed) throw new Error('no deeds');
    const id = `m:${i.toString(16).padStart(8, '0')}`;
    const dated = next(10) > 0;
    const edtf = dated ? dayText(deed.day) : null;
    const row: MentionRow = {
      report: `r${i}`,
      id,
      kind: deed.kind,
      status: 'happened',
      source: [party(deed.round ? 'AAA' : 'BBB')],
      target: [party(deed.round ? 'BBB' : 'AAA')],
      date: {
        edtf,
        precision: dated ? 'day' : 'none',
        basis: dated ? 'publication' : 'none',
        span: null,
        quote: null,
        timex: edtf,
      },
      place: null,
      attribution: [],
      figures: [],
      reason: null,
      temporary: null,
      level: null,
      answers: null,
      background: false,
      plover: { type: null, mode: null },
      cameo: { code: null, scheme: '1.1b3' },
      goldstein: null,
      span: [0, 10],
      quote: 'told',
      sentence: [0, 50],
      decided_by: 'frame',
      rule: 'bench',
      p: null,
    };
    const report = {
      id: `r${i}`,
      text_hash: '',
      title: null,
      date: { edtf: dayText(deed.day + next(3)), basis: 'given' },
      outlet: null,
      url: null,
      wire: null,
      language: 'en',
      received: null,
    };
    return mentionsOf({
      report,
      rows: [row],
      quotes: [],
      credits: [],
      labels: [],
      statements: [],
      stances: [],
      corrections: [],
      signature: { minhash: [], words: 0, terms: [] },
      words: { [id]: deed.words.slice(next(2)) },
    });
  }).flat();
}

for (const count of [1000, 5000, 20_000]) {
  const of = mentions(count);
  const times = [0, 1, 2, 3, 4].map(() => {
    const start = process.cpuUsage();
    const events = eventsOf(of);
    return { ms: (process.cpuUsage(start).user + process.cpuUsage(start).system) / 1000, events: events.length };
  });
  const best = Math.min(...times.map((t) => t.ms));
  console.log(`${count} mentions of one pair: ${best.toFixed(0)} ms of CPU time, ${times[0]?.events} events`);
}
