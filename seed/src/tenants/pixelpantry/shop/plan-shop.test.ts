import { listingDraftSchema, listingIssues, productKindSchema } from '@evergrow/domain/catalog';
import { sniffFile } from '@evergrow/domain/commerce/files';
import { fromPrices } from '@evergrow/domain/pricing/engine';
import { describe, expect, test } from 'vitest';
import { pixelpantryOfferings } from '../pixelpantry-offerings.ts';
import { planShop } from './plan-shop.ts';

const now = Date.parse('2026-11-21T00:00:00Z');
const shop = planShop(now);
const listings = Object.entries(shop.listings);

describe('the demo shop', () => {
  test('lists every offering, and nothing else', () => {
    expect(Object.keys(shop.listings).sort()).toEqual(Object.keys(pixelpantryOfferings).sort());
  });

  test.each(listings)('%s could have been saved by an editor', (id, listing) => {
    const offering = pixelpantryOfferings[id];
    if (!offering?.price) throw new Error('no price');
    const { publishAt, createdAt: _created, updatedAt: _updated, ...draft } = listing;
    expect(listingDraftSchema.parse(draft)).toEqual(draft);
    const kind = productKindSchema.parse(offering.kind);
    expect(listingIssues({ id, kind, price: offering.price }, draft)).toEqual([]);
    expect(publishAt === null || !offering.published).toBe(true);
    expect(draft.pictures.length).toBeGreaterThan(0);
    expect(
      draft.categoryIds.filter((known) => !shop.settings.categories.some((c) => c.id === known)),
    ).toEqual([]);
    const prices = [offering.price, ...draft.prices];
    expect(fromPrices({ ...draft, prices })).toHaveLength(prices.length);
  });

  test('shows every way of selling there is', () => {
    const all = listings.map(([, listing]) => listing);
    expect(all.filter(({ variants }) => variants.length > 0).length).toBeGreaterThanOrEqual(6);
    expect(all.some(({ tiers }) => tiers?.mode === 'volume')).toBe(true);
    expect(all.some(({ tiers }) => tiers?.mode === 'graduated')).toBe(true);
    expect(all.some(({ payWhatYouWant }) => payWhatYouWant)).toBe(true);
    expect(all.some(({ parts }) => parts.length > 0)).toBe(true);
    expect(all.some(({ publishAt }) => publishAt && publishAt.getTime() > now)).toBe(true);
    expect(all.some(({ delivery }) => delivery.by === 'licence')).toBe(true);
    expect(Object.values(pixelpantryOfferings).some(({ price }) => price?.amount === 0)).toBe(true);
  });

  test('has files that could have been uploaded, one in a second version, and bytes for each', () => {
    const files = Object.entries(shop.files);
    expect(files.some(([, { versions }]) => versions.length > 1)).toBe(true);
    for (const [fileId, { offeringId, versions }] of files) {
      expect(shop.listings[offeringId]?.delivery.by).not.toBe('none');
      for (const { id, name, type, bytes } of versions) {
        const stored = shop.contents.find((one) => one.fileId === fileId && one.versionId === id);
        expect(stored?.bytes).toHaveLength(bytes);
        expect(sniffFile(name, stored?.bytes ?? new Uint8Array())).toBe(type);
      }
    }
  });

  test('draws each picture by itself, without anything from elsewhere', () => {
    expect(new Set(shop.art.map(({ svg }) => svg)).size).toBe(shop.art.length);
    for (const { svg } of shop.art)
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|href|<text|NaN|undefined/,
      );
  });
});
