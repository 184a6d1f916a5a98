/** Adding and taking away 1.5·2^23 rounds a small float to the nearest integer (ties to even). */
// @ts-ignore: decorator
@inline export const ROUND: f32 = 12582912.0;

/** Activations in [-1, 1] are kept as 16-bit integers times this. */
// @ts-ignore: decorator
@inline export const UNIT: f32 = 32767.0;

/**
 * Constants of `decay`, read from memory with a broadcast: V8 builds a vector literal anew at each use, from
 * a 64-bit immediate, which is slower than the arithmetic around it.
 */
// @ts-ignore: decorator
@lazy const TABLE = memory.data<f32>([
  ROUND, 0.0013397527, 0.009618338, 0.055503324, 0.24022649, 0.69314718, 1.0,
  20.0, -20.0, 10.0, -10.0, -1.4426950408889634, -2.8853900817779268, UNIT,
]);

// @ts-ignore: decorator
@inline
export function constant(index: usize): v128 {
  return v128.load32_splat(TABLE + (index << 2));
}

/** 2^t in each lane, for |t| ≤ 120. Polynomial of degree 5 on [-½, ½], relative error below 2.5e-7. */
// @ts-ignore: decorator
@inline
function power2(t: v128): v128 {
  const round = constant(0);
  const shifted = f32x4.add(t, round);
  const r = f32x4.sub(t, f32x4.sub(shifted, round));
  // in pairs (Estrin) rather than one after the other: the chain of dependent steps is what takes the time
  const r2 = f32x4.mul(r, r);
  const high = f32x4.add(f32x4.mul(constant(1), r), constant(2));
  const middle = f32x4.add(f32x4.mul(constant(3), r), constant(4));
  const low = f32x4.add(f32x4.mul(constant(5), r), constant(6));
  const p = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(high, r2), middle), r2), low);
  // the rounded integer stands in the low bits of `shifted`: moved up, it is added to the exponent
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

/** e^-x, x held within ±20. */
// @ts-ignore: decorator
@inline
export function decay(x: v128): v128 {
  return power2(f32x4.mul(f32x4.pmin(f32x4.pmax(x, constant(8)), constant(7)), constant(11)));
}

/** e^-2x, x held within ±10. */
// @ts-ignore: decorator
@inline
export function decayTwice(x: v128): v128 {
  return power2(f32x4.mul(f32x4.pmin(f32x4.pmax(x, constant(10)), constant(9)), constant(12)));
}

/** Four floats within ±32767 to the nearest integers, as int32. */
// @ts-ignore: decorator
@inline
export function nearest(x: v128): v128 {
  const round = constant(0);
  return i32x4.sub(f32x4.add(x, round), round);
}
