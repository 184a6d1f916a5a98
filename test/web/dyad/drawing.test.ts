import { describe, expect, it } from 'vitest';
import type { AdvisoryStep } from '../../../src/record/advisories/advisories.ts';
import type { AnswerLink } from '../../../src/record/answers/answers.ts';
import { joinPosts } from '../../../src/record/representation/data.ts';
import type { PostLine, PostStep } from '../../../src/record/representation/representation.ts';
import { stretchesOf } from '../../../src/record/stand.ts';
import type { RecordEvent } from '../../../src/record/types.ts';
import { adviceLanes, adviceText } from '../../../web/src/views/dyad/advice-lane.ts';
import type { DyadAnswer } from '../../../web/src/views/dyad/answer.ts';
import { linkText } from '../../../web/src/views/dyad/arcs.ts';
import { type Drawing, drawingOf } from '../../../web/src/views/dyad/drawing.ts';
import type { Lane } from '../../../web/src/views/dyad/lanes.ts';
import type { Clock } from '../../../web/src/views/dyad/placed.ts';
import { storyOf, undatedOf } from '../../../web/src/views/dyad/story.ts';
import { windowOf } from '../../../web/src/views/dyad/window.ts';
import { answer, day, event, report } from './story.ts';

function draw(of: DyadAnswer, clock: Clock = 'event', width = 1200): Drawing {
  const story = storyOf(of, clock);
  return drawingOf(story, { window: story.whole, fold: false, width, text: 16, nameOf: (code) => code });
}

function marksOf(drawing: Drawing, key: string) {
  const lane = drawing.lanes.find((l) => l.key === key);
  return lane?.type === 'marks' ? lane.marks.flatMap((m) => m.items) : [];
}

function stepsLane(drawing: Drawing, key: string): Extract<Lane, { readonly type: 'steps' }> {
  const lane = drawing.lanes.find((l) => l.key === key);
  if (lane?.type !== 'steps') throw new Error(`${key} is not drawn`);
  return lane;
}

