import { type Currency, currencyExponents, type Money } from '@evergrow/domain/kernel';

/**
 * What one euro's worth of work is quoted at, to the order of magnitude. Only so that a sample price looks like a
 * price in its currency: the owner sets the real one. Currencies not named are near enough to the euro.
 */
const magnitudes: Partial<Record<Currency, number>> = {
  SEK: 10,
  NOK: 10,
  DKK: 8,
  PLN: 4,
  CZK: 25,
  MXN: 20,
  BRL: 6,
  COP: 4000,
  ARS: 1000,
  CLP: 1000,
  INR: 50,
  HKD: 8,
  ZAR: 20,
  AED: 4,
  ILS: 4,
  TRY: 40,
  KRW: 1500,
  JPY: 150,
  KWD: 0.3,
};

/** A plausible price in `currency` for something that costs about `euros`. */
export const samplePrice = (euros: number, currency: Currency): Money => ({
  amount: Math.round(euros * (magnitudes[currency] ?? 1)) * 10 ** currencyExponents[currency],
  currency,
});
