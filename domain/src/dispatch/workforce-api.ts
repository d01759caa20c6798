import { z } from 'zod';
import { idSchema, instantSchema } from '../kernel/index.ts';
import { workSettingsSchema } from '../scheduling/index.ts';

/** People whose settings one document can hold. */
export const maxWorkforce = 200;

/** `PUT /v1/t/{tenantId}/workforce`: everybody's settings; who is left out has the default. */
export const workforceInputSchema = z.strictObject({
  settings: z
    .record(idSchema, workSettingsSchema)
    .refine((settings) => Object.keys(settings).length <= maxWorkforce, `at most ${maxWorkforce} people`),
  /** `updatedAt` of what was edited; null where there was nothing. Another means somebody else was faster. */
  basedOn: instantSchema.nullable(),
});
export type WorkforceInput = z.infer<typeof workforceInputSchema>;

/** `GET /v1/t/{tenantId}/workforce` */
export const workforceViewSchema = z.object({
  people: z.array(z.object({ providerId: z.string(), displayName: z.string() })),
  settings: z.record(idSchema, workSettingsSchema),
  updatedAt: instantSchema.nullable(),
});
export type WorkforceView = z.infer<typeof workforceViewSchema>;
