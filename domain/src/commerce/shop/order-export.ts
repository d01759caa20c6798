import { z } from 'zod';
import {
  type Currency,
  currencyExponents,
  isoDateSchema,
  type Locale,
  localeSchema,
} from '../../kernel/index.ts';
import { type Order, type OrderStatus, orderStatusSchema } from '../order.ts';
import type { OrderItem } from '../order-item.ts';

/** Days one export can be of. */
export const mostExportDays = 366;

/** `GET /v1/t/{tenantId}/orders/export` */
export const orderExportQuerySchema = z
  .strictObject({
    format: z.enum(['csv', 'xlsx']),
    /** The first and the last day, in the tenant's time zone. */
    from: isoDateSchema,
    to: isoDateSchema,
    /** Separated by commas; left out: all of them. */
    status: z
      .string()
      .max(200)
      .optional()
      .transform((text) => text?.split(',').filter(Boolean))
      .pipe(z.array(orderStatusSchema).min(1).max(orderStatusSchema.options.length).optional()),
    /** Whether the buyers' names and addresses are in it. */
    personal: z.enum(['yes', 'no']).default('no'),
    locale: localeSchema.default('en'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before it begins' })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 < mostExportDays, {
    path: ['to'],
    message: `at most ${mostExportDays} days`,
  });
export type OrderExportQuery = z.infer<typeof orderExportQuerySchema>;

type Buyer = { readonly name: string; readonly email: string };
type Cell = string | number;

const columns = {
  en: [
    ['Order', 'Ordered', 'Paid', 'State'],
    ['Buyer', 'E-mail'],
    ['Product', 'Choice', 'Quantity', 'Net', 'Tax', 'Tax rates', 'Total', 'Given back', 'Currency'],
  ],
  es: [
    ['Pedido', 'Fecha', 'Pagado', 'Estado'],
    ['Comprador', 'Correo'],
    ['Producto', 'Opción', 'Cantidad', 'Neto', 'Impuesto', 'Tipos', 'Total', 'Devuelto', 'Moneda'],
  ],
} as const satisfies Record<Locale, readonly (readonly string[])[]>;

const states: Readonly<Record<Locale, Record<OrderStatus, string>>> = {
  en: {
    awaitingPayment: 'awaiting payment',
    processing: 'waiting for the bank',
    paid: 'paid',
    expired: 'expired',
    cancelled: 'cancelled',
    partlyRefunded: 'partly given back',
    refunded: 'given back',
    disputed: 'disputed',
    disputeLost: 'lost to a dispute',
  },
  es: {
    awaitingPayment: 'pendiente de pago',
    processing: 'esperando al banco',
    paid: 'pagado',
    expired: 'caducado',
    cancelled: 'cancelado',
    partlyRefunded: 'devuelto en parte',
    refunded: 'devuelto',
    disputed: 'en disputa',
    disputeLost: 'perdido en una disputa',
  },
};

/** The names of the columns, with those of the buyer only where they are in it. */
export function orderHeader(locale: Locale, personal: boolean): string[] {
  const [order, buyer, thing] = columns[locale];
  return [...order, ...(personal ? buyer : []), ...thing];
}

/** Minor units as a spreadsheet counts them, e.g. 12.5 for 1250 cents. */
export const majorUnits = (amount: number, currency: Currency): number =>
  Number((amount / 10 ** currencyExponents[currency]).toFixed(currencyExponents[currency]));

/** The taxes of a thing in one cell, e.g. `VAT 21 %`; empty where it has none, or its order does not say which. */
const ratesOf = (taxes: NonNullable<OrderItem['taxes']>, locale: Locale): string =>
  taxes
    .map(({ label, percent }) =>
      percent === null ? label : `${label} ${percent.toLocaleString(locale)} %`.trim(),
    )
    .join(', ');

/** A line for each thing of an order; the lines of an order together are what it costs. */
export function orderRows(
  orderId: string,
  { createdAt, paidAt, status, items, quote }: Order,
  buyer: Buyer | null,
  locale: Locale,
): Cell[][] {
  const { currency } = quote;
  const money = (amount: number) => majorUnits(amount, currency);
  const order = [
    orderId,
    createdAt.toISOString(),
    paidAt?.toISOString() ?? '',
    states[locale][status],
    ...(buyer ? [buyer.name, buyer.email] : []),
  ];
  return items.map(({ title, choice, quantity, net, tax, taxes = [], refunded }) => [
    ...order,
    ...[title, choice, quantity, money(net), money(tax), ratesOf(taxes, locale)],
    ...[money(net + tax), money(refunded), currency],
  ]);
}
