import type { Plan } from '@evergrow/domain/commerce/subscription';
import { makePlan, makePlanPrice } from '../factories/subscription.ts';
import type { TenantName } from './tenant-name.ts';

const euros = (amount: number) => [{ amount: amount * 100, currency: 'EUR' as const }];

/** How the plans of the demo tenants are sold, by offering. */
export const demoPlans: Partial<Record<TenantName, Readonly<Record<string, Plan>>>> = {
  evergrow: {
    membership: makePlan({
      prices: [
        makePlanPrice({ prices: euros(29) }),
        makePlanPrice({ id: 'yearly', title: 'Yearly', interval: 'year', prices: euros(290) }),
      ],
      trialDays: 14,
    }),
    'inner-circle': makePlan({ prices: [makePlanPrice({ prices: euros(79) })] }),
  },
};
