import { defaultShopSettings } from '@evergrow/domain/catalog';
import { orderSchema } from '@evergrow/domain/commerce';
import { type InvoiceSettingsInput, invoiceSchema, noInvoices } from '@evergrow/domain/commerce/invoice';
import { paths } from '@evergrow/domain/kernel';
import { makeInvoice } from '@evergrow/seed/factories/invoice';
import { makeLedgerEntry } from '@evergrow/seed/factories/ledger';
import { makeOrder } from '@evergrow/seed/factories/order';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putInvoiceSettings } from '../../functions/src/commerce/invoices/invoice-settings.ts';
import { issueInvoices } from '../../functions/src/commerce/invoices/issue-invoices.ts';
import { bookEntry } from '../../functions/src/commerce/ledger/ledger-store.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { bookRefunds } from '../../functions/src/commerce/stripe/note-refund.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { shopWorld } from '../support/shop-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';
import { tenderWorld } from '../support/tender-world.ts';

let api: ApiWorld;
beforeAll(async () => {
  api = await apiWorld();
});
afterAll(() => api.stop());

const seller: InvoiceSettingsInput = {
  ...noInvoices,
  issue: true,
  legalName: 'Pixel Pantry S. L.',
  address: 'Calle Mayor 1\n28013 Madrid',
  taxId: 'B12345678',
  prefix: 'PP-',
  untaxedNote: 'Exempt',
};
const begin = (tenantId: string, settings = seller, version: string | null = null) =>
  putInvoiceSettings(tenantId, { settings, version }, { actor: 'admin', requestId: 'r', now: new Date() });
const invoicesOf = async (tenantId: string) => {
  const found = await collectionAt(paths.invoices(tenantId), invoiceSchema).get();
  return found.docs
    .map((one) => ({ ...one.data(), id: one.id }))
    .sort((a, b) => a.number.localeCompare(b.number));
};
/** The payment service says how far a refund of 10.00 is. */
const refund = (tenantId: string, orderId: string, id: string, state: 'succeeded' | 'failed') =>
  bookRefunds(tenantId, orderId, [{ id, amount: 1_000, state }], new Date());
const year = new Date().toISOString().slice(0, 4);

