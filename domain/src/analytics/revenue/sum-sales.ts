import type { Currency } from '../../kernel/index.ts';
import {
  addFigures,
  type Figures,
  netOf,
  noFigures,
  type Sales,
  type SalesNow,
  type SoldKind,
} from './figures.ts';
import { daysOf, type Grain, type Period, type Piece, periodAfter, piecesOf } from './period.ts';
import { arpuOf, churnOf, ltvOf } from './recurring.ts';
import { type KeyFigures, offeringsShown, type Revenue } from './revenue-api.ts';

type Counted = Pick<Sales, 'span' | 'sums' | 'offerings'>;

export interface SoldSum {
  readonly offeringId: string;
  readonly kind: SoldKind;
  readonly title: string;
  readonly figures: Figures;
}

/** What was counted in these places, all shards together. */
export function sumOfPieces(sales: readonly Counted[], pieces: readonly Piece[]): Figures {
  let sum = noFigures();
  for (const { span, place } of pieces) {
    for (const { span: of, sums } of sales) if (of === span) sum = addFigures(sum, sums[place] ?? {});
  }
  return sum;
}

/** What was counted of each offering in these places, what most is left of first. */
export function soldInPieces(sales: readonly Counted[], pieces: readonly Piece[]): SoldSum[] {
  const sums = new Map<string, SoldSum>();
  const wanted = new Map<string, string[]>();
  for (const { span, place } of pieces) wanted.set(span, [...(wanted.get(span) ?? []), place]);
  for (const { span, offerings } of sales) {
    const places = wanted.get(span) ?? [];
    for (const [offeringId, { kind, title, at }] of Object.entries(offerings)) {
      const there = places.flatMap((place) => at[place] ?? []);
      if (there.length === 0) continue;
      const before = sums.get(offeringId)?.figures ?? noFigures();
      sums.set(offeringId, {
        offeringId,
        kind,
        title,
        figures: there.reduce<Figures>((sum, more) => addFigures(sum, more), before),
      });
    }
  }
  return [...sums.values()].sort(
    (a, b) => netOf(b.figures) - netOf(a.figures) || (a.offeringId < b.offeringId ? -1 : 1),
  );
}

export interface RevenueInput {
  readonly currency: Currency;
  readonly currencies: readonly Currency[];
  readonly grain: Grain;
  readonly period: Period;
  readonly before: Period;
  readonly chart: Period;
  readonly today: string;
  /** Of every span any of these periods and the time after them is counted in. */
  readonly sales: readonly Counted[];
  readonly standing: SalesNow['currencies'][Currency];
  /** Different people who bought in each. */
  readonly customers: { readonly now: number; readonly was: number };
}

function keyFigures(input: RevenueInput, period: Period, customers: number): KeyFigures {
  const { sales, standing, today } = input;
  const sum = sumOfPieces(sales, piecesOf(period, today));
  const after = periodAfter(period, today);
  const since = after ? sumOfPieces(sales, piecesOf(after, today)) : noFigures();
  const mrr = (standing?.mrr ?? 0) - since.mrrUp + since.mrrDown;
  const subscriptions = (standing?.subscriptions ?? 0) - since.subscribed + since.unsubscribed;
  const net = netOf(sum);
  const churn = churnOf(sum.unsubscribed, subscriptions - sum.subscribed + sum.unsubscribed);
  const { gross, refunds, tax, tips, fees, orders, units, subscribed, unsubscribed } = sum;
  return {
    gross,
    refunds,
    tax: tax + tips - sum.refundedTax,
    fees,
    net,
    orders,
    units,
    customers,
    mrr,
    subscriptions,
    subscribed,
    unsubscribed,
    churn,
    arpu: arpuOf(net, customers),
    ltv: ltvOf(mrr, subscriptions, churn, daysOf(period).length),
  };
}

const nameOf = ({ span, place }: Piece): string => `${span}-${place}`;
const counts = ({ figures }: SoldSum) => {
  const { orders, units, gross, refunds } = figures;
  return { orders, units, gross, refunds, net: netOf(figures) };
};

function kindsOf(sold: readonly SoldSum[]): Revenue['kinds'] {
  const sums = new Map<SoldKind, SoldSum>();
  for (const one of sold) {
    const before = sums.get(one.kind)?.figures ?? noFigures();
    sums.set(one.kind, { ...one, figures: addFigures(before, one.figures) });
  }
  return [...sums.values()].map((one) => ({ kind: one.kind, ...counts(one) })).sort((a, b) => b.net - a.net);
}

/** Everything the revenue page shows of a period, from what was counted. */
export function revenueOf(input: RevenueInput): Revenue {
  const { currency, currencies, grain, period, before, chart, sales, today, customers } = input;
  const pieces = piecesOf(period, today);
  const sold = soldInPieces(sales, pieces);
  const soldBefore = new Map(
    soldInPieces(sales, piecesOf(before, today)).map((one) => [one.offeringId, netOf(one.figures)]),
  );
  return {
    currency,
    currencies: [...currencies],
    grain,
    period,
    before,
    now: keyFigures(input, period, customers.now),
    was: keyFigures(input, before, customers.was),
    chart: piecesOf(chart, today).map((piece) => {
      const figures = sumOfPieces(sales, [piece]);
      const { gross, refunds, orders } = figures;
      return { at: nameOf(piece), gross, refunds, orders, net: netOf(figures) };
    }),
    kinds: kindsOf(sold),
    offerings: sold.slice(0, offeringsShown).map((one) => ({
      offeringId: one.offeringId,
      kind: one.kind,
      title: one.title,
      ...counts(one),
      was: soldBefore.get(one.offeringId) ?? 0,
    })),
    sold: sold.length,
  };
}
