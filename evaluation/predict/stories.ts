import { DemarcheError } from '../../src/errors.ts';
import { groupStories } from '../../src/record/stories/group.ts';
import type { StoryReport } from '../../src/record/stories/types.ts';
import { readRecords } from './records.ts';

/**
 * The `stories` task: lines `{id, sentences: [[token]]}` in, `{id, story}` out in the same order, once all are read.
 *
 * @throws DemarcheError E_BAD_RECORD for a line whose sentences are no lists of words, and for an id that comes twice
 */
export async function* predictStories(lines: AsyncIterable<string>): AsyncIterable<string> {
  const reports = new Map<string, StoryReport>();
  for await (const { id, sentences } of readRecords<StoryReport>(lines, 'id')) {
    if (!isText(sentences)) {
      const help = 'give every sentence as a list of its words';
      throw new DemarcheError('E_BAD_RECORD', `the record ${JSON.stringify(id)} has no "sentences"`, help);
    }
    if (reports.has(id)) {
      throw new DemarcheError(
        'E_BAD_RECORD',
        `the id ${JSON.stringify(id)} comes twice`,
        'give every line its own "id"',
      );
    }
    reports.set(id, { id, sentences });
  }
  for (const [id, story] of groupStories([...reports.values()])) yield `${JSON.stringify({ id, story })}\n`;
}

function isText(sentences: unknown): sentences is string[][] {
  if (!Array.isArray(sentences)) return false;
  return sentences.every((words) => Array.isArray(words) && words.every((word) => typeof word === 'string'));
}
