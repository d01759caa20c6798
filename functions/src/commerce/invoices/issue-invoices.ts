import { ledgerEntrySchema, type Order } from '@evergrow/domain/commerce';
import {
  documentedOf,
  type Invoice,
  type InvoiceSettings,
  invoiceContents,
  invoiceSchema,
  invoiceSeriesSchema,
  isReverseCharge,
  numberOf,
  seriesId,
  seriesOf,
} from '@evergrow/domain/commerce/invoice';
import { type Locale, paths } from '@evergrow/domain/kernel';
import { clientTermsSchema, isTaxExemptOn } from '@evergrow/domain/pricing';
import type { Booking } from '@evergrow/domain/scheduling';
import { memberSchema, tenantSchema } from '@evergrow/domain/tenancy';
import { recipientOf } from '../../engagement/recipient.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { dayIn } from '../../kernel/day-in.ts';
import { db } from '../../kernel/firebase.ts';
import { inTurn } from '../../kernel/in-turn.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { versioned } from '../../kernel/versioned.ts';
import { holdBooking, holdOrder } from '../../scheduling/booking-store.ts';
import { readBillingDetails } from './billing-details.ts';
import { invoiceSettingsOf } from './invoice-settings.ts';
import { invoiceWords } from './invoice-words.ts';

/** Payments and refunds of one order. */
const mostOfOrder = 200;

type Facts = {
  tenantId: string;
  orderId: string;
  order: Order;
  settings: InvoiceSettings;
  buyer: Invoice['buyer'];
  /** Why there is no tax, where the client is exempt from it. */
  exempt: 'reverseCharge' | 'exempt' | null;
  locale: Locale;
  /** `YYYY-MM-DD` in the tenant's zone. */
  date: string;
  now: Date;
};

/**
 * Makes the invoices of an order what the books say: one for its payment, and a credit note for each refund. They are named
 * after the entries, so that each is issued once however often this runs. Nothing where the tenant issues none, or did not
 * when it was paid. Three reads and more where it does, one where not.
 */
export async function issueInvoices(tenantId: string, orderId: string, now: Date): Promise<void> {
  const settings = await invoiceSettingsOf(tenantId);
  if (settings?.since == null) return;
  const found = await collectionAt(paths.ledger(tenantId), ledgerEntrySchema)
    .where('orderId', '==', orderId)
    .limit(mostOfOrder)
    .get();
  const documented = documentedOf(found.docs.map((one) => ({ id: one.id, entry: one.data() })));
  const [charge] = documented;
  if (!charge || charge.entry.createdAt < settings.since) return;
  const facts = await factsOf(tenantId, orderId, settings, now);
  // Nothing is supplied yet: what the card is spent on gets the invoice, and its tax.
  if (facts.order.purpose === 'giftCard') return;
  const bookings = await pricedApart(tenantId, facts.order);
  const [invoice, ...notes] = invoiceContents(documented, facts.order, bookings);
  if (!invoice) return;
  const { number } = await issue(facts, invoice, null);
  for (const note of notes) await issue(facts, note, number);
}

/** The bookings whose own quotes say what an order's own does not: the one it is the rest of, or several at once. */
async function pricedApart(tenantId: string, { purpose, bookingIds, quote }: Order): Promise<Booking[]> {
  const isTaxed = quote.lines.some(({ kind }) => kind === 'tax');
  const isApart = purpose === 'balance' || (purpose === 'booking' && bookingIds.length > 1 && isTaxed);
  const held = await Promise.all(isApart ? bookingIds.map((id) => holdBooking(tenantId, id)) : []);
  return held.map(({ data }) => data);
}

type Document = ReturnType<typeof invoiceContents>[number];

async function factsOf(
  tenantId: string,
  orderId: string,
  settings: InvoiceSettings,
  now: Date,
): Promise<Facts> {
  const { data: order } = await holdOrder(tenantId, orderId);
  const [tenant, member, recipient, details, terms] = await Promise.all([
    documentAt(paths.tenant(tenantId), tenantSchema).get(),
    documentAt(paths.member(tenantId, order.clientUid), memberSchema).get(),
    recipientOf(order.clientUid),
    readBillingDetails(tenantId, order.clientUid),
    documentAt(paths.clientTerms(tenantId, order.clientUid), clientTermsSchema).get(),
  ]);
  const timeZone = tenant.data()?.timeZone ?? 'UTC';
  const date = dayIn(timeZone, now);
  const { company = '', address = '', taxId = '' } = details ?? {};
  const isExempt = isTaxExemptOn(terms.data() ?? { taxExempt: false }, date);
  const isOwed = details !== null && isReverseCharge(settings.taxId, details);
  return {
    tenantId,
    orderId,
    order,
    settings,
    buyer: { name: member.data()?.displayName ?? recipient?.displayName ?? '', company, address, taxId },
    exempt: isExempt ? (isOwed ? 'reverseCharge' : 'exempt') : null,
    locale: recipient?.locale ?? tenant.data()?.locale ?? 'en',
    date,
    now,
  };
}

/** How often it is tried anew while others take the next number. */
const attempts = 60;

/**
 * Numbers it in the commit that creates it, provided nobody took the number meanwhile: none is left out, and none given
 * twice. What one instance issues goes in turn, so that only instances compete.
 */
async function issue(
  facts: Facts,
  { id, entry, content }: Document,
  corrects: string | null,
): Promise<Invoice> {
  const { tenantId, settings, date, now } = facts;
  const kind = entry.kind === 'charge' ? 'invoice' : 'creditNote';
  const series = seriesOf(settings, kind, date);
  const reference = documentAt(paths.invoice(tenantId, id), invoiceSchema);
  const counter = documentAt(paths.invoiceSeries(tenantId, seriesId(series)), invoiceSeriesSchema);
  const attempt = async () => {
    const [known, last] = await Promise.all([reference.get(), versioned(counter)]);
    const issued = known.data();
    if (issued) return issued;
    const sequence = (last?.data.last ?? 0) + 1;
    const made = { ...documentOf(facts, entry, content), kind, corrects, series, sequence } as const;
    const invoice: Invoice = { ...made, number: numberOf(series, sequence) };
    const batch = db().batch();
    batch.create(reference, invoice);
    const next = { last: sequence, updatedAt: now };
    if (last) batch.update(last.reference, next, { lastUpdateTime: last.version });
    else batch.create(counter, next);
    await batch.commit();
    return invoice;
  };
  return await inTurn(`${tenantId}/invoices/${series}`, () => optimistically(attempt, attempts));
}

function documentOf(
  { order, orderId, settings, buyer, exempt, locale, now }: Facts,
  entry: Document['entry'],
  content: Document['content'],
) {
  const { legalName, address, taxId, note, untaxedNote } = settings;
  const why = exempt === null ? '' : invoiceWords[locale][exempt];
  const untaxed = content.taxes.length === 0 ? [why, untaxedNote] : [];
  return {
    ...content,
    orderId,
    clientUid: order.clientUid,
    seller: { name: legalName, address, taxId },
    buyer,
    locale,
    currency: entry.currency,
    notes: [...untaxed, note].filter((text) => text !== ''),
    at: entry.at,
    issuedAt: now,
  };
}