describe('marks', () => {
  it('stand in a lane by the sort of deed and its direction', () => {
    const drawing = draw(
      answer([
        event('01', 'envoy.expel', '2021-04-10'),
        event('02', 'envoy.expel', '2021-04-12', { source: 'GHA', target: 'TGO' }),
        event('03', 'statement.accuse', '2021-04-12'),
        event('04', 'mission.attack', '2021-04-12', { source: null, target: 'TGO' }),
        event('05', 'aid.give', '2021-04-13'),
      ]),
    );
    const keys = drawing.lanes.filter((l) => l.type === 'marks').map((l) => l.key);
    expect(keys).toEqual(['measures there', 'measures back', 'said there', 'force open', 'others there']);
  });

  it('are as long as the days in which the deed may lie', () => {
    const drawing = draw(
      answer([event('01', 'envoy.expel', '2021-04-10/2021-04-20'), event('02', 'envoy.recall', '2021-01-01')]),
    );
    const [recall, expel] = marksOf(drawing, 'measures there').toSorted((a, b) => a.left - b.left);
    expect((expel?.right ?? 0) - (expel?.left ?? 0)).toBeCloseTo(11 * drawing.scale.perDay);
    expect(expel?.day).toBe(false);
    expect(recall?.day).toBe(true);
  });

  it('point where an end is open, and are drawn at the end that is known', () => {
    const planned = event('01', 'mission.open', null, { status: 'planned', days: { lo: day('2021-04-10'), hi: null } });
    const drawing = draw(answer([planned, event('02', 'envoy.recall', '2021-06-01')]));
    const [mark] = marksOf(drawing, 'measures there');
    expect([mark?.openLeft, mark?.openRight]).toEqual([false, true]);
    expect(mark?.left).toBeCloseTo(drawing.scale.x(day('2021-04-10')));
    expect(mark?.label?.text).toBe('mission.open (planned)');
  });

  it('leave out what no day is known of, which stands apart', () => {
    const story = storyOf(
      answer([event('01', 'envoy.expel', null), event('02', 'envoy.recall', '2021-01-01')]),
      'event',
    );
    const drawing = drawingOf(story, { window: story.whole, fold: true, width: 900, text: 16, nameOf: (c) => c });
    expect(marksOf(drawing, 'measures there').map((m) => m.item.event.id)).toEqual(['e:02']);
    expect(undatedOf(story).map((p) => p.event.id)).toEqual(['e:01']);
    expect(drawing.outside).toBe(0);
  });

  it('stand by report time at their first report, with a tick for each later one', () => {
    const told = event('01', 'envoy.expel', '2020-01-01', { reports: ['sha256:a', 'sha256:b', 'sha256:c'] });
    const reports = {
      'sha256:a': report('sha256:a', '2021-03-04'),
      'sha256:b': report('sha256:b', '2021-03-01'),
      'sha256:c': report('sha256:c', null),
    };
    const drawing = draw(answer([told], { reports }), 'report');
    const [mark] = marksOf(drawing, 'measures there');
    expect(mark?.item.days).toEqual({ lo: day('2021-03-01'), hi: day('2021-03-01') });
    expect(mark?.item.further).toEqual([day('2021-03-04')]);
  });

  it('are drawn as one where thousands would hide each other, and none is lost', () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      event(String(i), 'envoy.expel', null, { days: { lo: 18000 + (i % 700), hi: 18000 + (i % 700) } }),
    );
    const began = process.cpuUsage();
    const drawing = draw(answer(many));
    const { user } = process.cpuUsage(began);
    const lane = drawing.lanes.find((l) => l.key === 'measures there');
    const placings = lane?.type === 'marks' ? lane.marks : [];
    expect(placings.length).toBeLessThan(60);
    expect(placings.flatMap((p) => p.items)).toHaveLength(2000);
    expect(user / 1000).toBeLessThan(400);
  });

  it('stand under their names where there is no room beside them', () => {
    const events = [event('01', 'envoy.expel', '2021-04-10')];
    expect(draw(answer(events), 'event', 1200).gutter).toBeGreaterThan(100);
    expect(draw(answer(events), 'event', 320).gutter).toBe(0);
  });
});

describe('a busy pair', () => {
  const months = ['2019-03', '2021-04'].map((month) => ({
    month,
    events: [],
    friendly: 0,
    hostile: 1,
    neutral: 0,
    sum: -4,
    mean: -4,
    uncertain: 0,
  }));
  const relations = { pair: ['GHA', 'TGO'] as const, steps: [], stretches: [], months, unplaced: [] };
  const events = [event('01', 'envoy.expel', '2021-04-10')];

  it('is shown from the day on which it is told, on a strip that reaches over all months summed up', () => {
    const story = storyOf(answer(events, { relations, begin: '2021-04-01' }), 'event');
    expect(windowOf({}, story.whole, story.told)).toEqual(story.told);
    expect(story.told.from).toBeGreaterThan(day('2021-04-01'));
    expect(story.whole.from).toBe(day('2019-03-01'));
  });

  it('has no more days than are told where all of it is', () => {
    const story = storyOf(answer(events, { relations }), 'event');
    expect(story.whole).toEqual(story.told);
  });
});

