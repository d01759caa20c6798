import { z } from 'zod';
import { amountSchema, lineSchema } from '../kernel/index.ts';
import { readRing } from './rings.ts';

/** Corners one ring can have. */
export const maxCorners = 300;

const pair = '-?\\d{1,2}(\\.\\d{1,5})?,-?\\d{1,3}(\\.\\d{1,5})?';

/**
 * The corners of a polygon as one text, `52.51,13.40 52.52,13.41 52.5,13.42`: latitude, longitude; the last is joined to
 * the first. A text because Firestore holds no lists of lists.
 */
export const ringSchema = z
  .string()
  .max(maxCorners * 21)
  .regex(new RegExp(`^${pair}( ${pair}){2,${maxCorners - 1}}$`), 'at least three corners such as 52.51,13.40')
  .refine(
    (ring) => readRing(ring).every(({ lat, lng }) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180),
    'a corner is not on Earth',
  );

export const surchargeSchema = z.discriminatedUnion('kind', [
  /** Of the price of the service; negative where it is cheaper. */
  z.strictObject({ kind: z.literal('percent'), percent: z.number().min(-90).max(200) }),
  /** Minor units of the tenant's currency, per visit. */
  z.strictObject({ kind: z.literal('flat'), amount: amountSchema.min(1) }),
]);
/** What a visit in the area costs more. */
export type Surcharge = z.infer<typeof surchargeSchema>;

const areaFields = {
  title: lineSchema(60),
  /** The area is what any of them encloses. They have no holes: a smaller area of higher priority cuts one. */
  rings: z.array(ringSchema).max(10),
  /** Where the address rather than the map decides: its postal code begins with one of them. */
  postalPrefixes: z.array(z.string().regex(/^[A-Z0-9]{1,8}$/, 'letters and digits')).max(100),
  surcharge: surchargeSchema.nullable(),
  /** `#2f7d6b` */
  colour: z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as #2f7d6b'),
  /** Where areas overlap the higher one counts. */
  priority: z.number().int().min(0).max(100),
};

/** `areas/{areaId}`: a part of the map a tenant serves. Written through the API by admins. */
export const areaSchema = z.strictObject({ ...areaFields, updatedAt: z.date() });
export type Area = z.infer<typeof areaSchema>;

/** An area as an admin sends it. */
export const areaInputSchema = z
  .strictObject(areaFields)
  .refine(
    ({ rings, postalPrefixes }) => rings.length + postalPrefixes.length > 0,
    'draw it, or name postal codes',
  );
export type AreaInput = z.infer<typeof areaInputSchema>;

/** Areas one tenant can have: all of them are read to place one address. */
export const maxAreas = 50;
