import { existsSync, readFileSync } from 'node:fs';
import { draftOf } from '../../../src/language/draft.ts';
import { createParser } from '../../../src/language/parser/parser.ts';
import { repair } from '../../../src/language/repair.ts';
import { agentsOf, obliquesOf, patientsOf } from '../../../src/language/roles.ts';
import { tokenise, type WordSpan } from '../../../src/language/tokenise.ts';
import type { Parse, Parser } from '../../../src/language/types.ts';

/** What a sentence says that someone does: the verb as written, and the phrases that do it and undergo it. */
export interface Action {
  readonly verb: string;
  readonly agent: readonly string[];
  readonly patient: readonly string[];
  /** Phrases by preposition, where they matter ("blamed on"). */
  readonly obl?: Readonly<Record<string, readonly string[]>>;
}

export interface ActionCase {
  readonly text: string;
  /** Running text of the same report, for headlines. */
  readonly body?: string;
  readonly actions: readonly Action[];
}

/** Reads a file of cases beside the tests. */
export function readCases(name: string): ActionCase[] {
  return JSON.parse(readFileSync(new URL(`../${name}.json`, import.meta.url), 'utf8')) as ActionCase[];
}

const models = new URL('../../../models/', import.meta.url);

/** The reason to skip what needs the parser, or null when its files are there. */
export function missingModel(): string | null {
  const missing = ['en.bin', 'kernel.wasm'].filter((file) => !existsSync(new URL(file, models)));
  return missing.length > 0 ? `models/${missing.join(' and models/')} not built` : null;
}

/** The parser with the shipped model. */
export function shippedParser(): Promise<Parser> {
  return createParser(readFileSync(new URL('en.bin', models)), readFileSync(new URL('kernel.wasm', models)));
}

export interface Score {
  readonly right: number;
  readonly all: number;
  /** One line for each action that came out wrong. */
  readonly wrong: readonly string[];
}

/** How the words of a case are shown to the parser and its parse is taken further. */
export type Reading = (
  words: readonly string[],
  item: ActionCase,
) => { readonly forms: readonly string[]; readonly mended: boolean };

/** Counts the actions whose agents and patients come out exactly as written. */
export function scoreActions(parser: Parser, cases: readonly ActionCase[], read: Reading): Score {
  const spans = cases.map(({ text }) => tokenise(text));
  const readings = cases.map((item, i) =>
    read(
      (spans[i] ?? []).map(({ start, end }) => item.text.slice(start, end)),
      item,
    ),
  );
  const parses = parser.parse(readings.map(({ forms }) => forms));
  const wrong: string[] = [];
  let all = 0;
  for (const [i, item] of cases.entries()) {
    const { forms, mended } = readings[i] ?? { forms: [], mended: false };
    const parse = parses[i] as Parse;
    const draft = draftOf(forms, mended ? repair(forms, parse) : parse);
    for (const action of item.actions) {
      all++;
      const verb = (spans[i] ?? []).findIndex(({ start, end }) => item.text.slice(start, end) === action.verb);
      const is = (found: readonly number[], wanted: readonly string[]): boolean =>
        matches(item.text, spans[i] ?? [], found, wanted);
      const obliques = Object.entries(action.obl ?? {}).every(([word, phrases]) =>
        is(obliquesOf(draft, verb, word), phrases),
      );
      if (!is(agentsOf(draft, verb), action.agent) || !is(patientsOf(draft, verb), action.patient) || !obliques) {
        wrong.push(`${action.verb}: ${item.text}`);
      }
    }
  }
  return { right: all - wrong.length, all, wrong };
}

/** Each wanted phrase holds exactly one of the found heads, and no other head is found. */
function matches(
  text: string,
  spans: readonly WordSpan[],
  found: readonly number[],
  wanted: readonly string[],
): boolean {
  const words = found.filter((i) => spans[i] !== undefined);
  if (words.length !== wanted.length) return false;
  const open = new Set(words);
  return wanted.every((phrase) => {
    const head = [...open].find((i) => holds(text, spans[i] as WordSpan, phrase));
    if (head === undefined) return false;
    return open.delete(head);
  });
}

/** Whether a word stands inside an occurrence of a phrase. */
function holds(text: string, word: WordSpan, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (word.start >= at && word.end <= at + phrase.length) return true;
  }
  return false;
}
