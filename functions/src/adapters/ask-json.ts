import { z } from 'zod';

/** A service said no, or nothing. `status` is 0 where it did not answer. */
export class ServiceProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(service: string, status: number, detail: string) {
    super(`${service} answered ${status}`);
    this.name = 'ServiceProblem';
    this.status = status;
    this.code = `${service}_${status}${detail ? `_${detail}` : ''}`;
  }
}

type Request = { method: string; url: string; headers: Record<string, string>; body?: string };

/**
 * One request for JSON, given up after ten seconds. An empty answer is `null`.
 * @throws ServiceProblem
 */
export async function askJson<T>(service: string, request: Request, schema: z.ZodType<T>): Promise<T> {
  const { url, ...rest } = request;
  const response = await fetch(url, { ...rest, signal: AbortSignal.timeout(10_000) }).catch(() => {
    throw new ServiceProblem(service, 0, '');
  });
  const text = await response.text();
  const body: unknown = text === '' ? null : safeJson(text);
  if (!response.ok) throw new ServiceProblem(service, response.status, codeIn(body));
  return schema.parse(body);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Zoom's `code`, Google's `error.status`: names, never texts, which may hold what was sent. */
function codeIn(body: unknown): string {
  const zoom = z.object({ code: z.number() }).safeParse(body);
  if (zoom.success) return String(zoom.data.code);
  const google = z.object({ error: z.object({ status: z.string().max(60) }) }).safeParse(body);
  return google.success ? google.data.error.status : '';
}
