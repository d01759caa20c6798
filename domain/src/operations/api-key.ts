import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

export const scopeSchema = z.enum(['bookings:read', 'bookings:write', 'metrics:read', 'usage:write']);
export type Scope = z.infer<typeof scopeSchema>;

/** `apiKeys/{id}`: the secret itself is shown once and kept only as a hash. */
export const apiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  hash: z.string().length(64),
  /** The first characters, to recognise it by. */
  prefix: z.string().max(40),
  scopes: z.array(scopeSchema).min(1).max(4),
  createdBy: idSchema,
  createdAt: z.date(),
  revokedAt: z.date().nullable(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;
