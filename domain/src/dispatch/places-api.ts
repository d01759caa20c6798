import { z } from 'zod';
import { countrySchema, pointSchema } from '../kernel/index.ts';
import { servedSchema } from './areas-api.ts';

/** `GET /v1/public/tenants/{slug}/places?q=…`: addresses that fit what was typed. */
export const placesQuerySchema = z.object({ q: z.string().trim().min(3).max(200) });

/** An address as a geocoder knows it: what `addressSchema` asks for, but for how to get in. */
export const foundPlaceSchema = z.object({
  label: z.string(),
  line1: z.string(),
  city: z.string(),
  postalCode: z.string(),
  country: countrySchema.nullable(),
  point: pointSchema,
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

export const placesSchema = z.object({
  places: z.array(foundPlaceSchema.extend(servedSchema.shape)),
  /** Whose data this is; to be shown beside it. Null when nothing was found. */
  attribution: z.string().nullable(),
  /** False when no geocoder is set up, or it does not answer: the place is then pointed at on the map. */
  available: z.boolean(),
});
export type Places = z.infer<typeof placesSchema>;
