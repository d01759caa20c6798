import { randomUUID } from 'node:crypto';
import {
  personalProductsSchema,
  relatedProductsSchema,
  searchReportSchema,
  shopHighlightsSchema,
  suggestionsSchema,
  writeValues,
} from '@evergrow/domain/catalog/search';
import { type OrderItem, orderSchema } from '@evergrow/domain/commerce';
import { paths, utcMonth } from '@evergrow/domain/kernel';
import { makeOrder } from '@evergrow/seed/factories/order';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepProducts, renewRelations } from '../../functions/src/catalog/search/keep-products.ts';
import { noteChanges } from '../../functions/src/catalog/search/search-state.ts';
import { countSearchEvents } from '../../functions/src/catalog/search/search-term-store.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { countReads } from '../../functions/src/kernel/count-reads.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { searchWorld } from '../support/search-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const readsOf = (headers: Headers) =>
  Number(/reads;desc="(\d+)"/.exec(headers.get('server-timing') ?? '')?.[1]);

describe('a product that is published', () => {
  it('is found by its words, its category and its facets, without a document being read, and a CDN may keep it', async () => {
    const shop = await searchWorld(world);
    await shop.putCategories([{ id: 'print', title: 'Print', titleEs: 'Para imprimir' }]);
    await shop.put(
      'menu',
      { title: 'Café Menus', tags: ['template'], description: 'Twelve menus for coffee houses.' },
      { summary: 'For coffee houses', categoryIds: ['print'], facets: [{ name: 'Format', values: ['PDF'] }] },
    );
    await shop.put('icons', { title: 'Kitchen Icons', price: { amount: 1_900, currency: 'EUR' } });
    await shop.sells('icons', 'menu');
    await shop.eventually(async () => expect(await shop.ids({ q: 'imprimir' })).toEqual(['menu']));
    expect(await shop.ids({ q: 'cafe' })).toEqual(['menu']);
    expect(await shop.ids({ q: 'kitchn' })).toEqual(['icons']);
    expect(await shop.ids({ by: writeValues({ 'f:format': ['pdf'] }) })).toEqual(['menu']);
    expect(await shop.ids({ q: 'icons under 15 euro' })).toEqual([]);
    expect(await shop.ids({ sort: 'priceDesc' })).toEqual(['icons', 'menu']);
    const answer = await shop.search({ q: 'menus' });
    expect(answer.headers.get('cache-control')).toContain('s-maxage=60');
    expect(readsOf(answer.headers)).toBe(0);
    const { facets, ofAll } = await shop.found();
    expect(ofAll).toBe(2);
    expect(facets.find(({ id }) => id === 'category')?.values).toEqual([
      { value: 'print', label: 'Print', labelEs: 'Para imprimir', count: 1 },
    ]);
    const suggestions = await world.anyone('GET', `/public/tenants/${shop.slug}/search/suggestions?q=caf`);
    expect(suggestions.as(suggestionsSchema).items).toMatchObject([
      { of: 'product', text: 'Café Menus', id: 'menu' },
    ]);
  });

  it('follows its changes, and leaves when it is unpublished or deleted', async () => {
    const shop = await searchWorld(world);
    await shop.put('a', { title: 'First name' });
    await shop.put('b');
    await shop.sells('a', 'b');
    await shop.put('a', { title: 'Second title' });
    await shop.eventually(async () => expect(await shop.ids({ q: 'second' })).toEqual(['a']));
    expect(await shop.ids({ q: 'first' })).toEqual([]);
    await shop.put('a', { published: false });
    await shop.sells('b');
    await db().doc(paths.offering(shop.tenantId, 'b')).delete();
    await shop.sells();
  });

  it('is sold out when its stock is, and is not told of every sale', async () => {
    const shop = await searchWorld(world);
    await shop.putStock('mug', 9);
    await shop.put('mug', {}, { stocked: true });
    await shop.sells('mug');
    expect((await shop.found()).items[0]?.inStock).toBe('in');
    await shop.putStock('mug', 3, 3);
    await shop.eventually(async () => expect((await shop.found()).items[0]?.inStock).toBe('out'));
    expect(await shop.ids({ inStock: '1' })).toEqual([]);
  });

  it('keeps markup as words, in names and in what is searched for', async () => {
    const shop = await searchWorld(world);
    const title = '<img src=x onerror=alert(1)> & "quotes"';
    await shop.put(
      'markup',
      { title },
      { facets: [{ name: '__proto__', values: ['constructor', '<b>~!</b>'] }] },
    );
    await shop.sells('markup');
    await shop.eventually(async () =>
      expect((await shop.found({ q: 'onerror' })).items[0]?.title).toBe(title),
    );
    const { facets } = await shop.found();
    const own = facets.find(({ id }) => id === 'f:__proto__');
    expect(own?.values.map(({ label }) => label)).toEqual(['<b>~!</b>', 'constructor']);
    expect(await shop.ids({ by: writeValues({ 'f:__proto__': ['<b>~!</b>'] }) })).toEqual(['markup']);
    expect((await shop.search({ q: '<script>{}[]()*+?\\' })).status).toBe(200);
  });
});

