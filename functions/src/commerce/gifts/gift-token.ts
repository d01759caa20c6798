import { timingSafeEqual } from 'node:crypto';
import type { Gift } from '@evergrow/domain/commerce/gift';
import { newToken, sha256 } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { openForTenant, sealForTenant } from '../../privacy/tenant-seal.ts';

/** A fresh token. It says where the gift stands, so that finding it takes one read and no index. */
export const newGiftToken = (tenantId: string, orderId: string): string =>
  [tenantId, orderId, newToken()].join('~');

/** Where the gift a token speaks of would stand. @throws Refusal('gift_not_found') */
export function locateGift(token: string): { tenantId: string; orderId: string } {
  const [, tenantId, orderId] =
    /^([A-Za-z0-9_-]{1,128})~([A-Za-z0-9_-]{1,128})~[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  if (!tenantId || !orderId) throw new Refusal('gift_not_found');
  return { tenantId, orderId };
}

/** Whether `token` is the one that was sent last: sending again makes a new one. */
export function isTokenOfGift(token: string, { tokenHash }: Pick<Gift, 'tokenHash'>): boolean {
  if (tokenHash === null) return false;
  const [given, kept] = [Buffer.from(sha256(token)), Buffer.from(tokenHash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

const sealedFor = (orderId: string) => `gift/${orderId}/token`;

export const sealGiftToken = (tenantId: string, orderId: string, token: string) =>
  sealForTenant(tenantId, sealedFor(orderId), token);
export const openGiftToken = (tenantId: string, orderId: string, sealed: string) =>
  openForTenant(tenantId, sealedFor(orderId), sealed);
