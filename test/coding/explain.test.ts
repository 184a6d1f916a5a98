import { describe, expect, it } from 'vitest';
import { explanationMaker } from '../../src/coding/explain/row.ts';
import { sayMiss, sayPath, sayTree } from '../../src/coding/explain/say.ts';
import type {
  FrameMiss,
  PredicateExplanation,
  RowExplanation,
  SlotOutcome,
  Word,
} from '../../src/coding/explain/types.ts';
import type { Mention } from '../../src/coding/types.ts';
import { loadResources } from '../../src/node/resources.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();
const { codebook } = await loadResources();

function predicatesOf(text: string): readonly PredicateExplanation[] {
  return p.explain(p.annotate(readText(text))).sentences.flatMap((s) => s.predicates);
}

function rowsOf(text: string): RowExplanation[] {
  return predicatesOf(text).flatMap((x) => x.rows);
}

/** The explanation of a word of a text. */
function at(text: string, word: string): PredicateExplanation {
  const found = predicatesOf(text).find((x) => x.word.text === word);
  if (!found) throw new Error(`‘${word}’ triggers no frame`);
  return found;
}

/** Why a frame gave no row on a word of a text. */
function missOf(text: string, word: string, rule: string): FrameMiss {
  const found = at(text, word).misses.find((m) => m.rule === rule);
  if (!found) throw new Error(`${rule} did not miss on ‘${word}’`);
  return found;
}

describe('the explanation of a row', () => {
  const text = 'Kenya decided to expel two Somali diplomats.';
  const [row] = rowsOf(text);

  it('names the frame that decided and the word that triggered it', () => {
    expect([row.mention.rule, row.word.text]).toEqual(['envoy.expel/expel', 'expel']);
  });

  it('shows the way through the tree to each party', () => {
    expect(sayTree(row.source?.tree ?? [])).toBe('expel xcomp→ decided ←nsubj Kenya');
    expect(sayTree(row.target?.tree ?? [])).toBe('expel ←obj diplomats');
    expect([row.source?.path, row.target?.path]).toEqual(['agent', 'patient']);
  });

  it('lists the tests and conditions that held, with the words that passed', () => {
    const passed = row.tests.map((t) => [t.slot, t.held, t.found.map((a) => [a.word.text, a.sort, a.failed])]);
    expect(passed).toContainEqual(['patient', true, [['diplomats', 'envoy', null]]]);
    expect(row.conditions).toContainEqual(
      expect.objectContaining({ held: true, leftCodes: ['KEN'], rightCodes: ['SOM'] }),
    );
  });

  it('names the word that decided the status', () => {
    expect([row.status.status, row.status.by?.text, row.mention.status]).toEqual(['planned', 'decided', 'planned']);
  });

  it('says that the frame fixes the status where it does', () => {
    const [told] = rowsOf('Two Somali diplomats must leave Kenya, the government in Nairobi said.');
    expect([told.status.status, told.status.fixed, told.mention.status]).toEqual(['demanded', 'happened', 'happened']);
  });

  it('shows the words of a set phrase', () => {
    const [declared] = rowsOf('Ghana declared two Togolese diplomats persona non grata.');
    expect(declared.phrase.map((w) => w.text)).toEqual(['persona', 'non', 'grata']);
  });

  it('tells a host that a post entails, and one state that stands around', () => {
    const [hosted] = rowsOf('Kuwait recalled its ambassador to Lebanon.');
    expect([hosted.target?.by, hosted.target?.path, hosted.target?.party.code]).toEqual([
      'path',
      'patient.host',
      'LBN',
    ]);
    expect(hosted.target?.tree.at(-1)?.word.text).toBe('ambassador');
    const [around] = rowsOf('Qatar withdrew its diplomats and barred its citizens from going to Lebanon.');
    expect([around.target?.by, around.target?.party.code]).toEqual(['context', 'LBN']);
  });

  it('names the earlier row that gives a party which the words leave open', () => {
    const [first, second] = rowsOf('Peru expelled an Omani envoy on Monday. Oman called its ambassador home.');
    expect([second.target?.by, second.target?.party.code, second.target?.row]).toEqual([
      'story',
      'PER',
      first.mention.id,
    ]);
  });

  it('finds those who act on one another as sources of the same frame', () => {
    const rows = rowsOf('Oman and Jordan restored diplomatic relations.');
    expect(rows.map((r) => [r.source?.party.code, r.target?.party.code])).toEqual([
      ['OMN', 'JOR'],
      ['JOR', 'OMN'],
    ]);
    expect(rows.map((r) => r.target?.tree.at(-1)?.word.text)).toEqual(['Jordan', 'Oman']);
  });

  it('lists the weaker frames that it beat', () => {
    const [, closing] = [null, ...rowsOf('Kenya ordered Chad to close its embassy.')];
    expect(closing?.mention.kind).toBe('mission.close');
    const beaten = closing?.beat.map((b) => [b.reason.why, b.word.text]);
    expect(beaten).toContainEqual(['part', 'close']);
    expect(beaten).toContainEqual(['weaker', 'ordered']);
  });
});

