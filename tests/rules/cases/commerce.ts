import { paths } from '@evergrow/domain/kernel';
import { limit, where } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, remove, update } from '../world/rule-case.ts';
import { closed, acme as t } from '../world/tenants.ts';
import { pages } from './paging.ts';

const orders = paths.orders(t);
const invoice = paths.invoice(t, 'order_paid');

export const commerceCases: readonly RuleCase[] = [
  may('otherClient', 'read their own order', get(paths.order(t, 'otherOrder'))),
  mayNot('client', "read another's order", get(paths.order(t, 'otherOrder'))),
  mayNot('client', 'list all orders', list(orders, limit(20))),
  mayNot('client', "list another's orders", list(orders, where('clientUid', '==', 'otherClient'), limit(20))),
  mayNot('revoked', 'list their own orders', list(orders, where('clientUid', '==', 'revoked'), limit(20))),
  may('client', 'read an order at a suspended tenant', get(paths.order(closed, 'order'))),
  ...pages('client', orders, 100, where('clientUid', '==', 'client')),
  ...pages('owner', orders, 100),
  ...[
    paths.ledgerEntry(t, 'order_paid'),
    paths.ledgerMonth(t, '2026-11'),
    paths.reconciliation(t, '2026-11-20'),
  ].flatMap((path) => [
    mayNot('stranger', 'read the books', get(path)),
    mayNot('client', 'read the books', get(path)),
    mayNot('editor', 'read the books', get(path)),
    mayNot('otherOwner', 'read the books of another tenant', get(path)),
    mayNot('owner', 'change the books past the API', update(path, { entries: 0 })),
    mayNot('owner', 'take something out of the books', remove(path)),
  ]),
  mayNot('otherClient', 'read the invoice of another', get(invoice)),
  mayNot('provider', 'read the invoice of a client', get(invoice)),
  mayNot('otherOwner', 'read an invoice of another tenant', get(invoice)),
  mayNot('client', 'list all invoices', list(paths.invoices(t), limit(20))),
  mayNot('owner', 'change what was issued', update(invoice, { total: 1 })),
  mayNot('owner', 'take an invoice away', remove(invoice)),
  ...pages('client', paths.invoices(t), 100, where('clientUid', '==', 'client')),
  ...pages('admin', paths.invoices(t), 100),
  mayNot('otherOwner', 'list the books of another tenant', list(paths.ledger(t), limit(20))),
  ...pages('admin', paths.ledger(t), 100),
  ...pages('admin', paths.ledgerMonths(t), 100),
  ...pages('admin', paths.reconciliations(t), 100),
];
