import { DemarcheError } from '../../errors.ts';

/** An address in the kernel's memory, in bytes. */
export type Address = number;

/** What models/kernel.wasm exports; each function is documented where it is written, in kernel/assembly. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  alloc(bytes: number): Address;
  mark(): Address;
  reset(at: Address): void;
  pack(to: Address, from: Address, n: number, k: number, hidden: number): void;
  order(to: Address, from: Address, n: number, hidden: number, factor: number): void;
  addRow8(to: Address, row: Address, n: number, scale: number): void;
  addRow4(to: Address, row: Address, n: number, scale: number): void;
  quantise(to: Address, from: Address, stride: number, scales: Address, m: number, k: number, top: number): void;
  dense(
    c: Address,
    strideC: number,
    a: Address,
    strideA: number,
    w: Address,
    scale: Address,
    bias: Address,
    rowScales: Address,
    m: number,
    n: number,
    k: number,
    relu: number,
  ): void;
  lstm(
    rows: Address,
    shift: number,
    out: Address,
    stride: number,
    w: Address,
    scale: Address,
    starts: Address,
    lengths: Address,
    lanes: number,
    hidden: number,
    backward: number,
    cells: Address,
    work: Address,
  ): void;
  arcs(
    s: Address,
    heads: Address,
    d: Address,
    strideD: number,
    a: Address,
    strideA: number,
    n: number,
    k: number,
  ): void;
  addPairs(
    to: Address,
    strideTo: number,
    p: Address,
    q: Address,
    stride: number,
    heads: Address,
    n: number,
    k: number,
  ): void;
  argmax(best: Address, from: Address, stride: number, m: number, n: number, skip: number): void;
  wordTable(text: Address, bytes: number, starts: Address, most: number, slots: Address, mask: number): number;
  findWord(key: Address, bytes: number, starts: Address, slots: Address, mask: number): number;
}

/** The running kernel: its functions, and views of its memory that stay valid when the memory grows. */
export interface Kernel {
  readonly run: Omit<Exports, 'memory' | 'alloc'>;
  /** Room for `bytes` bytes, on a cache line, contents undefined. Throws E_MEMORY when there is none. */
  alloc(bytes: number): Address;
  /** As `alloc`, all zero. */
  zeros(bytes: number): Address;
  /** Copies bytes into fresh memory. */
  put(bytes: Uint8Array): Address;
  bytes(): Uint8Array;
  ints(): Int32Array;
  floats(): Float32Array;
}

const EXPORTS =
  'alloc mark reset pack order addRow8 addRow4 quantise dense lstm arcs addPairs argmax wordTable findWord'.split(' ');

/**
 * Starts the kernel.
 *
 * @param source models/kernel.wasm: its bytes, or the module compiled from them.
 * @throws DemarcheError E_KERNEL when the bytes are no WebAssembly, when the machine lacks SIMD, or when the
 * module is not the parser's kernel.
 */
export async function startKernel(source: BufferSource | WebAssembly.Module): Promise<Kernel> {
  const exports = await instantiate(source);
  const { memory } = exports;
  let buffer = memory.buffer;
  let views = viewsOf(buffer);
  const current = (): Views => {
    if (buffer !== memory.buffer) {
      buffer = memory.buffer;
      views = viewsOf(buffer);
    }
    return views;
  };
  const alloc = (size: number): Address => {
    const at = exports.alloc(size);
    if (at === 0) {
      throw new DemarcheError(
        'E_MEMORY',
        `the parser could not get ${size} bytes of memory`,
        'free memory or parse fewer sentences at once',
      );
    }
    return at;
  };
  return {
    run: exports,
    alloc,
    zeros(size) {
      const at = alloc(size);
      current().bytes.fill(0, at, at + size);
      return at;
    },
    put(bytes) {
      const at = alloc(bytes.length);
      current().bytes.set(bytes, at);
      return at;
    },
    bytes: () => current().bytes,
    ints: () => current().ints,
    floats: () => current().floats,
  };
}

interface Views {
  readonly bytes: Uint8Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
}

function viewsOf(buffer: ArrayBufferLike): Views {
  return { bytes: new Uint8Array(buffer), ints: new Int32Array(buffer), floats: new Float32Array(buffer) };
}

async function instantiate(source: BufferSource | WebAssembly.Module): Promise<Exports> {
  let instance: WebAssembly.Instance;
  try {
    const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
    instance = await WebAssembly.instantiate(module, {});
  } catch (error) {
    throw kernelError(`the parser's kernel does not start: ${(error as Error).message}`);
  }
  const missing = EXPORTS.filter((name) => typeof instance.exports[name] !== 'function');
  if (missing.length > 0) throw kernelError(`the parser's kernel lacks ${missing.join(', ')}`);
  return instance.exports as unknown as Exports;
}

function kernelError(message: string): DemarcheError {
  return new DemarcheError(
    'E_KERNEL',
    message,
    'give the models/kernel.wasm of this version, on a machine with WebAssembly SIMD',
  );
}
