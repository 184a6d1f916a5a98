/**
 * The best single-rooted tree over a sentence, by Chu-Liu and Edmonds: every word takes its best head; a cycle
 * is contracted to one node whose incoming arcs are worth what entering them gains over staying in the cycle.
 *
 * A single root is had by charging each arc from the root more than any two trees can differ by: the best tree
 * then has as few of them as possible, which is one, and among those all pay the same (Zmigrod, Vieira and
 * Cotterell, "Please Mind the Root", EMNLP 2020, discuss the trick). Each word has exactly one head in every tree,
 * so adding a constant to a row, as a log-softmax does, changes no comparison and is not needed.
 */

/**
 * @param scores one row of `stride` values a dependent, `scores[i * stride + j]` for head j; row and column 0
 * are the root. Row 0 and the diagonal are not read. All values read are finite.
 * @param n rows: the words and the root.
 * @returns for rows 1 … n-1 the head's row; entry 0 is 0. Of equal trees the same one is always chosen.
 */
export function spanningTree(scores: Float32Array, stride: number, n: number): Int32Array {
  const heads = new Int32Array(n);
  if (n < 2) return heads;
  const graph = graphOf(scores, stride, n);
  resolve(graph, bestHeads(graph), heads.fill(-1));
  heads[0] = 0;
  return heads;
}

/** True when every row from 1 on reaches row 0 by its heads and exactly one row has head 0. */
export function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  let roots = 0;
  const seen = new Int32Array(n);
  for (let i = 1; i < n; i++) {
    if (heads[i] === 0) roots++;
    let at = i;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = i;
      at = heads[at] as number;
    }
    if (at !== 0 && seen[at] === i) return false;
  }
  return roots === 1;
}

interface Graph {
  readonly n: number;
  readonly score: Float64Array;
  /** The arc between words, dependent · n + head, that an arc between contracted nodes stands for. */
  readonly stands: Int32Array;
  /** Nodes that are left; a contracted cycle lives on as its first node. */
  readonly active: Uint8Array;
  /**
   * The words that each node stands for, as a chain from the node to `last` through `next`. Chains only grow at their
   * end, so what a node stood for before it was contracted remains a stretch of a longer chain.
   */
  readonly next: Int32Array;
  readonly last: Int32Array;
  /** Marks of the search for cycles, which counts on in each search instead of clearing them. */
  readonly seen: Int32Array;
  marks: number;
}

function graphOf(scores: Float32Array, stride: number, n: number): Graph {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const value = scores[i * stride + j] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  const charge = (most - least) * n + 1;
  const score = new Float64Array(n * n);
  const stands = new Int32Array(n * n);
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < n; j++) {
      score[i * n + j] = (scores[i * stride + j] as number) - (j === 0 ? charge : 0);
      stands[i * n + j] = i * n + j;
    }
  }
  const last = new Int32Array(n);
  for (let i = 0; i < n; i++) last[i] = i;
  const [next, seen] = [new Int32Array(n), new Int32Array(n)];
  return { n, score, stands, active: new Uint8Array(n).fill(1), next, last, seen, marks: 0 };
}

/**
 * Finds the heads of all words in what is left of the graph.
 *
 * @param best the best head of each node that is left; kept up to date as cycles are contracted, so that all
 * contractions of a sentence together take the square of its length
 * @param found holds -1 for words without a head yet
 */
function resolve(graph: Graph, best: Int32Array, found: Int32Array): void {
  const { n, stands, active, next, last } = graph;
  const cycle = findCycle(graph, best);
  if (cycle.length === 0) {
    for (let i = 1; i < n; i++) {
      if (active[i] === 1) take(i * n + (best[i] as number));
    }
    return;
  }
  const ends = cycle.map((node) => last[node] as number);
  const arcs = cycle.map((node) => node * n + (best[node] as number));
  contract(graph, cycle, best);
  redirect(graph, cycle, best);
  resolve(graph, best, found);
  // the node through which the tree enters the cycle has its head by now: the cycle is cut there
  const entered = cycle.findIndex((node, at) => holdsFound(node, ends[at] as number));
  for (const [at, arc] of arcs.entries()) {
    if (at !== entered) take(arc);
  }

  function holdsFound(from: number, to: number): boolean {
    for (let word = from; word !== to; word = next[word] as number) if (found[word] !== -1) return true;
    return found[to] !== -1;
  }

  function take(arc: number): void {
    const word = stands[arc] as number;
    found[Math.floor(word / n)] = word % n;
  }
}

function bestHeads(graph: Graph): Int32Array {
  const best = new Int32Array(graph.n);
  for (let i = 1; i < graph.n; i++) best[i] = bestHead(graph, i);
  return best;
}

function bestHead({ n, score, active }: Graph, i: number): number {
  let best = 0;
  let most = -Infinity;
  for (let j = 0; j < n; j++) {
    const value = score[i * n + j] as number;
    if (j !== i && active[j] === 1 && value > most) {
      most = value;
      best = j;
    }
  }
  return best;
}

/**
 * Brings the best heads up to date after a contraction. Arcs between other nodes have not changed, and the arc to
 * the contracted node is the best of those to the cycle: who had its best head there has it in that node now, and
 * who had it elsewhere keeps it.
 */
function redirect(graph: Graph, cycle: readonly number[], best: Int32Array): void {
  const { n, active } = graph;
  const first = cycle[0] as number;
  for (let i = 1; i < n; i++) {
    if (active[i] === 1 && active[best[i] as number] === 0) best[i] = first;
  }
  best[first] = bestHead(graph, first);
}

function findCycle(graph: Graph, best: Int32Array): number[] {
  const { active, seen } = graph;
  const before = graph.marks;
  for (let i = 1; i < best.length; i++) {
    if (active[i] === 0) continue;
    const mark = ++graph.marks;
    let at = i;
    while (at !== 0 && (seen[at] as number) <= before) {
      seen[at] = mark;
      at = best[at] as number;
    }
    if (at === 0 || seen[at] !== mark) continue;
    const cycle = [at];
    for (let next = best[at] as number; next !== at; next = best[next] as number) cycle.push(next);
    return cycle;
  }
  return [];
}

/** Makes the first node of the cycle stand for all of it. */
function contract({ n, score, stands, active, next, last }: Graph, cycle: readonly number[], best: Int32Array): void {
  const first = cycle[0] as number;
  const own = cycle.map((node) => score[node * n + (best[node] as number)] as number);
  const total = own.reduce((sum, value) => sum + value, 0);
  for (const node of cycle) active[node] = 0;
  for (let k = 0; k < n; k++) {
    if (active[k] === 0) continue;
    let into = -1;
    let intoScore = -Infinity;
    let from = -1;
    let fromScore = -Infinity;
    // plain counting: an iterator in this innermost loop takes most of the time
    for (let at = 0; at < cycle.length; at++) {
      const node = cycle[at] as number;
      const entering = (score[node * n + k] as number) + total - (own[at] as number);
      if (entering > intoScore) {
        intoScore = entering;
        into = node;
      }
      const leaving = score[k * n + node] as number;
      if (leaving > fromScore) {
        fromScore = leaving;
        from = node;
      }
    }
    move(into * n + k, first * n + k, intoScore);
    if (k > 0) move(k * n + from, k * n + first, fromScore);
  }
  active[first] = 1;
  for (const node of cycle.slice(1)) {
    next[last[first] as number] = node;
    last[first] = last[node] as number;
  }

  function move(arc: number, to: number, value: number): void {
    score[to] = value;
    stands[to] = stands[arc] as number;
  }
}
