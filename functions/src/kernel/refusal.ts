import type { Result } from '@evergrow/domain/kernel';
import { type ProblemCode, problems } from '@evergrow/domain/operations';

/** The one error class: a refusal with a stable code. The API turns it into problem+json. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly { path: string; message: string }[] | undefined;

  constructor(code: ProblemCode, detail?: string, errors?: readonly { path: string; message: string }[]) {
    super(detail ?? problems[code][1]);
    this.name = 'Refusal';
    this.code = code;
    this.errors = errors;
  }
}

/** The value of a decision, or the refusal it came to. */
export function decided<T>(result: Result<T, ProblemCode>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.code, result.detail);
}
