import type { QuoteLine } from '../quote.ts';
import { share } from './share.ts';
import type { PricedArea } from './visit-quote-input.ts';

/** What the area puts on or takes off; it takes off no more than there is. */
export function areaLine(area: PricedArea | null, net: number): QuoteLine | null {
  if (!area?.surcharge) return null;
  const { kind, value } = area.surcharge;
  const amount = Math.max(-net, kind === 'percent' ? share(net, value) : value);
  if (amount === 0) return null;
  const line = { kind: 'area' as const, label: area.title, quantity: 1, amount };
  return kind === 'percent' ? { ...line, reason: { of: 'percent', percent: value } } : line;
}
