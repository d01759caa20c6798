import { describe, expect, test } from 'vitest';
import {
  decidePriceList,
  type PriceList,
  priceTermsSchema,
  proposePriceList,
  rewritePriceList,
} from './price-list.ts';

const now = new Date('2026-11-21T10:00:00Z');
const terms = { title: 'Schools', percentOff: 20, prices: [], from: null, until: null };
const draft: PriceList = {
  terms,
  state: 'draft',
  proposedBy: '',
  inForce: null,
  approvedBy: '',
  approvedAt: null,
  createdAt: now,
  updatedAt: now,
};
const as = (actor: string, isOwner = false) => ({ actor, isOwner, now });
const proposed: PriceList = { ...draft, state: 'awaitingApproval', proposedBy: 'ed' };
const approved: PriceList = {
  ...proposed,
  state: 'approved',
  inForce: terms,
  approvedBy: 'ada',
  approvedAt: now,
};

test('an editor proposes, another admin approves, and only then it counts', () => {
  const asked = proposePriceList(draft, 'ed', now);
  expect(asked).toEqual({ ok: true, value: proposed });
  expect(decidePriceList(proposed, 'approve', as('ada'))).toEqual({ ok: true, value: approved });
});

test('nobody approves what they proposed, but an owner', () => {
  expect(decidePriceList(proposed, 'approve', as('ed'))).toMatchObject({ ok: false, code: 'own_proposal' });
  expect(decidePriceList(proposed, 'approve', as('ed', true))).toMatchObject({ ok: true });
});

test('other terms wait for approval again while the old ones go on counting', () => {
  const dearer = { ...terms, percentOff: 10 };
  const rewritten = rewritePriceList(approved, dearer, now);
  expect(rewritten).toMatchObject({ state: 'draft', terms: dearer, inForce: terms });
  expect(decidePriceList({ ...rewritten, state: 'awaitingApproval' }, 'refuse', as('ada'))).toMatchObject({
    value: { state: 'draft', inForce: terms },
  });
});

describe('what cannot be', () => {
  test.each([
    ['proposing twice', proposePriceList(proposed, 'ed', now)],
    ['approving a draft', decidePriceList(draft, 'approve', as('ada'))],
    ['refusing what is approved', decidePriceList(approved, 'refuse', as('ada'))],
    ['withdrawing what does not count', decidePriceList(draft, 'withdraw', as('ada'))],
  ])('%s', (_, result) => {
    expect(result).toMatchObject({ ok: false, code: 'invalid_transition' });
  });
});

test('what is withdrawn counts no more and is a draft', () => {
  expect(decidePriceList(approved, 'withdraw', as('ada'))).toMatchObject({
    value: { state: 'draft', inForce: null },
  });
});

test('terms end after they begin, and price each thing once', () => {
  const own = { offeringId: 'a', variantId: null, prices: [{ amount: 5, currency: 'EUR' }] };
  const accepts = (more: object) => priceTermsSchema.safeParse({ ...terms, ...more }).success;
  expect(accepts({ from: now, until: new Date(now.getTime() + 1) })).toBe(true);
  expect(accepts({ from: now, until: now })).toBe(false);
  expect(accepts({ prices: [own] })).toBe(true);
  expect(accepts({ prices: [own, own] })).toBe(false);
  expect(accepts({ percentOff: 12.345 })).toBe(false);
});
