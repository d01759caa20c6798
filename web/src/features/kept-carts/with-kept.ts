import type { CartLine } from '@evergrow/domain/commerce';

const isSame = (one: CartLine, other: CartLine) =>
  one.offeringId === other.offeringId && one.variantId === other.variantId;

/** A cart with what was kept of it elsewhere: what is in it already stays as it is, so that nothing is in it twice. */
export const withKept = (lines: readonly CartLine[], kept: readonly CartLine[]): readonly CartLine[] =>
  [...lines, ...kept.filter((line) => !lines.some((one) => isSame(one, line)))].slice(0, 30);
