/** Bodies and people of events as entities of followthemoney. */
import type { Actor } from '../record/types.ts';
import { sha256Text } from '../report/hash.ts';
import { onOneLine } from './plain.ts';
import type { ExportContext } from './types.ts';

/** An entity as followthemoney reads it. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** An id of ours as one of theirs, which have letters, digits, dots and hyphens. */
export function entityId(id: string): string {
  return id.replaceAll(':', '-');
}

/** Gives each body and person once. */
export class ActorEntities {
  readonly #seen = new Set<string>();
  readonly #context: Pick<ExportContext, 'nameOf' | 'countries'>;

  constructor(context: Pick<ExportContext, 'nameOf' | 'countries'>) {
    this.#context = context;
  }

  /** The ids of all that some parties name, and the entities that were not given before. */
  of(actors: readonly Actor[]): { readonly ids: readonly string[]; readonly entities: readonly FtmEntity[] } {
    const all = new Map(actors.flatMap((a) => this.#entitiesOf(a)).map((e) => [e.id, e]));
    const entities = [...all.values()].filter((e) => !this.#seen.has(e.id));
    for (const e of entities) this.#seen.add(e.id);
    return { ids: [...all.keys()].toSorted(), entities };
  }

  #entitiesOf(actor: Actor): FtmEntity[] {
    const main = this.#mainOf(actor);
    const country = main.properties.country ?? [];
    const of: Readonly<Record<string, readonly string[]>> = country.length === 0 ? {} : { country };
    const key = actor.code ?? actor.name;
    // A party known by description only may be worded by its organ or person.
    const parts: FtmEntity[] = [];
    if (actor.organ !== null) {
      const properties = {
        name: [onOneLine(`${actor.organ}, ${main.properties.name?.[0]}`)],
        ...of,
        parent: [main.id],
      };
      parts.push({ id: idOf('organ', key, actor.organ), schema: 'PublicBody', properties });
    }
    // The office stays out of the person's id: whoever holds another one later is the same.
    if (actor.person !== null)
      parts.push({
        id: idOf('person', key, actor.person),
        schema: 'Person',
        properties: { name: [onOneLine(actor.person)], ...of },
      });
    return [main, ...parts];
  }

  #mainOf({ code, name }: Actor): FtmEntity {
    // Nobody says whether a party without a code is one person or many.
    if (code === null)
      return { id: idOf('name', name), schema: 'LegalEntity', properties: { name: [onOneLine(name)] } };
    const country = this.#context.countries.get(code)?.iso2.toLowerCase();
    const names = { name: [this.#context.nameOf(code)] };
    if (country === undefined) return { id: idOf('actor', code), schema: 'Organization', properties: names };
    return { id: idOf('actor', code), schema: 'PublicBody', properties: { ...names, country: [country] } };
  }
}

/** Hexadecimal digits of an id that is made of names. */
const DIGITS = 20;

function idOf(sort: string, ...names: readonly string[]): string {
  return `${sort}-${sha256Text(JSON.stringify(names)).slice(0, DIGITS)}`;
}
