import { z } from 'zod';
import { offeringKindSchema, pictureSchema } from '../../catalog/index.ts';
import { idSchema, instantSchema, pageOf } from '../../kernel/index.ts';
import { type Entitlement, isEntitled } from '../entitlement.ts';
import { ownLicenceSchema } from '../licence/index.ts';
import { libraryFileSchema } from './file-api.ts';

export const libraryStateSchema = z.enum(['active', 'suspended', 'expired', 'ended']);
export type LibraryState = z.infer<typeof libraryStateSchema>;

/** How something somebody has stands at `now`. */
export function libraryState(had: Pick<Entitlement, 'state' | 'until'>, now: Date): LibraryState {
  if (had.state !== 'active') return had.state;
  return isEntitled(had, now.getTime()) ? 'active' : 'expired';
}

/** One thing a person has, with what comes with it. */
export const libraryItemSchema = z.object({
  /** The entitlement's. */
  id: z.string(),
  offeringId: z.string(),
  kind: offeringKindSchema,
  title: z.string(),
  quantity: z.number().int(),
  source: z.enum(['order', 'gift', 'subscription']),
  /** The buyer's own order; null for what came another way. */
  orderId: z.string().nullable(),
  state: libraryStateSchema,
  grantedAt: instantSchema,
  until: instantSchema.nullable(),
  picture: pictureSchema.nullable(),
  /** Empty for what cannot be used now. */
  files: z.array(libraryFileSchema),
  licences: z.array(ownLicenceSchema),
});
export type LibraryItem = z.infer<typeof libraryItemSchema>;

/** `GET /v1/t/{tenantId}/library`: all a person has, latest first. */
export const libraryQuerySchema = z.strictObject({
  cursor: z.string().max(600).optional(),
  /** Only of this order. */
  orderId: idSchema.optional(),
});
export const libraryPageSchema = pageOf(libraryItemSchema);
