/** Why a card was declined, as far as its owner is told: that one is reported stolen is not ours to say. */
const told = {
  insufficient_funds: 'funds',
  expired_card: 'expired',
  incorrect_cvc: 'code',
  invalid_cvc: 'code',
  incorrect_number: 'number',
  invalid_number: 'number',
  processing_error: 'again',
  try_again_later: 'again',
  authentication_required: 'check',
  payment_intent_authentication_failure: 'check',
  setup_intent_authentication_failure: 'check',
  card_not_supported: 'unsupported',
  currency_not_supported: 'unsupported',
} as const;

export type DeclineReason = (typeof told)[keyof typeof told] | 'declined';

/** @param code the payment service's word, the bank's own first: `insufficient_funds`, `card_declined`, … */
export const declineReason = (code: string | null | undefined): DeclineReason =>
  code && Object.hasOwn(told, code) ? told[code as keyof typeof told] : 'declined';
