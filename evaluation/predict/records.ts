import { DemarcheError } from '../../src/errors.ts';

/**
 * Objects of JSON Lines, empty lines left out.
 *
 * @param field The one field that a task cannot do without; it must be a string.
 * @throws DemarcheError E_BAD_JSON or E_BAD_RECORD, naming the line
 */
export async function* readRecords<Task>(
  lines: AsyncIterable<string>,
  field: keyof Task & string,
): AsyncIterable<Task> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const record = parsed(line, number) as Readonly<Record<string, unknown>> | null;
    if (typeof record?.[field] !== 'string') {
      const message = `line ${number} has no "${field}" that is a string`;
      throw new DemarcheError('E_BAD_RECORD', message, `give every line an "id" and a "${field}"`);
    }
    yield record as Task;
  }
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const message = `line ${number} is not valid JSON: ${(error as Error).message}`;
    throw new DemarcheError('E_BAD_JSON', message, 'write one object a line');
  }
}
