import { paths } from '@evergrow/domain/kernel';
import { limit, where } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase } from '../world/rule-case.ts';
import { closed, acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const orders = paths.orders(t);

export const commerceCases: readonly RuleCase[] = [
  may('otherClient', 'read their own order', get(paths.order(t, 'otherOrder'))),
  mayNot('client', "read another's order", get(paths.order(t, 'otherOrder'))),
  mayNot('client', 'list all orders', list(orders, limit(20))),
  mayNot('client', "list another's orders", list(orders, where('clientUid', '==', 'otherClient'), limit(20))),
  mayNot('revoked', 'list their own orders', list(orders, where('clientUid', '==', 'revoked'), limit(20))),
  may('client', 'read an order at a suspended tenant', get(paths.order(closed, 'order'))),
  ...pages('client', orders, 100, where('clientUid', '==', 'client')),
  ...pages('owner', orders, 100),
];
