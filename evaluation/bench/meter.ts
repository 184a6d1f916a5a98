/** What a process of Node took, told by itself when it ends. */

const METER = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\nMETER ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS }) + '\\n');
});`;

/** Arguments that make Node tell what it took, before those of the program. */
export const METERED: readonly string[] = ['--import', `data:text/javascript,${encodeURIComponent(METER)}`];

/** What a process took: seconds of computing, and kilobytes at its largest. */
export interface Taken {
  readonly cpu: number;
  readonly rss: number;
}

/** Reads what a metered process told. @throws SyntaxError where it told nothing */
export function takenOf(stderr: string): Taken {
  return JSON.parse(/^METER (.*)$/m.exec(stderr)?.[1] ?? '') as Taken;
}
