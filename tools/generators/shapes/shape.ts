import type { $ZodType } from 'zod/v4/core';

/** A document, or a map within one, that becomes a predicate of the rules. */
export type Shape = {
  /** Of the function, e.g. `isOffering`. */
  readonly name: string;
  readonly schema: $ZodType;
  /** Keys whose value the policy itself compares with a known one, so that a check of their type would add nothing. */
  readonly pinned?: readonly string[];
  /** The document holds other keys too, which the policy keeps from changing. */
  readonly open?: boolean;
  /** The schema has a condition across fields, which the policy states by hand. */
  readonly acrossFields?: boolean;
};

/** A list of maps that becomes a predicate of the rules. */
export type ListShape = { readonly name: string; readonly element: $ZodType; readonly max: number };

/** What checks are written with: the functions that can be called and what stands for what rules cannot compute. */
export type Vocabulary = {
  readonly names: ReadonlyMap<$ZodType, string>;
  /** Functions that check a list, by the schema of what is in it. */
  readonly lists: ReadonlyMap<$ZodType, string>;
  /** Patterns close to a refinement, of which only JavaScript knows all. */
  readonly approximations: ReadonlyMap<$ZodType, string>;
};
