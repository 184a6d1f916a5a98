/** The offset at which a sticky pattern that starts at `at` ends, or null when it does not match there. */
export function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
