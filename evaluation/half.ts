/**
 * `npm run --silent half -- A|B < records.jsonl`: the records of one half of a labelled set. Errors are read and rules
 * tuned in half A only; both halves are reported. A record's half follows from its id alone, so that it never changes.
 */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';

const wanted = process.argv[2];
if (wanted !== 'A' && wanted !== 'B') {
  process.stderr.write('half: name the half, A or B, and give JSON Lines on standard input\n');
  process.exitCode = 2;
} else {
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    const record = JSON.parse(text) as { readonly id?: unknown };
    // Sets without ids are split by the number of the line.
    const key = typeof record.id === 'string' ? record.id : String(line);
    const half = createHash('sha256').update(key).digest()[0] < 128 ? 'A' : 'B';
    if (half === wanted) process.stdout.write(`${text}\n`);
  }
}
