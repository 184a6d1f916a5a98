/** The page of one file of kinds. */
import type { Kind } from '../../../src/coding/codebook.ts';
import type { CodebookSource, FamilyFile, Raw } from '../source.ts';
import { cameoMeans } from './crosswalk.ts';
import { choose, counterLine, exampleLine } from './examples.ts';
import { frameInWords } from './frames.ts';
import { type Names, pathsInWords, testInWords, wordList } from './speak.ts';
import { anchor, count, MADE, plain, score, table } from './text.ts';

/** Where each kind is told: its page with its anchor. */
export function linksOf(source: CodebookSource): ReadonlyMap<string, string> {
  return new Map(
    source.families.flatMap((f) => f.kinds.map((k) => [String(k.kind), `${f.name}.md#${anchor(String(k.kind))}`])),
  );
}

/** The page of a file, all its kinds in the order in which they stand there. */
export function familyPage(file: FamilyFile, source: CodebookSource): string {
  const names: Names = {
    shared: new Map(Object.entries(file.shared).map(([name, what]) => [what, name])),
    sets: source.sets,
  };
  const links = linksOf(source);
  const kinds = new Map(source.codebook.kinds.map((k) => [k.kind, k]));
  const own = file.kinds.flatMap((raw) => {
    const kind = kinds.get(String(raw.kind));
    return kind ? [{ raw, kind }] : [];
  });
  const others = source.families.filter((f) => f.family === file.family && f !== file);
  return [
    MADE,
    `# ${title(file.name)}`,
    `${count(own.length, 'kind')} of the family \`${file.family}\`. ${
      others.length > 0
        ? `Further kinds of it: ${others.map((f) => `[${title(f.name)}](${f.name}.md)`).join(', ')}. `
        : ''
    }Source: [codebook/${file.name}.yaml](../../codebook/${file.name}.yaml). How to read this page: [README.md](README.md#how-to-read-a-page).`,
    own.map(({ kind }) => `- [${kind.kind}](#${anchor(kind.kind)}): ${plain(kind.means)}`).join('\n'),
    ...own.map(({ raw, kind }) => kindSection(raw, kind, source, names, links)),
    ...sharedSection(file, names),
  ]
    .join('\n\n')
    .concat('\n');
}

/** "force-strikes" as "Force: strikes". */
export function title(name: string): string {
  const [first = '', ...rest] = name.split('-');
  const head = first.charAt(0).toUpperCase() + first.slice(1);
  return rest.length > 0 ? `${head}: ${rest.join(' ')}` : head;
}

function kindSection(
  raw: Raw,
  kind: Kind,
  source: CodebookSource,
  names: Names,
  links: ReadonlyMap<string, string>,
): string {
  const { crosswalk, codebook } = source;
  const why = [
    kind.plover.type === null ? kind.plover.why : undefined,
    kind.cameo.code === null ? kind.cameo.why : undefined,
    raw.goldstein_why as string | undefined,
  ].filter((w) => w !== undefined);
  const code = kind.cameo.code;
  const shown = choose(kind);
  return [
    `## ${kind.kind}`,
    `${plain(kind.means)}${kind.mutual ? ' It takes two: a row goes each way.' : ''}`,
    table(
      ['nature', 'PLOVER', `CAMEO ${codebook.cameoScheme}`, 'Goldstein', 'counts'],
      [
        [
          kind.nature,
          kind.plover.type === null
            ? 'none'
            : kind.plover.type + (kind.plover.mode === null ? '' : ` / ${kind.plover.mode}`),
          code === null ? 'none' : `${code} ${cameoMeans(crosswalk.cameo, code)}`,
          score(kind.goldstein),
          kind.counts === null ? '–' : kind.counts,
        ],
      ],
    ),
    ...(why.length > 0 ? [`${[...new Set(why)].map((w) => plain(w)).join('; ')}.`] : []),
    ...(kind.neighbours.length > 0
      ? [
          '**Easily mixed up with**',
          kind.neighbours.map((n) => `- [${n.kind}](${links.get(n.kind) ?? ''}): ${plain(n.difference)}`).join('\n'),
        ]
      : []),
    `**Examples** (${shown.length} of ${kind.examples.length})`,
    shown.map((e) => exampleLine(e, kind)).join('\n'),
    '**Not of this kind**',
    kind.counter.map((e) => counterLine(e, kind)).join('\n'),
    '**Ways to say it**',
    ((raw.frames as readonly Raw[]) ?? []).map((f) => frameInWords(f, names)).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Tests, paths and words that several frames of the file share. */
function sharedSection(file: FamilyFile, names: Names): string[] {
  const lines = Object.entries(file.shared).map(([name, what]) => {
    if (!Array.isArray(what)) {
      const test = what as Raw;
      const may = test.optional === true ? ' (may be left open)' : '';
      return `- *${name}*${may}: ${test.absent === true ? 'not ' : ''}${testInWords(test, names, true)}`;
    }
    const isPaths = what.some((w) => /^(agent|patient|context)/.test(String(w)));
    const others: Names = { ...names, shared: new Map() };
    return `- *${name}*: ${isPaths ? pathsInWords(what, others) : wordList(what, others)}`;
  });
  return lines.length > 0
    ? ['## Shared', 'Tests and paths that several frames of this page use by name.', lines.join('\n')]
    : [];
}
