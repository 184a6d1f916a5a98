/** Codes and kinds: who is who, and what counts as what. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Codebook, Kind } from '../../coding/codebook.ts';
import type { NamesData } from '../../node/names-data.ts';
import { loadCodebook } from '../../node/resources.ts';
import type { ServerContext } from '../context.ts';
import { answerFound, type Found } from '../lists.ts';
import { FILTERS, filtersOf, PAGING } from '../query.ts';
import { mountGet } from '../route.ts';
import { maybeText, pageOf } from '../schemas.ts';

const kindSchema = z
  .looseObject({
    kind: z.string(),
    family: z.string(),
    means: z.string(),
    nature: z.enum(['hostile', 'friendly', 'neutral', 'verbal']),
    plover: z.looseObject({ type: maybeText, mode: maybeText }),
    cameo: z.looseObject({ code: maybeText, scheme: z.string() }),
    goldstein: z.number().nullable(),
  })
  .openapi('Kind');

const actorSchema = z
  .looseObject({ code: z.string(), name: z.string(), kind: z.string(), by: maybeText })
  .openapi('NamedActor');

type ListedKind = Pick<Kind, 'kind' | 'family' | 'means' | 'nature' | 'mutual' | 'plover' | 'goldstein'> & {
  readonly cameo: Kind['cameo'] & { readonly scheme: string };
};

/** Somebody with a code. */
interface NamedActor {
  readonly code: string;
  readonly name: string;
  /** `state`, `outlet`, or the sort of organisation. */
  readonly kind: string;
  /** The name by which the one looked for was found, where it is another one. */
  readonly by: string | null;
}

/** Mounts `/api/kinds` and `/api/actors`. */
export function mountNames(app: OpenAPIHono, { names, data }: ServerContext): void {
  let codebook: Promise<Codebook> | undefined;
  mountGet(
    app,
    {
      path: '/api/kinds',
      name: 'listKinds',
      tag: 'names',
      summary: 'The kinds of what can happen, with what each means and its codes in other schemes',
      query: { kind: FILTERS.kind, ...PAGING },
      answer: pageOf(kindSchema),
      line: kindSchema,
    },
    async (c, asked, ending) => {
      codebook ??= loadCodebook();
      const { kinds, cameoScheme } = await codebook;
      const { kinds: wanted } = filtersOf({ kind: asked.kind }, names);
      const items = kinds
        .filter((k) => wanted === undefined || wanted.includes(k.kind))
        .map(
          ({ kind, family, means, nature, mutual, plover, cameo, goldstein }): ListedKind => ({
            kind,
            family,
            means,
            nature,
            mutual,
            plover,
            cameo: { ...cameo, scheme: cameoScheme },
            goldstein,
          }),
        );
      return answerFound(c, asked, ending, { items, columns: KIND_COLUMNS });
    },
  );
  const everybody = actorsIn(data);
  mountGet(
    app,
    {
      path: '/api/actors',
      name: 'listActors',
      tag: 'names',
      summary: 'States, organisations and outlets with their codes, all or by any of their names',
      query: {
        q: {
          description: 'A code, or a name or its beginning, however it is written: adjectives and capitals too',
          example: 'turk',
        },
        ...PAGING,
      },
      answer: pageOf(actorSchema),
      line: actorSchema,
    },
    (c, asked, ending) => {
      const q = asked.q?.trim() ?? '';
      const items = q === '' ? everybody.map(({ entry }) => entry) : lookUp(everybody, names.codesOf(q), q);
      return answerFound(c, asked, ending, { items, columns: ACTOR_COLUMNS });
    },
  );
}

/** Somebody with all names, folded, the usual one first. */
interface Known {
  readonly entry: NamedActor;
  readonly names: readonly { readonly name: string; readonly folded: string }[];
}

function actorsIn({ states, organisations, outlets }: NamesData): readonly Known[] {
  const known = (code: string, name: string, kind: string, others: readonly string[]): Known => ({
    entry: { code, name, kind, by: null },
    names: [...new Set([name, ...others])].map((n) => ({ name: n, folded: fold(n) })),
  });
  return [
    ...states.map((s) =>
      known(s.code, s.name, 'state', [...s.names, ...s.adjectives, ...s.demonyms, s.capital ?? [], ...s.seats].flat()),
    ),
    ...organisations.map((o) => known(o.code, o.name, o.kind, [...o.names, ...o.adjectives])),
    ...outlets.map((o) => known(o.code, o.name, 'outlet', o.names)),
  ];
}

/** Those whom a name means first, then those of whom a name, then a word of one, begins so. */
function lookUp(everybody: readonly Known[], codes: readonly string[], text: string): NamedActor[] {
  const wanted = fold(text);
  const ranked = everybody.flatMap(({ entry, names }) => {
    const found = names.find((n) => n.folded === wanted) ?? names.find((n) => n.folded.startsWith(wanted));
    const inside = found ?? names.find((n) => n.folded.includes(` ${wanted}`));
    const rank = codes.includes(entry.code)
      ? 0
      : entry.code.startsWith(text.toUpperCase())
        ? 1
        : found === undefined
          ? 3
          : 2;
    if (rank > 1 && inside === undefined) return [];
    return [{ rank, entry: { ...entry, by: inside === undefined || inside.name === entry.name ? null : inside.name } }];
  });
  return ranked.toSorted((x, y) => x.rank - y.rank || (x.entry.name < y.entry.name ? -1 : 1)).map(({ entry }) => entry);
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const KIND_COLUMNS: Found<ListedKind>['columns'] = {
  kind: (k) => k.kind,
  means: (k) => k.means,
  nature: (k) => k.nature,
  plover_type: (k) => k.plover.type,
  plover_mode: (k) => k.plover.mode,
  cameo: (k) => k.cameo.code,
  cameo_scheme: (k) => k.cameo.scheme,
  goldstein: (k) => k.goldstein,
};

const ACTOR_COLUMNS: Found<NamedActor>['columns'] = {
  code: (a) => a.code,
  name: (a) => a.name,
  kind: (a) => a.kind,
  by: (a) => a.by,
};
