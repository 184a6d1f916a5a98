/**
 * How well origins are told apart: `node evaluation/origins.ts [--errors]`.
 *
 * Four measures, each over pairs: the reports of the written cases (one origin or two), quotations of one speaker (one
 * utterance or two), reports and generated versions of them (shortened, moved, put in other words) among unrelated ones, and, where
 * the corpus of stories lies in the folder of shared data, how many pairs of one story and of two stories are called one text.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadResources } from '../src/node/resources.ts';
import { createPipeline } from '../src/pipeline.ts';
import { mentionsOf } from '../src/record/mentions.ts';
import { copyOf, scan } from '../src/record/origins/copies.ts';
import { originsOf } from '../src/record/origins/origins.ts';
import { rewriteOf, sentencesOf } from '../src/record/origins/rewrites.ts';
import { likenessOfQuotes, ONE_UTTERANCE } from '../src/record/origins/utterances.ts';
import { readText } from '../src/report/read.ts';
import { ORIGIN_CASES } from '../test/record/origins/cases.ts';
import { ONE, TWO } from '../test/record/origins/utterances.ts';

const errors = process.argv.includes('--errors');

class Tally {
  private readonly counts = { hit: 0, said: 0, meant: 0, right: 0, all: 0 };

  add(meant: boolean, said: boolean, what: string): void {
    const c = this.counts;
    c.all += 1;
    c.right += Number(meant === said);
    c.meant += Number(meant);
    c.said += Number(said);
    c.hit += Number(meant && said);
    if (errors && meant !== said) console.log(`  ${meant ? 'missed' : 'wrong'}: ${what}`);
  }

  toString(): string {
    const { hit, said, meant, right, all } = this.counts;
    return `P ${(hit / (said || 1)).toFixed(3)}  R ${(hit / (meant || 1)).toFixed(3)}  right ${right}/${all}`;
  }
}

async function cases(): Promise<Tally> {
  const tally = new Tally();
  const p = await createPipeline(await loadResources());
  for (const { name, kind, reports, origins } of ORIGIN_CASES) {
    const all = reports.map(({ text, ...given }) => readText(text, given));
    const readings = all.map((r) => p.reading(r));
    const mentions = readings.flatMap(mentionsOf);
    const event = { mentions: mentions.filter((m) => kind.test(m.row.kind)).map((m) => m.row.id) };
    const found = originsOf(event, mentions, readings, { texts: new Map(all.map((r) => [r.id, r.text])) });
    tally.add(origins === 1, found.origins === 1, name);
  }
  return tally;
}

function quotations(): Tally {
  const tally = new Tally();
  for (const [pairs, meant] of [
    [ONE, true],
    [TWO, false],
  ] as const) {
    for (const [a, b] of pairs) {
      const like = likenessOfQuotes(a, b);
      tally.add(meant, like >= ONE_UTTERANCE, `${like.toFixed(2)} ${a} | ${b}`);
    }
  }
  return tally;
}

/** Words that a rewriter changes, chosen apart from the synonyms that the program knows. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/\bsaid\b/g, 'stated'],
  [/\balso\b/g, 'in addition'],
  [/\bafter\b/g, 'following'],
  [/\bbefore\b/g, 'prior to'],
  [/\bbecause of\b/g, 'owing to'],
  [/\bwhile\b/g, 'as'],
  [/\bsome\b/g, 'about'],
  [/\bmore than\b/g, 'over'],
  [/\bannounced\b/g, 'made known'],
  [/\bofficials?\b/g, 'functionaries'],
  [/\bcapital\b/g, 'seat of government'],
  [/\bearlier\b/g, 'previously'],
  [/\bWednesday\b/g, 'midweek'],
  [/\bincluding\b/g, 'among them'],
  [/\bmonths?\b/g, 'four-week spells'],
  [/\bseveral\b/g, 'a number of'],
  [/\bhas been\b/g, 'was'],
  [/\bthe two countries\b/gi, 'both states'],
];

/** A report's sentences: every fifth left out, two moved, or each put in other words with its clauses turned. */
function versions(text: string): Record<string, string> {
  const sentences = text.split(/(?<=[.!?]["”]?)\s+(?=["“]?\p{Lu})|\n+/u).filter((s) => s.trim() !== '');
  const moved = [...sentences];
  const [one] = moved.splice(1, 1);
  if (one !== undefined) moved.push(one);
  const other = sentences.map((s) => {
    const changed = CHANGES.reduce((t, [from, to]) => t.replace(from, to), s);
    const [, head, tail] = /^([^,"“]{15,}), ([^"“]{15,})\.$/.exec(changed) ?? [];
    return head === undefined || tail === undefined ? changed : `${tail[0].toUpperCase()}${tail.slice(1)}, ${head}.`;
  });
  return {
    shortened: sentences.filter((_, i) => i % 5 !== 4).join(' '),
    moved: moved.join(' '),
    reworded: other.join(' '),
    'half of it': sentences.slice(0, Math.ceil(sentences.length / 2)).join(' '),
  };
}

function oneText(a: string, b: string): boolean {
  const copy = copyOf(scan(a, []), scan(b, []));
  return (copy !== null && copy.kind !== 'passage') || rewriteOf(sentencesOf(a), sentencesOf(b), false) !== null;
}

function generated(): Map<string, Tally> {
  const root = new URL('../test/cases/newswire/', import.meta.url);
  const texts = readdirSync(root).map((dir) => ({
    dir,
    text: readFileSync(new URL(`${dir}/report.txt`, root), 'utf8'),
  }));
  const tallies = new Map<string, Tally>();
  for (const [i, { dir, text }] of texts.entries()) {
    const next = texts[(i + 1) % texts.length];
    for (const [how, version] of Object.entries(versions(text))) {
      const tally = tallies.get(how) ?? new Tally();
      tallies.set(how, tally);
      tally.add(true, oneText(text, version), `${dir} ${how}`);
      tally.add(false, oneText(next.text, version), `${dir} ${next.dir}`);
    }
  }
  return tallies;
}

/** Reports of one story by many outlets, which nobody has marked as copies: shares, no scores. */
function stories(): string | null {
  const file = new URL('../../shared/data/identity/ecb.jsonl', import.meta.url);
  if (!existsSync(file)) return null;
  const docs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): { story: string; sentences: string[][] } => JSON.parse(line))
    .map(({ story, sentences }) => {
      const text = sentences.map((s) => s.join(' ').replace(/ ([.,;:!?'’])/g, '$1')).join(' ');
      return { story, scanned: scan(text, []), split: sentencesOf(text) };
    });
  const counts = { one: 0, oneSame: 0, two: 0, twoSame: 0 };
  for (const [i, a] of docs.entries()) {
    for (const b of docs.slice(i + 1)) {
      if (a.story.split('-')[0] !== b.story.split('-')[0]) continue;
      const copy = copyOf(a.scanned, b.scanned);
      const said = (copy !== null && copy.kind !== 'passage') || rewriteOf(a.split, b.split, false) !== null;
      if (a.story === b.story) {
        counts.one += 1;
        counts.oneSame += Number(said);
      } else {
        counts.two += 1;
        counts.twoSame += Number(said);
      }
    }
  }
  return `called one text: ${counts.oneSame} of ${counts.one} pairs of one story, ${counts.twoSame} of ${counts.two} pairs of two like stories`;
}

console.log(`cases: ${await cases()}`);
console.log(`quotations: ${quotations()}`);
for (const [how, tally] of generated()) console.log(`versions, ${how}: ${tally}`);
console.log(stories() ?? 'stories: skipped, the corpus is not at hand');
