/** A bundle of PROV-JSON: its elements by name, its relations numbered. */

/** A value of an attribute; more than one in a list. */
export type ProvValue = string | { readonly $: string; readonly type: string } | readonly string[];

export type ProvAttributes = Readonly<Record<string, ProvValue>>;

/** Which relations there are, with what each must name. */
export type Relation =
  | 'wasGeneratedBy'
  | 'used'
  | 'wasDerivedFrom'
  | 'wasAttributedTo'
  | 'wasAssociatedWith'
  | 'wasInvalidatedBy';

/** A qualified name as a value. */
export function typed(name: string): ProvValue {
  return { $: name, type: 'prov:QUALIFIED_NAME' };
}

/** Collects elements and relations, each once. */
export class ProvBundle {
  readonly #name: string;
  readonly #elements = {
    entity: new Map<string, ProvAttributes>(),
    activity: new Map<string, ProvAttributes>(),
    agent: new Map<string, ProvAttributes>(),
  };
  readonly #relations = new Map<Relation, Map<string, ProvAttributes>>();

  /** @param name keeps the names of its relations apart from those of other bundles */
  constructor(name: string) {
    this.#name = name;
  }

  entity(id: string, attributes: ProvAttributes): void {
    this.#elements.entity.set(id, attributes);
  }

  activity(id: string, attributes: ProvAttributes): void {
    this.#elements.activity.set(id, attributes);
  }

  agent(id: string, attributes: ProvAttributes): void {
    this.#elements.agent.set(id, attributes);
  }

  /** Adds a relation that is not there yet. */
  relate(relation: Relation, attributes: ProvAttributes): void {
    const known = this.#relations.get(relation) ?? new Map<string, ProvAttributes>();
    known.set(JSON.stringify(attributes), attributes);
    this.#relations.set(relation, known);
  }

  /** The bundle as PROV-JSON has it; lists of one value are that value, empty ones are left out. */
  json(): object {
    const out: Record<string, Record<string, ProvAttributes>> = {};
    for (const [sort, elements] of Object.entries(this.#elements)) {
      if (elements.size > 0) out[sort] = Object.fromEntries([...elements].map(([id, of]) => [id, tidy(of)]));
    }
    for (const [relation, of] of this.#relations) {
      out[relation] = Object.fromEntries([...of.values()].map((r, i) => [`_:${this.#name}.${relation}.${i + 1}`, r]));
    }
    return out;
  }
}

function tidy(attributes: ProvAttributes): ProvAttributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]): [string, ProvValue][] => {
      if (!Array.isArray(value)) return [[name, value]];
      const [first] = value;
      if (first === undefined) return [];
      return [[name, value.length === 1 ? first : value]];
    }),
  );
}
