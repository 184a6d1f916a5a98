import { constant, decay, decayTwice, nearest } from './maths';

// @ts-ignore: decorator
@inline
function mac(sum: v128, x: v128, w: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(x, w));
}

// @ts-ignore: decorator
@inline
function gate(sum: v128, input: usize, scale: usize): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scale)), v128.load(input));
}

/**
 * Four units of the cell: c ← σ(f)·c + σ(i)·tanh(g), h = σ(o)·tanh(c), h rounded to int16.
 * With σ(x) = 1/(1+e^-x) and tanh(x) = (1-e^-2x)/(1+e^-2x) each line is one fraction, so two divisions do
 * for five functions; the limits keep the products of denominators within float range.
 */
// @ts-ignore: decorator
@inline
function cell(i: v128, f: v128, g: v128, o: v128, scale: usize, input: usize, memory: usize, to: usize): void {
  const one = constant(6);
  const ei = decay(gate(i, input, scale));
  const ef = decay(gate(f, input + 16, scale + 16));
  const eg = decayTwice(gate(g, input + 32, scale + 32));
  const eo = decay(gate(o, input + 48, scale + 48));
  const forget = f32x4.add(one, ef);
  const write = f32x4.mul(f32x4.add(one, ei), f32x4.add(one, eg));
  const kept = f32x4.mul(v128.load(memory), write);
  const added = f32x4.mul(f32x4.sub(one, eg), forget);
  const c = f32x4.div(f32x4.add(kept, added), f32x4.mul(forget, write));
  v128.store(memory, c);
  const ec = decayTwice(c);
  const h = f32x4.div(f32x4.sub(one, ec), f32x4.mul(f32x4.add(one, eo), f32x4.add(one, ec)));
  const rounded = nearest(f32x4.mul(h, constant(13)));
  v128.store64_lane(to, i16x8.narrow_i32x4_s(rounded, rounded), 0);
}

/**
 * One direction of an LSTM over `lanes` sentences at once, longest first. At each step the lanes that still
 * have words are a prefix, and two lanes share each load of the weights.
 *
 * `rows[r]` is the address of row r's input projection, to which `shift` bytes are added: 4·hidden floats in
 * the gate order of `pack`. Lane l holds rows starts[l] … starts[l] + lengths[l] - 1. Row r's output goes to
 * `out + r·stride`: `hidden` int16 values times 32767. `w` and `scale` are the recurrent weights, packed, and
 * their scales already divided by 32767. `cells` is room for lanes·hidden floats, `work` for lanes·16 bytes.
 */
export function lstm(
  rows: usize, shift: usize, out: usize, stride: usize, w: usize, scale: usize, starts: usize, lengths: usize,
  lanes: i32, hidden: i32, backward: i32, cells: usize, work: usize,
): void {
  const cellBytes = <usize>hidden << 2;
  memory.fill(cells, 0, <usize>lanes * cellBytes);
  const steps = load<i32>(lengths);
  let active = lanes;
  for (let step = 0; step < steps; step++) {
    while (load<i32>(lengths + (<usize>(active - 1) << 2)) <= step) active--;
    for (let lane = 0; lane < active; lane++) {
      const first = load<i32>(starts + (<usize>lane << 2));
      const row = backward ? first + load<i32>(lengths + (<usize>lane << 2)) - 1 - step : first + step;
      const to = out + <usize>row * stride;
      const at = work + (<usize>lane << 4);
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
  const blockBytes = <usize>hidden << 5;
  const end = work + (<usize>(active & ~1) << 4);
  for (let unit = 0; unit < hidden; unit += 4, w += blockBytes, scale += 64) {
    const float = <usize>unit << 4;
    const half = <usize>unit << 1;
    const whole = <usize>unit << 2;
    let lane = work;
    for (; lane < end; lane += 32) {
      let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      let at = w;
      let other = load<usize>(lane, 24);
      for (let x = load<usize>(lane, 8), stop = x + bytes; x < stop; x += 4, other += 4, at += 64) {
        const p = v128.load32_splat(x), q = v128.load32_splat(other);
        let v = v128.load(at);
        a0 = mac(a0, p, v);
        b0 = mac(b0, q, v);
        v = v128.load(at, 16);
        a1 = mac(a1, p, v);
        b1 = mac(b1, q, v);
        v = v128.load(at, 32);
        a2 = mac(a2, p, v);
        b2 = mac(b2, q, v);
        v = v128.load(at, 48);
        a3 = mac(a3, p, v);
        b3 = mac(b3, q, v);
      }
      cell(a0, a1, a2, a3, scale, load<usize>(lane) + float, load<usize>(lane, 12) + whole, load<usize>(lane, 4) + half);
      cell(b0, b1, b2, b3, scale, load<usize>(lane, 16) + float, load<usize>(lane, 28) + whole, load<usize>(lane, 20) + half);
    }
    if ((active & 1) == 0) continue;
    let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
    let at = w;
    for (let x = load<usize>(lane, 8), stop = x + bytes; x < stop; x += 4, at += 64) {
      const p = v128.load32_splat(x);
      a0 = mac(a0, p, v128.load(at));
      a1 = mac(a1, p, v128.load(at, 16));
      a2 = mac(a2, p, v128.load(at, 32));
      a3 = mac(a3, p, v128.load(at, 48));
    }
    cell(a0, a1, a2, a3, scale, load<usize>(lane) + float, load<usize>(lane, 12) + whole, load<usize>(lane, 4) + half);
  }
}
