import type { PlanPrice } from '@evergrow/domain/commerce/subscription';
import type { Currency } from '@evergrow/domain/kernel';
import { usagePrice } from '@evergrow/domain/pricing/engine';
import type { Format } from '../../lib/format.ts';
import type { Translate } from '../../lib/use-t.tsx';

/** `€30 a month`, `€90 every 3 months` */
export const everyWords = (
  t: Translate<'subscriptions'>,
  price: string,
  { interval, every }: Pick<PlanPrice, 'interval' | 'every'>,
): string => t(`every.${interval}`, { count: every, price });

export const amountIn = (prices: PlanPrice['prices'], currency: Currency): number | null =>
  prices.find((price) => price.currency === currency)?.amount ?? null;

/** What so many cost in one period, by the engine the server counts with; null where it is not sold in this currency. */
export function periodAmount(price: PlanPrice, currency: Currency, quantity: number): number | null {
  const first = amountIn(price.prices, currency);
  if (first === null) return null;
  const steps = [
    { from: 1, amount: first },
    ...(price.tiers?.steps ?? []).map((step) => ({
      from: step.from,
      amount: amountIn(step.prices, currency) ?? first,
    })),
  ];
  const priced = usagePrice({ included: 0, per: 1, mode: price.tiers?.mode ?? 'graduated', steps }, quantity);
  return priced.ok ? priced.value.amount : null;
}

/** `100 calls included, then €2.50 for 100` */
export function usageWords(
  t: Translate<'subscriptions'>,
  format: Pick<Format, 'money' | 'number'>,
  usage: { unit: string; included: number; per: number; amount: number; currency: Currency },
): string {
  const { unit, included, per, amount, currency } = usage;
  const price = format.money({ amount, currency });
  const each = { unit, price, per: format.number(per) };
  return included === 0
    ? t('usage.each', each)
    : t('usage.then', { ...each, included: format.number(included) });
}
