import { plainListing } from '@evergrow/domain/catalog';
import { type CartFacts, priceCart } from '@evergrow/domain/commerce';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { settlePayment } from '../../functions/src/commerce/settle-payment.ts';
import { settleEntitlements } from '../../functions/src/commerce/shop/fulfil-order.ts';
import { countReads } from '../../functions/src/kernel/count-reads.ts';
import { countWrites } from '../support/count-writes.ts';
import { outcomes } from '../support/pricing-world.ts';
import { shopWorld } from '../support/shop-world.ts';
import { type Bench, type Figures, spread } from './bench.ts';

const contenders = 50;
const wins = 10;
const races = 5;
const buyers = Array.from({ length: contenders }, (_, index) => `buyer-${index}`);

/** A cart of five lines and two codes that combine, as one engine prices it on the page and on the server. */
export const priceQuote: Bench = {
  id: 'price.quote',
  run: async () => {
    const at = new Date('2026-11-21T12:00:00Z');
    const ids = ['font', 'icons', 'course', 'sounds', 'kit'];
    const products: CartFacts['products'] = Object.fromEntries(
      ids.map((id, index) => {
        const price = { amount: 1_299 + index * 777, currency: 'EUR' as const };
        const offering = makeOffering({
          kind: 'product',
          title: id,
          price,
          durationMinutes: null,
          formats: [],
        });
        return [id, { offering, listing: plainListing(at), stock: null }];
      }),
    );
    const tenth = {
      label: 'A tenth off',
      effect: { of: 'percent' as const, percent: 10 },
      scope: { offeringIds: [], kinds: [], categoryIds: [] },
      minimum: 0,
      combines: true,
      automatic: false,
    };
    const facts: CartFacts = {
      currency: 'EUR',
      now: at.getTime(),
      products,
      group: null,
      discounts: [
        { ...tenth, id: 'A' },
        { ...tenth, id: 'B' },
      ],
      taxes: [],
      date: '2026-11-21',
      country: 'ES',
      exempt: false,
      giftCards: [],
    };
    const lines = ids.map((offeringId, index) => ({
      offeringId,
      variantId: null,
      quantity: 1 + index,
      offered: null,
    }));
    const price = () => {
      const priced = priceCart(lines, facts);
      if (!priced.ok || !priced.value.cart) throw new Error('the cart has no price');
      return priced.value.cart.order.quote.total;
    };
    for (let warm = 0; warm < 2_000; warm += 1) price();
    const count = 20_000;
    const began = performance.now();
    for (let round = 0; round < count; round += 1) price();
    const seconds = (performance.now() - began) / 1_000;
    return { ops: Math.round(count / seconds), lines: lines.length, total: price() };
  },
};

type Raced = { won: number; refused: readonly string[]; durations: readonly number[] };

/** Each of fifty buyers orders at once; how many had it, and how long each waited. */
async function raced(race: () => Promise<Raced>): Promise<Figures> {
  const all: Raced[] = [];
  for (let round = 0; round < races; round += 1) all.push(await race());
  const won = all.map((one) => one.won);
  return {
    contenders,
    races,
    there_were: wins,
    won: Math.max(...won),
    won_least: Math.min(...won),
    refused_as: [...new Set(all.flatMap(({ refused }) => refused))].join(),
    ...spread(all.flatMap(({ durations }) => durations)),
  };
}

async function orderAll(order: (uid: string) => Promise<unknown>): Promise<Raced> {
  const durations: number[] = [];
  const timed = async (uid: string) => {
    const began = performance.now();
    await order(uid).finally(() => durations.push(performance.now() - began));
  };
  const { won, refused } = await outcomes(buyers.map(timed));
  return { won, refused, durations };
}

/** Fifty buyers for ten pieces. */
export const stockRace: Bench = {
  id: 'stock.race-50',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    return await raced(async () => {
      const world = await shopWorld({ rare: { listing: { stocked: true }, stock: wins } });
      return await orderAll((uid) => world.place(world.cart(['rare']), uid, 1_000));
    });
  },
};

/** Fifty buyers with a code that may be used ten times. */
export const codesRace: Bench = {
  id: 'codes.race-50',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    return await raced(async () => {
      const world = await shopWorld({}, { maxUses: wins });
      const wanted = world.cart(['font'], { promoCodes: [world.code] });
      return await orderAll((uid) => world.place(wanted, uid, 900));
    });
  },
};

/** Documents read and written from a cart of three things with a code to what was bought being there. */
export const checkoutReadsWrites: Bench = {
  id: 'checkout.reads-writes',
  run: async ({ platform }) => {
    Object.assign(process.env, (await platform()).env);
    const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 10 } });
    const wanted = world.cart(['font', 'icons', 'rare'], { promoCodes: [world.code] });
    const figures: Figures = {};
    const counted = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
      const { result, writes } = await countWrites(() => countReads(work));
      figures[`${step}_reads`] = result.reads;
      figures[`${step}_writes`] = writes;
      return result.result;
    };
    await world.quote(wanted);
    const { quote } = await counted('price', () => world.quote(wanted));
    const total = quote?.total ?? 0;
    const { orderId } = await counted('order', () => world.place(wanted, 'ana', total));
    const payment = { orderId, paymentIntentId: 'pi_bench', amount: total, currency: 'EUR', at: new Date() };
    await counted('pay', () => settlePayment(world.tenantId, payment));
    await counted('deliver', () => settleEntitlements(world.tenantId, orderId));
    return figures;
  },
};
