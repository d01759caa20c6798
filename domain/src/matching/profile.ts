import { z } from 'zod';
import { idSchema, moneySchema } from '../kernel/index.ts';
import { intakeSchema } from './intake.ts';

/**
 * `profiles/{pseudonym}`: the anonymised intake. Identity is a pseudonym, numbers are bands, free text is
 * redacted. This is all that matching, analytics and language models ever see.
 */
export const profileSchema = intakeSchema.omit({ budget: true, timeZone: true }).extend({
  pseudonym: idSchema,
  /** Upper bound of the client's budget band, so that a price can be compared with it. */
  budgetCeiling: moneySchema,
  /** UTC offset in minutes, rounded to the hour: the zone without the city. */
  utcOffsetMinutes: z.number().int().min(-720).max(840).multipleOf(60),
  goals: z.string().max(2400),
  challenges: z.string().max(2400),
  /** SHA-256 of what the score depends on: the key of the match cache. */
  hash: z.string().length(64),
  createdAt: z.date(),
});
export type Profile = z.infer<typeof profileSchema>;
