import type { Result } from '@evergrow/domain/kernel';

/**
 * The value of a decision that cannot be refused here.
 * @throws Error when the domain refuses it all the same: the plan is then wrong, not the data
 */
export function mustBe<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the plan breaks a rule: ${result.code} ${result.detail ?? ''}`);
}
