import { z } from 'zod';
import { localeSchema } from '../kernel/index.ts';

/** The text in force. A change of the words is a new version; older consents stay as they were given. */
export const consentVersion = '2026-11';

export const consentPurposes = ['matching', 'service', 'productResearch'] as const;
export const consentPurposeSchema = z.enum(consentPurposes);

/** `consents/{uid}`: written by the person before anything can be sealed. `matching` is what sealing needs. */
export const consentSchema = z.strictObject({
  version: z.string().max(20),
  locale: localeSchema,
  purposes: z.strictObject({ matching: z.boolean(), service: z.boolean(), productResearch: z.boolean() }),
  givenAt: z.date(),
});
export type Consent = z.infer<typeof consentSchema>;
