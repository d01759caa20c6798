import { failedRefunds, type Order } from '@evergrow/domain/commerce';
import type { History } from './history.ts';

/** One thing that happens in the world: somebody pays, a bank decides, the seller gives back. */
export type Step = {
  readonly act: (history: History) => Promise<void>;
  /** What the platform must have brought about before: a seller gives back only what they see was paid. */
  readonly once?: (history: History) => Promise<boolean>;
  /** No event is heard between this step and the next. */
  readonly unheard?: true;
};

export type Story = {
  readonly name: string;
  /** What is in the cart besides a thing of 10.00. */
  readonly with?: 'giftCard';
  readonly steps: readonly Step[];
};

const is =
  (fits: (order: Order) => boolean) =>
  async (history: History): Promise<boolean> =>
    fits(await history.order());
const isPaid = is(({ status }) => status === 'paid' || status === 'partlyRefunded');

const pay: Step = { act: (history) => history.payByCard('4242424242424242') };
const payAgain: Step = { act: (history) => history.payAgain() };
const declined: Step = { act: (history) => history.declinedCard() };
const debit: Step = { act: (history) => history.payByDebit() };
const bankPays: Step = { act: (history) => history.settleDebit('succeeded') };
const bankRefuses: Step = { act: (history) => history.settleDebit('failed') };
const timeIsUp: Step = { act: (history) => history.expire() };
const giveBack = (amount: number): Step => ({ once: isPaid, act: (history) => history.giveBack(amount) });
const byHand = (amount: number): Step => ({ act: (history) => history.refundByHand(amount) });
const refundFails: Step = {
  once: async (history) => history.refundsAtStripe().length > 0,
  act: (history) => history.failRefund(),
};
const resolve = (how: 'again' | 'otherwise'): Step => ({
  once: is(({ refunds }) => failedRefunds(refunds).length > 0),
  act: (history) => history.resolveRefund(how),
});
const disputed: Step = { act: (history) => history.dispute(false) };
const asked: Step = { act: (history) => history.dispute(true) };
const escalated: Step = { act: (history) => history.escalate() };
const decided = (outcome: 'won' | 'lost'): Step => ({ act: (history) => history.decide(outcome) });
const afterRefund = (step: Step, amount: number): Step => ({
  ...step,
  once: async (history) =>
    history.refundsAtStripe().reduce((sum, refund) => sum + refund.amount, 0) >= amount,
});

/** What can become of an order, as it really happens: each is lived through cleanly once, and then in any disorder. */
export const stories: readonly Story[] = [
  { name: 'paid', steps: [pay] },
  { name: 'declined, then paid', steps: [declined, pay] },
  {
    name: 'paid with a gift card, given back in parts',
    with: 'giftCard',
    steps: [pay, giveBack(400), giveBack(500)],
  },
  { name: 'given back whole', steps: [pay, giveBack(900)] },
  { name: 'given back by hand in parts', steps: [pay, byHand(200), byHand(350)] },
  {
    name: 'a refund that fails and is made again',
    steps: [pay, giveBack(600), refundFails, resolve('again')],
  },
  {
    name: 'a refund that fails and is made otherwise',
    steps: [pay, byHand(300), refundFails, resolve('otherwise')],
  },
  { name: 'a dispute that is won', steps: [pay, disputed, decided('won')] },
  { name: 'a dispute that is lost', steps: [pay, disputed, decided('lost')] },
  {
    name: 'given back in part, the rest disputed and lost',
    steps: [pay, giveBack(250), afterRefund(disputed, 250), decided('lost')],
  },
  { name: 'an inquiry that ends', steps: [pay, asked, decided('won')] },
  { name: 'an inquiry that becomes a dispute and is won', steps: [pay, asked, escalated, decided('won')] },
  { name: 'a bank that pays days later', steps: [debit, timeIsUp, bankPays] },
  { name: 'a bank that refuses days later', steps: [debit, timeIsUp, bankRefuses] },
  { name: 'a bank that pays, and a refund', steps: [debit, bankPays, giveBack(100)] },
  { name: 'paid twice, and one of both goes back', steps: [{ ...pay, unheard: true }, payAgain] },
  { name: 'paid late', steps: [{ ...pay, unheard: true }, timeIsUp] },
  {
    name: 'paid late with a gift card that is spent since',
    with: 'giftCard',
    steps: [
      { ...pay, unheard: true },
      { ...timeIsUp, unheard: true },
      { act: (history) => history.spendGiftCard() },
    ],
  },
  { name: 'never paid', steps: [declined, timeIsUp] },
];
