import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences that must go with code which was taken into a bundle.
 *
 * @param modules paths of all modules that went in
 * @returns one text: each package with its version and licence
 * @throws Error for a package without a licence file, unless it is MIT and names its authors
 */
export async function licencesOf(modules: readonly string[]): Promise<string> {
  const folders = new Set(
    modules.flatMap((id) => /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? []),
  );
  const notices = await Promise.all([...folders].toSorted().map(noticeOf));
  return `This folder holds code of these packages.\n\n${notices.join('\n')}`;
}

async function noticeOf(folder: string): Promise<string> {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const files = await readdir(folder);
  const file = files.find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? await unfiled(folder, about.license) : await readFile(join(folder, file), 'utf8');
  return `## ${String(about.name)} ${String(about.version)} (${String(about.license)})\n\n${text.trim()}\n`;
}

/** The licence of a package that has no file of it: its authors, as its description names them, and the usual words. */
async function unfiled(folder: string, licence: unknown): Promise<string> {
  const said = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const authors = /^#+ authors?\s+([^#]+)/im.exec(said)?.[1]?.trim();
  if (licence !== 'MIT' || authors === undefined)
    throw new Error(`${folder} has no licence file, so its code cannot be shipped in a bundle`);
  return `Copyright (c)\n${authors}\n\n${MIT}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
