import {
  type Plan,
  type PlanPrice,
  type PlanUsage,
  planSteps,
  unitDecimal,
} from '@evergrow/domain/commerce/subscription';
import type { Currency } from '@evergrow/domain/kernel';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { sha256 } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { askingStripe, madeOnce } from './asking-stripe.ts';
import { keepMeter } from './plan-store.ts';

type Of = { tenantId: string; offeringId: string; title: string };

const named = (...parts: readonly unknown[]): string => sha256(JSON.stringify(parts)).slice(0, 32);

/** What a plan's usage is counted by. */
export const usageEvent = (tenantId: string, offeringId: string): string =>
  `usage_${named(tenantId, offeringId)}`;

async function productOf({ tenantId, offeringId, title }: Of): Promise<string> {
  const id = `plan_${named(tenantId, offeringId)}`;
  await madeOnce<unknown>(
    () => stripe().products.create({ id, name: title, metadata: { tenantId, offeringId } }),
    async () => id,
  );
  return id;
}

/** Made once for what it says: a price of Stripe's never changes, so another amount is another price. */
async function priceNamed(
  key: string,
  of: Of,
  describe: (product: string) => Omit<Stripe.PriceCreateParams, 'lookup_key'>,
): Promise<string> {
  const find = async () => (await stripe().prices.list({ lookup_keys: [key], limit: 1 })).data[0]?.id;
  return await askingStripe(async () => {
    const known = await find();
    if (known) return known;
    const product = await productOf(of);
    return await madeOnce(
      async () => (await stripe().prices.create({ ...describe(product), lookup_key: key })).id,
      async () => (await find()) ?? '',
    );
  });
}

const metadataOf = ({ tenantId, offeringId }: Of, price: PlanPrice) => ({
  tenantId,
  offeringId,
  priceId: price.id,
});

/** The price of a plan at the payment service. @throws Refusal('currency_mismatch' | 'payment_unavailable') */
export async function stripePriceOf(of: Of, price: PlanPrice, currency: Currency): Promise<string> {
  const steps = planSteps(price, currency);
  if (!steps) throw new Refusal('currency_mismatch');
  const { interval, every } = price;
  const mode = price.tiers?.mode ?? 'graduated';
  const key = `plan_${named(of.tenantId, of.offeringId, price.id, interval, every, currency, mode, steps)}`;
  const [first] = steps;
  const amounts: Partial<Stripe.PriceCreateParams> =
    steps.length === 1
      ? { unit_amount: first?.amount ?? 0 }
      : {
          billing_scheme: 'tiered',
          tiers_mode: mode,
          tiers: steps.map(({ amount }, index) => {
            const next = steps[index + 1];
            return { unit_amount: amount, up_to: next ? next.from - 1 : ('inf' as const) };
          }),
        };
  return await priceNamed(key, of, (product) => ({
    product,
    currency: currency.toLowerCase(),
    nickname: price.title,
    recurring: { interval, interval_count: every },
    metadata: metadataOf(of, price),
    ...amounts,
  }));
}

/** The price of what is counted besides; null where nothing is. */
export async function stripeUsagePriceOf(
  of: Of,
  price: PlanPrice,
  plan: Pick<Plan, 'meterId'>,
  currency: Currency,
): Promise<{ price: string; meterId: string; event: string; amount: number } | null> {
  const { usage } = price;
  if (!usage) return null;
  const amount = usage.prices.find((one) => one.currency === currency)?.amount;
  if (amount === undefined) throw new Refusal('currency_mismatch');
  const { interval, every } = price;
  const { included, per } = usage;
  const meterId = plan.meterId ?? (await meterOf(of, usage));
  const key = `usage_${named(of.tenantId, of.offeringId, price.id, interval, every, currency, amount, included, per)}`;
  const each = unitDecimal(amount, per);
  const amounts: Partial<Stripe.PriceCreateParams> =
    included === 0
      ? { unit_amount_decimal: Stripe.Decimal.from(each) }
      : {
          billing_scheme: 'tiered',
          tiers_mode: 'graduated',
          tiers: [
            { up_to: included, unit_amount: 0 },
            { up_to: 'inf', unit_amount_decimal: Stripe.Decimal.from(each) },
          ],
        };
  const id = await priceNamed(key, of, (product) => ({
    product,
    currency: currency.toLowerCase(),
    nickname: `${price.title}: ${usage.unit}`.slice(0, 200),
    recurring: { interval, interval_count: every, usage_type: 'metered', meter: meterId },
    metadata: metadataOf(of, price),
    ...amounts,
  }));
  return { price: id, meterId, event: usageEvent(of.tenantId, of.offeringId), amount };
}

async function meterOf({ tenantId, offeringId, title }: Of, usage: PlanUsage): Promise<string> {
  const event_name = usageEvent(tenantId, offeringId);
  const meterId = await askingStripe(() =>
    madeOnce(
      async () =>
        (
          await stripe().billing.meters.create({
            display_name: `${title}: ${usage.unit}`.slice(0, 250),
            event_name,
            default_aggregation: { formula: 'sum' },
          })
        ).id,
      async () => {
        for await (const meter of stripe().billing.meters.list({ status: 'active', limit: 100 })) {
          if (meter.event_name === event_name) return meter.id;
        }
        throw new Refusal('payment_unavailable');
      },
    ),
  );
  await keepMeter(tenantId, offeringId, meterId);
  return meterId;
}
