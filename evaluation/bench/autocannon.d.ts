/** What of autocannon's results is read. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly requests: readonly { readonly path: string }[];
  }
  interface Result {
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly requests: { readonly average: number; readonly total: number };
    readonly non2xx: number;
    readonly errors: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
