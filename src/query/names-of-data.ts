/** The names that the program ships with. */
import { loadNames } from '../node/resources.ts';
import { createNames, type Names } from './names.ts';

let known: Promise<Names> | undefined;

/** Names out of the shipped data, loaded once a process. */
export function namesOfData(): Promise<Names> {
  known ??= loadNames().then(createNames);
  return known;
}
