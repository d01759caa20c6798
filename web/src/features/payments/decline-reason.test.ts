import { expect, test } from 'vitest';
import { declineReason } from './decline-reason.ts';

test.each([
  ['insufficient_funds', 'funds'],
  ['expired_card', 'expired'],
  ['payment_intent_authentication_failure', 'check'],
  ['stolen_card', 'declined'],
  ['toString', 'declined'],
  [null, 'declined'],
] as const)('%s is told as %s', (code, reason) => {
  expect(declineReason(code)).toBe(reason);
});
