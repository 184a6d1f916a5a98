import { useApi } from '../api/use-api.ts';

/** What the server says of itself and its store. */
export interface About {
  readonly version: string;
  /** The file's name, or the database's. */
  readonly store: string;
  readonly reports: number;
  readonly mentions: number;
  readonly events: number;
  readonly writable: boolean;
}

/** Asks for it, once for all views. */
export function useAbout() {
  return useApi<About>('/api/about');
}