describe('arcs', () => {
  const [measure, reply] = [
    event('01', 'envoy.expel', '2021-04-10'),
    event('02', 'envoy.expel', '2021-04-12', { source: 'GHA', target: 'TGO' }),
  ];
  const link: AnswerLink = {
    answer: 'e:02',
    to: ['e:01'],
    state: 'stated',
    proofs: [{ mention: 'm:02', report: 'sha256:02', span: [0, 11], quote: 'in response' }],
    rule: null,
    gap: { min: 2, max: 2 },
    ordered: true,
  };

  it('lead from a measure down to its answer in the lane of the other side', () => {
    const drawing = draw(answer([measure, reply] as RecordEvent[], { links: [link] }));
    expect(drawing.arcs).toHaveLength(1);
    const [from, to] = [drawing.anchors.get('e:01'), drawing.anchors.get('e:02')];
    expect(to?.y).toBeGreaterThan(from?.y ?? 0);
    expect(drawing.arcs[0]?.end).toEqual({ x: to?.x, y: (to?.y ?? 0) - 9, down: 1 });
  });

  it('are left out where one end is not drawn', () => {
    const undated = event('01', 'envoy.expel', null);
    expect(draw(answer([undated, reply] as RecordEvent[], { links: [link] })).arcs).toEqual([]);
  });

  it('say by which words or which rule they are known', () => {
    expect(linkText(link)).toBe('stated, told as an answer: “in response”; 2 days later');
    const rule = 'envoy.expel answers envoy.expel within 14 days';
    expect(linkText({ ...link, state: 'inferred', proofs: [], rule, ordered: false })).toBe(
      `inferred, taken for an answer by rule: ${rule}; 2 days later; which came first is not told`,
    );
  });
});

describe('posts', () => {
  const step = (id: string, date: string, more: Partial<PostStep>): PostStep => ({
    event: `e:${id}`,
    state: 'recalled',
    days: event(id, 'envoy.recall', date).days,
    hollow: false,
    basis: 'told',
    contested: false,
    ongoing: false,
    kind: 'envoy.recall',
    status: 'happened',
    whom: 'head',
    date: { edtf: date, basis: 'explicit' },
    temporary: [],
    endedBy: null,
    proofs: [],
    conflicts: [],
    ...more,
  });
  const line = (steps: readonly PostStep[]): PostLine => ({
    sender: 'TGO',
    host: 'GHA',
    post: { type: 'embassy', city: null },
    steps,
    stretches: stretchesOf(steps, joinPosts),
  });
  const events = [event('01', 'envoy.recall', '2021-04-10'), event('02', 'envoy.return', '2021-06-01/2021-06-10')];
  const steps = [
    step('01', '2021-04-10', {}),
    step('02', '2021-06-01/2021-06-10', { state: 'ambassador', kind: 'envoy.return' }),
  ];

  it('begin unknown, and stand for certain only between the days in which they changed', () => {
    const drawing = draw(answer(events, { posts: [line(steps)] }));
    const { line: laid } = stepsLane(drawing, 'post TGO embassy');
    const x = (text: string): number => drawing.scale.x(day(text));
    expect(laid.segments.map((s) => s.state)).toEqual(['unknown', 'recalled', 'ambassador']);
    expect(laid.segments[1]?.x0).toBeCloseTo(x('2021-04-10'));
    expect(laid.segments[1]?.x1).toBeCloseTo(x('2021-06-01'));
    expect(laid.segments[2]?.x0).toBeCloseTo(x('2021-06-11'));
    expect(laid.segments.map((s) => s.open)).toEqual([false, false, true]);
    expect(laid.changes.map((c) => c.to)).toEqual(['ambassador']);
  });

  it('are unknown throughout where nothing is told of any post', () => {
    const drawing = draw(answer(events, { posts: [line(steps)] }));
    const { line: laid } = stepsLane(drawing, 'post GHA no post is told of');
    expect(laid.segments.map((s) => s.state)).toEqual(['unknown']);
  });

  it('change nothing by what was only planned, which is a hollow step', () => {
    const planned = [step('01', '2021-04-10', { hollow: true, status: 'planned' })];
    const lane = stepsLane(draw(answer(events, { posts: [line(planned)] })), 'post TGO embassy');
    expect(lane.line.segments.map((s) => s.state)).toEqual(['unknown']);
    expect(lane.steps.flatMap((p) => p.items.map((m) => [m.item.hollow, m.label?.text]))).toEqual([
      [true, 'recalled (planned)'],
    ]);
  });

  it('stay open where a step is for a time only, until something ended it', () => {
    const temporary = [{ mention: 'm:01', report: 'sha256:01', span: [0, 11] as const, quote: 'temporarily' }];
    const open = stepsLane(
      draw(answer(events, { posts: [line([step('01', '2021-04-10', { temporary })])] })),
      'post TGO embassy',
    );
    expect(open.tails.map((t) => t.open)).toEqual([true]);
    const ended = [step('01', '2021-04-10', { temporary, endedBy: 'e:02' }), ...steps.slice(1)];
    const drawing = draw(answer(events, { posts: [line(ended)] }));
    const [tail] = stepsLane(drawing, 'post TGO embassy').tails;
    expect(tail).toMatchObject({ open: false });
    expect(tail?.x1).toBeCloseTo(drawing.scale.x(day('2021-06-01')));
  });

  it('change by report time when the first report of it came out', () => {
    const reports = { 'sha256:01': report('sha256:01', '2021-04-20'), 'sha256:02': report('sha256:02', '2021-06-12') };
    const drawing = draw(answer(events, { posts: [line(steps)], reports }), 'report');
    const { line: laid } = stepsLane(drawing, 'post TGO embassy');
    expect(laid.segments[1]?.x0).toBeCloseTo(drawing.scale.x(day('2021-04-20')));
    expect(laid.changes).toEqual([]);
  });
});

