import { nearest } from './maths';

/**
 * Rounds `m` rows of `k` floats to int16, each row by its own scale, so that its largest value becomes `top`.
 * `scales[row]` gets what an int16 must be multiplied by to get the float back. `k` is a multiple of 8 (pad
 * with zeros); `strideFrom` is the distance between float rows in bytes, int16 rows follow each other.
 */
export function quantise(to: usize, from: usize, strideFrom: usize, scales: usize, m: i32, k: i32, top: f32): void {
  const bytes = <usize>k << 2;
  for (let row = 0; row < m; row++) {
    const start = from + <usize>row * strideFrom;
    const end = start + bytes;
    let largest = f32x4.splat(0);
    for (let at = start; at < end; at += 16) largest = f32x4.pmax(largest, f32x4.abs(v128.load(at)));
    largest = f32x4.pmax(largest, i8x16.shuffle(largest, largest, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
    largest = f32x4.pmax(largest, i8x16.shuffle(largest, largest, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));
    const peak = f32x4.extract_lane(largest, 0);
    const factor = f32x4.splat(peak > 0 ? top / peak : 0);
    store<f32>(scales + (<usize>row << 2), peak / top);
    for (let at = start; at < end; at += 32, to += 16) {
      const low = nearest(f32x4.mul(v128.load(at), factor));
      const high = nearest(f32x4.mul(v128.load(at, 16), factor));
      v128.store(to, i16x8.narrow_i32x4_s(low, high));
    }
  }
}
