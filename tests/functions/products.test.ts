import { randomUUID } from 'node:crypto';
import {
  type ProductDraft,
  productListSchema,
  productPageSchema,
  productViewSchema,
  stockViewSchema,
} from '@evergrow/domain/catalog';
import { HOUR, paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishDue } from '../../functions/src/catalog/products/change-product.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import {
  again,
  choice,
  eur,
  type ProductWorld,
  productDraft,
  productWorld,
} from '../support/product-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let shop: ProductWorld;
beforeAll(async () => {
  world = await apiWorld();
  shop = await productWorld(world);
});
afterAll(() => world.stop());

describe('a product', () => {
  test('is created, shown, changed and read back as it was sent', async () => {
    const { id, view } = await shop.made({
      listing: { summary: 'Five weights', prices: [{ amount: 3_600, currency: 'GBP' }] },
    });
    expect(await shop.shown(id)).toMatchObject({
      title: 'Saltwater Serif',
      summary: 'Five weights',
      prices: [eur(4_200), { amount: 3_600, currency: 'GBP' }],
      inStock: 'in',
    });
    const changed = { ...again(view), listing: { ...view.listing, ...choice } };
    const answer = await shop.put(id, changed, view.version);
    expect(answer.as(productViewSchema)).toMatchObject(changed);
    expect((await shop.shown(id)).from).toEqual([eur(4_200), { amount: 3_600, currency: 'GBP' }]);
    expect(await shop.trail(id)).toEqual(
      expect.arrayContaining(['product.updated created', 'product.updated']),
    );
  });

  test('is not overwritten by the second of two editors; the same sent again is no conflict', async () => {
    const { id, view } = await shop.made();
    const [one, other] = ['First', 'Second'].map((title) => ({
      ...again(view),
      offering: { ...view.offering, title },
    })) as [ProductDraft, ProductDraft];
    const answers = await Promise.all([
      shop.put(id, one, view.version),
      shop.put(id, other, view.version, shop.owner),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers[0]?.status === 200 ? one : other;
    expect((await shop.read(id)).offering.title).toBe(won.offering.title);
    expect((await shop.put(id, won, view.version)).status).toBe(200);
    const lost = won === one ? other : one;
    expect((await shop.put(id, lost, view.version)).code).toBe('conflict');
    expect((await shop.put(id, lost, null)).code).toBe('conflict');
  });

  test('says what does not fit, and changes nothing then', async () => {
    const { id, view } = await shop.made();
    const wrong = { ...again(view), listing: { ...view.listing, prices: [eur(1)] } };
    const answer = await shop.put(id, wrong, view.version);
    expect(answer.code).toBe('invalid_request');
    expect(answer.body).toMatchObject({ errors: [{ path: 'listing.prices' }] });
    const foreign = productDraft({ offering: { price: { amount: 1, currency: 'USD' } } });
    expect((await shop.put(`p-${randomUUID()}`, foreign)).code).toBe('currency_mismatch');
    expect(await shop.read(id)).toEqual(view);
  });

  test('keeps markup in its names as the text it is', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { id } = await shop.made({
      offering: { title },
      listing: { seo: { title, description: '</script>' } },
    });
    const answer = await shop.page(id);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.as(productPageSchema).product).toMatchObject({ title, seo: { description: '</script>' } });
  });

  test('is found by the beginnings of words, without accents, and by its state', async () => {
    const word = `zz${randomUUID().slice(0, 6)}`;
    const { id } = await shop.made({ offering: { title: `Café ${word}`, published: false } });
    const list = async (query: string) =>
      (await shop.editor.call('GET', `/t/${shop.tenantId}/products?${query}`))
        .as(productListSchema)
        .items.map((row) => row.id);
    expect(await list(`q=cafe%20${word.slice(0, 6)}`)).toContain(id);
    expect(await list(`q=${word.slice(1)}`)).not.toContain(id);
    expect(await list(`q=${word}&state=draft`)).toEqual([id]);
    expect(await list(`q=${word}&state=live`)).toEqual([]);
  });

  test('is deleted with its listing and stock, and can be put back with its pictures', async () => {
    const picture = await shop.taken('gone');
    const id = 'gone';
    const product = productDraft({ listing: { pictures: [picture], stocked: true } });
    await shop.put(id, product);
    expect((await shop.editor.call('DELETE', shop.at(id))).status).toBe(204);
    expect((await shop.page(id)).status).toBe(404);
    expect((await shop.put(id, product)).status).toBe(200);
    expect((await shop.shown(id)).pictures).toEqual([picture]);
  });
});

