import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** `value` with every text and every list in it as long as its schema lets it be: what costs the rules most to check. */
export function largest(schema: JsonSchema, value: unknown): unknown {
  const own = schema.anyOf?.find((option) => typeof option === 'object' && option.type !== 'null') ?? schema;
  if (typeof own !== 'object') return value;
  if (typeof value === 'string') return own.enum ? value : value.padEnd(own.maxLength ?? 0, 'x');
  if (Array.isArray(value)) {
    const element = largest(own.items as JsonSchema, value[0]);
    return Array.from({ length: own.maxItems ?? value.length }, () => element);
  }
  if (typeof value !== 'object' || value === null || !own.properties) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      largest((own.properties?.[key] ?? {}) as JsonSchema, field),
    ]),
  );
}
