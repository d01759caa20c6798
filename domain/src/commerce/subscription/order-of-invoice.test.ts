import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderSchema } from '../order.ts';
import { refundItems } from '../refund-items.ts';
import { includedTaxes, orderOfInvoice, type PaidInvoice } from './order-of-invoice.ts';
import { began, sampleSubscription } from './subscription.fixture.ts';

const invoice = (changes: Partial<PaidInvoice> = {}): PaidInvoice => ({
  id: 'in_1',
  currency: 'EUR',
  lines: [{ label: 'Basic', quantity: 1, amount: 3_000 }],
  total: 3_000,
  paid: 3_000,
  paymentIntentId: 'pi_1',
  createdAt: began,
  paidAt: began,
  ...changes,
});
const of = { subscriptionId: 'sub', subscription: sampleSubscription() };
const orderOf = (changes: Partial<PaidInvoice>, taxes = [{ label: 'IVA', percent: 21 }]) => {
  const order = orderOfInvoice(of, invoice(changes), taxes, began);
  if (!order.ok) throw new Error(order.code);
  return order.value;
};

describe('a paid invoice', () => {
  it('becomes a paid order with the tax that is in it', () => {
    const order = orderOf({});
    expect(order.quote.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['base', 2_479],
      ['tax', 521],
    ]);
    expect(order).toMatchObject({ status: 'paid', due: 3_000, purpose: 'subscription', itemId: 'sub' });
    expect(orderSchema.parse(order)).toEqual(order);
  });

  it('calls a period of a plan by the plan’s own name', () => {
    const order = orderOf({
      lines: [{ label: '1 × Basic (at €30.00 / month)', quantity: 1, amount: 3_000 }],
    });
    expect(order.quote.lines[0]?.label).toBe('Basic');
  });

  it('shows what an earlier change had left as a credit', () => {
    const order = orderOf({ total: 3_000, paid: 1_800 }, []);
    expect(order.quote.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['base', 3_000],
      ['adjustment', -1_200],
    ]);
  });

  it('can be given back in part, and not beyond what was paid', () => {
    const order = orderOf({});
    expect(refundItems('in_1', order, { '1': 1_000 }, began)).toMatchObject({
      ok: true,
      value: { order: { refundsDue: 1_000 } },
    });
    expect(refundItems('in_1', order, { '1': 3_001 }, began)).toMatchObject({ ok: false });
  });

  it('nobody paid for with money is no order', () => {
    expect(orderOfInvoice(of, invoice({ paid: 0 }), [], began)).toMatchObject({ code: 'invalid_request' });
  });

  const anyLines = fc.array(
    fc.record({
      label: fc.constantFrom('Basic', 'Unused time', ''),
      quantity: fc.integer({ min: 0, max: 50 }),
      amount: fc.integer({ min: -50_000, max: 90_000 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const anyTaxes = fc.array(
    fc.record({
      label: fc.constant('Tax'),
      percent: fc.integer({ min: 0, max: 30_000 }).map((n) => n / 1_000),
    }),
    { maxLength: 3 },
  );
  it('loses no cent, whatever its lines, its taxes and its credits', () => {
    fc.assert(
      fc.property(anyLines, anyTaxes, fc.nat(20_000), (lines, taxes, credit) => {
        const total = lines.reduce((sum, { amount }) => sum + amount, 0);
        const paid = total - credit;
        fc.pre(paid > 0);
        const order = orderOf({ lines, total, paid }, taxes);
        expect(order.quote.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(paid);
        const [first] = order.items;
        expect((first?.net ?? 0) + (first?.tax ?? 0)).toBe(paid);
        expect(orderSchema.safeParse(order).success).toBe(true);
      }),
    );
  });

  it('holds the tax whose rate on the rest gives what was paid, to the cent', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 50_000 }), (paid, thousandths) => {
        const [tax = 0] = includedTaxes(paid, [{ label: '', percent: thousandths / 1_000 }]);
        const exact = (paid * thousandths) / (100_000 + thousandths);
        expect(Math.abs(tax - exact)).toBeLessThanOrEqual(0.5000001);
      }),
    );
  });
});
