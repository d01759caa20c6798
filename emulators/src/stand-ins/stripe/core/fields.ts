import { z } from 'zod';

/** The kinds of fields that parameters are made of. Everything arrives as text. */
export const text = (max = 5000) => z.string().max(max, `Invalid string: longer than ${max} characters`);

/** What stands behind the prefix on a card statement: https://docs.stripe.com/get-started/account/statement-descriptors */
export const statementSuffix = text(22)
  .regex(/^[^<>\\'"*]*$/, 'The statement descriptor contains a character that is not allowed')
  .regex(/[A-Za-z]/, 'The statement descriptor must contain at least one letter');

export const integer = z.string().transform((value, context) => {
  if (/^-?\d+$/.test(value)) return Number(value);
  context.issues.push({ code: 'custom', message: `Invalid integer: ${value}`, input: value });
  return z.NEVER;
});
export const nonNegative = integer.refine((value) => value >= 0, { error: 'Invalid non-negative integer' });
export const positive = integer.refine((value) => value >= 1, { error: 'Invalid positive integer' });
/** Seconds since 1970. */
export const timestamp = integer.refine((value) => value >= 0 && value < 253_402_300_800, {
  error: 'Invalid timestamp: must be an integer Unix timestamp in seconds.',
});

/** A number with at most twelve decimals, kept as it was written. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d{1,12})?$/, { error: (issue) => `Invalid decimal: ${issue.input}` });

export const percent = z.string().transform((value, context) => {
  const number = Number(value);
  if (/^\d+(\.\d{1,4})?$/.test(value) && number >= 0 && number <= 100) return number;
  context.issues.push({ code: 'custom', message: `Invalid decimal: ${value}`, input: value });
  return z.NEVER;
});

export const boolean = z
  .enum(['true', 'false'], { error: 'Invalid boolean' })
  .transform((value) => value === 'true');

export const url = text(5000).refine((value) => URL.canParse(value.replaceAll(/[{}]/g, '')), {
  error: 'Not a valid URL',
});

export const email = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: (issue) => `Invalid email address: ${issue.input}` });

export const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, 'Invalid currency')
  .transform((value) => value.toLowerCase());

/** A field that an empty text takes away: it reads as null. */
export const emptyable = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable());

/**
 * Up to 50 keys of 40 characters with values of 500; null takes all away, and an empty value its key.
 * https://docs.stripe.com/api/metadata
 */
export const metadata = emptyable(
  z
    .record(z.string().max(40), text(500))
    .refine((value) => Object.keys(value).length <= 50, { error: 'Metadata can have at most 50 keys' }),
);

/** What becomes of metadata when a request changes it. */
export function mergeMetadata(
  before: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> | null | undefined,
): Record<string, string> {
  if (given === null) return {};
  const merged = { ...before, ...given };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}

export const address = z
  .strictObject({
    city: text(200),
    country: text(2),
    line1: text(500),
    line2: text(500),
    postal_code: text(30),
    state: text(200),
  })
  .partial();

/** The whole address of parts of one. */
export function wholeAddress(parts: z.output<typeof address>) {
  const { city = null, country = null, line1 = null, line2 = null, postal_code = null, state = null } = parts;
  return { city, country, line1, line2, postal_code, state };
}

export const expand = z.array(z.string()).max(20).default([]);
