import type { Problem } from '@evergrow/domain/operations';
import { loadAuth } from './firebase.ts';
import { ApiProblem } from './problem.ts';
import { hasSessionHint, sessionEnded } from './session-hint.ts';

type QueryValue = string | number | boolean | readonly string[] | null | undefined;

export type ApiOptions<T> = {
  /** Checks the answer. The API checks its own answers, so public pages may go without and stay small. */
  schema?: { parse: (value: unknown) => T };
  body?: unknown;
  query?: Record<string, QueryValue>;
  /** A UUID that stays the same for retries of one act; see `useIdempotencyKey`. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** `/v1` + path + query; empty values are left out and lists are joined by commas. */
export function apiUrl(path: string, query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '') parameters.set(name, text);
  }
  const search = parameters.toString();
  return `/v1/${path.replace(/^\//, '')}${search === '' ? '' : `?${search}`}`;
}

async function idToken(): Promise<string | null> {
  if (!hasSessionHint()) return null;
  const { auth } = await loadAuth();
  await auth.authStateReady();
  return (await auth.currentUser?.getIdToken()) ?? null;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const fallback =
    response.status >= 502 ? 'unavailable' : response.status === 404 ? 'not_found' : 'internal';
  return new ApiProblem(body.code ?? fallback, response.status, body);
}

async function request<T>(method: string, path: string, options: ApiOptions<T> = {}): Promise<T> {
  const headers = new Headers({ accept: 'application/json' });
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  let response: Response;
  try {
    if (!path.replace(/^\//, '').startsWith('public/')) {
      const token = await idToken();
      if (token) headers.set('authorization', `Bearer ${token}`);
    }
    response = await fetch(apiUrl(path, options.query), {
      method,
      headers,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem('offline', 0);
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === 'token_revoked') window.dispatchEvent(new Event(sessionEnded));
    throw problem;
  }
  const text = await response.text();
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  return options.schema ? options.schema.parse(value) : (value as T);
}

/**
 * The platform's API. Paths are relative to `/v1`; the ID token is sent when someone is signed in, never to `public/`.
 * Every call throws `ApiProblem`: the API's own code, or `offline` when nothing answered.
 */
export const api = {
  get: <T>(path: string, options?: Omit<ApiOptions<T>, 'body'>) => request<T>('GET', path, options),
  post: <T>(path: string, options?: ApiOptions<T>) => request<T>('POST', path, options),
  put: <T>(path: string, options?: ApiOptions<T>) => request<T>('PUT', path, options),
  patch: <T>(path: string, options?: ApiOptions<T>) => request<T>('PATCH', path, options),
  delete: <T>(path: string, options?: ApiOptions<T>) => request<T>('DELETE', path, options),
};
