#!/usr/bin/env node
// Nothing but this check may be imported statically: an old Node would fail on the imports before it could say why.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `demarche needs Node 22.13 or newer, this is ${process.versions.node}; install one or run it through npx\n`,
  );
  process.exitCode = 2;
} else {
  // Keeps what Node makes of our files, where it may write for that: a command then starts a fifth faster.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.();
  const { run } = await import('./run.ts');
  await run(process.argv.slice(2));
}
