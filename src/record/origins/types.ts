/** Which reports derive from one wire, one statement, one nameless source, one text; and how that is known. */
import type { HopRow, Proof, Range } from '../../coding/contract.ts';
import type { Reading } from '../../reading/types.ts';

/** One report's telling of something: a mention of an event, or a position on a claim. */
export interface Telling {
  readonly id: string;
  readonly report: string;
  /** The sentence that tells it, in code points. */
  readonly sentence: Range;
  readonly in?: 'title';
  /** The words that tell it. */
  readonly proof: Proof;
  /** Who says so, the innermost first, the report last. */
  readonly hops: readonly HopRow[];
  /** Whether it is told not to be so: what denies is no ground of what affirms. */
  readonly denied: boolean;
  /** Told in passing as the past: its statement may be of any day. */
  readonly background: boolean;
}

/** What tracing origins may use besides readings. */
export interface OriginOptions {
  /** Texts of the reports by id. Without them copies are only estimated, and no passage proves them. */
  readonly texts?: ReadonlyMap<string, string>;
  /** The code of an outlet by one of its names; without it, the names and codes in the readings are used. */
  readonly outletCode?: (name: string) => string | null;
}

/** Words of a report that prove an edge. */
export interface ReportProof extends Proof {
  readonly report: string;
}

/**
 * What stands at a node: a report of the set; an outlet or wire that is no report of the set; somebody who said it; a
 * source without a name; a document; a post.
 */
export type NodeKind = 'report' | 'outlet' | 'wire' | 'speaker' | 'anonymous' | 'document' | 'post';

export interface OriginNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly code: string | null;
  /** Steps from the origin, 0 for the origin itself. */
  readonly depth: number;
  /** The nodes that it derives from, sorted. */
  readonly parents: readonly string[];
  /** Ids of the tellings that stand here: those of a report, of no other node. */
  readonly tellings: readonly string[];
}

/**
 * Why one node derives from another. `copy`: the same text; `part`: the one is contained in the other; `passage`: some
 * sentences are the same; `rewrite`: the same facts in other words, sentence by sentence; `quote`: one utterance quoted by
 * both; `credit`: it names the outlet or wire; `source`: it names who said it.
 */
export type EdgeKind = 'copy' | 'part' | 'passage' | 'rewrite' | 'quote' | 'credit' | 'source';

export interface OriginEdge {
  readonly kind: EdgeKind;
  /** The node that derives; with `directed` false only the smaller id. */
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  /** What the direction rests on. */
  readonly by: 'credit' | 'correction' | 'date' | null;
  /** From 0 to 1: for texts the share of the shorter one, for quotations the share of the words; 1 where it is said. */
  readonly strength: number;
  /** Pairs of words that prove it; `to` is null where the other side is no report. */
  readonly proofs: readonly { readonly from: ReportProof; readonly to: ReportProof | null }[];
  /** Whether the two were counted as one origin for it. A credit for a share of a report is shown and not counted. */
  readonly counts: boolean;
}

/** Tellings that rest on one origin. */
export interface Origin {
  /** The node at its root. */
  readonly root: string;
  readonly tellings: readonly string[];
  readonly reports: readonly string[];
  /** Why they were counted as one, as sentences; empty for one telling alone. */
  readonly counted: readonly string[];
  /** False where a telling may as well rest on another origin of the set. */
  readonly sure: boolean;
}

export interface Origins {
  readonly reports: number;
  readonly origins: number;
  /** "2 reports, 1 origin". */
  readonly summary: string;
  /** Largest first, then by root. */
  readonly groups: readonly Origin[];
  /** Roots first: by depth, then by id. */
  readonly tree: readonly OriginNode[];
  readonly edges: readonly OriginEdge[];
}

/** What is known of where a telling comes from. */
export interface Source {
  readonly kind: NodeKind;
  readonly code: string | null;
  readonly name: string;
  readonly person: string | null;
  readonly organ: string | null;
  /** The key of the outlet that was told; of a nameless source also of the one that passes it on. */
  readonly through: string | null;
  /** Keys of the outlets that pass it on, the innermost first. */
  readonly passed: readonly string[];
  readonly medium: string | null;
  /** Days on which it may have been said; open where nothing is known. */
  readonly days: { readonly lo: number | null; readonly hi: number | null };
  /** The words that name it; null for the report's own voice. */
  readonly proof: Proof | null;
}

/** A telling with its report's reading and its source. */
export interface Sourced {
  readonly telling: Telling;
  readonly reading: Reading;
  readonly source: Source;
}
