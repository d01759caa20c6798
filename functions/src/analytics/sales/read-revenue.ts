import {
  commonShard,
  fortnightTo,
  type Grain,
  namesCovering,
  type Period,
  periodAfter,
  periodBefore,
  periodOf,
  piecesOf,
  type Revenue,
  revenueOf,
  type Sales,
  salesNowSchema,
  salesSchema,
  salesShards,
  spansOf,
} from '@evergrow/domain/analytics/revenue';
import { customerSchema } from '@evergrow/domain/commerce/customer';
import { type Currency, paths, utcDay } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';

type Asked = { grain: Grain; at?: string | undefined; currency?: Currency | undefined };

/** How far back figures are given, in years. */
const furthest = 5;

const shards = Array.from({ length: salesShards }, (_, shard) => shard);

async function readSales(
  tenantId: string,
  currency: Currency,
  whole: readonly string[],
  common: readonly string[],
): Promise<Sales[]> {
  const wanted = [
    ...whole.flatMap((span) => shards.map((shard) => `${span}_${shard}`)),
    ...common.filter((span) => !whole.includes(span)).map((span) => `${span}_${commonShard}`),
  ];
  const found = await db().getAll(
    ...wanted.map((id) => documentAt(paths.salesOf(tenantId, `${currency}_${id}`), salesSchema)),
  );
  return found.flatMap((each) => (each.exists ? [salesSchema.parse(each.data())] : []));
}

async function countCustomers(tenantId: string, currency: Currency, period: Period): Promise<number> {
  const names = namesCovering(period).map((name) => `${currency}:${name}`);
  const counted = await collectionAt(paths.customers(tenantId), customerSchema)
    .where('boughtIn', 'array-contains-any', names)
    .count()
    .get();
  return counted.data().count;
}

/**
 * What a tenant earned in a day, a week, a month or a year, beside the one before. A day, week or month costs at most 16
 * documents, a year 12; a period long past up to 18 more to find what stood at its end; and two counts, each a read for every
 * thousand customers.
 * @throws Refusal('invalid_request') for a day to come, and for one more than five years ago
 */
export async function readRevenue(
  { tenantId, tenant }: { tenantId: string; tenant: Tenant },
  asked: Asked,
  now: Date,
): Promise<Revenue> {
  const today = utcDay(now.getTime());
  const day = asked.at ?? today;
  const first = `${Number(today.slice(0, 4)) - furthest}${today.slice(4)}`;
  if (day > today || day < first) throw new Refusal('invalid_request');
  const currency = asked.currency ?? tenant.currency;
  const period = periodOf(asked.grain, day, today);
  const before = periodBefore(asked.grain, period);
  const chart = asked.grain === 'day' ? fortnightTo(day) : period;
  const spans = (periods: readonly (Period | null)[]) => [
    ...new Set(periods.flatMap((each) => (each ? spansOf(piecesOf(each, today)) : []))),
  ];
  const [sales, standing, customersNow, customersWas] = await Promise.all([
    readSales(
      tenantId,
      currency,
      spans([period, before, chart]),
      spans([periodAfter(period, today), periodAfter(before, today)]),
    ),
    documentAt(paths.salesOf(tenantId, 'now'), salesNowSchema).get(),
    countCustomers(tenantId, currency, period),
    countCustomers(tenantId, currency, before),
  ]);
  const currencies = standing.data()?.currencies ?? {};
  const others = Object.keys(currencies).filter((each) => each !== tenant.currency) as Currency[];
  return revenueOf({
    currency,
    currencies: [tenant.currency, ...others.sort()],
    grain: asked.grain,
    period,
    before,
    chart,
    today,
    sales,
    standing: currencies[currency],
    customers: { now: customersNow, was: customersWas },
  });
}
