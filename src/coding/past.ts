/** The rows of a report that have been told up to a place in it. */
import { codeOf, isRecognition } from './sides.ts';
import { Dealings } from './tallies.ts';
import type { Mention, Party } from './types.ts';

/** Rows in the order of their sentences, with what later ones ask of them; adding one takes no longer the more there are. */
export class Past {
  private readonly rows: Mention[] = [];
  private readonly sentenceOf: (m: Mention) => number;
  private readonly lastRecognised = new Map<string, Mention>();
  private readonly pacts = new Set<string>();
  private firstNear = 0;
  /** The dealings that the words themselves tell, without what was inferred. */
  readonly dealings: Dealings = new Dealings();

  constructor(sentenceOf: (m: Mention) => number) {
    this.sentenceOf = sentenceOf;
  }

  add(m: Mention): void {
    this.rows.push(m);
    const [source, target] = [codeOf(m.source), codeOf(m.target)];
    if (target !== null && isRecognition(m)) {
      this.lastRecognised.delete(target);
      this.lastRecognised.set(target, m);
    }
    if (source !== null && target !== null && m.kind.startsWith('agreement.'))
      this.pacts.add(`${source} ${target}`).add(`${target} ${source}`);
  }

  all(): Mention[] {
    return this.rows;
  }

  /** The rows of a sentence and of so many before it. To be asked in the order of the text. */
  near(sentence: number, reach: number): readonly Mention[] {
    const { rows } = this;
    while (this.firstNear < rows.length && sentence - this.sentenceOf(rows[this.firstNear]) > reach) this.firstNear++;
    return rows.slice(this.firstNear);
  }

  /** Of the rows about recognition the last for each state, however far back. */
  recognised(): readonly Mention[] {
    return [...this.lastRecognised.values()];
  }

  /** Whether somebody can be the other side of a row: nobody breaks a pact with one who has none with it. */
  allows(m: Mention, other: Party): boolean {
    return !isBreach(m.kind) || this.pacts.has(`${codeOf(m.source) ?? codeOf(m.target)} ${other.code}`);
  }
}

function isBreach(kind: string): boolean {
  return kind === 'agreement.violate';
}
