import { z } from 'zod';
import { localeSchema, timeZoneSchema } from '../kernel/index.ts';
import { displayNameSchema } from '../tenancy/index.ts';
import { emailSchema, passwordSchema } from './user.ts';

/** `POST /v1/auth/sign-up`. Answers 202 with nothing in it, whether or not the address is known. */
export const signUpSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  displayName: displayNameSchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
  /** Where the link in the mail leads after confirming: a path of this site. */
  next: z.string().max(300).startsWith('/').optional(),
});
export type SignUp = z.infer<typeof signUpSchema>;

/** `POST /v1/auth/verification-mail` and `/v1/auth/password-reset-mail`: always 202. */
export const mailRequestSchema = z.strictObject({
  email: emailSchema,
  locale: localeSchema,
  next: z.string().max(300).startsWith('/').optional(),
});

/** `POST /v1/me`: makes sure `users/{uid}` is there after a first sign-in, and gives its id back. */
export const openAccountSchema = z.strictObject({ locale: localeSchema, timeZone: timeZoneSchema });
export const accountSchema = z.object({ uid: z.string(), platformAdmin: z.boolean() });
