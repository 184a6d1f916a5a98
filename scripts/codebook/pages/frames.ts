/** Frames as a reader takes them in: the words, what must stand beside them, whose deed it is. */
import type { Raw } from '../source.ts';
import { conditionInWords, type Names, pathsInWords, slotInWords, wordList } from './speak.ts';
import { either, score } from './text.ts';

const ALL = 1000;

/** One frame as a list item. */
export function frameInWords(frame: Raw, names: Names): string {
  const triggers = [
    ...(frame.verb === undefined ? [] : [`verbs ${wordList(frame.verb, names, ALL)}`]),
    ...(frame.noun === undefined ? [] : [`nouns ${wordList(frame.noun, names, ALL)}`]),
  ];
  const lines = [
    ...Object.entries((frame.slots as Raw | undefined) ?? {}).map(([name, test]) =>
      slotInWords(name, test as Raw | null, names),
    ),
    ...extras(frame, names),
  ];
  const sides = `source: ${pathsInWords(frame.source, names)}; target: ${pathsInWords(frame.target, names)}`;
  return [`- **${String(frame.id)}**: ${triggers.join('; ')}`, ...lines.map((l) => `  - ${l}`), `  - ${sides}`].join(
    '\n',
  );
}

function extras(frame: Raw, names: Names): string[] {
  const where = (Array.isArray(frame.where) ? frame.where : frame.where === undefined ? [] : [frame.where]).map(String);
  const out: string[] = [];
  if (frame.phrase !== undefined) out.push(`with the words ${wordList(frame.phrase, names)}`);
  if (where.length > 0) out.push(`only if ${either(where.map(conditionInWords), 'and')}`);
  if (frame.reading !== undefined && frame.reading !== 'any')
    out.push(`only where it is told as \`${String(frame.reading)}\``);
  if (frame.status !== undefined)
    out.push(`the row is \`${String(frame.status)}\`${frame.reading === 'any' ? ' however it is told' : ''}`);
  if (frame.mutual === true) out.push('two who act together give a row each way');
  if (frame.within === true) out.push('both sides may be of one state');
  if (frame.needs === 'both') out.push('both sides must be known');
  else if (frame.needs === 'source' || frame.needs === 'target') out.push(`the ${frame.needs} must be known`);
  if (frame.inside === 'beside') out.push('deeds told inside it are rows beside it');
  if (frame.inside === 'instead') out.push('a deed told inside it is told instead of it');
  if (frame.weight !== undefined && frame.weight !== 0) out.push(`weight ${score(frame.weight as number)}`);
  return out;
}