it('fifty orders at once are numbered without a gap and none twice', async () => {
  const world = await shopWorld();
  await begin(world.tenantId);
  const orders = Array.from({ length: 50 }, (_, index) => `order-${index}`);
  const now = new Date();
  const batch = db().batch();
  for (const orderId of orders) {
    batch.create(
      documentAt(paths.order(world.tenantId, orderId), orderSchema),
      makeOrder({ clientUid: 'ana' }),
    );
    bookEntry(
      batch,
      world.tenantId,
      `${orderId}_paid`,
      makeLedgerEntry({ orderId, at: now, createdAt: now }),
    );
  }
  await batch.commit();
  await Promise.all(orders.map((id) => issueInvoices(world.tenantId, id, new Date())));
  const numbers = (await invoicesOf(world.tenantId)).map(({ sequence }) => sequence).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

describe('an order', () => {
  it('gets an invoice and a credit note for each refund, once, with the amounts of the books', async () => {
    const world = await shopWorld();
    const { tenantId } = world;
    await begin(tenantId);
    const { orderId } = await world.place(world.cart(['font', 'icons'], { giftCardCodes: [world.giftCode] }));
    const issue = () => issueInvoices(tenantId, orderId, new Date());
    await Promise.all([issue(), issue()]);
    const { items, quote } = await world.order(orderId);
    const key = items[0]?.key ?? '';
    await refundShopOrder(tenantId, orderId, {
      refunds: { [key]: 400 },
      reason: '',
      actor: 'admin',
      requestId: 'r',
      now: new Date(),
    });
    await issue();
    await issue();
    const [note, invoice, ...others] = await invoicesOf(tenantId);
    expect(others).toEqual([]);
    expect(invoice).toMatchObject({
      id: `${orderId}_paid`,
      number: `PP-${year}-00001`,
      corrects: null,
      total: quote.total,
      giftCards: 1_500,
      lines: [
        { label: 'font', quantity: 1, net: 1_000 },
        { label: 'icons', quantity: 1, net: 500 },
      ],
      notes: ['Exempt'],
      seller: { name: 'Pixel Pantry S. L.', taxId: 'B12345678' },
    });
    expect(note).toMatchObject({
      number: `CN-${year}-00001`,
      corrects: invoice?.number,
      total: 400,
      giftCards: 400,
    });
  });

  it('of several rates says of each what it is on, and so do credit notes of parts of it, to the cent', async () => {
    const course = {
      kind: 'course' as const,
      title: 'book',
      price: { amount: 700, currency: 'EUR' as const },
    };
    const world = await shopWorld({ book: { offering: course } });
    const { tenantId } = world;
    const tax = (percent: number, kind: 'product' | 'course') => ({
      ...{ label: 'VAT', percent, countries: [], kinds: [kind] },
    });
    const taxes = [tax(21, 'product'), tax(10, 'course')];
    const settings = { ...defaultShopSettings(new Date()), taxes };
    await db().doc(paths.shopSettings(tenantId)).set(settings);
    await begin(tenantId);
    const { orderId } = await world.place(world.cart(['font', 'book']));
    await world.pay(orderId);
    for (const [id, amount] of [
      ['re_1', 333],
      ['re_2', 1_647],
    ] as const) {
      await bookRefunds(tenantId, orderId, [{ id, amount, state: 'succeeded' }], new Date());
      await issueInvoices(tenantId, orderId, new Date());
    }
    const [first, second, invoice] = await invoicesOf(tenantId);
    expect(invoice?.taxes).toEqual([
      { label: 'VAT', percent: 21, net: 1_000, tax: 210 },
      { label: 'VAT', percent: 10, net: 700, tax: 70 },
    ]);
    expect([first?.total, second?.total]).toEqual([333, 1_647]);
    for (const [index, row] of (invoice?.taxes ?? []).entries()) {
      const parts = [first?.taxes[index], second?.taxes[index]];
      expect(parts.map((part) => part?.percent)).toEqual([row.percent, row.percent]);
      const sumOf = (of: 'net' | 'tax') => parts.reduce((sum, part) => sum + (part?.[of] ?? Number.NaN), 0);
      expect([sumOf('net'), sumOf('tax')]).toEqual([row.net, row.tax]);
    }
  });

  it('of a booking paid by deposit has one line of what was paid, and the refund goes by it', async () => {
    const world = await tenderWorld({ deposit: { kind: 'percent', percent: 30 } });
    await begin(world.tenantId);
    const { orderId } = await world.hold(0, world.start);
    await world.pay(orderId);
    await refund(world.tenantId, orderId, 're_1', 'succeeded');
    await issueInvoices(world.tenantId, orderId, new Date());
    // It did not arrive, and was made again: one credit note is enough.
    await refund(world.tenantId, orderId, 're_1', 'failed');
    await refund(world.tenantId, orderId, 're_2', 'succeeded');
    await issueInvoices(world.tenantId, orderId, new Date());
    const [note, invoice, ...others] = await invoicesOf(world.tenantId);
    expect([invoice?.total, invoice?.lines.length, note?.total]).toEqual([3_000, 1, 1_000]);
    expect(others).toEqual([]);
  });

  it('that was paid before invoices were switched on gets none, nor do its refunds', async () => {
    const world = await shopWorld();
    const { orderId } = await world.place(world.cart(['font']));
    await world.pay(orderId);
    await begin(world.tenantId);
    await refund(world.tenantId, orderId, 're_1', 'succeeded');
    await issueInvoices(world.tenantId, orderId, new Date());
    expect(await invoicesOf(world.tenantId)).toEqual([]);
  });
});

it('settings are refused where somebody changed them meanwhile, and a number begins with what they say', async () => {
  const world = await shopWorld();
  const { version } = await begin(world.tenantId);
  await expect(begin(world.tenantId)).rejects.toMatchObject({ code: 'conflict' });
  await begin(world.tenantId, { ...seller, prefix: 'A/', yearly: false }, version);
  const { orderId } = await world.place(world.cart(['font']));
  await world.pay(orderId);
  await issueInvoices(world.tenantId, orderId, new Date());
  expect((await invoicesOf(world.tenantId))[0]?.number).toBe('A/00001');
});

it('what a buyer wants on their invoices is printed on those from then on, and read by nobody else', async () => {
  const tenant = await tenantWorld(api, { country: 'ES' });
  const { tenantId } = tenant;
  const [buyer, other] = [await tenant.member('client'), await tenant.member('client')];
  const path = `/t/${tenantId}/my-billing`;
  expect((await buyer.call('GET', path)).body).toEqual({ details: null });
  const details = {
    company: 'Ana GmbH',
    address: 'Weg 1\n10115 Berlin',
    country: 'DE',
    taxId: 'de 123 456 789',
  };
  expect((await buyer.call('PUT', path, { ...details, taxId: '12' })).code).toBe('invalid_request');
  expect((await buyer.call('PUT', path, details)).status).toBe(200);
  expect((await other.call('GET', path)).body).toEqual({ details: null });
  expect((await (await api.person()).call('GET', path)).status).toBe(404);
  const kept = await db().doc(paths.billingDetails(tenantId, buyer.uid)).get();
  expect(JSON.stringify(kept.data())).not.toContain('Ana GmbH');

  await begin(tenantId, { ...seller, taxId: 'ESB12345678' });
  const terms = { taxExempt: true, exemptUntil: null, priceListId: null, updatedAt: new Date() };
  await db().doc(paths.clientTerms(tenantId, buyer.uid)).set(terms);
  const now = new Date();
  const batch = db().batch();
  batch.create(documentAt(paths.order(tenantId, 'order'), orderSchema), makeOrder({ clientUid: buyer.uid }));
  const untaxed = makeLedgerEntry({
    ...{ orderId: 'order', at: now, createdAt: now, accounts: ['clearing', 'sales'] },
    postings: [
      { account: 'clearing', amount: 1_000 },
      { account: 'sales', amount: -1_000 },
    ],
  });
  bookEntry(batch, tenantId, 'order_paid', untaxed);
  await batch.commit();
  await issueInvoices(tenantId, 'order', now);
  const [invoice] = await invoicesOf(tenantId);
  expect(invoice?.buyer).toMatchObject({
    company: 'Ana GmbH',
    address: 'Weg 1\n10115 Berlin',
    taxId: 'DE123456789',
  });
  expect(invoice?.notes).toEqual([expect.stringMatching(/^Reverse charge|^Inversión/), 'Exempt']);
});

describe('over the API', () => {
  it('an invoice is for its buyer and who sells, and the books for admins alone', async () => {
    const tenant = await tenantWorld(api);
    const buyer = await tenant.member('client');
    const people = [buyer, await tenant.member('client'), await tenant.member('provider'), tenant.owner];
    const id = 'order_paid';
    await documentAt(paths.invoice(tenant.tenantId, id), invoiceSchema).set(
      makeInvoice({ clientUid: buyer.uid }),
    );
    const pdf = `/t/${tenant.tenantId}/invoices/${id}/pdf`;
    const asked = await Promise.all(
      [...people, await api.person()].map(async ({ call }) => (await call('GET', pdf)).status),
    );
    expect(asked).toEqual([200, 404, 404, 200, 404]);
    const file = await tenant.owner.call('GET', pdf);
    expect([file.headers.get('content-type'), String(file.body).slice(0, 5)]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
    const books = [
      `/t/${tenant.tenantId}/ledger/export?format=xero`,
      `/t/${tenant.tenantId}/invoice-settings`,
    ];
    for (const path of books) {
      const statuses = await Promise.all(people.map(async ({ call }) => (await call('GET', path)).status));
      expect(statuses).toEqual([403, 403, 403, 200]);
    }
  });
});
