// Apart from the schemas made of it, so that a public page can use it without bringing zod.

/**
 * Currencies the platform sells in, with their minor-unit exponent (ISO 4217, table A.1).
 * An exponent of 2 means amounts are in hundredths; JPY has none, KWD has thousandths.
 */
export const currencyExponents = {
  EUR: 2,
  USD: 2,
  GBP: 2,
  CHF: 2,
  CAD: 2,
  AUD: 2,
  NZD: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  CZK: 2,
  MXN: 2,
  BRL: 2,
  COP: 2,
  ARS: 2,
  CLP: 0,
  INR: 2,
  SGD: 2,
  HKD: 2,
  ZAR: 2,
  AED: 2,
  ILS: 2,
  TRY: 2,
  KRW: 0,
  JPY: 0,
  KWD: 3,
} as const;

export type Currency = keyof typeof currencyExponents;

/** The largest amount the platform handles, in minor units: what Stripe accepts in one payment. */
export const largestAmount = 99_999_999;
