import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConllu, writeConllu } from '../../evaluation/predict/conllu.ts';

const SCRIPT = fileURLToPath(new URL('../../evaluation/predict.ts', import.meta.url));

/** Two sentences with all that CoNLL-U can hold: comments, a multiword range, an empty node, gold annotation. */
const INPUT = `# sent_id = 1
1-2	don't	_	_	_	_	_	_	_	SpaceAfter=No
1	do	do	AUX	VBP	Mood=Ind	3	aux	3:aux	_
2	n't	not	PART	RB	_	3	advmod	3:advmod	_
3	leave	leave	VERB	VB	VerbForm=Inf	0	root	0:root	_
3.1	leave	leave	VERB	VB	_	_	_	_	CopyOf=3

# sent_id = 2
1	Suva	Suva	GOLD	GOLD	_	0	gold	_	_
`;

function predict(args: readonly string[], input: string) {
  return spawnSync(process.execPath, [SCRIPT, ...args], { input, encoding: 'utf8' });
}

async function* linesOf(text: string): AsyncIterable<string> {
  yield* text.split('\n');
}

describe('CoNLL-U', () => {
  it('is read without its annotation and written with what was predicted', async () => {
    const sentences = await Array.fromAsync(readConllu(linesOf(INPUT)));
    expect(sentences.map(({ words }) => words)).toEqual([['do', "n't", 'leave'], ['Suva']]);
    const parse = {
      upos: ['A', 'B', 'C'],
      xpos: ['a', 'b', 'c'],
      heads: Int32Array.of(2, 2, -1),
      deprels: ['x', 'y', 'root'],
    };
    expect(writeConllu(sentences[0] as (typeof sentences)[number], parse)).toBe(
      [
        '# sent_id = 1',
        "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
        '1\tdo\t_\tA\ta\t_\t3\tx\t_\t_',
        "2\tn't\t_\tB\tb\t_\t3\ty\t_\t_",
        '3\tleave\t_\tC\tc\t_\t0\troot\t_\t_',
        '\n',
      ].join('\n'),
    );
  });

  it('that is not in columns is refused with its line', async () => {
    await expect(Array.fromAsync(readConllu(linesOf('# fine\nSuva lies here')))).rejects.toMatchObject({
      code: 'E_CONLLU',
      message: expect.stringContaining('line 2'),
    });
  });
});

describe('npm run predict', () => {
  it('predicts syntax for every word, and never reads the gold', () => {
    const { status, stdout } = predict(['syntax'], INPUT);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/GOLD|gold/);
    const ids = stdout.split('\n').flatMap((line) => (/^\d/.test(line) ? [line.split('\t')[0]] : []));
    expect(ids).toEqual(['1-2', '1', '2', '3', '1']);
    expect(predict(['syntax'], '')).toMatchObject({ status: 0, stdout: '' });
  });

  it('names the tasks when there is no such task', () => {
    for (const args of [[], ['nothing'], ['toString']]) {
      const { status, stdout, stderr } = predict(args, '');
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^predict: E_TASK: .*syntax/);
    }
  });

  it('takes what was said in a call before the call, and a pronoun for the party that it stands for', () => {
    const lines = [
      '<s>Qatar’s emir</s> called <t>the Sudanese president</t> on Saturday to express his support for Sudan.',
      '<s>The committee</s> declared that it will not end the strike until <t>the authorities</t> answer.',
    ].map((marked, i) => JSON.stringify({ id: String(i), marked }));
    const { stdout } = predict(['events', '--only', 'frames'], `${lines.join('\n')}\n`);
    const types = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types).toEqual(['SUPPORT', 'REJECT']);
  });

  it('asks frames, the reader or both for the type of a marked pair', () => {
    const line = JSON.stringify({ id: '1', marked: '<s>Bolivian lawmakers</s> lambasted <t>the governor</t>.' });
    const typeBy = (...only: string[]) => JSON.parse(predict(['events', ...only], line).stdout).type;
    expect(typeBy('--only', 'reader')).toBe('ACCUSE');
    expect(typeBy()).toBe('ACCUSE');
    expect(predict(['events', '--only', 'luck'], line).stderr).toContain('--only is given luck');
  }, 30_000);

  it.each([
    ['events', '{"id":"1"}', 'E_BAD_RECORD: line 2 has no "marked"'],
    ['pairs', 'null', 'E_BAD_RECORD: line 2 has no "text"'],
    ['time', '{"text":"today"', 'E_BAD_JSON: line 2 is'],
    ['attribution', '{"id":"1","text":7}', 'E_BAD_RECORD: line 2 has no "text"'],
  ])('names the line that %s cannot read', (task, line, message) => {
    const { status, stderr } = predict([task], `\n${line}\n`);
    expect(status).toBe(1);
    expect(stderr).toContain(`predict: ${message}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses an option that the task does not have', () => {
    expect(predict(['pairs', '--only', 'frames'], '')).toMatchObject({
      status: 2,
      stderr: 'predict: E_TASK: pairs has no option --only; leave it out\n',
    });
    expect(predict(['time', '--token'], '').stderr).toContain('use --tokens');
  });
});
