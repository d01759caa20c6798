import { z } from 'zod';
import { intakeDraftSchema } from './intake.ts';

/** `GET|PUT /v1/t/{tenantId}/intake/draft`: kept encrypted under the person's own key. */
export const intakeDraftViewSchema = z.object({
  draft: intakeDraftSchema,
  savedAt: z.iso.datetime().nullable(),
});

/** `POST /v1/t/{tenantId}/members/{uid}/intake/reveal`: needs a reason, and is audited. */
export const revealRequestSchema = z.strictObject({ reason: z.string().trim().min(10).max(500) });
