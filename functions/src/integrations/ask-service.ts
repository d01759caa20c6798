import type { z } from 'zod';
import { CalendarError, type CalendarErrorCode } from './calendar-error.ts';

type Asking = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: string;
  /** Access token. */
  access?: string;
  json?: unknown;
  form?: Record<string, string>;
  headers?: Record<string, string>;
};

const timeout = 10_000;
const byStatus: Readonly<Record<number, CalendarErrorCode>> = {
  401: 'expired',
  404: 'missing',
  409: 'exists',
  410: 'gone',
  412: 'changed',
  429: 'throttled',
};
/** Google says 403 both for what is forbidden and for what is asked too often. */
const quota = /rateLimitExceeded|userRateLimitExceeded|quotaExceeded/i;

/**
 * One request to Google or Microsoft, its answer read by `schema`.
 * @throws CalendarError
 */
export async function askService<T>(asking: Asking, schema: z.ZodType<T>): Promise<T> {
  const { method = 'GET', url, access, json, form, headers = {} } = asking;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(access ? { authorization: `Bearer ${access}` } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form ? { body: new URLSearchParams(form) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
  } catch {
    throw new CalendarError('unreachable');
  }
  const text = await response.text().catch(() => '');
  if (!response.ok) throw errorOf(response, text);
  const read = schema.safeParse(text === '' ? null : parsed(text));
  if (!read.success) throw new CalendarError('unreachable');
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf({ status, headers }: Response, text: string): CalendarError {
  const seconds = Number(headers.get('retry-after') ?? 0);
  const retryAfter = Number.isFinite(seconds) ? Math.min(seconds, 86_400) * 1000 : 0;
  if (status === 400 && text.includes('invalid_grant')) return new CalendarError('withdrawn');
  if (status === 403 && quota.test(text)) return new CalendarError('throttled', retryAfter);
  const code = byStatus[status] ?? (status >= 500 ? 'unreachable' : 'refused');
  return new CalendarError(code, retryAfter);
}
