import { type Sales, salesSchema } from '@evergrow/domain/analytics/revenue';
import { type Customer, customerSchema } from '@evergrow/domain/commerce/customer';
import { daysFromNow } from './instants.ts';

/** Somebody who bought two things a month apart. */
export const makeCustomer = (overrides: Partial<Customer> = {}): Customer =>
  customerSchema.parse({
    uid: 'client-1',
    name: 'Ana Pérez',
    nameKey: 'ana perez',
    orders: 2,
    spent: { EUR: 5_400 },
    refunded: {},
    worth: 5_400,
    firstOrderAt: daysFromNow(-44),
    lastOrderAt: daysFromNow(-14),
    boughtIn: [],
    marks: ['returning'],
    note: null,
    ...overrides,
  });

/** A month in which one thing was sold. */
export const makeSales = (overrides: Partial<Sales> = {}): Sales =>
  salesSchema.parse({
    currency: 'EUR',
    span: '2026-11',
    sums: { '20': { gross: 2_700, orders: 1, units: 1 } },
    offerings: {
      product: { kind: 'product', title: 'Saltwater Serif', at: { '20': { gross: 2_700, units: 1 } } },
    },
    ...overrides,
  });
