import { ApiProblem } from './problem.ts';

/**
 * The fields an API refusal complains about, as form errors: `{ 'price.amount': 'Too small' }`. Paths come as
 * `price.amount` or `/price/amount`; empty where the error is not about fields (show an `ErrorNote` then).
 */
export function formErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries(
    error.fields.map(({ path, message }) => [path.replace(/^[/.]/, '').replaceAll('/', '.'), message]),
  );
}
