/** Answers of late, kept as long as what they were made of stays as it was. */

/** Gives what was made of a key before, or makes it; two who ask at once wait for the same. */
export type Recent<Value> = (key: string, state: number, make: () => Promise<Value>) => Promise<Value>;

/** Keeps so many answers, those asked for last. */
export function recent<Value>(most: number): Recent<Value> {
  const kept = new Map<string, { readonly state: number; readonly value: Promise<Value> }>();
  return (key, state, make) => {
    const known = kept.get(key);
    kept.delete(key);
    const value = known?.state === state ? known.value : make();
    kept.set(key, { state, value });
    value.catch(() => kept.get(key)?.value === value && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
