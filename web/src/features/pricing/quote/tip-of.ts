import type { Quote } from '@evergrow/domain/pricing';
import { share } from '@evergrow/domain/pricing/visit';

/** What is tipped on: everything but taxes and the tip itself. */
export const netOf = ({ lines }: Quote): number =>
  lines.reduce((sum, { kind, amount }) => (kind === 'tax' || kind === 'tip' ? sum : sum + amount), 0);

/** A tip of so many percent, in minor units. */
export const tipOf = (net: number, percent: number): number => share(net, percent);
