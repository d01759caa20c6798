import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';
import { roleSchema } from './role.ts';

export const displayNameSchema = z.string().trim().min(1).max(80);

export const memberSchema = z.strictObject({
  uid: idSchema,
  role: roleSchema,
  displayName: displayNameSchema,
  /** Tokens whose sign-in is older than this are refused: sign-out-everywhere. */
  validSince: z.date(),
  joinedAt: z.date(),
  /** Last booking, message or other act that counts as being active. */
  activeAt: z.date(),
});
/** A user in a tenant. Removing the document removes all access at once. */
export type Member = z.infer<typeof memberSchema>;
