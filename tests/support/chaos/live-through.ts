import type { ShopWorld } from '../shop-world.ts';
import { beginHistory, type Payments } from './history.ts';
import { crashPlan, type eventLog, platformOf } from './platform.ts';
import type { Seeded } from './seeded.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import type { Story } from './stories.ts';

type Setting = { payments: Payments; world: ShopWorld; log: ReturnType<typeof eventLog> };
export type Lived = { snapshot: Snapshot; deliveries: number; crashes: number };

/** Rounds after which a platform that is not quiet yet never will be. */
const mostRounds = 25;

/**
 * Lives through a story and says what is left of it. Cleanly, each event is heard once, as it happens. By chance, events
 * come late, twice, in any order and some at once, and processes die around any commit; then Stripe sends again what was
 * not taken, schedules pick up what was left, and some of it all comes once more at the end.
 */
export async function liveThrough(
  { payments, world, log }: Setting,
  story: Story,
  buyer: string,
  chance: Seeded | null,
): Promise<Lived> {
  const history = await beginHistory(payments, world, story, buyer);
  const platform = platformOf(payments, world.tenantId);
  const { checkoutSessionId } = await history.order();
  type Event = ReturnType<typeof log.of>[number];
  const known = new Set<string>();
  let waiting: Event[] = [];
  const events = () => log.of([checkoutSessionId, ...history.intents().map(({ id }) => id)]);
  const gather = () => {
    const fresh = events().filter(({ id }) => !known.has(id));
    for (const event of fresh) {
      known.add(event.id);
      waiting.push(event, ...(chance?.may(0.3) ? [event] : []));
    }
  };
  const hear = async (events: readonly Event[]) => {
    for (const event of events) {
      const lived = await platform.hear(event, chance?.may(0.35) ? crashPlan(chance) : null);
      if (!lived) waiting.push(event);
    }
  };
  /** Hears all that waits, in whatever order, some of it at once, until nothing waits and nothing is left to do. */
  const settle = async () => {
    for (let round = 0; round < mostRounds; round += 1) {
      gather();
      const all = chance?.shuffled(waiting) ?? waiting;
      waiting = [];
      if (chance?.may(0.3)) await Promise.all([hear(all.slice(0, 3)), hear(all.slice(3))]);
      else await hear(all);
      const worked = await platform.work(chance);
      gather();
      if (!worked && waiting.length === 0) return;
    }
    throw new Error('it never becomes quiet');
  };
  /** Hears some of what waits. */
  const stir = async () => {
    gather();
    const order = chance?.shuffled(waiting) ?? waiting;
    const count = chance?.below(order.length + 1) ?? order.length;
    waiting = order.slice(count);
    await hear(order.slice(0, count));
    if (!chance || chance.may(0.5)) await platform.work(chance);
  };

  for (const { act, once, unheard } of story.steps) {
    for (let round = 0; once && !(await once(history)); round += 1) {
      if (round === mostRounds) throw new Error('what a step waits for never comes');
      await settle();
    }
    await act(history);
    if (!unheard) await (chance ? stir() : settle());
  }
  await settle();
  if (chance) {
    // Stripe may send anything once more, however old.
    await hear(chance.shuffled(events()).slice(0, 1 + chance.below(3)));
    await settle();
  }
  const dead = await platform.dead();
  if (dead.length > 0) throw new Error(`effects that died: ${dead.join()}`);
  return { snapshot: await snapshotOf(history), ...platform.counts };
}
