import { type Metrics, rollupSchema, sumRollups } from '@evergrow/domain/analytics';
import { DAY, paths, utcDay, utcMonthsBetween } from '@evergrow/domain/kernel';
import { memberSchema, type Tenant } from '@evergrow/domain/tenancy';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';

const days = 30;

/** The last thirty days of a tenant, today included: the rollups of two months (three around February) and one count. */
export async function readMetrics(
  { tenantId, tenant }: { tenantId: string; tenant: Tenant },
  now: Date,
): Promise<Metrics> {
  const start = new Date(now.getTime() - (days - 1) * DAY);
  start.setUTCHours(0, 0, 0, 0);
  const months = utcMonthsBetween(start.getTime(), now.getTime() + 1);
  const [rollups, active] = await Promise.all([
    db().getAll(...months.map((month) => documentAt(paths.rollup(tenantId, month), rollupSchema))),
    collectionAt(paths.members(tenantId), memberSchema)
      .where('role', '==', 'client')
      .where('activeAt', '>=', start)
      .count()
      .get(),
  ]);
  const [from, to] = [utcDay(start.getTime()), utcDay(now.getTime())];
  const found = rollups.flatMap((snapshot) => snapshot.data() ?? []);
  const sum = sumRollups(found, from, to, tenant.currency);
  const { matches, confirmedFromMatch } = sum.totals;
  return {
    currency: tenant.currency,
    from,
    to,
    ...sum,
    activeClients: active.data().count,
    matchToBooking: matches === 0 ? null : confirmedFromMatch / matches,
  };
}
