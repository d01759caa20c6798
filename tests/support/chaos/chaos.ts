import { isDeepStrictEqual } from 'node:util';
import { booksOf, sound } from '../books.ts';
import { paymentWorld } from '../payment-world.ts';
import { shopWorld } from '../shop-world.ts';
import { setCrashPoints } from './crash-points.ts';
import { type Lived, liveThrough } from './live-through.ts';
import { eventLog } from './platform.ts';
import { seeded } from './seeded.ts';
import type { Snapshot } from './snapshot.ts';
import { stories } from './stories.ts';

/** Its own, so that the triggers of a platform that runs beside do not act on the same documents. */
const projectId = 'demo-direct-calls';

/** Shops at once, each with histories of its own one after the other. */
const shops = 8;

export type ChaosResult = {
  histories: number;
  stories: number;
  deliveries: number;
  crashes: number;
  /** One line for each history that ended otherwise than its clean run, with the seed that does it again. */
  failures: string[];
};

/**
 * Lives through each story once cleanly, and then so many histories of them in disorder: all are to end in the same state,
 * with the same sums in the books and the same doings at Stripe. The same seed gives the same chances.
 */
export async function chaos(histories: number, seed: number): Promise<ChaosResult> {
  Object.assign(process.env, {
    GCLOUD_PROJECT: projectId,
    GOOGLE_CLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId }),
  });
  const payments = await paymentWorld();
  payments.standIns.stripe.world.settings.methods = ['card', 'sepa_debit'];
  setCrashPoints();
  const log = eventLog(payments);
  const result: ChaosResult = { histories, stories: stories.length, deliveries: 0, crashes: 0, failures: [] };
  const clean = new Map<string, Snapshot>();
  let [nextClean, nextHistory] = [0, 0];

  const count = ({ deliveries, crashes }: Lived) => {
    result.deliveries += deliveries;
    result.crashes += crashes;
  };
  const shop = async (work: (world: Awaited<ReturnType<typeof shopWorld>>) => Promise<void>) => {
    const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 10_000 } });
    await work(world);
    const books = await booksOf(world.tenantId);
    if (!isDeepStrictEqual(books.sound, { ...sound, clearing: books.sound.clearing })) {
      result.failures.push(`books that do not agree with themselves: ${JSON.stringify(books.sound)}`);
    }
    const { reserved } = (await world.left('rare')) as { reserved: number };
    if (reserved !== 0) result.failures.push(`${reserved} things stay held for nobody`);
  };
  const inShops = (work: Parameters<typeof shop>[0]) =>
    Promise.all(Array.from({ length: shops }, () => shop(work)));

  try {
    await inShops(async (world) => {
      while (nextClean < stories.length) {
        const story = stories[nextClean];
        nextClean += 1;
        if (!story) continue;
        const lived = await liveThrough({ payments, world, log }, story, `clean-${nextClean}`, null);
        clean.set(story.name, lived.snapshot);
      }
    });
    await inShops(async (world) => {
      while (nextHistory < histories) {
        const own = seed + nextHistory;
        nextHistory += 1;
        const story = stories[own % stories.length];
        if (!story) continue;
        const failed = (what: string) => result.failures.push(`seed ${own}, “${story.name}”: ${what}`);
        try {
          const lived = await liveThrough({ payments, world, log }, story, `buyer-${own}`, seeded(own));
          count(lived);
          const expected = clean.get(story.name);
          if (!isDeepStrictEqual(lived.snapshot, expected)) {
            failed(`${JSON.stringify(lived.snapshot)} instead of ${JSON.stringify(expected)}`);
          }
        } catch (error) {
          failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
        }
      }
    });
  } finally {
    await payments.stop();
  }
  return result;
}
