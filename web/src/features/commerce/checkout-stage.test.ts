import { expect, test } from 'vitest';
import { checkoutStage, declineReason } from './checkout-stage.ts';

const now = Date.UTC(2026, 10, 21, 12);
const pending = { status: 'pending', holdExpiresAt: new Date(now + 60_000) } as const;
const order = { paidAt: null, lastDecline: null };
const facts = { booking: pending, order, result: null, now };

test('a fresh hold is to be paid', () => {
  expect(checkoutStage(facts)).toBe('pay');
  expect(checkoutStage({ ...facts, order: null })).toBe('pay');
});

test('coming back without paying leaves the hold', () => {
  expect(checkoutStage({ ...facts, result: 'cancelled' })).toBe('left');
});

test('a declined payment can be tried again while the hold lasts', () => {
  const declined = { ...facts, order: { ...order, lastDecline: 'insufficient_funds' } };
  expect(checkoutStage(declined)).toBe('declined');
  expect(checkoutStage({ ...declined, now: now + 60_000 })).toBe('expired');
});

test('who is paying in the form as the hold ends is not told that it is over before the platform says so', () => {
  const paying = { ...facts, isPaying: true, now: now + 60_000 };
  expect(checkoutStage(paying)).toBe('pay');
  expect(checkoutStage({ ...paying, booking: { ...pending, status: 'expired' } })).toBe('expired');
});

test('back from paying one waits for the platform to hear of it, also past the end of the hold', () => {
  expect(checkoutStage({ ...facts, result: 'success' })).toBe('settling');
  expect(checkoutStage({ ...facts, result: 'success', now: now + 3_600_000 })).toBe('settling');
});

test('an address cannot confirm anything, nor deny it', () => {
  for (const result of ['success', 'cancelled', null]) {
    expect(checkoutStage({ ...facts, result, booking: { ...pending, status: 'expired' } })).toBe('expired');
    expect(checkoutStage({ ...facts, result, booking: { status: 'confirmed', holdExpiresAt: null } })).toBe(
      'confirmed',
    );
  }
});

test('money that came too late goes back, and the page says so', () => {
  const late = { ...facts, order: { ...order, paidAt: new Date(now) } };
  expect(checkoutStage({ ...late, booking: { ...pending, status: 'expired' } })).toBe('refunded');
  expect(checkoutStage({ ...late, booking: { ...pending, status: 'cancelled' } })).toBe('refunded');
  expect(checkoutStage({ ...facts, booking: { ...pending, status: 'cancelled' } })).toBe('cancelled');
});

test('a lost or stolen card is not called so to whoever holds it', () => {
  expect(declineReason('stolen_card')).toBe('generic');
  expect(declineReason('lost_card')).toBe('generic');
  expect(declineReason('expired_card')).toBe('expired_card');
  expect(declineReason('insufficient_funds')).toBe('insufficient_funds');
  expect(declineReason('something_new')).toBe('generic');
  expect(declineReason(null)).toBe('generic');
});
