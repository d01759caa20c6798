import type { LicenceState } from '@evergrow/domain/commerce/licence';

/** How each state of a licence looks. */
export const licenceTones = {
  active: 'success',
  waiting: 'warning',
  suspended: 'warning',
  expired: 'neutral',
  revoked: 'danger',
} as const satisfies Record<LicenceState, string>;
