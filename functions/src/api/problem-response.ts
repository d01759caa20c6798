import { type Problem, type ProblemCode, problems } from '@evergrow/domain/operations';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import { errorFacts, log } from '../kernel/log.ts';
import { Refusal } from '../kernel/refusal.ts';

const codeOfStatus: Record<number, ProblemCode> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
};

/** The one place an error becomes an answer. What was not foreseen is logged and told as `internal`, no more. */
export function problemResponse(c: Context, error: unknown): Response {
  const requestId = c.get('requestId') ?? 'unknown';
  const refusal = refusalOf(error);
  if (!refusal) log('ERROR', 'unforeseen', { requestId, ...errorFacts(error) });
  const code = refusal?.code ?? 'internal';
  const [status, title] = problems[code];
  const detail = refusal && refusal.message !== title ? { detail: refusal.message } : {};
  const errors = refusal?.errors ? { errors: [...refusal.errors] } : {};
  const problem: Problem = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    ...detail,
    requestId,
    ...errors,
  };
  c.set('problemCode', code);
  return c.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException) return new Refusal(codeOfStatus[error.status] ?? 'invalid_request');
  return null;
}

/** A refusal that names each wrong field. */
export const invalid = (error: ZodError, where: string): Refusal =>
  new Refusal(
    'invalid_request',
    undefined,
    error.issues.slice(0, 50).map((issue) => ({
      path: [where, ...issue.path.map(String)].filter(Boolean).join('.'),
      message: issue.message.slice(0, 200),
    })),
  );
