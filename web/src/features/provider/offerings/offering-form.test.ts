import { expect, test } from 'vitest';
import {
  type EditedOffering,
  editedOfferingSchema,
  emptyOffering,
  kindsFor,
  offeringFormOf,
  offeringOf,
} from './offering-form.ts';

const offering: EditedOffering = {
  kind: 'session',
  title: 'Deep dive',
  description: 'Ninety minutes',
  price: { amount: 13050, currency: 'EUR' },
  durationMinutes: 90,
  formats: ['video'],
  providerIds: ['ana'],
  addOns: [
    { id: 'summary', title: 'Summary', price: { amount: 1500, currency: 'EUR' }, durationMinutes: 15 },
  ],
  tags: ['Long', 'Decisions'],
  published: true,
};

test('an offering comes out of its form as it went in', () => {
  expect(editedOfferingSchema.parse(offeringOf(offeringFormOf(offering, 'EUR'), 'EUR'))).toEqual(offering);
  const byProvider = { ...offering, price: null };
  expect(editedOfferingSchema.parse(offeringOf(offeringFormOf(byProvider, 'EUR'), 'EUR'))).toEqual(
    byProvider,
  );
  const yen = { ...offering, price: { amount: 5000, currency: 'JPY' as const }, addOns: [] };
  expect(editedOfferingSchema.parse(offeringOf(offeringFormOf(yen, 'JPY'), 'JPY'))).toEqual(yen);
});

test('what is not booked has neither length nor ways to meet, and needs a price of its own', () => {
  const form = { ...offeringFormOf(offering, 'EUR'), kind: 'product' as const, byProvider: true };
  const product = editedOfferingSchema.parse(offeringOf(form, 'EUR'));
  expect(product.durationMinutes).toBeNull();
  expect(product.formats).toEqual([]);
  expect(product.addOns[0]?.durationMinutes).toBe(0);
  expect(product.price).toEqual({ amount: 13050, currency: 'EUR' });
});

test('a price that is no amount is refused; zero is free', () => {
  const form = { ...emptyOffering('session'), title: 'Chat' };
  expect(editedOfferingSchema.safeParse(offeringOf(form, 'EUR')).success).toBe(false);
  expect(editedOfferingSchema.parse(offeringOf({ ...form, price: '0' }, 'EUR')).price).toEqual({
    amount: 0,
    currency: 'EUR',
  });
});

test('tags are what stands between the commas, once each', () => {
  const form = { ...offeringFormOf(offering, 'EUR'), tags: ' New , ,Weekly,New' };
  expect(editedOfferingSchema.parse(offeringOf(form, 'EUR')).tags).toEqual(['New', 'Weekly']);
});

test('kinds follow the modules, and an offering keeps the kind it has', () => {
  expect(kindsFor(['visits'], null)).toEqual(['visit']);
  expect(kindsFor(['visits'], 'course')).toEqual(['visit', 'course']);
});
