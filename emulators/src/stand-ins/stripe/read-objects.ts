import type { ListParameters } from './parameters.ts';
import { noSuch, StripeError } from './stripe-error.ts';
import type { StripeWorld } from './stripe-world.ts';

type Item = { readonly id: string; readonly object: string };
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Which shelf of the state an id's prefix points to, and what Stripe calls what stands there. */
const shelves = {
  cs: ['sessions', 'checkout.session'],
  pi: ['intents', 'payment_intent'],
  ch: ['charges', 'charge'],
  re: ['refunds', 'refund'],
  cus: ['customers', 'customer'],
  pm: ['paymentMethods', 'PaymentMethod'],
  evt: ['events', 'event'],
} as const;
export type Prefix = keyof typeof shelves;

/** @throws StripeError 404 when nothing has this id. */
export function findObject(world: StripeWorld, prefix: Prefix, id: string): Item {
  const [shelf, what] = shelves[prefix];
  const found = world.state[shelf][id];
  if (!found) throw noSuch(what, id, what === 'checkout.session' ? 'session' : 'id');
  return found;
}

/** One page of a list, newest first, filtered by the parameters that are fields of the objects. */
export function listObjects(world: StripeWorld, prefix: Prefix, url: string, params: ListParameters) {
  const [shelf] = shelves[prefix];
  const all: Item[] = Object.values(world.state[shelf]).reverse();
  return page(
    all.filter((item) => fits(item, params)),
    url,
    params,
  );
}

export function page(
  items: readonly Item[],
  url: string,
  { limit, starting_after, ending_before }: Partial<ListParameters>,
) {
  const after = starting_after ? items.findIndex(({ id }) => id === starting_after) + 1 : 0;
  const before = ending_before ? items.findIndex(({ id }) => id === ending_before) : items.length;
  const within = items.slice(after, before);
  const data = within.slice(0, limit ?? 10);
  return { object: 'list' as const, url, has_more: within.length > data.length, data };
}

function fits(item: Item, params: ListParameters): boolean {
  const fields = item as Item & Record<string, unknown>;
  const equal = (['payment_intent', 'charge', 'customer', 'email', 'status', 'type'] as const).every(
    (name) => params[name] === undefined || fields[name] === params[name],
  );
  if (!equal || (params.types && !params.types.includes(String(fields.type)))) return false;
  const created = Number(fields.created);
  if (params.created === undefined) return true;
  if (typeof params.created === 'number') return created === params.created;
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = params.created;
  return created > gt && created >= gte && created < lt && created <= lte;
}

/**
 * Replaces ids by the objects they stand for: `payment_intent.latest_charge`, `data.customer`, `line_items`.
 * @throws StripeError when a property cannot be expanded.
 */
export function expanded(world: StripeWorld, object: object, paths: readonly string[]): Json {
  const copy = JSON.parse(JSON.stringify(object)) as Json;
  for (const path of paths) expandPath(world, copy, path.split('.'), path);
  return copy;
}

function expandPath(world: StripeWorld, node: Json, steps: readonly string[], whole: string): void {
  const [step, ...rest] = steps;
  if (step === undefined || node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const each of node) expandPath(world, each, steps, whole);
    return;
  }
  if (step === 'line_items' && node.object === 'checkout.session') {
    const id = String(node.id);
    node.line_items = clone(
      page(world.state.lineItems[id] ?? [], `/v1/checkout/sessions/${id}/line_items`, {}),
    );
  }
  if (!(step in node)) {
    throw new StripeError('invalid_request_error', `This property cannot be expanded (${whole}).`, {
      param: 'expand',
    });
  }
  const value = node[step];
  if (typeof value === 'string') node[step] = clone(findObject(world, prefixOf(value, whole), value));
  expandPath(world, node[step] ?? null, rest, whole);
}

function prefixOf(id: string, path: string): Prefix {
  const prefix = id.split('_')[0] ?? '';
  if (prefix in shelves) return prefix as Prefix;
  throw new StripeError('invalid_request_error', `This property cannot be expanded (${path}).`, {
    param: 'expand',
  });
}

function clone(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
