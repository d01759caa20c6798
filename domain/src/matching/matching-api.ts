import { z } from 'zod';
import { intakeDraftSchema, intakeSchema } from './intake.ts';
import { matchSetSchema } from './match.ts';

/** `GET|PUT /v1/t/{tenantId}/intake/draft`: kept encrypted under the person's own key. */
export const intakeDraftViewSchema = z.object({
  draft: intakeDraftSchema,
  savedAt: z.iso.datetime().nullable(),
});

/** `POST /v1/t/{tenantId}/members/{uid}/intake/reveal`: needs a reason, and is audited. */
export const revealRequestSchema = z.strictObject({ reason: z.string().trim().min(10).max(500) });

/** What revealing an intake answers with. */
export const revealedIntakeSchema = z.object({ intake: intakeSchema, storedAt: z.iso.datetime() });

/** `POST /v1/t/{tenantId}/matches/refresh`: the caller's own matches, made anew when they no longer hold. */
export const matchSetViewSchema = z.object({
  ...matchSetSchema.shape,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type MatchSetView = z.infer<typeof matchSetViewSchema>;
