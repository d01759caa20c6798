import type { KeyFigures, Revenue } from '@evergrow/domain/analytics/revenue';
import { currencyExponents } from '@evergrow/domain/kernel';
import { type Cell, csvStream } from '../../kernel/csv.ts';

const money: readonly (keyof KeyFigures)[] = ['gross', 'refunds', 'tax', 'fees', 'net', 'mrr', 'arpu', 'ltv'];
const numbers: readonly (keyof KeyFigures)[] = [
  'orders',
  'units',
  'customers',
  'subscriptions',
  'subscribed',
  'unsubscribed',
];

/**
 * What the revenue page shows, as a spreadsheet reads it: one table of figures, days and offerings, each row saying what it is
 * of. Amounts stand in the currency's main unit.
 */
function revenueRows(revenue: Revenue): Cell[][] {
  const { currency, now, was, chart, kinds, offerings, period, before } = revenue;
  const factor = 10 ** currencyExponents[currency];
  const main = (amount: number | null) => (amount === null ? null : amount / factor);
  const [at, then] = [`${period.from}/${period.to}`, `${before.from}/${before.to}`];
  const figure = (name: keyof KeyFigures, isMoney: boolean): Cell[] => [
    'figure',
    name,
    '',
    isMoney ? currency : '',
    isMoney ? main(now[name]) : now[name],
    isMoney ? main(was[name]) : was[name],
    at,
    then,
  ];
  return [
    ...money.map((name) => figure(name, true)),
    ...numbers.map((name) => figure(name, false)),
    figure('churn', false),
    ...chart.flatMap((point): Cell[][] => [
      ['gross', point.at, '', currency, main(point.gross), null, point.at, ''],
      ['net', point.at, '', currency, main(point.net), null, point.at, ''],
      ['refunds', point.at, '', currency, main(point.refunds), null, point.at, ''],
    ]),
    ...kinds.map((sold): Cell[] => ['kind', sold.kind, '', currency, main(sold.net), null, at, '']),
    ...offerings.map((sold): Cell[] => [
      'offering',
      sold.title,
      sold.units,
      currency,
      main(sold.net),
      main(sold.was),
      at,
      then,
    ]),
  ];
}

const header = ['of', 'name', 'units', 'currency', 'amount', 'amount_before', 'period', 'period_before'];

/** The same as a file, sent as it is made. */
export const revenueFile = (revenue: Revenue): ReadableStream<Uint8Array> =>
  csvStream(
    header,
    (async function* () {
      yield revenueRows(revenue);
    })(),
  );