describe('travel advice', () => {
  const step = (id: string, more: Partial<AdvisoryStep>): AdvisoryStep => ({
    event: `e:${id}`,
    what: 'level',
    status: 'happened',
    hollow: false,
    contested: false,
    days: event(id, 'travel.warn', '2021-04-10').days,
    date: { edtf: '2021-04-10', basis: 'explicit' },
    levels: [],
    change: null,
    changeBasis: null,
    places: [],
    reasons: [],
    proofs: [],
    endedBy: null,
    ...more,
  });
  const level = (scale: string, rank: number, ranks: number): AdvisoryStep['levels'] => [
    {
      value: {
        value: `Level ${rank}`,
        scale,
        candidates: [],
        rank,
        ranks,
        wording: null,
        direction: 'up',
        valid: [null, null],
        audience: 'citizens',
      },
      mentions: [],
    },
  ];

  it('has a lane for each scale, and one for what is on none', () => {
    const steps = [
      step('01', { levels: level('old', 2, 5) }),
      step('02', { levels: level('new', 4, 4) }),
      step('03', { what: 'leave' }),
    ];
    const lanes = adviceLanes([{ issuer: 'TGO', country: 'GHA', audience: 'citizens', steps }]);
    expect(lanes.map((l) => l.scale)).toEqual(['old', 'new', null]);
  });

  it('tells the rank of the ranks of its own scale', () => {
    expect(adviceText(step('01', { levels: level('new', 4, 4), change: 'raised', changeBasis: 'told' }))).toBe(
      '4 of 4, Level 4; raised',
    );
    expect(adviceText(step('02', { what: 'leave' }))).toBe('told to leave');
  });

  it('lasts until something lifts or replaces it', () => {
    const events = [event('01', 'travel.warn', '2021-04-10'), event('02', 'travel.lift', '2021-05-10')];
    const steps = [
      step('01', { levels: level('new', 4, 4), endedBy: 'e:02' }),
      step('02', { what: 'lifted', days: event('02', 'travel.lift', '2021-05-10').days }),
    ];
    const drawing = draw(answer(events, { advisories: [{ issuer: 'TGO', country: 'GHA', audience: null, steps }] }));
    const bars = drawing.lanes.flatMap((l) => (l.type === 'advice' ? l.bars.flatMap((p) => p.items) : []));
    expect(bars.find((b) => b.event === 'e:01')?.right).toBeCloseTo(drawing.scale.x(day('2021-05-10')));
    expect(bars.map((b) => b.open)).toEqual([false, false]);
  });
});