describe('many changes at once', () => {
  it('all end in the index, whoever writes it', async () => {
    const shop = await searchWorld(world);
    const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
    await Promise.all(ids.map((id) => shop.put(id)));
    await Promise.all(ids.slice(0, 4).map((id) => keepProducts(shop.tenantId, [id], new Date())));
    await shop.sells(...ids);
  });

  it('what was noted and left lying is taken in with the next', async () => {
    const shop = await searchWorld(world);
    await shop.put('a');
    await shop.sells('a');
    await noteChanges(shop.tenantId, [':all'], new Date());
    await keepProducts(shop.tenantId, ['a'], new Date());
    expect((await db().doc(paths.searchState(shop.tenantId)).get()).data()).toMatchObject({
      pending: {},
      worker: null,
      waitingSince: null,
    });
  });

  it('cost as many reads in a large shop as in a small one', async () => {
    const shop = await searchWorld(world);
    const reads = async () => (await countReads(() => keepProducts(shop.tenantId, ['a'], new Date()))).reads;
    await shop.put('a');
    await shop.sells('a');
    const few = await reads();
    const ids = Array.from({ length: 30 }, (_, at) => `p${at}`);
    await Promise.all(ids.map((id) => shop.put(id)));
    await shop.eventually(async () => expect((await shop.found()).ofAll).toBe(31));
    expect(await reads()).toBe(few);
    expect(few).toBeLessThan(10);
  });
});

describe('a tenant', { timeout: 150_000 }, () => {
  it('that is suspended or unpublished has no shop; coming back it has all of it', async () => {
    const shop = await searchWorld(world);
    await shop.put('a');
    await shop.sells('a');
    const gone = () => shop.eventually(async () => expect((await shop.search()).status).toBe(404));
    await db().doc(paths.tenant(shop.tenantId)).update({ suspended: true });
    await gone();
    // What changes meanwhile does not bring it back.
    await shop.put('b');
    await keepProducts(shop.tenantId, ['b'], new Date());
    expect((await shop.search()).status).toBe(404);
    await db().doc(paths.tenant(shop.tenantId)).update({ suspended: false });
    await shop.sells('a', 'b');
    await db().doc(paths.tenant(shop.tenantId)).update({ published: false });
    await gone();
  });

  it('never shows another’s products, and one that is not there answers alike', async () => {
    const [mine, theirs] = await Promise.all([searchWorld(world), searchWorld(world)]);
    await Promise.all([
      mine.put('mine', { title: 'Same words' }),
      theirs.put('theirs', { title: 'Same words' }),
    ]);
    await Promise.all([mine.sells('mine'), theirs.sells('theirs')]);
    expect(await mine.ids({ q: 'same words' })).toEqual(['mine']);
    const related = `/public/tenants/${mine.slug}/products/theirs/related`;
    expect((await world.anyone('GET', related)).status).toBe(404);
    const nowhere = await world.anyone('GET', '/public/tenants/no-such-shop/search');
    expect([nowhere.status, nowhere.code]).toEqual([404, 'not_found']);
    expect((await world.anyone('GET', '/public/tenants/..%2F..%2Fx/search')).status).toBe(404);
  });
});

describe('sentences', () => {
  it('find by meaning what has none of their words, within the price they name', async () => {
    const shop = await searchWorld(world);
    await shop.put('lullaby', {
      title: 'Lullabies and slow stories',
      description: 'Recordings that help little ones fall asleep.',
      price: { amount: 1_500, currency: 'EUR' },
    });
    await shop.put('dear', {
      title: 'The grand sleep course',
      description: 'Bedtime routines for children, from evening to morning.',
      price: { amount: 9_000, currency: 'EUR' },
    });
    await shop.put('drill', {
      title: 'Power drill manual',
      description: 'How to hang shelves on concrete.',
      price: { amount: 900, currency: 'EUR' },
    });
    await shop.sells('lullaby', 'dear', 'drill');
    const found = await shop.found({ q: 'something to calm my kids before bed under 20 euro' });
    expect(found.foundBy).toBe('meaning');
    expect(found.understood).toMatchObject({ max: 2_000, currency: 'EUR' });
    expect(found.items[0]?.id).toBe('lullaby');
    expect(found.items.map(({ id }) => id)).not.toContain('dear');
    const spanish = await shop.found({ q: 'algo para leer el manual por menos de 20 euros' });
    expect(spanish).toMatchObject({ foundBy: 'words', items: [{ id: 'drill' }] });
  });
});

