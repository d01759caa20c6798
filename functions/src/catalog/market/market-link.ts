import { createHmac, timingSafeEqual } from 'node:crypto';
import { marketDays, marketLinkSchema } from '@evergrow/domain/catalog/market';
import type { ProductCard } from '@evergrow/domain/catalog/search';
import { DAY } from '@evergrow/domain/kernel';
import { environment } from '../../kernel/environment.ts';

/** Something of a tenant's that stands in the directory. */
export type MarketItem = { of: 'offering' | 'provider'; id: string };

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dayLetters = 4;

/** A whole number in so many letters. */
const written = (value: number, length: number): string =>
  Array.from({ length }, (_, index) => letters[Math.floor(value / 32 ** (length - 1 - index)) % 32]).join('');

/** The first fifteen letters of a signature that nobody makes without our secret: 75 bits. */
function signatureOf(tenantId: string, { of, id }: MarketItem, day: string): string {
  const said = JSON.stringify(['market link', tenantId, of, id, day]);
  const digest = createHmac('sha256', environment().PSEUDONYM_SECRET).update(said).digest();
  return Array.from({ length: 15 }, (_, index) => letters[(digest[index] ?? 0) % 32]).join('');
}

/** What the way from the directory to something carries: it says of this alone, and for a time, that it was found there. */
export function marketLinkTo(tenantId: string, item: MarketItem, now: Date): string {
  const day = written(Math.floor(now.getTime() / DAY), dayLetters);
  return `M${day}${signatureOf(tenantId, item, day)}`;
}

/** Which of these were found in the directory by this link: what it was made for, as long as it counts, and nothing else. */
export function foundByLink<T extends MarketItem>(
  link: string | null | undefined,
  tenantId: string,
  items: readonly T[],
  now: Date,
): T[] {
  const known = marketLinkSchema.safeParse(link).data;
  if (known === undefined) return [];
  const [day, signature] = [known.slice(1, 1 + dayLetters), Buffer.from(known.slice(1 + dayLetters))];
  const shown = [...day].reduce((sum, letter) => sum * 32 + letters.indexOf(letter), 0);
  const age = Math.floor(now.getTime() / DAY) - shown;
  // A day ahead is a clock that differs.
  if (age > marketDays || age < -1) return [];
  return items.filter((item) => timingSafeEqual(signature, Buffer.from(signatureOf(tenantId, item, day))));
}

/** A card of the directory with what its way out carries. */
export function withMarketLink(card: ProductCard, now: Date): ProductCard {
  const { seller } = card;
  return seller ? { ...card, seller: { ...seller, via: marketLinkTo(seller.tenantId, seller, now) } } : card;
}
