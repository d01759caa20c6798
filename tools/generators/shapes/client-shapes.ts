import { userSettingsSchema } from '@evergrow/domain/account';
import { addOnSchema, offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { notificationPreferencesSchema } from '@evergrow/domain/engagement';
import { moneySchema, pointSchema, timeZoneSchema } from '@evergrow/domain/kernel';
import { consentSchema, envelopeSchema } from '@evergrow/domain/privacy';
import { availabilitySchema, stayPattern, staySchema } from '@evergrow/domain/scheduling';
import { displayNameSchema } from '@evergrow/domain/tenancy';
import { liveLocationSchema } from '@evergrow/domain/visits';
import type { ListShape, Shape, Vocabulary } from './shape.ts';

/** Every value a client may write: documents, and what stands within them. */
export const clientShapes: readonly Shape[] = [
  { name: 'isDisplayName', schema: displayNameSchema },
  { name: 'isMoney', schema: moneySchema },
  { name: 'isChannels', schema: notificationPreferencesSchema.shape.matches },
  { name: 'isTextedChannels', schema: notificationPreferencesSchema.shape.bookings },
  { name: 'isNotificationPreferences', schema: notificationPreferencesSchema },
  { name: 'isPurposes', schema: consentSchema.shape.purposes },
  { name: 'hasUserSettings', schema: userSettingsSchema, open: true },
  { name: 'isProvider', schema: providerSchema, pinned: ['rating', 'photoPath', 'createdAt', 'updatedAt'] },
  { name: 'isOffering', schema: offeringSchema, pinned: ['createdAt', 'updatedAt'] },
  { name: 'isAvailability', schema: availabilitySchema, acrossFields: true },
  { name: 'isConsent', schema: consentSchema, pinned: ['givenAt'] },
  { name: 'isPoint', schema: pointSchema },
  { name: 'isLiveLocation', schema: liveLocationSchema, pinned: ['providerId', 'at', 'expiresAt'] },
  { name: 'isEnvelope', schema: envelopeSchema, pinned: ['uid', 'keyId', 'consentVersion', 'createdAt'] },
];

export const clientLists: readonly ListShape[] = [{ name: 'areAddOns', element: addOnSchema, max: 10 }];

export const clientVocabulary: Vocabulary = {
  names: new Map(clientShapes.map(({ schema, name }) => [schema, name])),
  lists: new Map(clientLists.map(({ element, name }) => [element, name])),
  // The zones a runtime knows change every year and would fill pages: their alphabet stands for them.
  approximations: new Map([
    [timeZoneSchema, '[A-Za-z][A-Za-z0-9_+/-]*'],
    [staySchema, stayPattern],
  ]),
};
