import { constant, decay, decayTwice, nearest } from './maths';
import { sums, sumsOfTwo } from './sums';

/** A lane's work room begins with four addresses (input, output, state before, memory); its gates' sums follow. */
// @ts-ignore: decorator
@inline const SUMS: usize = 32;

// @ts-ignore: decorator
@inline
function gate(sum: usize, input: usize, scale: usize): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sum)), v128.load(scale)), v128.load(input));
}

/**
 * The cells of one lane, four units a turn: c ← σ(f)·c + σ(i)·tanh(g), h = σ(o)·tanh(c), h rounded to int16.
 * With σ(x) = 1/(1+e^-x) and tanh(x) = (1-e^-2x)/(1+e^-2x) each line is one fraction, so two divisions do
 * for five functions; the limits keep the products of denominators within float range.
 *
 * The second fraction has a loop of its own: one after the other they are a chain so long that the processor
 * could not work on the next units beside it. The sums, `gates` to `end`, are overwritten.
 */
function cells(gates: usize, end: usize, scale: usize, input: usize, memory: usize, to: usize): void {
  const one = constant(6);
  let state = memory;
  for (let at = gates; at < end; at += 64, scale += 64, input += 64, state += 16) {
    const ei = decay(gate(at, input, scale));
    const ef = decay(gate(at + 16, input + 16, scale + 16));
    const eg = decayTwice(gate(at + 32, input + 32, scale + 32));
    const eo = decay(gate(at + 48, input + 48, scale + 48));
    const forget = f32x4.add(one, ef);
    const write = f32x4.mul(f32x4.add(one, ei), f32x4.add(one, eg));
    const kept = f32x4.mul(v128.load(state), write);
    const added = f32x4.mul(f32x4.sub(one, eg), forget);
    v128.store(state, f32x4.div(f32x4.add(kept, added), f32x4.mul(forget, write)));
    v128.store(at, f32x4.add(one, eo));
  }
  for (let at = gates; at < end; at += 64, memory += 16, to += 8) {
    const ec = decayTwice(v128.load(memory));
    const h = f32x4.div(f32x4.sub(one, ec), f32x4.mul(v128.load(at), f32x4.add(one, ec)));
    const rounded = nearest(f32x4.mul(h, constant(13)));
    v128.store64_lane(to, i16x8.narrow_i32x4_s(rounded, rounded), 0);
  }
}

/**
 * One direction of an LSTM over `lanes` sentences at once, longest first. At each step the lanes that still
 * have words are a prefix, and two lanes share each load of the weights.
 *
 * `rows[r]` is the address of row r's input projection, to which `shift` bytes are added: 4·hidden floats in
 * the gate order of `pack`. Lane l holds rows starts[l] … starts[l] + lengths[l] - 1. Row r's output goes to
 * `out + r·stride`: `hidden` int16 values times 32767. `w` and `scale` are the recurrent weights, packed, and
 * their scales already divided by 32767. `cells` is room for lanes·hidden floats, `work` for
 * lanes·(32 + 16·hidden) bytes.
 */
export function lstm(
  rows: usize, shift: usize, out: usize, stride: usize, w: usize, scale: usize, starts: usize, lengths: usize,
  lanes: i32, hidden: i32, backward: i32, cells: usize, work: usize,
): void {
  const cellBytes = <usize>hidden << 2;
  const workBytes = SUMS + (<usize>hidden << 4);
  memory.fill(cells, 0, <usize>lanes * cellBytes);
  const steps = load<i32>(lengths);
  let active = lanes;
  for (let step = 0; step < steps; step++) {
    while (load<i32>(lengths + (<usize>(active - 1) << 2)) <= step) active--;
    for (let lane = 0; lane < active; lane++) {
      const first = load<i32>(starts + (<usize>lane << 2));
      const row = backward ? first + load<i32>(lengths + (<usize>lane << 2)) - 1 - step : first + step;
      const to = out + <usize>row * stride;
      const at = work + <usize>lane * workBytes;
      store<usize>(at, load<usize>(rows + (<usize>row << 2)) + shift);
      store<usize>(at, to, 4);
      store<usize>(at, backward ? to + stride : to - stride, 8);
      store<usize>(at, cells + <usize>lane * cellBytes, 12);
    }
    // before the first word the state is zero, so there is nothing to multiply
    advance(work, active, w, scale, hidden, step > 0 ? <usize>hidden << 1 : 0);
  }
}

/** One step of all active lanes; `bytes` is how much of the state before is read (0 at the first step). */
function advance(work: usize, active: i32, w: usize, scale: usize, hidden: i32, bytes: usize): void {
  const sumBytes = <usize>hidden << 4;
  const next = SUMS + sumBytes;
  const end = work + <usize>active * next;
  for (let at = SUMS; at < next; at += 64, w += sumBytes << 1) {
    let lane = work;
    for (; lane + next < end; lane += next << 1) {
      const other = lane + next;
      sumsOfTwo(lane + at, other + at, load<usize>(lane, 8), load<usize>(other, 8), w, bytes);
    }
    if (lane < end) sums(lane + at, load<usize>(lane, 8), w, bytes);
  }
  for (let lane = work; lane < end; lane += next) {
    cells(lane + SUMS, lane + next, scale, load<usize>(lane), load<usize>(lane, 12), load<usize>(lane, 4));
  }
}
