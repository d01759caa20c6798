import type { Order } from '@evergrow/domain/commerce';
import {
  documentedOf,
  type Invoice,
  type InvoiceSettings,
  invoiceContents,
  numberOf,
  seriesId,
  seriesOf,
} from '@evergrow/domain/commerce/invoice';
import type { Locale } from '@evergrow/domain/kernel';
import { makeInvoice } from '../../factories/invoice.ts';
import type { Books } from './books-of.ts';

type Sold = {
  readonly orders: Readonly<Record<string, Order>>;
  readonly books: Books;
  readonly settings: InvoiceSettings;
  readonly timeZone: string;
  /** Who buys, by uid. */
  readonly buyers: Readonly<Record<string, { readonly name: string; readonly locale: Locale }>>;
};

/** Numbers as they were given: without a gap, in the order things were paid and given back. */
export type Invoices = {
  readonly invoices: Readonly<Record<string, Invoice>>;
  /** The last number of each series. */
  readonly series: Readonly<Record<string, { last: number; updatedAt: Date }>>;
};

/** The invoices and credit notes of a tenant, as the server would have issued them. */
export function invoicesOf({ orders, books, settings, timeZone, buyers }: Sold): Invoices {
  const dateIn = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const documented = Object.entries(orders).flatMap(([orderId, order]) => {
    const booked = Object.entries(books.entries)
      .filter(([, entry]) => entry.orderId === orderId)
      .map(([id, entry]) => ({ id, entry }));
    const [charge, ...refunds] = invoiceContents(documentedOf(booked), order, []);
    if (!charge || settings.since === null || charge.entry.createdAt < settings.since) return [];
    return [charge, ...refunds].map((one) => ({ ...one, orderId, order, chargeId: charge.id }));
  });
  documented.sort((one, other) => one.entry.createdAt.getTime() - other.entry.createdAt.getTime());
  const invoices: Record<string, Invoice> = {};
  const series: Record<string, { last: number; updatedAt: Date }> = {};
  for (const { id, entry, content, orderId, order, chargeId } of documented) {
    const kind = entry.kind === 'charge' ? 'invoice' : 'creditNote';
    const name = seriesOf(settings, kind, dateIn.format(entry.createdAt));
    const sequence = (series[seriesId(name)]?.last ?? 0) + 1;
    series[seriesId(name)] = { last: sequence, updatedAt: entry.createdAt };
    const untaxed = content.taxes.length === 0 ? [settings.untaxedNote] : [];
    invoices[id] = makeInvoice({
      ...content,
      ...{ kind, orderId, series: name, sequence, number: numberOf(name, sequence) },
      corrects: kind === 'invoice' ? null : (invoices[chargeId]?.number ?? null),
      clientUid: order.clientUid,
      seller: { name: settings.legalName, address: settings.address, taxId: settings.taxId },
      buyer: { name: buyers[order.clientUid]?.name ?? '', company: '', address: '', taxId: '' },
      locale: buyers[order.clientUid]?.locale ?? 'en',
      currency: entry.currency,
      notes: [...untaxed, settings.note].filter((text) => text !== ''),
      at: entry.at,
      issuedAt: entry.createdAt,
    });
  }
  return { invoices, series };
}
