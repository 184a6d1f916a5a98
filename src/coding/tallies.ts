/** How often two states deal with one another in a report, counted row by row. */
import { codeOf, isTwoSided } from './sides.ts';
import type { Mention, Party } from './types.ts';

/** How many rows must tell dealings of two states before one may stand in for the other where a row is open. */
const LEAST = 3;
/** How many times as many these must be as the rows with the next state. */
const LEAD = 2;

/** The dealings of two states with one another. */
interface Pair {
  readonly first: Mention;
  rows: number;
  /** Whether the first deed is told the other way round too. */
  answered: boolean;
}

/** The rows that one state shares with another, and the other as it is first named in them. */
interface Shared {
  readonly party: Party;
  rows: number;
}

/** Counts the rows of dealings between two states; each row is looked at once, however many questions follow. */
export class Dealings {
  private readonly pairs = new Map<string, Pair>();
  private readonly partners = new Map<string, Map<string, Shared>>();
  private most: Pair | null = null;
  private all = 0;

  /** Counts a row; one that is no dealing or leaves a side open counts for nothing. */
  add(m: Mention): void {
    const [source, target] = [codeOf(m.source), codeOf(m.target)];
    if (!isTwoSided(m.kind) || source === null || target === null) return;
    this.all++;
    this.addPair([source, target].toSorted().join(' '), m);
    this.addShared(source, m.target[0]);
    if (source !== target) this.addShared(target, m.source[0]);
  }

  private addPair(key: string, m: Mention): void {
    const pair = this.pairs.get(key) ?? { first: m, rows: 0, answered: false };
    this.pairs.set(key, pair);
    pair.rows++;
    pair.answered ||= m.kind === pair.first.kind && codeOf(m.source) === codeOf(pair.first.target);
    if (pair.rows > (this.most?.rows ?? 0)) this.most = pair;
  }

  private addShared(own: string, party: Party): void {
    const known = this.partners.get(own) ?? new Map<string, Shared>();
    const shared = known.get(party.code as string) ?? { party, rows: 0 };
    shared.rows++;
    this.partners.set(own, known.set(party.code as string, shared));
  }

  /** The state that one has most dealings with, where no other comes near; null when there is none. */
  partnerOf(own: string): Party | null {
    const [first, second] = [...(this.partners.get(own)?.values() ?? [])].toSorted((x, y) => y.rows - x.rows);
    return first && first.rows >= LEAST && first.rows >= LEAD * (second?.rows ?? 0) ? first.party : null;
  }

  /** The two who have dealt with one another more than all others together, and each towards the other; none when no two have. */
  closest(): readonly Party[] {
    const { most } = this;
    if (!most?.answered || most.rows < LEAST || most.rows * 2 <= this.all) return [];
    return [most.first.source[0], most.first.target[0]];
  }
}
