/** What needs files: loading the shipped data, reading reports from disk, keeping them in a store. */

export { openStore, type Run, type Store } from '../store/open.ts';
export { readInputs } from './input.ts';
export { loadResources } from './resources.ts';
