/** Asking the server. Every answer comes from the address that the page came from. */

/** What the server refused, and what to do about it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly help: string;
  /** Filters with which it would work; none where they are not known. */
  readonly instead: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    help: string,
    instead: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.help = help;
    this.instead = instead;
  }
}

/** Parameters of a request; what is undefined or empty is left out. */
export type Params = Readonly<Record<string, string | number | boolean | undefined | null>>;

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Given back as `cursor` for the page after; null at the end. */
  readonly next: string | null;
}

const TOKEN = 'demarche.token';

/** Takes the token for writing out of the address (`#token=…`), so that no link that is passed on carries it. */
export function takeToken(): void {
  const found = /(?:^#|&)token=([^&]+)/.exec(location.hash)?.[1];
  if (found === undefined) return;
  sessionStorage.setItem(TOKEN, decodeURIComponent(found));
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** Whether this page may write: whether it was opened with a token. */
export function mayWrite(): boolean {
  return sessionStorage.getItem(TOKEN) !== null;
}

/** The address of something on the server, with its parameters. */
export function address(path: string, params: Params = {}): string {
  const asked = Object.entries(params).filter(([, v]) => v !== undefined && v !== null && v !== '');
  const search = new URLSearchParams(asked.map(([k, v]) => [k, String(v)])).toString();
  return search === '' ? path : `${path}?${search}`;
}

/**
 * Fetches something.
 *
 * @throws ApiError for what the server refuses, and where it cannot be reached
 */
export function get<Answer>(path: string, params: Params = {}, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(address(path, params), signal ? { signal } : {});
}

/** Sends something. @throws ApiError as `get` does */
export function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return ask<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json');
  const token = sessionStorage.getItem(TOKEN);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  let answer: Response;
  try {
    answer = await fetch(path, { ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(
      0,
      'E_OFFLINE',
      'the server does not answer',
      'start it with demarche serve, and load the page again',
    );
  }
  if (answer.ok) return (await answer.json()) as Answer;
  throw await refusal(answer);
}

async function refusal(answer: Response): Promise<ApiError> {
  const said = (await answer.json().catch(() => ({}))) as Partial<
    Record<'code' | 'detail' | 'help', string> & { readonly instead: ApiError['instead'] }
  >;
  return new ApiError(
    answer.status,
    said.code ?? `HTTP_${answer.status}`,
    said.detail ?? answer.statusText,
    said.help ?? 'load the page again',
    said.instead,
  );
}