describe('what people search for', () => {
  it('is counted without who they are, and shown to those who sell', async () => {
    const shop = await searchWorld(world);
    const path = `/public/tenants/${shop.slug}/search/events`;
    const events = [
      { type: 'search', text: 'Boats', total: 0 },
      { type: 'search', text: 'mugs', total: 4 },
      { type: 'click', text: 'mugs', productId: 'mug' },
      { type: 'search', text: 'maria@example.com', total: 0 },
    ];
    expect((await world.anyone('POST', path, { events })).status).toBe(204);
    expect((await world.anyone('POST', path, { events: events.slice(0, 1) })).status).toBe(204);
    const stored = await db()
      .doc(paths.searchTermsOf(shop.tenantId, utcMonth(Date.now())))
      .get();
    expect(JSON.stringify(stored.data())).not.toContain('maria');
    const report = await shop.owner.call('GET', `/t/${shop.tenantId}/search-terms`);
    expect(report.as(searchReportSchema)).toMatchObject({
      searches: 4,
      empty: 3,
      clicks: 1,
      top: [
        { term: 'boats', searches: 2, empty: 2 },
        { term: 'mugs', searches: 1, clicks: 1 },
      ],
      missed: [{ term: 'boats' }],
    });
    const client = await shop.member('client');
    expect((await client.call('GET', `/t/${shop.tenantId}/search-terms`)).status).toBe(403);
    const stranger = await world.person();
    expect((await stranger.call('GET', `/t/${shop.tenantId}/search-terms`)).status).toBe(404);
  });

  it('counts everything that comes at once, and lets no address flood it', async () => {
    const shop = await searchWorld(world);
    const event = { type: 'search', text: 'mugs', total: 1 } as const;
    await Promise.all(
      Array.from({ length: 40 }, () => countSearchEvents(shop.tenantId, [event], new Date())),
    );
    const report = await shop.owner.call('GET', `/t/${shop.tenantId}/search-terms`);
    expect(report.as(searchReportSchema).searches).toBe(40);
    const flood = world.callAs(null, randomUUID());
    const path = `/public/tenants/${shop.slug}/search/events`;
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => flood('POST', path, { events: [event] })),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(8);
    const tooMany = await world.anyone('POST', path, { events: Array.from({ length: 21 }, () => event) });
    expect(tooMany.status).toBe(400);
  });
});

describe('recommendations', () => {
  it('tell what is popular, what goes together, and what suits somebody', async () => {
    const shop = await searchWorld(world);
    const ids = ['pan', 'lid', 'book', 'sun'];
    await Promise.all(ids.map((id) => shop.put(id)));
    await shop.sells(...ids);
    const item = (offeringId: string): OrderItem => ({
      key: offeringId,
      offeringId,
      variantId: null,
      kind: 'product',
      title: offeringId,
      choice: '',
      quantity: 1,
      net: 1_000,
      tax: 0,
      refunded: 0,
      parts: [],
    });
    const buy = (clientUid: string, ...bought: string[]) =>
      documentAt(paths.order(shop.tenantId, randomUUID()), orderSchema).set(
        makeOrder({ purpose: 'shop', clientUid, bookingIds: [], items: bought.map(item) }),
      );
    const client = await shop.member('client');
    await Promise.all([
      buy('c1', 'pan', 'lid'),
      buy('c2', 'pan', 'lid'),
      buy('c3', 'pan', 'lid'),
      buy('c4', 'book'),
      buy(client.uid, 'pan'),
    ]);
    await renewRelations(shop.tenantId, new Date());
    const related = async () =>
      (await world.anyone('GET', `/public/tenants/${shop.slug}/products/pan/related`)).as(
        relatedProductsSchema,
      );
    await shop.eventually(async () => expect((await related()).bought.map(({ id }) => id)).toEqual(['lid']));
    const highlights = (await world.anyone('GET', `/public/tenants/${shop.slug}/recommendations`)).as(
      shopHighlightsSchema,
    );
    expect(highlights.popular.map(({ id }) => id).slice(0, 2)).toEqual(['pan', 'lid']);
    expect(highlights.trending.map(({ id }) => id)).toEqual(['pan', 'lid']);
    expect((await shop.ids({ sort: 'popular' })).slice(0, 3)).toEqual(['pan', 'lid', 'book']);
    const mine = await client.call('GET', `/t/${shop.tenantId}/recommendations/mine`);
    const personal = mine.as(personalProductsSchema).items.map(({ id }) => id);
    expect(personal[0]).toBe('lid');
    expect(personal).not.toContain('pan');
    const nobody = await shop.owner.call('GET', `/t/${shop.tenantId}/recommendations/mine`);
    expect(nobody.as(personalProductsSchema).items).toEqual([]);
  });
});
