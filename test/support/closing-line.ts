import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with one plain line that any machine can read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const m of modules) {
      let inModule = 0;
      for (const test of m.children.allTests()) {
        inModule++;
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else skipped++;
      }
      if (m.state() === 'failed' && (inModule === 0 || m.errors().length > 0)) failed++;
    }
    // The default reporter writes its summary when the run ends, too; this line must come after it.
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`));
  }
}
