import { z } from 'zod';
import { expand, integer, timestamp } from './fields.ts';

type ShapeOf<P> = { readonly [K in keyof P]?: z.ZodType };
/** Nothing that the installed SDK does not send: a name Stripe dropped or renamed fails to compile here. */
type OnlyOf<S, P> = S & { readonly [K in Exclude<keyof S, keyof P>]: never };

/** A part of some parameters, checked against the SDK's type of it. */
export function part<P>() {
  return <S extends ShapeOf<P>>(shape: OnlyOf<S, P>) =>
    z.strictObject(shape as S as { -readonly [K in keyof S]: Extract<S[K], z.ZodType> });
}

/** What an endpoint takes, checked against the SDK's type of it. What is not listed is refused, as Stripe does. */
export function parameters<P>() {
  return <S extends ShapeOf<P>>(shape: OnlyOf<S, P>) => part<P>()(shape).extend({ expand });
}

export const noParameters = z.strictObject({ expand });

const range = z.strictObject({ gt: timestamp, gte: timestamp, lt: timestamp, lte: timestamp }).partial();
const wholeRange = z.union([timestamp, range]);
export type Range = z.output<typeof wholeRange>;

/** The parameters that every list has, and those which are its own. */
export function listParameters<P>() {
  return <S extends ShapeOf<P>>(shape: OnlyOf<S, P>) => part<P>()(shape).extend(pagination);
}

const pagination = {
  limit: integer
    .refine((value) => value >= 1 && value <= 100, { error: 'Invalid limit: from 1 to 100' })
    .default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: wholeRange.optional(),
  expand,
};
export const timeRange = wholeRange;
export type Page = {
  readonly limit: number;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
  readonly created?: Range | undefined;
};
