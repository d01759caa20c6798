import type { OptionForm, VariantForm } from './product-form.ts';

/** Every combination of one value of each option, in order; none for no options. */
export function combinations(options: readonly OptionForm[]): string[][] {
  if (options.length === 0) return [];
  return options.reduce<string[][]>(
    (sofar, { values }) => sofar.flatMap((ids) => values.map(({ id }) => [...ids, id])),
    [[]],
  );
}

/**
 * The variants there are once the options have changed: those of combinations that stay keep what was decided of them, and
 * with their ids their stock; new ones begin without a price of their own.
 */
export function regrid(
  options: readonly OptionForm[],
  before: readonly VariantForm[],
  newId: () => string,
): VariantForm[] {
  return combinations(options).map((valueIds) => {
    const same = before.find((variant) => variant.valueIds.join(' ') === valueIds.join(' '));
    // A further option: what was one variant lives on as the first of those made of it.
    const shorter = before.find(
      (variant) =>
        variant.valueIds.length < valueIds.length &&
        variant.valueIds.every((id, index) => id === valueIds[index]) &&
        valueIds
          .slice(variant.valueIds.length)
          .every((id, index) => options[variant.valueIds.length + index]?.values[0]?.id === id),
    );
    const kept = same ?? shorter;
    return kept ? { ...kept, valueIds } : { id: newId(), valueIds, sku: '', prices: {}, active: true };
  });
}
