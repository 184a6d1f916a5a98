import { UNIT } from './maths';

// @ts-ignore: decorator
@inline
function mac(sum: v128, x: v128, w: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(x, w));
}

// @ts-ignore: decorator
@inline
function finish(sum: v128, to: usize, scale: usize, bias: usize, unit: v128, floor: v128): void {
  const factor = f32x4.mul(v128.load(scale), unit);
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), factor), v128.load(bias));
  v128.store(to, f32x4.pmax(value, floor));
}

/**
 * C[i][j] = bias[j] + scale[j] · rowScale[i] · Σ A[i][p]·W[j][p], negative values set to 0 when `relu` is 1.
 * A: `m` int16 rows of `k` values, `strideA` bytes apart. W: from `pack`, `n` outputs (a multiple of 16).
 * C: float rows `strideC` bytes apart. `rowScales` is 0 for rows that are activations times 32767.
 */
export function dense(
  c: usize, strideC: usize, a: usize, strideA: usize, w: usize, scale: usize, bias: usize, rowScales: usize,
  m: i32, n: i32, k: i32, relu: i32,
): void {
  const bytesA = <usize>((k + 1) >> 1) << 2;
  const blockBytes = bytesA << 4;
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  const even = m & ~1;
  for (let j = 0; j < n; j += 16, w += blockBytes, scale += 64, bias += 64, c += 64) {
    let to = c;
    let row = a;
    for (let i = 0; i < even; i += 2, row += strideA << 1, to += strideC << 1) {
      let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      let at = w;
      let other = row + strideA;
      for (let x = row, end = row + bytesA; x < end; x += 4, other += 4, at += 64) {
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
      let unit = f32x4.splat(rowScales ? load<f32>(rowScales + (<usize>i << 2)) : 1 / UNIT);
      finish(a0, to, scale, bias, unit, floor);
      finish(a1, to + 16, scale + 16, bias + 16, unit, floor);
      finish(a2, to + 32, scale + 32, bias + 32, unit, floor);
      finish(a3, to + 48, scale + 48, bias + 48, unit, floor);
      unit = f32x4.splat(rowScales ? load<f32>(rowScales + (<usize>i << 2), 4) : 1 / UNIT);
      const next = to + strideC;
      finish(b0, next, scale, bias, unit, floor);
      finish(b1, next + 16, scale + 16, bias + 16, unit, floor);
      finish(b2, next + 32, scale + 32, bias + 32, unit, floor);
      finish(b3, next + 48, scale + 48, bias + 48, unit, floor);
    }
    if (even == m) continue;
    let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
    let at = w;
    for (let x = row, end = row + bytesA; x < end; x += 4, at += 64) {
      const p = v128.load32_splat(x);
      a0 = mac(a0, p, v128.load(at));
      a1 = mac(a1, p, v128.load(at, 16));
      a2 = mac(a2, p, v128.load(at, 32));
      a3 = mac(a3, p, v128.load(at, 48));
    }
    const unit = f32x4.splat(rowScales ? load<f32>(rowScales + (<usize>even << 2)) : 1 / UNIT);
    finish(a0, to, scale, bias, unit, floor);
    finish(a1, to + 16, scale + 16, bias + 16, unit, floor);
    finish(a2, to + 32, scale + 32, bias + 32, unit, floor);
    finish(a3, to + 48, scale + 48, bias + 48, unit, floor);
  }
}
