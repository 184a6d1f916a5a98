import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a long run has come. */
export interface Progress {
  /** A file has been begun. */
  step(name: string): void;
  /** Runs something that prints to stderr without tearing the bar. */
  pause(print: () => void): void;
  end(): void;
}

const MANY = 5;

/** A bar on stderr when there are many files and it is a terminal; otherwise nothing is shown. */
export function progressOver(files: number): Progress {
  // A terminal that also shows the data gets no bar among its rows.
  if (files < MANY || !process.stderr.isTTY || process.stdout.isTTY) {
    return { step: () => {}, pause: (print) => print(), end: () => {} };
  }
  const bar = new SingleBar(
    { format: 'reading {bar} {value}/{total} {name}', clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(files, 0, { name: '' });
  return {
    step: (name) => bar.increment(1, { name }),
    pause: (print) => {
      bar.stop();
      print();
      bar.start(files, (bar as unknown as { value: number }).value);
    },
    end: () => bar.stop(),
  };
}
