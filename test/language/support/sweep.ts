import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { draftOf } from '../../../src/language/draft.ts';
import { type Repair, repair } from '../../../src/language/repair.ts';
import { agentsOf, patientsOf } from '../../../src/language/roles.ts';
import { tokenise } from '../../../src/language/tokenise.ts';
import { yieldOf } from '../../../src/language/tree.ts';
import type { Parser } from '../../../src/language/types.ts';

const folder = new URL('../../../gazetteer/states/', import.meta.url);

/** The first name of every state of the gazetteer. */
export function stateNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .flatMap(
      (file) => parseYaml(readFileSync(new URL(file, folder), 'utf8')) as { readonly names: readonly string[] }[],
    )
    .map(({ names }) => names[0] ?? '');
}

/** What goes after a name to make a sentence: its verb and the head of the verb's object come with it. */
export interface Frame {
  readonly rest: string;
  readonly verb: string;
  readonly patient: string;
}

/** Plain sentences of diplomacy about a state and Denmark. */
export const frames: readonly Frame[] = [
  ['severed relations with Denmark.', 'relations'],
  ['severed diplomatic relations with Denmark on Monday.', 'relations'],
  ['established diplomatic relations with Denmark on Sunday.', 'relations'],
  ['expelled two Danish diplomats.', 'diplomats'],
  ['recalled its ambassador to Denmark.', 'ambassador'],
  ['suspended ties with Denmark.', 'ties'],
  ['closed its embassy in Denmark.', 'embassy'],
  ['restored relations with Denmark.', 'relations'],
].map(([rest = '', patient = '']) => ({ rest, verb: rest.split(' ')[0] ?? '', patient }));

/** How many sentences "name + frame" have the whole name as the only agent and the frame's patient. */
export function sweep(
  parser: Parser,
  names: readonly string[],
  over: readonly Frame[],
  rules?: readonly Repair[],
  before = '',
): { readonly right: number; readonly all: number; readonly wrong: readonly string[] } {
  const items = over.flatMap((frame) => names.map((name) => ({ frame, name, text: `${before}${name} ${frame.rest}` })));
  const forms = items.map(({ text }) => tokenise(text).map(({ start, end }) => text.slice(start, end)));
  const parses = parser.parse(forms);
  const wrong: string[] = [];
  for (const [i, { frame, name, text }] of items.entries()) {
    const words = forms[i] ?? [];
    const parse = parses[i];
    if (!parse) continue;
    const tree = draftOf(words, repair(words, parse, rules));
    const from = tokenise(before).length;
    const verb = from + tokenise(name).length;
    const agents = agentsOf(tree, verb);
    const patients = patientsOf(tree, verb).map((at) => words[at]);
    const whole = agents.length === 1 && yieldOf(tree, agents[0] ?? 0).filter((at) => at >= from && at < verb).length;
    const named = words
      .slice(from, verb)
      .filter((word, at) => /[\p{L}\d]/u.test(word) && tree.tokens[from + at]?.upos !== 'PUNCT').length;
    const good = tree.tokens[verb]?.upos === 'VERB' && whole === named && patients.join() === frame.patient;
    if (!good)
      wrong.push(
        `${text} [${agents.map((at) => words[at]).join()} | ${patients.join()}] ${tree.tokens.map((t) => `${t.text}/${t.xpos}/${t.head + 1}/${t.deprel}`).join(' ')}`,
      );
  }
  return { right: items.length - wrong.length, all: items.length, wrong };
}