describe('the explanation of a predicate without a row', () => {
  it('says what a slot held that failed its test', () => {
    const miss = missOf('The school expelled three students.', 'expelled', 'envoy.expel/expel');
    expect(sayMiss(miss)).toMatch(/^patient ‘students’ is no known actor, not .*envoy/);
  });

  it('says which slot was empty', () => {
    expect(sayMiss(missOf('Peru recalled that day.', 'recalled', 'envoy.recall/recall'))).toContain('no patient');
  });

  it('says which condition did not hold, with the states', () => {
    const miss = missOf('Ghana closed its embassy in Togo.', 'closed', 'mission.close/close-anothers');
    expect(miss.reason).toMatchObject({ why: 'where', condition: { held: false, leftCodes: ['GHA'] } });
  });

  it('says that the words leave open whether it was done, and by which word', () => {
    const miss = missOf('Chad urged Niger not to expel the French ambassador.', 'expel', 'envoy.expel/expel');
    expect(miss.reason).toMatchObject({ why: 'status', by: { text: 'urged' } });
  });

  it('says that no state is known where the frame needs one', () => {
    const miss = missOf('An ambassador was recalled.', 'recalled', 'envoy.recall/recall');
    expect(miss.reason.why).toBe('parties');
  });

  it('says which frame told the deed of which it is a part', () => {
    const close = at('Kenya ordered Chad to close its embassy.', 'close');
    expect(close.rows).toEqual([]);
    expect(close.misses[0].reason).toMatchObject({ why: 'part', word: { text: 'ordered' } });
    expect(close.within).toMatchObject({ word: { text: 'ordered' } });
  });

  it('says which set phrase is missing', () => {
    const reason = missOf('Ghana declared a holiday.', 'declared', 'envoy.expel/declare-unwelcome').reason;
    expect(reason.why === 'slots' || reason.why === 'phrase' ? reason.phrase : []).toContain('persona non grata');
  });

  it('puts the frame that came nearest first', () => {
    const [first, ...rest] = at('Ghana closed its border with the sea.', 'closed').misses;
    expect(sayMiss(first).length).toBeGreaterThan(0);
    expect(
      rest.every((m) => m.reason.why !== 'parties' && m.reason.why !== 'where') || first.reason.why !== 'slots',
    ).toBe(true);
  });

  it('codes nothing of a correction that quotes what is withdrawn, and says so', () => {
    const text =
      'Ghana opened a school.\n\nCorrection: An earlier version of this report said that Ghana expelled Togo’s ambassador.';
    const sentences = p.explain(p.annotate(readText(text))).sentences;
    expect(sentences.some((s) => s.withdrawn && s.predicates.length === 0)).toBe(true);
  });
});

describe('paths in words', () => {
  it.each([
    ['agent', 'agent of ‘expel’'],
    ['patient.host', 'host of the patient of ‘expel’'],
    ['clause.patient', 'patient of the clause of ‘expel’'],
    ['from|to', '“from” or “to” phrase of ‘expel’'],
  ])('%s is the %s', (path, words) => {
    expect(sayPath(path, 'expel')).toBe(words);
  });
});

