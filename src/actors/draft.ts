import type { Sentence } from '../language/types.ts';
import type { Report } from '../report/types.ts';
import type { Match } from './scan.ts';
import type { ActorKind, PartyBasis, Post } from './types.ts';

/** How the code of a draft is to be found when its words do not give it. */
export type Need =
  /** Nothing is missing. */
  | { readonly type: 'none' }
  /** A possessive pronoun, or the "his" of "his country". */
  | { readonly type: 'possessor'; readonly token: number }
  /** "the country's ambassador": the token of the noun. */
  | { readonly type: 'country'; readonly token: number }
  /** "the ministry's spokesman": whatever that draft turns out to be. */
  | { readonly type: 'through'; readonly draft: Draft }
  /** "the ambassador", "Foreign Minister Cohen", "the ministry": the same as one named elsewhere. */
  | { readonly type: 'same' }
  /** "the government there": of the place named last. */
  | { readonly type: 'there' }
  /** "recalled diplomats", "advised citizens": no determiner, so perhaps those of who acts. */
  | { readonly type: 'bare' }
  /** "protesters": those of the place where they are, or those spoken of before. */
  | { readonly type: 'crowd' }
  /** A pronoun that stands for a whole party. */
  | {
      readonly type: 'pronoun';
      readonly number: 'singular' | 'plural';
      readonly animate: boolean;
      /** "the two": the number word that those meant must have been given. */
      readonly count?: string;
    }
  /** "his Jordanian counterpart": the office of whoever the pronoun or possessor is. */
  | { readonly type: 'counterpart'; readonly of: Draft | null; readonly token: number | null }
  /** "its neighbour", "their ally": the other of the two of whom the possessor is one; "his two neighbours": the rest of three. */
  | { readonly type: 'other'; readonly token: number; readonly count?: number }
  /** "the four countries"; "the former" and "the latter" pick one of two. */
  | {
      readonly type: 'row';
      readonly count: number;
      readonly pick?: 0 | 1;
      /** Only those of a part of the world count ("the three Gulf states"). */
      readonly within?: ReadonlySet<string>;
    }
  /** "the alliance", "the department": a body named before. */
  | { readonly type: 'body' }
  /** "the two countries". */
  | { readonly type: 'pair' }
  /** A name of a person without title. */
  | { readonly type: 'name' };

/** A mention in the making. Its codes are what its own words say until coreference fills the rest. */
export interface Draft {
  readonly sentence: number;
  from: number;
  to: number;
  /** The noun phrase proper, without possessor and what follows; the tree head is looked for here first. */
  core: readonly [number, number];
  /** The token that carries the meaning ("minister", "Turkey"), preferred as head. */
  key: number;
  kind: ActorKind;
  codes: readonly string[];
  /** The usual name when it is not that of the code; null to take the code's or the words. */
  name: string | null;
  role: string | null;
  organ: string | null;
  office: string | null;
  person: string | null;
  /** Tokens of the person's name. */
  personRange: readonly [number, number] | null;
  post: Post | null;
  at: string | null;
  /** The state that a body belongs to without acting for it. */
  state: string | null;
  plural: boolean;
  /** Only tells what something else is like ("Iran-allied"), so that no pronoun means it. */
  weak: boolean;
  /** Somebody only if a state or body turns up for it ("head" of something). */
  tentative: boolean;
  /** Begins with "the", "that" or the like: refers to something known. */
  definite: boolean;
  need: Need;
}

/** What coreference settles of a draft. */
export interface Settled {
  readonly codes: readonly string[];
  readonly basis: PartyBasis;
  /** The draft or the span that the words stand for. */
  readonly antecedent: Draft | null;
  readonly post: Post | null;
  readonly person: string | null;
  readonly office: string | null;
  readonly organ: string | null;
  readonly role: string | null;
}

/** What reading a sentence needs at hand. */
export interface Scene {
  readonly report: Report;
  readonly sentence: Sentence;
  /** The text that the sentence's offsets count in. */
  readonly text: string;
  readonly matches: readonly Match[];
  /** For every token the index of its match, or -1. */
  readonly matchAt: Int16Array;
  /** True where nearly every word has a capital, so that capitals tell nothing. */
  readonly titleCase: boolean;
}

/** The match that a token is part of, or null. */
export function matchAt(scene: Scene, token: number): Match | null {
  return scene.matches[scene.matchAt[token] ?? -1] ?? null;
}

/** The words of a token range as they stand in the text, white space made single. */
export function wordsOf(scene: Scene, from: number, to: number): string {
  const { tokens } = scene.sentence;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const words = scene.text.slice(start, end);
  return /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words;
}

/** A draft with everything open but what is given. */
export function draft(given: Pick<Draft, 'sentence' | 'from' | 'to' | 'kind' | 'key'> & Partial<Draft>): Draft {
  return {
    core: [given.from, given.to],
    codes: [],
    name: null,
    role: null,
    organ: null,
    office: null,
    person: null,
    personRange: null,
    post: null,
    at: null,
    state: null,
    plural: false,
    definite: false,
    weak: false,
    tentative: false,
    need: { type: 'none' },
    ...given,
  };
}
