import { type Invoice, invoiceSchema } from '@evergrow/domain/commerce/invoice';
import { daysFromNow } from './instants.ts';

/** The first invoice of a font for 12.10, a week ago. */
export const makeInvoice = (overrides: Partial<Invoice> = {}): Invoice =>
  invoiceSchema.parse({
    kind: 'invoice',
    number: '2026-00001',
    series: '2026-',
    sequence: 1,
    orderId: 'order-1',
    clientUid: 'client-1',
    corrects: null,
    seller: { name: 'Pixel Pantry S. L.', address: 'Calle Mayor 1, 28013 Madrid', taxId: 'B12345678' },
    buyer: { name: 'Robin Calloway' },
    locale: 'en',
    currency: 'EUR',
    lines: [{ label: 'Saltwater Serif', quantity: 1, net: 1_000 }],
    taxes: [{ label: 'VAT', percent: 21, net: 1_000, tax: 210 }],
    total: 1_210,
    giftCards: 0,
    notes: [],
    at: daysFromNow(-7),
    issuedAt: daysFromNow(-7),
    ...overrides,
  });