describe('who may', () => {
  test('an editor of the tenant and nobody else', async () => {
    const { id, view } = await shop.made();
    const [client, provider] = [await shop.member('client'), await shop.member('provider')];
    const stranger = await world.person();
    for (const [who, code] of [
      [client, 'forbidden'],
      [provider, 'forbidden'],
      [stranger, 'not_found'],
    ] as const) {
      expect((await who.call('GET', shop.at(id))).code).toBe(code);
      expect((await who.call('GET', `/t/${shop.tenantId}/products`)).code).toBe(code);
      expect((await shop.put(id, again(view), view.version, who)).code).toBe(code);
      expect((await who.call('DELETE', shop.at(id))).code).toBe(code);
      const stock = { changes: [{ level: '_', set: 9 }], reason: '' };
      expect((await who.call('POST', shop.at(id, '/stock'), stock)).code).toBe(code);
      expect((await who.call('POST', shop.at(id, '/pictures'), { uploadId: 'x' })).code).toBe(code);
    }
    expect((await world.anyone('GET', shop.at(id))).code).toBe('unauthenticated');
  });

  test('another tenant’s, a draft, one that is booked and one of an unpublished tenant answer alike', async () => {
    const elsewhere = await tenantWorld(world, { modules: ['products'] });
    const { id } = await shop.made();
    const hidden = await shop.made({ offering: { published: false } });
    const unpublished = `p-${randomUUID()}`;
    await elsewhere.owner.call('PUT', `/t/${elsewhere.tenantId}/products/${unpublished}`, {
      ...productDraft(),
      version: null,
    });
    const answers = await Promise.all([
      shop.page(id, elsewhere.slug),
      shop.page(unpublished, elsewhere.slug),
      shop.page(hidden.id),
      shop.page('nothing-here'),
      shop.page('coaching-session'),
    ]);
    for (const answer of answers) expect([answer.status, answer.code]).toEqual([404, 'not_found']);
    expect((await elsewhere.owner.call('GET', shop.at(id))).code).toBe('not_found');
    await elsewhere.publish();
    expect((await shop.page(unpublished, elsewhere.slug)).status).toBe(200);
  });
});

describe('stock', () => {
  const adjust = (id: string, changes: object[], key?: string) =>
    shop.editor.call('POST', shop.at(id, '/stock'), { changes, reason: 'Delivery' }, key ? { key } : {});
  const levels = async (id: string) => (await shop.read(id)).stock;

  test('is set and added to once for each key, and tells the public words', async () => {
    const { id } = await shop.made({ listing: { stocked: true } });
    expect((await shop.shown(id)).inStock).toBe('out');
    expect((await adjust(id, [{ level: '_', set: 9 }])).as(stockViewSchema).stock).toEqual({
      _: { onHand: 9, reserved: 0 },
    });
    expect((await shop.shown(id)).inStock).toBe('in');
    const key = randomUUID();
    await adjust(id, [{ level: '_', add: -4 }], key);
    await adjust(id, [{ level: '_', add: -4 }], key);
    expect(await levels(id)).toEqual({ _: { onHand: 5, reserved: 0 } });
    expect((await shop.shown(id)).inStock).toBe('few');
    expect(JSON.stringify(await shop.shown(id))).not.toContain('onHand');
    expect(await shop.trail(id)).toEqual(
      expect.arrayContaining(['stock.adjusted _ = 9: Delivery', 'stock.adjusted _ -4: Delivery']),
    );
  });

  test('is never less than what is held for orders, all changes or none', async () => {
    const { id } = await shop.made({ listing: { stocked: true, ...choice } });
    await adjust(id, [
      { level: 'v-desk', set: 5 },
      { level: 'v-web', set: 5 },
    ]);
    await db().doc(paths.stock(shop.tenantId, id)).update({ 'levels.v-desk.reserved': 3 });
    const answer = await adjust(id, [
      { level: 'v-web', set: 1 },
      { level: 'v-desk', set: 2 },
    ]);
    expect(answer.code).toBe('stock_reserved');
    expect(await levels(id)).toEqual({
      'v-desk': { onHand: 5, reserved: 3 },
      'v-web': { onHand: 5, reserved: 0 },
    });
    expect((await shop.editor.call('DELETE', shop.at(id))).code).toBe('stock_reserved');
    expect((await adjust(id, [{ level: 'nope', set: 1 }])).code).toBe('invalid_request');
    expect((await shop.shown(id)).variants.map((variant) => variant.inStock)).toEqual(['few', 'few']);
  });

  test('twenty changes at once all count', async () => {
    const { id } = await shop.made({ listing: { stocked: true } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => adjust(id, [{ level: '_', add: 1 }])));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await levels(id))._?.onHand).toBe(20);
  });
});

