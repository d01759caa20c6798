import type { Problem, ProblemCode } from '@evergrow/domain/operations';

export type FieldError = { path: string; message: string };

/** A refusal of the API, or no answer at all (`code` is `offline` then). */
export class ApiProblem extends Error {
  readonly code: ProblemCode | 'offline';
  readonly status: number;
  readonly fields: readonly FieldError[];
  readonly requestId: string | null;
  readonly detail: string | null;

  constructor(code: ProblemCode | 'offline', status: number, problem?: Partial<Problem>) {
    super(problem?.title ?? code);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.fields = problem?.errors ?? [];
    this.requestId = problem?.requestId ?? null;
    this.detail = problem?.detail ?? null;
  }
}

/** The code of whatever was thrown: an API refusal's own, `offline` for a lost network, else `internal`. */
export function problemCode(error: unknown): ProblemCode | 'offline' {
  if (error instanceof ApiProblem) return error.code;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'unavailable' || code === 'auth/network-request-failed' || !navigator.onLine) return 'offline';
  if (code === 'permission-denied') return 'forbidden';
  if (code === 'unauthenticated' || code === 'auth/user-token-expired') return 'unauthenticated';
  return 'internal';
}
