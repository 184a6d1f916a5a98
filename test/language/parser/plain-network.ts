import type { ModelFile } from '../../../src/language/parser/model-file.ts';

/**
 * The network once more, as plain as can be: float arithmetic on the weights of the file, one sentence at a
 * time, nothing rounded, batched or packed. It is what the kernel must agree with.
 */
export interface PlainNetwork {
  /** @param inputs one input vector a row, the root's first. */
  run(inputs: readonly ArrayLike<number>[]): PlainOutputs;
  labels(outputs: PlainOutputs, dependent: number, head: number): number[];
}

export interface PlainOutputs {
  readonly lower: number[][];
  readonly upper: number[][];
  readonly upos: number[][];
  readonly xpos: number[][];
  /** arcs[i][j]: score of row j as the head of row i. */
  readonly arcs: number[][];
}

type Matrix = readonly Float64Array[];

export function plainNetwork(model: ModelFile): PlainNetwork {
  const { sizes, tagLayer } = model;
  const [h1, h2] = sizes.hidden;
  const matrix = (name: string, rows: number, columns: number): Matrix => {
    const { at, scale } = model.tensor(name, [rows, columns], ['i8']);
    const factors = model.floats(scale?.at as number, rows);
    const ints = new Int8Array(model.bytes.buffer, model.bytes.byteOffset + at, rows * columns);
    return Array.from(factors, (factor, i) =>
      Float64Array.from(ints.subarray(i * columns, (i + 1) * columns), (q) => q * factor),
    );
  };
  const bias = (name: string, rows: number): Float32Array => model.floats(model.vector(name, rows), rows);
  const linear = (name: string, rows: number, columns: number) => {
    const [w, b] = [matrix(`${name}.weight`, rows, columns), bias(`${name}.bias`, rows)];
    return (x: ArrayLike<number>): number[] => product(w, x).map((value, i) => value + (b[i] as number));
  };
  const direction = (name: string, h: number, width: number) => {
    const [wx, wh] = [matrix(`${name}.input`, 4 * h, width), matrix(`${name}.recurrent`, 4 * h, h)];
    const b = bias(`${name}.bias`, 4 * h);
    return (rows: readonly ArrayLike<number>[]): number[][] => {
      let [hidden, cell] = [Array.from({ length: h }, () => 0), Array.from({ length: h }, () => 0)];
      return rows.map((x) => {
        const [fromX, fromH] = [product(wx, x), product(wh, hidden)];
        const gate = (q: number, i: number): number => {
          const at = q * h + i;
          return (fromX[at] as number) + (fromH[at] as number) + (b[at] as number);
        };
        cell = cell.map((c, i) => sigmoid(gate(1, i)) * c + sigmoid(gate(0, i)) * Math.tanh(gate(2, i)));
        hidden = cell.map((c, i) => sigmoid(gate(3, i)) * Math.tanh(c));
        return hidden;
      });
    };
  };
  const layer = (name: string, h: number, width: number) => {
    const [forward, backward] = [direction(`${name}.forward`, h, width), direction(`${name}.backward`, h, width)];
    return (rows: readonly ArrayLike<number>[]): number[][] => {
      const back = backward(rows.toReversed()).toReversed();
      return forward(rows).map((row, i) => row.concat(back[i] as number[]));
    };
  };
  const first = layer('lstm1', h1, sizes.word + sizes.ngram + sizes.shape + sizes.vector);
  const second = layer('lstm2', h2, 2 * h1);
  const tagged = 2 * (tagLayer === 1 ? h1 : h2);
  const upos = linear('tag.upos', model.upos.length, tagged);
  const xpos = linear('tag.xpos', model.xpos.length, tagged);
  const dependent = linear('arc.dependent', sizes.arc, 2 * h2);
  const governor = linear('arc.head', sizes.arc, 2 * h2);
  const pair = linear('arc.pair', sizes.arc, sizes.arc);
  const labelDependent = linear('label.dependent', sizes.label, 2 * h2);
  const labelHead = matrix('label.head.weight', sizes.label, 2 * h2);
  const labelOut = linear('label.out', model.labels.length, sizes.label);
  return {
    run(inputs) {
      const lower = first(inputs);
      const upper = second(lower);
      const tags = tagLayer === 1 ? lower : upper;
      const governors = upper.map((row) => relu(governor(row)));
      const arcs = upper.map((row) => {
        const wanted = pair(relu(dependent(row)));
        return governors.map((one) => dot(wanted, one));
      });
      return { lower, upper, upos: tags.map(upos), xpos: tags.map(xpos), arcs };
    },
    labels({ upper }, i, j) {
      const own = labelDependent(upper[i] as number[]);
      const other = product(labelHead, upper[j] as number[]);
      return labelOut(relu(own.map((value, at) => value + (other[at] as number))));
    },
  };
}

function product(w: Matrix, x: ArrayLike<number>): number[] {
  return w.map((row) => dot(row, x));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function relu(values: number[]): number[] {
  return values.map((value) => Math.max(0, value));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