describe('explaining all examples of the codebook', () => {
  const cases = codebook.kinds.flatMap((k) => [...k.examples, ...k.counter]);

  it('gives the rows of coding, each with what proves it, and a reason for each predicate without a row', {
    timeout: 600_000,
  }, () => {
    const faults = cases.flatMap((example) => {
      const annotations = p.annotate(readText(example.text, example.date ? { date: example.date } : {}));
      const predicates = p.explain(annotations).sentences.flatMap((s) => s.predicates);
      const rows = predicates.flatMap((x) => x.rows);
      const found = [
        ...(key(rows.map((r) => r.mention)) === key(p.codeAnnotated(annotations)) ? [] : ['other rows']),
        ...rows.flatMap((r) => faultsOf(r, example.text)),
        ...predicates.flatMap((x) =>
          x.rows.length === 0 && !isReason(x.misses[0]) ? [`no reason on ${x.word.text}`] : [],
        ),
      ];
      return found.map((fault) => `${fault}: ${example.text}`);
    });
    expect(faults).toEqual([]);
  });

  function key(mentions: readonly Mention[]): string {
    return mentions
      .map((m) => JSON.stringify([m.id, m.rule, m.status, m.date, m.source, m.target]))
      .toSorted()
      .join('\n');
  }

  function isReason(miss: FrameMiss | undefined): boolean {
    return miss !== undefined && sayMiss(miss).length > 3;
  }

  /** Every test must have held on words of the text, and the way to each party must end in the words for it. */
  function faultsOf(row: RowExplanation, text: string): string[] {
    const m = row.mention;
    const stands = (w: Word): boolean => text.slice(w.span.start, w.span.end) === w.text;
    const words = [row.word, ...row.phrase, ...row.tests.flatMap((t) => t.found.map((a) => a.word))];
    const faults = [
      ...(words.every(stands) ? [] : ['words that are not in the text']),
      ...(row.word.span.start === m.trigger.start ? [] : ['another trigger']),
      ...row.tests.filter((t) => !t.held).map((t) => `the test on ${t.slot} failed`),
      ...row.tests.filter((t) => t.held && !isProved(t)).map((t) => `nothing passed the test on ${t.slot}`),
      ...row.conditions.filter((c) => !c.held).map((c) => `${c.left} ${c.op} ${c.right} failed`),
    ];
    for (const side of ['source', 'target'] as const) {
      const [way, party] = [row[side], m[side][0]];
      if ((way === null) !== (party === undefined)) faults.push(`the ${side} is not explained`);
      if (way === null || party === undefined) continue;
      if (way.party !== party) faults.push(`another ${side}`);
      const end = way.tree.at(-1)?.word.span;
      const elsewhere = party.span.end <= m.sentence.start || party.span.start >= m.sentence.end;
      if (!end && way.by !== 'story' && !elsewhere) faults.push(`no way to the ${side}`);
      if (end && (end.start < party.span.start || end.end > party.span.end)) faults.push(`the way misses the ${side}`);
      if (end && way.tree[0].word.span.start !== m.trigger.start)
        faults.push(`the way to the ${side} begins elsewhere`);
    }
    return faults;
  }

  /** A slot that must be filled holds a word that passed. */
  function isProved(t: SlotOutcome): boolean {
    return t.test.absent === true || t.test.optional === true || t.found.some((a) => a.failed === null);
  }
});

describe('an explanation as data', () => {
  it('counts offsets in code points and keeps the ids of the rows', () => {
    const report = readText('😀 Kenya expelled two Somali diplomats. The school expelled three students.');
    const annotations = p.annotate(report);
    const make = explanationMaker(report, { frames: 1 });
    const lines = p.explain(annotations).sentences.map(make) as unknown as {
      rows: { id: string; on: { text: string; span: [number, number] } }[];
      without: { on: { text: string }; frames: unknown[]; more: number }[];
    }[];
    const characters = [...report.text];
    const [row] = lines.flatMap((l) => l.rows);
    expect(characters.slice(...row.on.span).join('')).toBe('expelled');
    expect(row.id).toBe(p.codeAnnotated(annotations)[0].id);
    const silent = lines.flatMap((l) => l.without).find((x) => x.on.text === 'expelled');
    expect(silent?.frames).toHaveLength(1);
    expect(silent?.more).toBeGreaterThan(0);
  });
});
