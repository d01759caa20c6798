import { readInvoiceLine } from '@evergrow/domain/commerce/subscription';
import { formatMoney, type Locale } from '@evergrow/domain/kernel';
import { type Quote, totalOf } from '@evergrow/domain/pricing';
import type { Booking } from '@evergrow/domain/scheduling';
import { timeIn, whenIn } from './when.ts';
import { words } from './words/index.ts';

type Fact = { label: string; value: string };

/** When a booking is: its start, or the window its client was told. */
function whenOf({ start, arrivalWindow }: Booking, locale: Locale, timeZone: string): string {
  if (!arrivalWindow) return whenIn(start, locale, timeZone);
  const from = whenIn(arrivalWindow.start, locale, timeZone);
  return words(locale).arrival(from, timeIn(arrivalWindow.end, locale, timeZone));
}

/** What every mail about a booking says of it. */
export function bookingFacts(
  booking: Booking,
  locale: Locale,
  timeZone: string,
  side: 'client' | 'provider',
): Fact[] {
  const said = words(locale);
  const facts = [
    { label: said.what, value: booking.offeringTitle },
    { label: said.when, value: whenOf(booking, locale, timeZone) },
    { label: said.with, value: side === 'client' ? booking.providerName : booking.clientName },
    { label: said.how, value: said.formats[booking.format] },
    { label: said.price, value: formatMoney(totalOf(booking.quote), locale) },
  ];
  return booking.meetingUrl && booking.format === 'video'
    ? [...facts, { label: said.meetingLink, value: booking.meetingUrl }]
    : facts;
}

/** What was bought, line by line, with tax as its own line, what was paid and what is still due. */
export function receiptFacts(quote: Quote, paid: number, locale: Locale): Fact[] {
  const said = words(locale);
  const { currency, lines, total, tenders = [] } = quote;
  const money = (amount: number) =>
    amount < 0
      ? `−${formatMoney({ amount: -amount, currency }, locale)}`
      : formatMoney({ amount, currency }, locale);
  const due = total - paid - tenders.reduce((sum, tender) => sum + tender.amount, 0);
  return [
    ...lines.map(({ kind, label, quantity, amount }) => {
      const read = readInvoiceLine(label);
      const own = read ? said.invoiceLines[read.of](read.title) : label;
      const named = label === '' ? said.lines[kind] : own;
      return { label: quantity > 1 ? `${named} × ${quantity}` : named, value: money(amount) };
    }),
    { label: said.total, value: money(total) },
    ...tenders.map(({ label, amount }) => ({ label, value: money(-amount) })),
    { label: said.paidNow, value: money(paid) },
    ...(due > 0 ? [{ label: said.stillDue, value: money(due) }] : []),
  ];
}

/** What has been paid of a booking and not been given back, in minor units. */
export const paidFor = ({ payments }: Pick<Booking, 'payments'>): number =>
  payments.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
