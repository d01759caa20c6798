import { z } from 'zod';
import { notificationPreferencesSchema } from '../engagement/index.ts';
import { localeSchema, slugSchema, timeZoneSchema } from '../kernel/index.ts';
import { displayNameSchema, roleSchema } from '../tenancy/index.ts';

export const membershipSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().max(80),
  role: roleSchema,
  accent: z.string().max(7),
});
/** A line of the workspace switcher. */
export type Membership = z.infer<typeof membershipSchema>;

/** What a person edits of their own account, directly under rules. */
export const userSettingsSchema = z.strictObject({
  displayName: displayNameSchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
  colorScheme: z.enum(['light', 'dark', 'auto']),
  notifications: notificationPreferencesSchema,
});
export type UserSettings = z.infer<typeof userSettingsSchema>;

/** `users/{uid}`: private to its user. Memberships are written by the server, keyed by tenant id. */
export const userSchema = userSettingsSchema.extend({
  memberships: z.record(z.string(), membershipSchema),
  createdAt: z.date(),
  /**
   * Set while nobody has proven that the address is theirs: whatever was attached to the account until then
   * (a password, another sign-in, a phone) may be a stranger's. Absent once proven.
   */
  unprovenSince: z.date().optional(),
});
export type User = z.infer<typeof userSchema>;

/** Password rules: NIST SP 800-63B asks for length, not for character classes. */
export const passwordSchema = z.string().min(10, 'at least 10 characters').max(128);

export const emailSchema = z.email().max(254);
