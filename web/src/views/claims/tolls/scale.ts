/** Where numbers lie on a line. */

/** A line for some numbers. */
export interface Scale {
  /** Where a number lies, in percent of the width. */
  at(value: number): number;
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
}

/** What is put on a line. */
type Bounds = readonly { readonly min: number; readonly max: number | null }[];

/** The ends of the line where numbers lie: the rest is for marks at the ends, and arrows to what is open. */
const LEFT = 3;
const RIGHT = 90;

/** Whether numbers span more than two orders, so that the small ones cannot be told apart on an even line. */
export function isWide(bounds: Bounds): boolean {
  const values = bounds.flatMap(({ min, max }) => [min, max ?? min]).filter((v) => v > 0);
  return values.length > 0 && Math.max(...values) / Math.min(...values) > 100;
}

/**
 * A line for some numbers.
 *
 * @param log by orders: ten is as far from a hundred as a hundred from a thousand.
 */
export function scaleOf(bounds: Bounds, log = false): Scale {
  const values = bounds.flatMap(({ min, max }) => [min, max ?? min]);
  const high = Math.max(1, ...values);
  return log ? logScale(high, Math.min(high, ...values)) : evenScale(high, Math.min(high, ...values));
}

function evenScale(high: number, least: number): Scale {
  // Numbers that lie close together far from nought are told apart only without it.
  const from = least > high * 0.7 && high - least > 1 ? least : 0;
  const step = niceStep((high - from) / 4);
  const first = Math.floor(from / step) * step;
  const last = Math.ceil(high / step) * step;
  const at = (value: number): number => LEFT + ((value - first) / (last - first)) * (RIGHT - LEFT);
  const count = Math.round((last - first) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => first + i * step);
  return { at, ticks: ticks.map((value) => ({ value, at: at(value) })) };
}

/** Counted from one more, so that nought has a place. */
function logScale(high: number, least: number): Scale {
  const order = (value: number): number => Math.log10(value + 1);
  const top = Math.ceil(Math.log10(high));
  const bottom = least < 1 ? 0 : 10 ** Math.floor(Math.log10(least));
  const [from, to] = [order(bottom), order(10 ** top)];
  const at = (value: number): number => LEFT + ((order(value) - from) / (to - from || 1)) * (RIGHT - LEFT);
  const powers = Array.from({ length: top + 1 }, (_, i) => 10 ** i).filter((p) => p >= bottom);
  const values = bottom === 0 ? [0, ...powers] : powers;
  return { at, ticks: values.map((value) => ({ value, at: at(value) })) };
}

/** The least of 1, 2, 5, 10, 20 … that is not smaller; never less than 1, since these are counts. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = [1, 2, 5, 10].find((m) => m * power >= least) ?? 10;
  return step * power;
}
