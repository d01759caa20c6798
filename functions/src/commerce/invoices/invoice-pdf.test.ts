import type { Invoice } from '@evergrow/domain/commerce/invoice';
import { describe, expect, test } from 'vitest';
import { invoicePdf } from './invoice-pdf.ts';
import { printable } from './printable.ts';

const at = new Date('2026-11-21T22:30:00Z');
const invoice: Invoice = {
  kind: 'invoice',
  number: 'PP-2026-00042',
  series: 'PP-2026-',
  sequence: 42,
  orderId: 'order',
  clientUid: 'ana',
  corrects: null,
  seller: { name: 'Łukasz Żółć & Söhne, S. L.', address: 'Calle Mayor 1\n28013 Madrid', taxId: 'B12345678' },
  buyer: {
    name: 'Σοφία Ñandú',
    company: 'Ñandú S. A.',
    address: 'Plaza 1\n08001 Barcelona',
    taxId: 'ESA12345678',
  },
  locale: 'es',
  currency: 'EUR',
  lines: [{ label: 'Una fuente «Saltwater»', quantity: 2, net: 2_000 }],
  taxes: [{ label: 'IVA', percent: 21, net: 2_000, tax: 420 }],
  total: 2_420,
  giftCards: 420,
  notes: ['Gracias.'],
  at,
  issuedAt: at,
};
const pages = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;

describe('a PDF', () => {
  test('of one page is one, and is the same made twice', async () => {
    const [one, other] = [
      await invoicePdf(invoice, 'Europe/Madrid'),
      await invoicePdf(invoice, 'Europe/Madrid'),
    ];
    expect(Buffer.from(one).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pages(one)).toBe(1);
    expect(one.length).toBe(other.length);
    expect(one.length).toBeLessThan(100_000);
  });

  test('of many long lines goes on, as far as it must', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({
      label: `${index} ${'a long thing to say about a thing '.repeat(5)}`.slice(0, 200),
      quantity: 1,
      net: 1,
    }));
    expect(pages(await invoicePdf({ ...invoice, lines }, 'UTC'))).toBeGreaterThan(2);
  });
});

test('what a font cannot print is seen to be missing', () => {
  const latin = { hasGlyphForCodePoint: (point: number) => point < 0x500 };
  expect(printable('Ana 日本\u202f€\u0007 1\n2', latin)).toBe('Ana □□ □ 1\n2');
});
