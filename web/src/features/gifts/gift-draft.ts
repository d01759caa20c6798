import type { CartLine } from '@evergrow/domain/commerce';
import type { GiftWish } from '@evergrow/domain/commerce/gift';

export type GiftDraft = GiftWish;

export const emptyGift: GiftDraft = {
  recipientName: '',
  recipientEmail: '',
  senderName: '',
  message: '',
  day: null,
  only: [],
};

/** A thing of the cart, whatever price was offered for it. */
export const keyOf = ({ offeringId, variantId }: Pick<CartLine, 'offeringId' | 'variantId'>): string =>
  `${offeringId} ${variantId ?? ''}`;

/** What is kept in the cart, where it is a gift at all: it may be from before, or somebody's own doing. */
export function giftOf(kept: unknown): GiftDraft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { recipientName, recipientEmail, senderName, message, day, only } = kept as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    recipientName: text(recipientName),
    recipientEmail: text(recipientEmail),
    senderName: text(senderName),
    message: text(message),
    day: typeof day === 'string' ? day : null,
    only: Array.isArray(only) ? (only as GiftDraft['only']) : [],
  };
}

export type WrongField = 'recipientName' | 'recipientEmail' | 'senderName' | 'day';

/** Fields that cannot be sent as they are. */
export function wrongIn({ recipientName, recipientEmail, senderName, day }: GiftDraft): WrongField[] {
  return [
    ...(recipientName.trim() === '' ? (['recipientName'] as const) : []),
    ...(/^[^@\s]+@[^@\s]+\.[^@\s]{2,}$/.test(recipientEmail.trim()) ? [] : (['recipientEmail'] as const)),
    ...(senderName.trim() === '' ? (['senderName'] as const) : []),
    ...(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : (['day'] as const)),
  ];
}
