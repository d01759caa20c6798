export type CardOutcome =
  | { readonly kind: 'success' }
  | { readonly kind: 'challenge'; readonly passed: Exclude<CardOutcome, { kind: 'challenge' }> }
  | {
      readonly kind: 'decline';
      readonly code: string;
      readonly declineCode: string | null;
      readonly message: string;
    };

export type CardDecline = Extract<CardOutcome, { kind: 'decline' }>;

const declined = (code: string, declineCode: string | null, message: string): CardDecline => ({
  kind: 'decline',
  code,
  declineCode,
  message,
});

const success = { kind: 'success' } as const;
const generic = declined('card_declined', 'generic_decline', 'Your card was declined.');
const insufficient = declined('card_declined', 'insufficient_funds', 'Your card has insufficient funds.');

/** Stripe's documented test cards. https://docs.stripe.com/testing */
const outcomes: Readonly<Record<string, CardOutcome>> = {
  '4242424242424242': success,
  '4000056655665556': success,
  '5555555555554444': success,
  '378282246310005': success,
  // What becomes of the money afterwards: straight to the available balance, refunds that wait or fail, disputes.
  '4000000000000077': success,
  '4000000000007726': success,
  '4000000000005126': success,
  '4000000000000259': success,
  '4000000000002685': success,
  '4000000000001976': success,
  '4000002500003155': { kind: 'challenge', passed: success },
  '4000002760003184': { kind: 'challenge', passed: success },
  '4000003800000446': { kind: 'challenge', passed: success },
  '4000000000003220': { kind: 'challenge', passed: success },
  '4000008400001629': { kind: 'challenge', passed: generic },
  '4000008260003178': { kind: 'challenge', passed: insufficient },
  '4000000000000002': generic,
  '4000000000000341': generic,
  '4000000000009995': insufficient,
  '4000000000009987': declined('card_declined', 'lost_card', 'Your card was declined.'),
  '4000000000009979': declined('card_declined', 'stolen_card', 'Your card was declined.'),
  '4100000000000019': declined('card_declined', 'fraudulent', 'Your card was declined.'),
  '4000000000000069': declined('expired_card', null, 'Your card has expired.'),
  '4000000000000127': declined('incorrect_cvc', null, "Your card's security code is incorrect."),
  '4000000000000119': declined(
    'processing_error',
    null,
    'An error occurred while processing your card. Try again in a little bit.',
  ),
};

/** What a card number does. A number that is not a test card is refused, as Stripe does in test mode. */
export function outcomeOf(number: string): CardOutcome {
  return (
    outcomes[number] ??
    declined(
      'card_declined',
      'test_mode_live_card',
      'Your card was declined. Use one of the test cards below.',
    )
  );
}

/** What a card does when it is only left with a customer, not charged. One declines only when it is charged. */
export function outcomeOfSaving(number: string): CardOutcome {
  if (number === '4000000000000341' || number === '4000008260003178') return success;
  return outcomeOf(number);
}

/**
 * What charging a card does while its owner is away. One whose bank was satisfied when it was saved goes through; one
 * that asks every time cannot be answered. https://docs.stripe.com/testing#regulatory-cards
 */
export function offSessionOutcomeOf({ number, setUp }: Card): Exclude<CardOutcome, { kind: 'challenge' }> {
  if (number === '4000003800000446' || (setUp && number === '4000002500003155')) return success;
  const outcome = outcomeOf(number);
  if (outcome.kind !== 'challenge') return outcome;
  if (setUp && number === '4000008260003178') return insufficient;
  return declined(
    'authentication_required',
    'authentication_required',
    'Your card was declined. This transaction requires authentication.',
  );
}

/** Reasons of the disputes that two test cards bring about, and one that is an inquiry only. */
export function disputeOf(number: string): { reason: string; inquiry: boolean } | null {
  if (number === '4000000000000259') return { reason: 'fraudulent', inquiry: false };
  if (number === '4000000000002685') return { reason: 'product_not_received', inquiry: false };
  if (number === '4000000000001976') return { reason: 'general', inquiry: true };
  return null;
}

/** Whether what a card pays can be paid out at once: one test card does that, the others are pending first. */
export const paysAtOnce = (card: Card | undefined): boolean => card?.number === '4000000000000077';

/** What becomes of a refund to a card, after a while: two test cards let it wait, or fail. */
export function refundCourseOf(
  card: Card | undefined,
): { first: 'pending' | 'succeeded'; last: 'succeeded' | 'failed' } | null {
  if (card?.number === '4000000000007726') return { first: 'pending', last: 'succeeded' };
  if (card?.number === '4000000000005126') return { first: 'succeeded', last: 'failed' };
  return null;
}

