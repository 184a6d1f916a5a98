import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences that must go with code which was taken into a bundle.
 *
 * @param modules paths of all modules that went in
 * @returns one text: each package with its version and licence
 * @throws Error for a package without a licence file
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
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file, so its code cannot be shipped in a bundle`);
  const text = (await readFile(join(folder, file), 'utf8')).trim();
  return `## ${String(about.name)} ${String(about.version)} (${String(about.license)})\n\n${text}\n`;
}
