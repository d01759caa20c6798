import { z } from 'zod';

/** Firestore document id as we issue it: URL-safe, no slashes or dots, at most 128 characters. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/, 'invalid id');

/** What stands in a tenant's address: lower-case letters, digits and single hyphens, 3 to 40 characters. */
export const slugSchema = z
  .string()
  .min(3)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only');
