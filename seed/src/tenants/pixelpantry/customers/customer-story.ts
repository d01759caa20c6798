import { createHash } from 'node:crypto';
import { grantsOf, type Order } from '@evergrow/domain/commerce';
import { type Downloads, downloadsId } from '@evergrow/domain/commerce/files';
import { type Gift, givenGrants } from '@evergrow/domain/commerce/gift';
import { type Licence, licencesOf } from '@evergrow/domain/commerce/licence';
import { DAY, HOUR, type Millis } from '@evergrow/domain/kernel';
import type { OutboxEntry } from '@evergrow/domain/operations';
import { makeGift } from '../../../factories/gift.ts';
import { makeOutboxEntry } from '../../../factories/outbox-entry.ts';
import { makeDownloads } from '../../../factories/product-file.ts';
import type { ClientPerson } from '../../../people/person.ts';
import { buy, giveBack, one, type ShopNow } from './buy.ts';

/** What a regular customer bought, uses and gave away. */
export type CustomerStory = {
  readonly orders: Readonly<Record<string, Order>>;
  readonly licences: Readonly<Record<string, Licence>>;
  readonly downloads: Readonly<Record<string, Downloads>>;
  readonly gifts: Readonly<Record<string, Gift>>;
  /** What the server has yet to see to: licences get their keys from it, which nobody else can seal. */
  readonly outbox: Readonly<Record<string, OutboxEntry>>;
};

const sha256 = (text: string) => createHash('sha256').update(text);

/** The link by which whoever has it can take the gift of the demo shop. */
export const giftToken = ['pixelpantry', 'thackery-gift', sha256('a gift').digest('base64url')].join('~');

/** Two devices a typeface is installed on. */
const devicesOf = (at: Date): Licence['devices'] =>
  ['Studio iMac', 'Old laptop'].map((name, index) => ({
    hash: sha256(name).digest('hex'),
    name,
    at: new Date(at.getTime() + (index * 5 + 1) * DAY),
  }));

function licencesBy({ shop }: ShopNow, orderId: string, order: Order): Record<string, Licence> {
  const grants = grantsOf(orderId, order).filter(([, { state }]) => state === 'active');
  const made = grants.flatMap(([id, entitlement]) => {
    const delivery = shop.listings[entitlement.offeringId]?.delivery;
    return delivery?.by === 'licence' ? licencesOf(id, entitlement, delivery) : [];
  });
  const [first, ...others] = made;
  if (!first) return {};
  const [id, licence] = first;
  const devices = devicesOf(licence.grantedAt);
  const used = { ...licence, devices, updatedAt: devices.at(-1)?.at ?? licence.updatedAt };
  return Object.fromEntries([[id, used], ...others]);
}

/** The file of a product in its latest version, downloaded twice: on the day, and two days later. */
function downloadsBy({ shop }: ShopNow, orderId: string, order: Order): Record<string, Downloads> {
  const made = grantsOf(orderId, order).flatMap(([entitlementId, { offeringId, clientUid, grantedAt }]) => {
    const found = Object.entries(shop.files).find(([, file]) => file.offeringId === offeringId);
    const version = found?.[1].versions[0];
    if (!found || !version) return [];
    const starts = [HOUR, 2 * DAY].map((later, index) => ({
      ticket: `seed-${entitlementId}-${index + 1}`,
      at: new Date(grantedAt.getTime() + later),
    }));
    const of = { entitlementId, clientUid, fileId: found[0], versionId: version.id };
    const updatedAt = starts.at(-1)?.at ?? grantedAt;
    return [[downloadsId(of), makeDownloads({ ...of, count: starts.length, starts, updatedAt })] as const];
  });
  return Object.fromEntries(made);
}

/** Somebody buys a typeface and a book, gives one of two things back, sends a friend a present, and comes again. */
export function tellCustomer(shopNow: ShopNow, client: ClientPerson, now: Millis): CustomerStory {
  const daysAgo = (days: number) => new Date(now - days * DAY + 10 * HOUR);
  const fonts = buy(
    shopNow,
    client,
    'thackery-fonts',
    [
      one('saltwater-serif', 'desktop-whole-family'),
      one('pocket-mono', 'desktop'),
      one('css-without-fear', 'pdf-and-epub'),
    ],
    daysAgo(17),
  );
  const bought = buy(
    shopNow,
    client,
    'thackery-papers',
    [one('calm-invoice'), one('proposal-deck')],
    daysAgo(12),
  );
  const papers = giveBack('thackery-papers', bought, '2', daysAgo(10));
  const present = buy(shopNow, client, 'thackery-gift', [one('lofi-loops')], daysAgo(4));
  const sentAt = present.paidAt ?? daysAgo(4);
  const gift = makeGift({
    ...{ buyerUid: client.uid, itemKeys: present.items.map(({ key }) => key), state: 'sent' },
    ...{ recipientSealed: null, cardSealed: null },
    tokenHash: sha256(giftToken).digest('hex'),
    ...{ deliverAt: sentAt, sentAt, createdAt: present.createdAt, updatedAt: sentAt },
  });
  return {
    orders: { 'thackery-fonts': fonts, 'thackery-papers': papers, 'thackery-gift': present },
    licences: licencesBy(shopNow, 'thackery-fonts', fonts),
    downloads: downloadsBy(shopNow, 'thackery-fonts', fonts),
    gifts: { 'thackery-gift': gift },
    outbox: {
      'seed-thackery-fonts': makeOutboxEntry({
        event: { type: 'order.settle', orderId: 'thackery-fonts' },
        nextAttemptAt: new Date(now),
        createdAt: new Date(now),
        expiresAt: new Date(now + 30 * DAY),
      }),
    },
  };
}

/** What an order granted, as far as it was not given away. */
export const grantsIn = ({ gifts }: CustomerStory, orderId: string, order: Order) =>
  givenGrants(grantsOf(orderId, order), orderId, gifts[orderId] ?? null);
