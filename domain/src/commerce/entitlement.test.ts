import { expect, test } from 'vitest';
import { type Entitlement, entitlementsTo } from './entitlement.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const grant = (more: Partial<Entitlement> = {}): Entitlement => ({
  clientUid: 'ana',
  offeringId: 'font',
  variantId: null,
  kind: 'product',
  title: 'Font',
  quantity: 1,
  source: { of: 'order', orderId: 'o1' },
  state: 'active',
  grantedAt: at(1),
  until: null,
  updatedAt: at(1),
  ...more,
});

test('one that ended takes nothing another grants', () => {
  const all = [
    grant({ state: 'ended' }),
    grant({ state: 'suspended' }),
    grant({ until: at(9) }),
    grant({ offeringId: 'icons' }),
  ];
  expect(entitlementsTo(all, 'font', at(8).getTime())).toEqual([all[2]]);
  expect(entitlementsTo(all, 'font', at(9).getTime())).toEqual([]);
});
