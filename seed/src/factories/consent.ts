import { type Consent, consentSchema, consentVersion } from '@evergrow/domain/privacy';
import { daysFromNow } from './instants.ts';

/** Agreed to matching and service, not to research. */
export const makeConsent = (overrides: Partial<Consent> = {}): Consent =>
  consentSchema.parse({
    version: consentVersion,
    locale: 'en',
    purposes: { matching: true, service: true, productResearch: false },
    givenAt: daysFromNow(-10),
    ...overrides,
  });
