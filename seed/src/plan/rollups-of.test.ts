import { type Measure, sumRollups } from '@evergrow/domain/analytics';
import { utcDay } from '@evergrow/domain/kernel';
import type { BookingStatus } from '@evergrow/domain/scheduling';
import { describe, expect, it } from 'vitest';
import { planBrighthome } from '../tenants/brighthome/plan-brighthome.ts';
import { planEvergrow } from '../tenants/evergrow/plan-evergrow.ts';
import type { TenantPlan } from './tenant-plan.ts';

const now = Date.parse('2026-11-21');

const all = ({ rollups }: TenantPlan, from: string, to: string) =>
  sumRollups(Object.values(rollups), from, to, 'EUR');

const turned = (plan: TenantPlan, status: BookingStatus) =>
  plan.sales.filter(({ booking }) => booking.history.some((step) => step.status === status));

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe.each([planEvergrow(now), planBrighthome(now)].map((plan) => [plan.tenantId, plan] as const))(
  'the rollups of %s',
  (_, plan) => {
    it('sum to what there is', () => {
      const expected: Record<Measure, number> = {
        members: Object.keys(plan.members).length,
        intakes: Object.keys(plan.consents).length,
        matches: Object.keys(plan.consents).length,
        holds: plan.sales.length,
        confirmed: turned(plan, 'confirmed').length,
        requested: turned(plan, 'requested').length,
        declined: 0,
        noShow: turned(plan, 'noShow').length,
        completed: turned(plan, 'completed').length,
        cancelled: turned(plan, 'cancelled').length,
        expired: turned(plan, 'expired').length,
        confirmedFromMatch: turned(plan, 'confirmed').filter(({ booking }) => booking.fromMatch).length,
        reviews: Object.keys(plan.reviews).length,
        revenue: sum(plan.sales.map(({ order }) => (order.paidAt ? order.quote.total : 0))),
        modelTokens: 0,
        refunds: sum(plan.sales.map(({ order }) => order.refunded)),
      };
      expect(all(plan, '2025-01-01', '2026-12-31').totals).toEqual(expected);
    });

    it('put each payment and each review on its day', () => {
      for (const { day, measures } of all(plan, '2026-10-23', '2026-11-21').days) {
        const paid = plan.sales.filter(({ order }) => order.paidAt && utcDay(order.paidAt.getTime()) === day);
        const reviewed = Object.values(plan.reviews).filter(
          ({ createdAt }) => utcDay(createdAt.getTime()) === day,
        );
        expect([day, measures.revenue, measures.reviews]).toEqual([
          day,
          sum(paid.map(({ order }) => order.quote.total)),
          reviewed.length,
        ]);
      }
    });

    it('say nothing of days to come', () => {
      const days = Object.values(plan.rollups).flatMap((rollup) => Object.keys(rollup.days));
      for (const day of days) expect(day <= '2026-11-21').toBe(true);
    });
  },
);
