/**
 * `npm run --silent predict -- TASK [OPTION…] < input`: predictions for one task, read from standard input
 * and written to standard output. The tasks and their formats are those of the contract.
 */
import { createInterface } from 'node:readline';
import { DemarcheError } from '../src/errors.ts';
import type { Pipeline } from '../src/pipeline.ts';

/** A task turns lines into pieces of output; what it needs beyond that it loads itself. */
type Task = (lines: AsyncIterable<string>, options: readonly string[]) => Promise<AsyncIterable<string>>;

const TASKS: Readonly<Record<string, Task>> = {
  async syntax(lines) {
    const [{ predictSyntax }, { loadParser }] = await Promise.all([
      import('./predict/syntax.ts'),
      import('./models.ts'),
    ]);
    return predictSyntax(lines, await loadParser());
  },
  async events(lines, options) {
    const [{ predictEvents }, pipeline] = await Promise.all([import('./predict/events.ts'), loadPipeline()]);
    return predictEvents(lines, pipeline, onlyOf(options));
  },
  async pairs(lines) {
    const [{ predictPairs }, pipeline] = await Promise.all([import('./predict/pairs.ts'), loadPipeline()]);
    return predictPairs(lines, pipeline);
  },
  async time(lines, options) {
    const { predictTime, wholeText } = await import('./predict/time.ts');
    // Trees tell which way a weekday points; `--tokens` shows what they are worth.
    if (options.includes('--tokens')) return predictTime(lines);
    const [{ createLanguage }, { loadParser }] = await Promise.all([
      import('../src/language/read.ts'),
      import('./models.ts'),
    ]);
    return predictTime(lines, wholeText(createLanguage(await loadParser())));
  },
  async attribution(lines) {
    const [{ predictAttribution }, { loadResources }, { createPipeline }] = await Promise.all([
      import('./predict/attribution.ts'),
      import('../src/node/resources.ts'),
      import('../src/pipeline.ts'),
    ]);
    return predictAttribution(lines, (await createPipeline(await loadResources())).annotate);
  },
  async stories(lines) {
    const { predictStories } = await import('./predict/stories.ts');
    return predictStories(lines);
  },
};

/** `--only frames` or `--only reader`: one of the two readers alone. */
function onlyOf(options: readonly string[]): 'frames' | 'reader' | null {
  const at = options.indexOf('--only');
  if (at < 0) return null;
  const only = options[at + 1];
  if (only === 'frames' || only === 'reader') return only;
  throw new DemarcheError('E_TASK', `--only is given ${only ?? 'nothing'}`, 'use --only frames or --only reader', 2);
}

async function loadPipeline(): Promise<Pipeline> {
  const [{ createPipeline }, { loadResources }] = await Promise.all([
    import('../src/pipeline.ts'),
    import('../src/node/resources.ts'),
  ]);
  return createPipeline(await loadResources());
}

/** Lines of standard input. Reading begins when the first one is asked for: none is lost while a task loads. */
async function* readLines(): AsyncIterable<string> {
  yield* createInterface({ input: process.stdin, crlfDelay: Infinity });
}

/** What may follow a task's name. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = { events: ['--only'], time: ['--tokens'] };

function checkOptions(name: string, options: readonly string[]): void {
  const known = OPTIONS[name] ?? [];
  const wrong = options.find((o, i) => !known.includes(o) && options[i - 1] !== '--only');
  if (wrong === undefined) return;
  const help = known.length === 0 ? 'leave it out' : `use ${known.join(', ')}`;
  throw new DemarcheError('E_TASK', `${name} has no option ${wrong}`, help, 2);
}

async function run([name = '', ...options]: readonly string[]): Promise<void> {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (task === undefined) {
    const message = name === '' ? 'no task is named' : `there is no task "${name}"`;
    throw new DemarcheError('E_TASK', message, `use one of: ${Object.keys(TASKS).join(', ')}`, 2);
  }
  checkOptions(name, options);
  for await (const piece of await task(readLines(), options)) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  process.stderr.write(`predict: ${error.code}: ${error.message}; ${error.help}\n`);
  process.exitCode = error.exit;
}
