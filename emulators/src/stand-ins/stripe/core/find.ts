import type { Shelves } from './shelves.ts';
import { noSuch } from './stripe-error.ts';
import type { StripeWorld } from './stripe-world.ts';

/** Which shelf an id's prefix points to, and what Stripe calls what stands there. */
const shelves = {
  acct: ['accounts', 'account'],
  bpc: ['portalConfigurations', 'configuration'],
  bps: ['portalSessions', 'session'],
  ch: ['charges', 'charge'],
  clock: ['clocks', 'test_clock'],
  cn: ['creditNotes', 'credit_note'],
  cs: ['sessions', 'checkout.session'],
  cus: ['customers', 'customer'],
  cbtxn: ['customerBalances', 'customer_balance_transaction'],
  di: ['discounts', 'discount'],
  dp: ['disputes', 'dispute'],
  evt: ['events', 'event'],
  fee: ['applicationFees', 'application_fee'],
  fr: ['feeRefunds', 'fee_refund'],
  ii: ['invoiceItems', 'invoiceitem'],
  in: ['invoices', 'invoice'],
  inpay: ['invoicePayments', 'invoice_payment'],
  mtr: ['meters', 'meter'],
  pi: ['intents', 'payment_intent'],
  pm: ['paymentMethods', 'PaymentMethod'],
  po: ['payouts', 'payout'],
  price: ['prices', 'price'],
  prod: ['products', 'product'],
  py: ['charges', 'charge'],
  pyr: ['refunds', 'refund'],
  re: ['refunds', 'refund'],
  seti: ['setupIntents', 'setupintent'],
  sub: ['subscriptions', 'subscription'],
  tr: ['transfers', 'transfer'],
  trr: ['transferReversals', 'transfer_reversal'],
  txn: ['balanceTransactions', 'balance_transaction'],
} as const satisfies Record<string, readonly [keyof Shelves, string]>;
type Prefix = keyof typeof shelves;

export function prefixOf(id: string): Prefix | null {
  const prefix = id.split('_')[0] ?? '';
  return prefix in shelves ? (prefix as Prefix) : null;
}

/** What has this id, in this account; null when nothing has. */
export function lookUp(world: StripeWorld, id: string): object | null {
  const prefix = prefixOf(id);
  if (!prefix) return null;
  const owner = prefix === 'acct' ? world.with({ account: null }) : world;
  return owner.state[shelves[prefix][0]][id] ?? null;
}

type Named = {
  [K in keyof Shelves]: Shelves[K] extends Record<string, infer T> ? (T extends object ? K : never) : never;
}[keyof Shelves];

/**
 * One object of a shelf.
 * @throws StripeError 404, or 400 for one that a parameter names, when there is none.
 */
export function find<K extends Named>(
  world: StripeWorld,
  shelf: K,
  id: string,
  what: string,
  param?: string,
): Shelves[K][string] {
  const found = world.state[shelf][id];
  if (!found || !Object.hasOwn(world.state[shelf], id)) throw noSuch(what, id, param);
  return found as Shelves[K][string];
}
