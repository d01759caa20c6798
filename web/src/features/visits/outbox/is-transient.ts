import { ApiProblem } from '../../../lib/problem.ts';

const passing = [
  'offline',
  'unavailable',
  'internal',
  'rate_limited',
  'request_in_progress',
  'token_revoked',
];
const passingStorage = ['storage/retry-limit-exceeded', 'storage/unknown', 'storage/server-file-wrong-size'];

/** Whether the same act may succeed later: there is no network, or the server is busy. Else it was refused for good. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ApiProblem) return passing.includes(error.code);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('storage/')) return passingStorage.includes(code);
  return code === 'auth/network-request-failed' || error instanceof TypeError;
}

/** What it was refused with, as the words for it are called. */
export function refusalOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'storage/unauthorized' ? 'invalid_transition' : 'internal';
}
