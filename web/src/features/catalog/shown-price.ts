import type { PublicOffering } from '@evergrow/domain/catalog';
import type { Money } from '@evergrow/domain/kernel';

/**
 * What an offering costs at a provider, to be shown: its own price or, where it has none (null), the provider's hourly
 * price for its length. What is charged is always the server's quote; a test holds the two together.
 */
export function shownPrice(
  { price, durationMinutes }: Pick<PublicOffering, 'price' | 'durationMinutes'>,
  hourly: Money,
): Money {
  if (price !== null) return price;
  return {
    amount: Math.floor((hourly.amount * (durationMinutes ?? 60) + 30) / 60),
    currency: hourly.currency,
  };
}