describe('a bundle', () => {
  test('says what it consists of, and is not to be had without one of its parts', async () => {
    const part = await shop.made({ offering: { title: 'Web font' }, listing: { stocked: true, ...choice } });
    const parts = [{ offeringId: part.id, variantId: 'v-web', quantity: 2 }];
    const bundle = await shop.made({ offering: { kind: 'bundle', title: 'Kit' }, listing: { parts } });
    expect(await shop.shown(bundle.id)).toMatchObject({
      parts: [{ title: 'Web font', choice: 'Web', quantity: 2, published: true }],
      inStock: 'out',
    });
    const stock = { changes: [{ level: 'v-web', set: 3 }], reason: '' };
    await shop.editor.call('POST', shop.at(part.id, '/stock'), stock);
    expect((await shop.shown(bundle.id)).inStock).toBe('few');
    await shop.editor.call('DELETE', shop.at(part.id));
    expect(await shop.shown(bundle.id)).toMatchObject({ parts: [], inStock: 'out' });
  });

  test.each([
    ['what is not there', { offeringId: 'nothing', variantId: null }],
    ['what is booked', { offeringId: 'coaching-session', variantId: null }],
  ])('does not consist of %s', async (_, part) => {
    const product = productDraft({
      offering: { kind: 'bundle' },
      listing: { parts: [{ ...part, quantity: 1 }] },
    });
    expect((await shop.put(`p-${randomUUID()}`, product)).code).toBe('invalid_request');
  });

  test('does not consist of a product nobody has chosen a variant of', async () => {
    const part = await shop.made({ listing: choice });
    const parts = [{ offeringId: part.id, variantId: null, quantity: 1 }];
    const answer = await shop.put(
      `p-${randomUUID()}`,
      productDraft({ offering: { kind: 'bundle' }, listing: { parts } }),
    );
    expect(answer.body).toMatchObject({ errors: [{ path: 'listing.parts.0' }] });
  });
});

describe('going on sale by itself', () => {
  const soon = () => new Date(Date.now() + HOUR);

  test('happens once its time has come', async () => {
    const { id, view } = await shop.made({ offering: { published: false } }, soon().toISOString());
    expect(view.publishAt).not.toBeNull();
    await publishDue(new Date());
    expect((await shop.page(id)).status).toBe(404);
    await publishDue(new Date(Date.now() + 2 * HOUR));
    expect((await shop.page(id)).status).toBe(200);
    expect(await shop.read(id)).toMatchObject({ publishAt: null, offering: { published: true } });
    expect(await shop.trail(id)).toContain('product.published');
  });

  test('does not happen to what an editor has called off', async () => {
    const { id, view } = await shop.made({ offering: { published: false } }, soon().toISOString());
    await shop.put(id, { ...again(view), publishAt: null }, view.version);
    await publishDue(new Date(Date.now() + 2 * HOUR));
    expect((await shop.page(id)).status).toBe(404);
  });
});
