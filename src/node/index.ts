/** What needs files: loading the shipped data, reading reports from disk. */
export { readInputs } from './input.ts';
export { loadResources } from './resources.ts';
