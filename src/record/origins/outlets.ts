/** One key for one outlet, whichever of its names a report uses. */
import type { Reading } from '../../reading/types.ts';

/** Places to post in: what stands there is its writer's, not the platform's. */
const PLATFORMS: ReadonlySet<string> = new Set(
  'x twitter facebook instagram telegram youtube tiktok weibo wechat whatsapp linkedin threads bluesky truth social'.split(
    ' ',
  ),
);

/** Turns an outlet's code or name into its key. */
export type OutletKey = (code: string | null, name: string) => string;

/** Keys of outlets by the names and codes that some readings give together, and by the gazetteer where one is at hand. */
export function outletKeys(readings: readonly Reading[], codeOf?: (name: string) => string | null): OutletKey {
  const codes = new Map<string, string>();
  const learn = (code: string | null, name: string): void => {
    if (code === null) return;
    for (const key of [plain(name), plain(code)]) {
      const before = codes.get(key);
      // The smaller code wins, so that the order of readings does not matter.
      if (before === undefined || plain(code) < before) codes.set(key, plain(code));
    }
  };
  for (const r of readings) {
    for (const c of r.credits) if (c.kind !== 'anonymous' && c.kind !== 'document') learn(c.code, c.name);
    for (const row of r.rows)
      for (const h of row.attribution) if (h.how === 'media' || h.how === 'wire') learn(h.code, h.name);
  }
  return (code, name) => {
    const given = code ?? codeOf?.(name) ?? null;
    return given === null ? (codes.get(plain(name)) ?? plain(name)) : (codes.get(plain(given)) ?? plain(given));
  };
}

/** Whether a key is of a platform. */
export function isPlatform(key: string): boolean {
  return PLATFORMS.has(key);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
