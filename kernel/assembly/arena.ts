// @ts-ignore: decorator
@lazy let top: usize = 0;

const ALIGN: usize = 64;
const PAGE: usize = 65536;
/** Addresses stay below this, so that they are never negative where they are taken for signed numbers. */
const LIMIT: usize = 1 << 30;

/** Address of `bytes` fresh bytes, on a cache line; 0 when there is no more. Contents are not cleared. */
export function alloc(bytes: usize): usize {
  if (top == 0) top = (__heap_base + ALIGN - 1) & ~(ALIGN - 1);
  if (bytes > LIMIT - top) return 0;
  const start = top;
  const end = (start + bytes + ALIGN - 1) & ~(ALIGN - 1);
  const pages = (end + PAGE - 1) / PAGE;
  const have = <usize>memory.size();
  if (pages > have && memory.grow(<i32>(pages - have)) < 0) return 0;
  top = end;
  return start;
}

/** The state of the arena, for `reset`. */
export function mark(): usize {
  if (top == 0) alloc(0);
  return top;
}

/** Gives back everything that was allocated since `at` was marked. */
export function reset(at: usize): void {
  top = at;
}
