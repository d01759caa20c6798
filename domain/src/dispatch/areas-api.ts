import { z } from 'zod';
import { idSchema, instantSchema, pointSchema } from '../kernel/index.ts';
import { areaInputSchema, surchargeSchema } from './area.ts';

/** `GET /v1/t/{tenantId}/areas` */
export const areaRowSchema = areaInputSchema.and(z.object({ id: idSchema, updatedAt: instantSchema }));
export type AreaRow = z.infer<typeof areaRowSchema>;
export const areaListSchema = z.object({ items: z.array(areaRowSchema) });

/** `GET /v1/public/tenants/{slug}/areas?lat=…&lng=…&postalCode=…`: with a place, also whether it is served. */
export const areasQuerySchema = z
  .object({
    lat: z.coerce.number().min(-90).max(90).optional(),
    lng: z.coerce.number().min(-180).max(180).optional(),
    postalCode: z.string().trim().max(16).default(''),
  })
  .refine(({ lat, lng }) => (lat === undefined) === (lng === undefined), {
    path: ['lng'],
    message: 'goes with lat',
  });

/** Whether a tenant comes to a place. `area` is null where it is not served, and where the tenant has no areas and goes anywhere. */
export const servedSchema = z.object({ served: z.boolean(), areaId: z.string().nullable() });
export type Served = z.infer<typeof servedSchema>;

export const publicAreasSchema = z.object({
  /** None: the tenant goes anywhere. */
  areas: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      colour: z.string(),
      priority: z.number(),
      rings: z.array(z.array(pointSchema)),
      surcharge: surchargeSchema.nullable(),
    }),
  ),
  /** Null when no place was asked about. */
  at: servedSchema.nullable(),
});
export type PublicAreas = z.infer<typeof publicAreasSchema>;
