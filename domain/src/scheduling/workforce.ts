import { z } from 'zod';
import { idSchema, pointSchema, wallTimeSchema } from '../kernel/index.ts';
import { skillSchema } from './service.ts';

export const workSettingsSchema = z.strictObject({
  skills: z.array(skillSchema).max(30),
  /** Where they work; empty: everywhere. */
  areaIds: z.array(idSchema).max(50),
  /** Higher goes first where a service is staffed by priority. */
  priority: z.number().int().min(0).max(100),
  /** Where their day begins and ends, on the coarse grid; null: at the first visit. */
  base: pointSchema.nullable(),
  /** A break somewhere between the two times. */
  lunch: z
    .strictObject({
      from: wallTimeSchema,
      to: wallTimeSchema,
      minutes: z.number().int().min(5).max(180).multipleOf(5),
    })
    .nullable(),
});
/** What a provider can do and where. */
export type WorkSettings = z.infer<typeof workSettingsSchema>;

/** `directories/workforce`: everybody's work settings in one document. Written through the API by admins. */
export const workforceSchema = z.strictObject({
  settings: z.record(idSchema, workSettingsSchema),
  updatedAt: z.date(),
});
export type Workforce = z.infer<typeof workforceSchema>;

export const defaultWorkSettings: WorkSettings = {
  skills: [],
  areaIds: [],
  priority: 50,
  base: null,
  lunch: null,
};
