import type Stripe from 'stripe';

/**
 * A decimal as it is on the wire. The SDK's type is a class that it makes of the text when it reads an answer; in the
 * state of the stand-in it is the text.
 */
export function wireDecimal(value: string): Stripe.Decimal {
  return value as unknown as Stripe.Decimal;
}

/** The text of a decimal. */
export const decimalText = (value: Stripe.Decimal | null): string | null =>
  value === null ? null : String(value);
