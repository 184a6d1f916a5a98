/** Checks on word lists: what stands twice, what a set holds already, sets that nobody uses. */
import type { CodebookSource, Raw } from '../source.ts';
import { type Finding, few } from './finding.ts';

/** A word list as written, with its place. */
interface List {
  readonly file: string;
  readonly kind: string | null;
  readonly frame: string | null;
  readonly place: string;
  readonly words: readonly string[];
}

/** A set must be as long as this before a list that spells it out is told to use it. */
const LONG_SET = 5;

/** All findings on word lists, in the order of the files. */
export function checkLists(source: CodebookSource): Finding[] {
  const lists = listsOf(source);
  return [...lists.flatMap((list) => checkList(list, source.sets)), ...checkSets(source, lists)];
}

function checkList(list: List, sets: CodebookSource['sets']): Finding[] {
  const at = { file: list.file, kind: list.kind, frame: list.frame };
  const out: Finding[] = [];
  for (const name of list.words.filter(isSetName)) {
    if (sets[name.slice(1)]) continue;
    out.push({
      ...at,
      level: 'error',
      check: 'set-unknown',
      words: [name],
      message: `${list.place} uses a set that does not exist`,
      remedy: 'add it to sets.yaml or spell the words out',
    });
  }
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const word of list.words.flatMap((w) => expand(w, sets))) {
    if (seen.has(word)) twice.add(word);
    seen.add(word);
  }
  const own = new Set(list.words.filter((w) => !isSetName(w)));
  // Two sets that overlap are no slip: each has a meaning of its own.
  const spelled = [...twice].filter((word) => own.has(word));
  if (spelled.length > 0) {
    out.push({
      ...at,
      level: 'error',
      check: 'word-twice',
      words: few(spelled),
      message: `${list.place} has words twice, or has them from a set that it uses`,
      remedy: 'take one away',
    });
  }
  for (const [name, words] of Object.entries(sets)) {
    if (list.kind === null || words.length < LONG_SET || !words.every((w) => own.has(w))) continue;
    out.push({
      ...at,
      level: 'warning',
      check: 'set-spelled-out',
      words: [`$${name}`],
      message: `${list.place} spells out all words of a set`,
      remedy: 'write the set instead of its words',
    });
  }
  return out;
}

function checkSets(source: CodebookSource, lists: readonly List[]): Finding[] {
  const used = new Set(lists.flatMap((l) => l.words.filter(isSetName)).map((name) => name.slice(1)));
  return Object.keys(source.sets)
    .filter((name) => !used.has(name))
    .map((name) => ({
      level: 'error',
      check: 'set-unused',
      file: 'sets.yaml',
      kind: null,
      frame: null,
      words: [`$${name}`],
      message: 'nobody uses this set',
      remedy: 'take it away or use it',
    }));
}

const isSetName = (word: string): boolean => word.startsWith('$') && word.length > 1;

function expand(word: string, sets: CodebookSource['sets'], depth = 0): readonly string[] {
  if (!isSetName(word) || depth > 5) return [word];
  return (sets[word.slice(1)] ?? []).flatMap((w) => expand(w, sets, depth + 1));
}

/** All word lists of the codebook; one that stands under an anchor is told once, where it is first used. */
function listsOf(source: CodebookSource): List[] {
  const out: List[] = [];
  const told = new Set<unknown>();
  const put = (list: Omit<List, 'words'>, words: unknown): void => {
    if (words === undefined || told.has(words)) return;
    if (typeof words === 'string') out.push({ ...list, words: [words] });
    else if (Array.isArray(words)) {
      told.add(words);
      out.push({ ...list, words: words.map(String) });
    }
  };
  const visit = (at: Omit<List, 'words'>, test: Raw | null): void => {
    if (!test) return;
    put({ ...at, place: `${at.place}.words` }, test.words);
    put({ ...at, place: `${at.place}.is` }, test.is);
    for (const one of (test.any as Raw[] | undefined) ?? []) visit(at, one);
    visitAll(at, test.slots as Raw | undefined);
  };
  const visitAll = (at: Omit<List, 'words'>, slots: Raw | undefined): void => {
    for (const [name, test] of Object.entries(slots ?? {})) visit({ ...at, place: `${at.place}.${name}` }, test as Raw);
  };
  for (const [name, words] of Object.entries(source.sets))
    put({ file: 'sets.yaml', kind: null, frame: null, place: name }, words);
  for (const { name, kinds } of source.families) {
    for (const kind of kinds) {
      for (const frame of (kind.frames as Raw[] | undefined) ?? []) {
        const at = { file: `${name}.yaml`, kind: String(kind.kind), frame: String(frame.id) };
        for (const key of ['verb', 'noun', 'phrase']) put({ ...at, place: key }, frame[key]);
        visitAll({ ...at, place: 'slots' }, frame.slots as Raw | undefined);
      }
    }
  }
  return out;
}
