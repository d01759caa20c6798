import { z } from 'zod';

/** A place on Earth in degrees, WGS 84. */
export const pointSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
export type Point = z.infer<typeof pointSchema>;
