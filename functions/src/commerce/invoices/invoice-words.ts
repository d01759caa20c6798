import type { Locale } from '@evergrow/domain/kernel';

/** What an invoice says besides its facts. */
export const invoiceWords: Record<
  Locale,
  Record<
    | 'invoice'
    | 'creditNote'
    | 'number'
    | 'issued'
    | 'paid'
    | 'returned'
    | 'corrects'
    | 'to'
    | 'taxId'
    | 'what'
    | 'quantity'
    | 'net'
    | 'tax'
    | 'on'
    | 'untaxed'
    | 'total'
    | 'totalBack'
    | 'giftCard'
    | 'page'
    | 'exempt'
    | 'reverseCharge',
    string
  >
> = {
  en: {
    invoice: 'Invoice',
    creditNote: 'Credit note',
    number: 'Number',
    issued: 'Issued on',
    paid: 'Paid on',
    returned: 'Given back on',
    corrects: 'Corrects invoice',
    to: 'To',
    taxId: 'Tax ID',
    what: 'What',
    quantity: 'Quantity',
    net: 'Before tax',
    tax: 'Tax',
    on: 'on',
    untaxed: 'No tax',
    total: 'Total',
    totalBack: 'Total given back',
    giftCard: 'of it by gift card',
    page: 'Page',
    exempt: 'No tax: the client is exempt from it.',
    reverseCharge: 'Reverse charge: the client owes the tax.',
  },
  es: {
    invoice: 'Factura',
    creditNote: 'Factura rectificativa',
    number: 'Número',
    issued: 'Emitida el',
    paid: 'Pagada el',
    returned: 'Devuelto el',
    corrects: 'Rectifica la factura',
    to: 'Para',
    taxId: 'NIF',
    what: 'Concepto',
    quantity: 'Cantidad',
    net: 'Base imponible',
    tax: 'Impuesto',
    on: 'sobre',
    untaxed: 'Sin impuesto',
    total: 'Total',
    totalBack: 'Total devuelto',
    giftCard: 'con tarjeta regalo',
    page: 'Página',
    exempt: 'Sin impuesto: el cliente está exento.',
    reverseCharge: 'Inversión del sujeto pasivo: el cliente debe el impuesto.',
  },
};
