/** Writes docs/api.md, the reference of the API, out of its description: `npm run docs:api`. */
import { writeFile } from 'node:fs/promises';
import { apiReference } from './docs/api-reference.ts';

await writeFile(new URL('../docs/api.md', import.meta.url), await apiReference());
