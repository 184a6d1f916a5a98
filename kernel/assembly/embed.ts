/** to[j] += scale · row[j] for an int8 row of `n` values. */
export function addRow8(to: usize, row: usize, n: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  const whole = n & ~3;
  let j = 0;
  for (; j < whole; j += 4, to += 16) {
    const bytes = v128.load32_zero(row + j);
    const wide = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(bytes));
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.convert_i32x4_s(wide), factor)));
  }
  for (; j < n; j++, to += 4) store<f32>(to, load<f32>(to) + <f32>load<i8>(row + j) * scale);
}

/**
 * to[j] += scale · (value of column j) for a row of 4-bit values, two a byte: the even column in the low
 * half, each stored with 8 added. `n` is even.
 */
export function addRow4(to: usize, row: usize, n: i32, scale: f32): void {
  for (let j = 0; j < n; j += 2, to += 8, row++) {
    const both = <i32>load<u8>(row);
    store<f32>(to, load<f32>(to) + <f32>((both & 15) - 8) * scale);
    store<f32>(to, load<f32>(to, 4) + <f32>((both >> 4) - 8) * scale, 4);
  }
}
