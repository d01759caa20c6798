import type { CartLine } from '@evergrow/domain/commerce';
import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../../lib/stored.ts';

export type StoredCart = {
  lines: readonly CartLine[];
  promoCodes: readonly string[];
  giftCardCodes: readonly string[];
  /** An order made of it that may still be open: pressing pay again must not hold everything twice. */
  orderId: string | null;
  /** Who it is for where it is a gift, as its form has it. */
  gift: object | null;
};

const empty: StoredCart = { lines: [], promoCodes: [], giftCardCodes: [], orderId: null, gift: null };
/** As many as one order may have. */
const mostLines = 30;
const mostOfOne = 9_999;

const nameOf = (slug: string) => `cart.${slug}`;
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** What was stored may be from before, or somebody's own doing: a line that is none is left out. */
function lineOf(value: unknown): CartLine[] {
  if (typeof value !== 'object' || value === null) return [];
  const { offeringId, variantId, quantity, offered } = value as Record<string, unknown>;
  if (!isText(offeringId) || !(variantId === null || isText(variantId))) return [];
  if (!isWhole(quantity) || quantity < 1 || !(offered === null || isWhole(offered))) return [];
  return [{ offeringId, variantId, quantity: Math.min(quantity, mostOfOne), offered }];
}

/** The cart in a stored text; an empty one where there is none in it. */
export function parseCart(text: string | null): StoredCart {
  if (text === null) return empty;
  try {
    const { lines, promoCodes, giftCardCodes, orderId, gift } = JSON.parse(text) as Record<string, unknown>;
    const texts = (value: unknown) => (Array.isArray(value) ? value.filter(isText) : []);
    return {
      lines: Array.isArray(lines) ? lines.flatMap(lineOf).slice(0, mostLines) : [],
      promoCodes: texts(promoCodes).slice(0, 5),
      giftCardCodes: texts(giftCardCodes).slice(0, 3),
      orderId: isText(orderId) ? orderId : null,
      gift: typeof gift === 'object' ? gift : null,
    };
  } catch {
    return empty;
  }
}

const sameAs = (one: CartLine, other: CartLine) =>
  one.offeringId === other.offeringId && one.variantId === other.variantId && one.offered === other.offered;

/** The lines with one more: more of the same where it is there already. */
export function withLine(lines: readonly CartLine[], line: CartLine): readonly CartLine[] {
  const at = lines.findIndex((one) => sameAs(one, line));
  if (at < 0) return [...lines, line].slice(0, mostLines);
  return lines.map((one, index) =>
    index === at ? { ...one, quantity: Math.min(mostOfOne, one.quantity + line.quantity) } : one,
  );
}

const listeners = new Set<() => void>();
/** Read once for each text: React asks again at every render and wants the same object. */
const parsed = new Map<string, { text: string | null; cart: StoredCart }>();

function cartOf(slug: string): StoredCart {
  const text = readStored(nameOf(slug));
  const known = parsed.get(slug);
  if (known && known.text === text) return known.cart;
  const cart = parseCart(text);
  parsed.set(slug, { text, cart });
  return cart;
}

/** Where storage is forbidden the cart lasts as long as the page. */
const held = new Map<string, StoredCart>();

export function changeCart(slug: string, change: (cart: StoredCart) => StoredCart): void {
  const cart = change(held.get(slug) ?? cartOf(slug));
  const text = JSON.stringify(cart);
  writeStored(nameOf(slug), text);
  if (readStored(nameOf(slug)) === text) held.delete(slug);
  else held.set(slug, cart);
  for (const listener of listeners) listener();
}

/** Puts something into the cart of a tenant: it stays there over signing in and until another day. */
export const addToCart = (slug: string, line: CartLine): void =>
  changeCart(slug, (cart) => ({ ...cart, lines: withLine(cart.lines, line) }));

export const emptyCart = (slug: string): void => changeCart(slug, () => empty);

function watch(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab changed it.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The cart of a tenant on this device. */
export const useCart = (slug: string): StoredCart =>
  useSyncExternalStore(watch, () => held.get(slug) ?? cartOf(slug));
