import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences that must go with code which was taken into a bundle.
 *
 * @param modules paths of all modules that went in
 * @returns one text: each package with its version and licence
 * @throws Error for a package that says nothing of its licence
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
  const file = files.find((name) => /^licen[cs]e/i.test(name)) ?? files.find((name) => /^readme/i.test(name));
  const said = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  // A package without a licence file names its authors and licence at the end of its description.
  const text = /^readme/i.test(file ?? '') ? (/^#+ (?:authors?|licen[cs]e)\b[^]*/im.exec(said)?.[0] ?? '') : said;
  if (text === '') throw new Error(`${folder} says nothing of its licence, so its code cannot be shipped in a bundle`);
  return `## ${String(about.name)} ${String(about.version)} (${String(about.license)})\n\n${text}\n`;
}
