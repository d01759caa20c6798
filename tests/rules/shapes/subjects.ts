import { userSettingsSchema } from '@evergrow/domain/account';
import { offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { consentSchema, envelopeSchema } from '@evergrow/domain/privacy';
import { availabilitySchema } from '@evergrow/domain/scheduling';
import { displayNameSchema } from '@evergrow/domain/tenancy';
import { liveLocationSchema } from '@evergrow/domain/visits';
import { z } from 'zod';
import type { ActorName } from '../world/actors.ts';
import { availabilityDocument, offeringDocument, providerDocument } from '../world/catalog-documents.ts';
import { consentDocument, envelopeDocument, freshEnvelopeId } from '../world/privacy-documents.ts';
import { acme as t } from '../world/tenants.ts';
import { liveLocationDocument } from '../world/visit-documents.ts';
import { world } from '../world/world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A document some actor may write as long as it has its shape. */
export type Subject = {
  readonly schema: z.ZodObject;
  readonly valid: Fields;
  readonly actor: ActorName;
  readonly path: string;
  /** Fields whose value the policy fixes: here they only ever go missing. */
  readonly pinned: readonly string[];
  /** Fields of `pinned` that are written as the time of the request. */
  readonly stamped: readonly string[];
  /** What else stands in the document. */
  readonly beside?: Fields;
};

const user = world[paths.user('client')] ?? {};
const member = world[paths.member(t, 'client')] ?? {};
const { memberships, createdAt, ...settings } = user;

/** Every shape a client may write, named after its collection. */
export const subjects: Readonly<Record<string, Subject>> = {
  users: {
    schema: userSettingsSchema,
    valid: settings,
    actor: 'client',
    path: paths.user('client'),
    pinned: [],
    stamped: [],
    beside: { memberships, createdAt },
  },
  members: {
    schema: z.strictObject({ displayName: displayNameSchema }),
    valid: { displayName: 'Another name' },
    actor: 'client',
    path: paths.member(t, 'client'),
    pinned: [],
    stamped: [],
    beside: Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'displayName')),
  },
  providers: {
    schema: providerSchema,
    valid: { ...providerDocument, rating: { count: 0, sum: 0 } },
    actor: 'editor',
    path: paths.provider(t, 'editor'),
    pinned: ['rating', 'photoPath', 'createdAt', 'updatedAt'],
    stamped: ['createdAt', 'updatedAt'],
  },
  offerings: {
    schema: offeringSchema,
    valid: offeringDocument,
    actor: 'editor',
    path: paths.offering(t, 'fresh'),
    pinned: ['createdAt', 'updatedAt'],
    stamped: ['createdAt', 'updatedAt'],
  },
  availabilities: {
    schema: availabilitySchema,
    valid: availabilityDocument,
    actor: 'provider',
    path: paths.availability(t, 'provider'),
    pinned: [],
    stamped: [],
  },
  consents: {
    schema: consentSchema,
    valid: consentDocument,
    actor: 'client',
    path: paths.consent(t, 'client'),
    pinned: ['givenAt'],
    stamped: ['givenAt'],
  },
  envelopes: {
    schema: envelopeSchema,
    valid: envelopeDocument,
    actor: 'client',
    path: paths.envelope(t, freshEnvelopeId),
    pinned: ['uid', 'keyId', 'consentVersion', 'createdAt'],
    stamped: ['createdAt'],
  },
  liveLocations: {
    schema: liveLocationSchema,
    valid: liveLocationDocument,
    actor: 'provider',
    path: paths.liveLocation(t, 'onItsWay'),
    pinned: ['providerId', 'at', 'expiresAt'],
    stamped: ['at'],
  },
};
