import type { $ZodCheck, $ZodChecks, $ZodType, $ZodTypes } from 'zod/v4/core';

/** A schema seen from inside. zod offers this view to libraries that build on it. */
export const definition = (schema: $ZodType) => (schema as $ZodTypes)._zod.def;

/** What is asked of a text, a number or a list beside its type. */
export type Bounds = {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly whole: boolean;
  readonly trimmed: boolean;
  readonly patterns: readonly RegExp[];
  /** Asks something only JavaScript can answer. */
  readonly refined: boolean;
};

const none: Bounds = { whole: false, trimmed: false, patterns: [], refined: false };

/**
 * The bounds a schema sets.
 * @throws on a check that is not known here, so that none is silently left out of the rules.
 */
export function boundsOf(schema: $ZodType): Bounds {
  const own = definition(schema);
  const pattern = 'pattern' in own && own.pattern instanceof RegExp ? [own.pattern] : [];
  return (own.checks ?? []).reduce(tighten, { ...none, patterns: pattern });
}

function tighten(bounds: Bounds, check: $ZodCheck): Bounds {
  // `refine` is not in zod's list of checks.
  if (check._zod.def.check === 'custom') return { ...bounds, refined: true };
  const def = (check as $ZodChecks)._zod.def;
  switch (def.check) {
    case 'min_length':
      return { ...bounds, min: def.minimum };
    case 'max_length':
      return { ...bounds, max: def.maximum };
    case 'length_equals':
      return { ...bounds, min: def.length, max: def.length };
    case 'greater_than':
      return { ...bounds, min: inclusive(def) };
    case 'less_than':
      return { ...bounds, max: inclusive(def) };
    case 'multiple_of':
      return { ...bounds, step: Number(def.value) };
    case 'number_format':
      return { ...bounds, whole: true };
    case 'overwrite':
      if (def.tx('  a  ') !== 'a') throw new Error('only trim is known of what changes a text');
      return { ...bounds, trimmed: true };
    case 'string_format':
      if (!(def.pattern instanceof RegExp)) throw new Error(`no pattern for ${def.format}`);
      return { ...bounds, patterns: [...bounds.patterns, def.pattern] };
    default:
      throw new Error(`rules do not know the check ${def.check}`);
  }
}

function inclusive(def: { readonly value: unknown; readonly inclusive: boolean }): number {
  if (!def.inclusive) throw new Error('only inclusive bounds are known');
  return Number(def.value);
}
