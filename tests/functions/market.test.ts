import { type MarketView, marketSlug } from '@evergrow/domain/catalog/market';
import { searchResultsSchema, writeValues } from '@evergrow/domain/catalog/search';
import { paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { searchWorld } from '../support/search-world.ts';

let world: ApiWorld;
let shop: Awaited<ReturnType<typeof searchWorld>>;
let other: Awaited<ReturnType<typeof searchWorld>>;
beforeAll(async () => {
  world = await apiWorld();
  [shop, other] = [await searchWorld(world), await searchWorld(world)];
  await shop.put('lullabies', { title: 'Lullabies of Ushuaia', price: { amount: 900, currency: 'EUR' } });
  await shop.put('secret', { title: 'Secret of Ushuaia', price: { amount: 2_900, currency: 'EUR' } });
  await other.put('lamp', { title: 'Lamp of Ushuaia' });
  await shop.sells('lullabies', 'secret');
  await other.sells('lamp');
});
afterAll(() => world.stop());

const base = () => `/t/${shop.tenantId}/market`;
const ask = (query: Record<string, string> = { q: 'ushuaia' }) =>
  world.anyone('GET', `/public/tenants/${marketSlug}/search?${new URLSearchParams(query)}`);
const found = async (query?: Record<string, string>): Promise<string[]> => {
  const answer = await ask(query);
  // Before anybody is listed there is no directory.
  if (answer.status === 404) return [];
  return answer
    .as(searchResultsSchema)
    .items.map(({ seller }) => seller?.id ?? '')
    .sort();
};
const lists = (...wanted: string[]) =>
  vi.waitFor(async () => expect(await found()).toEqual(wanted), { timeout: 45_000, interval: 300 });
const choose = (more: object = {}) =>
  shop.owner.call('PUT', base(), { listed: true, hiddenOfferingIds: [], hiddenProviderIds: [], ...more });

it('a business is in the directory once it says so, with what it sells, whose that is, and no document read', async () => {
  expect((await shop.owner.call('GET', base())).body).toMatchObject({ listed: false, updatedAt: null });
  expect(await found()).toEqual([]);
  expect(((await choose()).body as MarketView).offerings.map(({ id }) => id)).toEqual([
    'lullabies',
    'secret',
  ]);
  await lists('lullabies', 'secret');
  const answer = await ask();
  expect(/reads;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1]).toBe('0');
  const { items, facets } = answer.as(searchResultsSchema);
  expect(items[0]?.seller).toMatchObject({ tenantId: shop.tenantId, slug: shop.slug, of: 'offering' });
  expect(facets.map(({ id }) => id)).toEqual(expect.arrayContaining(['kind', 'category', 'f:business']));
  expect(await found({ q: 'ushuaia', by: writeValues({ category: ['ES'] }) })).toHaveLength(2);
  expect(await found({ q: 'ushuaia', by: writeValues({ category: ['JP'] }) })).toEqual([]);
  expect(await found({ q: 'lullabys of ushuaia under 10 euro' })).toEqual(['lullabies']);
});

it('what it hides is not, and what changes in its shop follows', async () => {
  await choose({ hiddenOfferingIds: ['secret'] });
  await lists('lullabies');
  await shop.put('cradle', { title: 'Cradle of Ushuaia' });
  await lists('cradle', 'lullabies');
  await db().doc(paths.offering(shop.tenantId, 'cradle')).update({ published: false });
  await lists('lullabies');
});

it('two that are listed at the same time are both there', async () => {
  const listed = { listed: true, hiddenOfferingIds: [], hiddenProviderIds: [] };
  const [one, two] = await Promise.all([
    choose(),
    other.owner.call('PUT', `/t/${other.tenantId}/market`, listed),
  ]);
  expect([one.status, two.status]).toEqual([200, 200]);
  await lists('lamp', 'lullabies', 'secret');
});

it('one that is suspended vanishes, and comes back; one that leaves is gone', async () => {
  const tenant = db().doc(paths.tenant(shop.tenantId));
  await tenant.update({ suspended: true });
  await lists('lamp');
  await tenant.update({ suspended: false });
  await lists('lamp', 'lullabies', 'secret');
  await choose({ listed: false });
  await lists('lamp');
});

it('is decided by its own admins alone, and nobody’s address can be the directory’s', async () => {
  const client = await shop.member('client');
  const choice = { listed: true, hiddenOfferingIds: [], hiddenProviderIds: [] };
  const answers = [
    await client.call('PUT', base(), choice),
    await other.owner.call('PUT', base(), choice),
    await other.owner.call('GET', base()),
    await shop.owner.call('PUT', base(), { ...choice, listed: 'yes' }),
  ];
  expect(answers.map(({ code }) => code)).toEqual(['forbidden', 'not_found', 'not_found', 'invalid_request']);
});
