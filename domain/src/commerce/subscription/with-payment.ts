import type { OrderStatus } from '../order.ts';
import type { Subscription } from './subscription.ts';

/** As many as are kept: the latest. */
const most = 100;

const within = (all: readonly string[], one: string, isIn: boolean): string[] => {
  const others = all.filter((each) => each !== one);
  return isIn ? [...others, one].slice(-most) : others;
};

/**
 * What a payment of a subscription being disputed does to it: held back while the bank holds the money, lost when the bank
 * keeps it, and as before when it is won. Follows from the state of its order alone, so that it may run any number of
 * times; the same object where nothing changes.
 */
export function withPayment(
  subscription: Subscription,
  orderId: string,
  status: OrderStatus,
  at: Date,
): Subscription {
  const { disputed, lost } = subscription;
  const [isHeld, isLost] = [status === 'disputed', status === 'disputeLost'];
  if (disputed.includes(orderId) === isHeld && lost.includes(orderId) === isLost) return subscription;
  return {
    ...subscription,
    disputed: within(disputed, orderId, isHeld),
    lost: within(lost, orderId, isLost),
    updatedAt: at,
  };
}
