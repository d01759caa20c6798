import { z } from 'zod';
import { pictureSchema } from '../../catalog/index.ts';
import { instantSchema } from '../../kernel/index.ts';
import { publicTenantSchema } from '../../tenancy/index.ts';
import { giftStateSchema } from './gift.ts';

/** What stands in a link of a gift. A link that was cut off is no gift, not a form filled in wrongly. */
export const giftTokenSchema = z.strictObject({ token: z.string().max(400) });

/** `POST /v1/public/gifts/open`: a gift as its recipient sees it, by the link they were sent. */
export const giftPreviewSchema = z.object({
  tenant: publicTenantSchema,
  recipientName: z.string(),
  from: z.string(),
  message: z.string(),
  items: z.array(
    z.object({
      offeringId: z.string(),
      title: z.string(),
      choice: z.string(),
      quantity: z.number().int(),
      picture: pictureSchema.nullable(),
    }),
  ),
});
export type GiftPreview = z.infer<typeof giftPreviewSchema>;

/** `POST /v1/gifts/claim` */
export const claimedGiftSchema = z.object({ tenantId: z.string(), slug: z.string() });
export type ClaimedGift = z.infer<typeof claimedGiftSchema>;

/** `GET /v1/t/{tenantId}/orders/{orderId}/gift`: as its buyer sees it; null where the order is no gift. */
export const ownGiftSchema = z.object({
  gift: z
    .object({
      state: giftStateSchema,
      /** Empty once the recipient has it. */
      recipientName: z.string(),
      recipientEmail: z.string(),
      itemKeys: z.array(z.string()),
      deliverAt: instantSchema,
      sentAt: instantSchema.nullable(),
      heldSince: instantSchema.nullable(),
    })
    .nullable(),
});
export type OwnGift = NonNullable<z.infer<typeof ownGiftSchema>['gift']>;
