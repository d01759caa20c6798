import { z } from 'zod';

/** E.164: a plus, the country, the number; at most fifteen digits. */
export const phoneNumberSchema = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number such as +34612345678');

const sealedPhoneSchema = z.strictObject({
  /** The person's own key, wrapped by the key service. */
  keyWrapped: z.string().max(1_000),
  nonce: z.string().max(40),
  ciphertext: z.string().max(200),
});
export type SealedPhone = z.infer<typeof sealedPhoneSchema>;

/** `phones/{uid}`: a person's phone number, for text messages only. Neither readable nor writable by clients. */
export const phoneSchema = z.strictObject({
  /** The proven number; null while the first one waits for its code. */
  sealed: sealedPhoneSchema.nullable(),
  /** Keyed hash of it: how an answer such as STOP finds its person. Not reversible without the platform's secret. */
  numberHash: z.string().max(64).nullable(),
  verifiedAt: z.date().nullable(),
  /** Since when the person has asked, by answering STOP, not to be texted. */
  optedOutAt: z.date().nullable(),
  /** A number that waits for the code sent to it. */
  pending: z
    .strictObject({
      sealed: sealedPhoneSchema,
      numberHash: z.string().max(64),
      codeHash: z.string().max(64),
      expiresAt: z.date(),
      attempts: z.number().int().min(0),
    })
    .nullable(),
  updatedAt: z.date(),
});
export type Phone = z.infer<typeof phoneSchema>;

/** How long a code counts, and how often it can be tried. */
export const phoneCodeMinutes = 10;
export const phoneCodeAttempts = 5;

/** `PUT /v1/me/phone`: sends a code. National numbers need their country. */
export const phoneRequestSchema = z.strictObject({
  number: z.string().trim().min(4).max(30),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

/** `POST /v1/me/phone/verification` */
export const phoneCodeSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'six digits'),
});

/** `GET /v1/me/phone`: one's own number, and whether it can be texted. */
export const phoneViewSchema = z.object({
  number: z.string().nullable(),
  optedOut: z.boolean(),
  pending: z.string().nullable(),
});
export type PhoneView = z.infer<typeof phoneViewSchema>;
