/** One result of a specification, in the forms that its three kinds use. */
export interface RawResult {
  readonly Text: string;
  readonly Start: number;
  /** Offset of the last character. */
  readonly End?: number;
  readonly Length?: number;
  readonly TypeName?: string;
  readonly Typename?: string;
  readonly Type?: string;
  readonly Resolution?: { readonly values?: readonly RawValue[] } | null;
  readonly Value?: {
    readonly Timex: string;
    readonly FutureResolution: Readonly<Record<string, string>>;
    readonly PastResolution: Readonly<Record<string, string>>;
  } | null;
}

interface RawValue {
  readonly timex?: string;
  readonly Mod?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

export interface Specification {
  readonly spec: string;
  readonly input: string;
  readonly context?: { readonly ReferenceDateTime?: string } | null;
  readonly results: readonly RawResult[];
}

/** One reading of an expected expression: a day in `start`, or a stretch from `start` to `end`. */
export interface Reading {
  readonly start: string | null;
  readonly end: string | null;
}

/** What a specification expects, whatever form it has there. */
export interface Expected {
  readonly type: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly timex: string;
  /** "before", "since", "approx" …; null when there is none. */
  readonly mod: string | null;
  /** The past and the future reading where the words leave both open. */
  readonly readings: readonly Reading[];
}

/** Reads a result; nothing comes of those that give no value. */
export function expectedOf(result: RawResult, text: string): Expected[] {
  const type = (result.TypeName ?? result.Typename ?? result.Type ?? '').replace('datetimeV2.', '');
  const length = result.Length ?? (result.End ?? result.Start) - result.Start + 1;
  // Some offsets are off by a few characters; the text itself is what counts.
  const exact = text.slice(result.Start, result.Start + length).toLowerCase() === result.Text.toLowerCase();
  const found = exact ? result.Start : text.toLowerCase().indexOf(result.Text.toLowerCase());
  if (found < 0) return [];
  const base = { type, start: found, end: found + result.Text.length };
  const { Value: value } = result;
  if (value) {
    const readings = [value.PastResolution, value.FutureResolution].map((one) => ({
      start: one.startDate ?? one.date ?? one.startDateTime ?? one.dateTime ?? null,
      end: one.endDate ?? one.endDateTime ?? null,
    }));
    return [{ ...base, timex: value.Timex, mod: null, readings }];
  }
  const values = result.Resolution?.values ?? [];
  const first = values[0];
  if (first?.timex === undefined) return [];
  const readings = values.map((one) => ({ start: one.start ?? one.value ?? null, end: one.end ?? null }));
  return [{ ...base, timex: first.timex, mod: first.Mod ?? null, readings }];
}
