import { z } from 'zod';
import { countrySchema, pointSchema } from '../kernel/index.ts';

/** Where a client is visited, as they give it. Rests sealed only. */
export const addressSchema = z.strictObject({
  line1: z.string().trim().min(1).max(120),
  line2: z.string().trim().max(120),
  city: z.string().trim().min(1).max(80),
  postalCode: z.string().trim().max(16),
  country: countrySchema,
  point: pointSchema,
  /** How to get in: floor, code, where the key is. */
  access: z.string().trim().max(300),
});
export type Address = z.infer<typeof addressSchema>;
