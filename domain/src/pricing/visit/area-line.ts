import type { QuoteLine } from '../quote.ts';
import { share } from './share.ts';
import type { PricedArea } from './visit-quote-input.ts';

/** What the area puts on or takes off; it takes off no more than there is. */
export function areaLine(area: PricedArea | null, net: number): QuoteLine | null {
  if (!area?.surcharge) return null;
  const { surcharge, title } = area;
  const put = surcharge.kind === 'percent' ? share(net, surcharge.percent) : surcharge.amount;
  const amount = Math.max(-net, put);
  if (amount === 0) return null;
  const line = { kind: 'area' as const, label: title, quantity: 1, amount };
  return surcharge.kind === 'percent'
    ? { ...line, reason: { of: 'percent', percent: surcharge.percent } }
    : line;
}
