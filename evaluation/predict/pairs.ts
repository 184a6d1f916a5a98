import type { Mention } from '../../src/coding/types.ts';
import type { Pipeline } from '../../src/pipeline.ts';
import { readText } from '../../src/report/read.ts';
import { readRecords } from './records.ts';

interface Task {
  readonly id: string;
  readonly text: string;
}

/** PLOVER's types as the tasks name them: conceding and retreating are one. */
export function taskType(type: string | null): string | null {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

/** Whether a code is a state's: ISO alpha-3, with the codes that the contract adds. */
function isState(code: string | null, pipeline: Pipeline): code is string {
  return code !== null && pipeline.actors.stateByCode(code) !== null;
}

/** `[source, target, type]` of all rows between two states that tell of something done, said or planned. */
function eventsOf(mentions: readonly Mention[], pipeline: Pipeline): [string, string, string][] {
  const events = new Map<string, [string, string, string]>();
  for (const m of mentions) {
    const type = taskType(m.plover.type);
    if (type === null || m.status === 'denied' || m.status === 'possible') continue;
    for (const { code: source } of m.source) {
      for (const { code: target } of m.target) {
        if (!isState(source, pipeline) || !isState(target, pipeline) || source === target) continue;
        events.set(`${source} ${target} ${type}`, [source, target, type]);
      }
    }
  }
  return [...events.values()];
}

/** The `pairs` task: lines `{id, text}` in, `{id, events: [[source, target, type]]}` out. */
export async function* predictPairs(lines: AsyncIterable<string>, pipeline: Pipeline): AsyncIterable<string> {
  for await (const { id, text } of readRecords<Task>(lines, 'text')) {
    yield `${JSON.stringify({ id, events: eventsOf(pipeline.code(readText(text)), pipeline) })}\n`;
  }
}