/** Stripe's names of cards that are ready to be used. https://docs.stripe.com/testing?testing-method=payment-methods */
const named: Readonly<Record<string, string>> = {
  visa: '4242424242424242',
  visa_debit: '4000056655665556',
  mastercard: '5555555555554444',
  amex: '378282246310005',
  bypassPending: '4000000000000077',
  pendingRefund: '4000000000007726',
  refundFail: '4000000000005126',
  createDispute: '4000000000000259',
  createDisputeProductNotReceived: '4000000000002685',
  createDisputeInquiry: '4000000000001976',
  authenticationRequiredOnSetup: '4000002500003155',
  authenticationRequired: '4000002760003184',
  authenticationRequiredSetupForOffSession: '4000003800000446',
  authenticationRequiredChargeDeclinedInsufficientFunds: '4000008260003178',
  threeDSecure2Required: '4000000000003220',
  threeDSecureRequiredChargeDeclined: '4000008400001629',
  chargeDeclined: '4000000000000002',
  chargeCustomerFail: '4000000000000341',
  chargeDeclinedInsufficientFunds: '4000000000009995',
  chargeDeclinedLostCard: '4000000000009987',
  chargeDeclinedStolenCard: '4000000000009979',
  chargeDeclinedFraudulent: '4100000000000019',
  chargeDeclinedExpiredCard: '4000000000000069',
  chargeDeclinedIncorrectCvc: '4000000000000127',
  chargeDeclinedProcessingError: '4000000000000119',
};

/** The card behind `pm_card_…` or `tok_…`; null for a name Stripe does not have. */
export function namedCard(token: string): Card | null {
  const number = named[token.replace(/^(pm_card_|tok_)(visa_(?=chargeDeclined))?/, '')];
  return number ? { number, brand: cardBrandOf(number), month: 12, year: 2040, name: '' } : null;
}

/** A test bank account that can be debited. */
export type Debit = {
  readonly iban: string;
  readonly outcome: 'succeeded' | 'failed';
  /** Seconds until the bank says so. Days in reality. */
  readonly after: number;
  readonly disputed: boolean;
};

/** Stripe's documented test accounts for SEPA debits. https://docs.stripe.com/payments/sepa-debit/accept-a-payment */
const accounts: Readonly<Record<string, Omit<Debit, 'iban'>>> = {
  AT611904300234573201: { outcome: 'succeeded', after: 5, disputed: false },
  AT321904300235473204: { outcome: 'succeeded', after: 180, disputed: false },
  AT861904300235473202: { outcome: 'failed', after: 5, disputed: false },
  AT051904300235473205: { outcome: 'failed', after: 180, disputed: false },
  AT591904300235473203: { outcome: 'succeeded', after: 5, disputed: true },
  DE89370400440532013000: { outcome: 'succeeded', after: 5, disputed: false },
  ES0700120345030000067890: { outcome: 'succeeded', after: 5, disputed: false },
};

/** What debiting an account does; null for one that is not a test account. */
export function debitOf(typed: string): Debit | null {
  const iban = typed.replaceAll(/\s/g, '').toUpperCase();
  const known = Object.hasOwn(accounts, iban) ? accounts[iban] : undefined;
  return known ? { iban, ...known } : null;
}

export type CardInput = {
  readonly number: string;
  readonly expiry: string;
  readonly cvc: string;
  readonly name: string;
};
export type CardProblems = Partial<Record<'number' | 'expiry' | 'cvc' | 'name', string>>;
export type Card = {
  readonly number: string;
  readonly brand: string;
  readonly month: number;
  readonly year: number;
  readonly name: string;
  /** Its owner passed the bank's check for payments that come later. */
  readonly setUp?: boolean;
};

/** Checks a card as the form would, before anything is charged. `now` decides what has expired. */
export function readCard(input: CardInput, now: Date): { card: Card } | { problems: CardProblems } {
  const number = input.number.replaceAll(/[\s-]/g, '');
  const expiry = /^(\d{1,2})\s*\/\s*(\d{2}|\d{4})$/.exec(input.expiry.trim());
  const month = Number(expiry?.[1]);
  const year = Number(expiry?.[2]) + (expiry?.[2]?.length === 2 ? 2000 : 0);
  const brand = cardBrandOf(number);
  const problems: CardProblems = {
    ...(isCardNumber(number) ? {} : { number: 'Your card number is not valid.' }),
    ...expiryProblem(expiry !== null, month, year, now),
    ...(new RegExp(`^\\d{${brand === 'amex' ? 4 : 3}}$`).test(input.cvc.trim())
      ? {}
      : { cvc: "Your card's security code is incomplete." }),
    ...(input.name.trim() ? {} : { name: 'Enter your name.' }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { card: { number, brand, month, year, name: input.name.trim() } };
}

function expiryProblem(wellFormed: boolean, month: number, year: number, now: Date): CardProblems {
  if (!wellFormed || month < 1 || month > 12) return { expiry: "Your card's expiration date is incomplete." };
  const ended =
    year < now.getUTCFullYear() || (year === now.getUTCFullYear() && month < now.getUTCMonth() + 1);
  return ended ? { expiry: "Your card's expiration date is in the past." } : {};
}

/** Luhn's checksum, ISO/IEC 7812-1. */
function isCardNumber(number: string): boolean {
  if (!/^\d{14,19}$/.test(number)) return false;
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** The brand a number belongs to. */
export function cardBrandOf(number: string): string {
  if (/^3[47]/.test(number)) return 'amex';
  if (/^(5[1-5]|2[2-7])/.test(number)) return 'mastercard';
  return 'visa';
}
