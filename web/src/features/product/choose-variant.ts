import type { PublicProduct } from '@evergrow/domain/catalog';

type Variant = PublicProduct['variants'][number];
/** A value's id for each option, in the options' order. */
export type Chosen = readonly string[];

const common = (variant: Variant, chosen: Chosen): number =>
  variant.valueIds.filter((id, index) => id === chosen[index]).length;

/** The variant of these values; undefined where there is none. */
export const variantOf = (variants: readonly Variant[], chosen: Chosen): Variant | undefined =>
  variants.find((variant) => variant.valueIds.every((id, index) => id === chosen[index]));

/** What is chosen before anybody chooses: the first that can be had. */
export const firstChoice = (variants: readonly Variant[]): Chosen =>
  (variants.find(({ inStock }) => inStock !== 'out') ?? variants[0])?.valueIds ?? [];

/**
 * How a value stands beside what is chosen of the other options: `here` it can be had with them, `elsewhere` with others,
 * `gone` not at all.
 */
export function standing(
  variants: readonly Variant[],
  chosen: Chosen,
  option: number,
  valueId: string,
): 'here' | 'elsewhere' | 'gone' {
  const had = variants.filter(({ valueIds, inStock }) => valueIds[option] === valueId && inStock !== 'out');
  const wanted = chosen.map((id, index) => (index === option ? valueId : id));
  if (variantOf(had, wanted)) return 'here';
  return had.length > 0 ? 'elsewhere' : 'gone';
}

/**
 * The choice with another value of one option. Where that cannot be had with what is chosen of the others, those change to
 * what is nearest.
 */
export function choose(
  variants: readonly Variant[],
  chosen: Chosen,
  option: number,
  valueId: string,
): Chosen {
  const wanted = chosen.map((id, index) => (index === option ? valueId : id));
  const withIt = variants.filter(({ valueIds }) => valueIds[option] === valueId);
  const had = withIt.filter(({ inStock }) => inStock !== 'out');
  const [nearest] = (had.length > 0 ? had : withIt).toSorted(
    (one, other) => common(other, wanted) - common(one, wanted),
  );
  return nearest?.valueIds ?? wanted;
}
