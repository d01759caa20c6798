import type { PublicPlans } from '@evergrow/domain/commerce/subscription';
import { api } from '../../lib/api.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

/** `GET public/tenants/{slug}/plans` */
export const usePlans = (slug: string): Query<PublicPlans> =>
  useQuery(`plans/${slug}`, () => api.get<PublicPlans>(`public/tenants/${slug}/plans`), 60_000);
