/** The page that says how kinds become codes of PLOVER and CAMEO. */
import type { Kind, StatusRule } from '../../../src/coding/codebook.ts';
import { cameoScore } from '../lint/codes.ts';
import type { CameoRoot, CodebookSource, Raw } from '../source.ts';
import { linksOf } from './family.ts';
import { count, MADE, plain, score, table } from './text.ts';

/** Our paraphrase of a code. */
export function cameoMeans(roots: readonly CameoRoot[], code: string): string {
  const root = roots.find((r) => code.startsWith(r.root));
  return plain(root?.codes[code.slice(0, 3)]?.means ?? root?.means ?? '');
}

/** The whole page. */
export function crosswalkPage(source: CodebookSource): string {
  const { codebook, crosswalk } = source;
  const links = linksOf(source);
  const link = (kind: string): string => `[${kind}](${links.get(kind) ?? ''})`;
  const reasons = new Map(
    source.families.flatMap((f) => f.kinds.map((k: Raw) => [String(k.kind), k.goldstein_why as string | undefined])),
  );
  return `${[
    MADE,
    '# From kinds to PLOVER and CAMEO',
    `Every row carries its kind, and the codes that the kind has in two schemes that the field uses: PLOVER (type and mode) and CAMEO, version ${codebook.cameoScheme}, which is written beside each code because other numberings circulate. The Goldstein score runs from −10 (conflict) to 10 (cooperation). The first table gives the codes of the deed done; the second says what becomes of them when the deed is planned, threatened, asked for, denied or possible.`,
    '## Kinds',
    table(
      ['kind', 'PLOVER', `CAMEO ${codebook.cameoScheme}`, 'Goldstein', 'nature'],
      codebook.kinds.map((k) => [
        link(k.kind),
        ploverOf(k),
        cameoOf(k, crosswalk.cameo),
        scoreOf(k, crosswalk.cameo),
        k.nature,
      ]),
    ),
    `† not the score that the scale gives the code; why is said below the table where a reason is recorded. “none” stands where the scheme has no code: ${noCode(codebook.kinds, link)}.`,
    ...scoreReasons(codebook.kinds, reasons, link),
    '## What status does to the codes',
    'The first line that fits a row holds; a row that none fits (`happened`, `ongoing`, and plans of kinds that are words themselves) has the codes of its kind. A kind without codes has none under any status.',
    table(
      ['status', 'nature of the kind', 'PLOVER', 'CAMEO', 'Goldstein', 'why'],
      codebook.byStatus.map((r) => statusRow(r)),
    ),
    '## PLOVER’s types and modes, and the kinds that fill them',
    ...typeSections(source, link),
    '## Where the schemes are easily got wrong, and where this mapping departs',
    ...crosswalk.notes.map((n) => `**${n.about}** ${n.text}`),
  ].join('\n\n')}\n`;
}

function ploverOf({ plover }: Kind): string {
  if (plover.type === null) return 'none';
  return plover.mode === null ? plover.type : `${plover.type} / ${plover.mode}`;
}

function cameoOf({ cameo }: Kind, roots: readonly CameoRoot[]): string {
  return cameo.code === null ? 'none' : `${cameo.code} ${cameoMeans(roots, cameo.code)}`;
}

function scoreOf({ cameo, goldstein }: Kind, roots: readonly CameoRoot[]): string {
  const departs = cameo.code !== null && goldstein !== cameoScore(roots, cameo.code);
  return `${score(goldstein)}${departs ? ' †' : ''}`;
}

function noCode(kinds: readonly Kind[], link: (kind: string) => string): string {
  const by = new Map<string, string[]>();
  for (const k of kinds) {
    if (k.plover.type !== null || k.plover.why === undefined) continue;
    by.set(k.plover.why, [...(by.get(k.plover.why) ?? []), link(k.kind)]);
  }
  return [...by].map(([why, all]) => `${all.join(', ')} (${plain(why)})`).join('; ');
}

function scoreReasons(
  kinds: readonly Kind[],
  reasons: ReadonlyMap<string, string | undefined>,
  link: (kind: string) => string,
): string[] {
  const told = kinds.flatMap((k) => {
    const why = reasons.get(k.kind);
    return why === undefined ? [] : [`- ${link(k.kind)}: ${plain(why)}`];
  });
  return told.length > 0 ? [told.join('\n')] : [];
}

function statusRow(r: StatusRule): readonly string[] {
  return [
    `\`${r.status}\``,
    r.nature ?? 'any',
    r.type ?? 'none',
    r.cameo ?? 'none',
    score(r.goldstein),
    r.why === undefined ? '' : plain(r.why),
  ];
}

/** Each type with its modes; types and modes that no kind fills are told as such. */
function typeSections(source: CodebookSource, link: (kind: string) => string): string[] {
  const { codebook, crosswalk } = source;
  const rows = Object.entries(crosswalk.plover).flatMap(([type, modes]) => {
    const own = codebook.kinds.filter((k) => k.plover.type === type);
    const of = (mode: string | null): string => {
      const kinds = own.filter((k) => k.plover.mode === mode).map((k) => link(k.kind));
      return kinds.length > 0 ? kinds.join(', ') : 'no kind';
    };
    const bare = own.some((k) => k.plover.mode === null);
    const first =
      bare || modes.length === 0 ? [[`**${type}**`, modes.length === 0 ? 'has no modes' : 'no mode', of(null)]] : [];
    return [...first, ...modes.map((mode, i) => [first.length === 0 && i === 0 ? `**${type}**` : '', mode, of(mode)])];
  });
  const empty = Object.entries(crosswalk.plover).flatMap(([type, modes]) =>
    modes
      .filter((mode) => !codebook.kinds.some((k) => k.plover.type === type && k.plover.mode === mode))
      .map((mode) => `${type} / ${mode}`),
  );
  const planned = codebook.byStatus.filter((r) => r.type !== null);
  return [
    `Types that also come from status: ${planned
      .map((r) => `${r.type ?? ''} from \`${r.status}\`${r.nature ? ` (${r.nature} kinds)` : ''}`)
      .join(', ')}.`,
    table(['type', 'mode', 'kinds'], rows),
    empty.length > 0
      ? `${count(empty.length, 'mode')} without a kind: ${empty.join(', ')}. What belongs there is coded under its type by the nearest kind, or not yet at all.`
      : 'Every mode has a kind.',
  ];
}
