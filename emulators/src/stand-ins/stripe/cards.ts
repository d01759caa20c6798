export type CardOutcome =
  | { readonly kind: 'success' }
  | { readonly kind: 'challenge' }
  | {
      readonly kind: 'decline';
      readonly code: string;
      readonly declineCode: string | null;
      readonly message: string;
    };

const declined = (code: string, declineCode: string | null, message: string): CardOutcome => ({
  kind: 'decline',
  code,
  declineCode,
  message,
});

/** Stripe's documented test cards. https://docs.stripe.com/testing */
const outcomes: Readonly<Record<string, CardOutcome>> = {
  '4242424242424242': { kind: 'success' },
  '4000056655665556': { kind: 'success' },
  '5555555555554444': { kind: 'success' },
  '378282246310005': { kind: 'success' },
  '4000002500003155': { kind: 'challenge' },
  '4000002760003184': { kind: 'challenge' },
  '4000003800000446': { kind: 'challenge' },
  '4000000000000002': declined('card_declined', 'generic_decline', 'Your card was declined.'),
  '4000000000009995': declined('card_declined', 'insufficient_funds', 'Your card has insufficient funds.'),
  '4000000000009987': declined('card_declined', 'lost_card', 'Your card was declined.'),
  '4000000000009979': declined('card_declined', 'stolen_card', 'Your card was declined.'),
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

/**
 * What charging a saved card does while its owner is away. One whose bank was satisfied when it was saved goes through;
 * one that asks every time cannot be answered. https://docs.stripe.com/testing#regulatory-cards
 */
export function offSessionOutcomeOf(number: string): Exclude<CardOutcome, { kind: 'challenge' }> {
  if (['4000002500003155', '4000003800000446'].includes(number)) return { kind: 'success' };
  const outcome = outcomeOf(number);
  if (outcome.kind !== 'challenge') return outcome;
  return {
    kind: 'decline',
    code: 'authentication_required',
    declineCode: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  };
}

/** Stripe's documented test accounts for SEPA debits: one that is paid, one that is sent back. */
export function debitOutcomeOf(iban: string): 'succeeded' | 'failed' | null {
  const known = { AT611904300234573201: 'succeeded', AT861904300235473202: 'failed' } as const;
  return known[iban as keyof typeof known] ?? null;
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
