import { openedPaymentSchema, savedCardsSchema } from '@evergrow/domain/commerce/payments';
import { paths } from '@evergrow/domain/kernel';
import { memberSchema, type Role } from '@evergrow/domain/tenancy';
import { expect } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { apiWorld, type Person } from './api-world.ts';
import { paymentWorld } from './payment-world.ts';
import { shopWorld } from './shop-world.ts';

/** Cards the payment service answers in a way of their own. */
export const numbers = {
  good: '4242424242424242',
  declined: '4000000000000002',
  poor: '4000000000009995',
  old: '4000000000000069',
  checked: '4000002500003155',
  checkedEach: '4000002760003184',
} as const;

/** The payment a client secret is of. */
export const idIn = (secret: string) => secret.split('_secret_')[0] ?? '';

/** A shop with a rare thing, whose orders are paid in the form, and the hands that fill it in. */
export async function cardFormWorld() {
  const stripe = await paymentWorld();
  const api = await apiWorld();
  const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 50 } });

  async function admitted({ tenantId } = world, known?: Person, role: Role = 'client'): Promise<Person> {
    const person = known ?? (await api.person());
    const at = new Date();
    await documentAt(paths.member(tenantId, person.uid), memberSchema).set({
      ...{ uid: person.uid, role, displayName: 'Somebody', validSince: new Date(0) },
      ...{ joinedAt: at, activeAt: at },
    });
    return person;
  }

  /** An order of one rare thing (10.00) that the form shall pay, by a person of its own unless said otherwise. */
  async function ordered(who?: Person) {
    const buyer = who ?? (await admitted());
    const wanted = world.cart(['rare'], { promoCodes: [] });
    const body = { ...wanted, expectedTotal: 1_000, payOn: 'form' };
    const placed = await buyer.call('POST', `/t/${world.tenantId}/orders`, body);
    const { orderId, url } = placed.body as { orderId: string; url: string | null };
    expect([placed.status, url]).toEqual([201, null]);
    const base = `/t/${world.tenantId}/orders/${orderId}`;
    const open = async (keep = false, by = buyer) => {
      const answer = await by.call('POST', `${base}/payment`, { keep });
      return answer.status === 200 ? answer.as(openedPaymentSchema) : answer.code;
    };
    const secret = async (keep = false) => {
      const opened = await open(keep);
      if (typeof opened === 'string' || !opened?.clientSecret) throw new Error(`not opened: ${opened}`);
      return opened.clientSecret;
    };
    const payBy = async (cardId: string, by = buyer) => {
      const answer = await by.call('POST', `${base}/payment/card`, { cardId });
      return answer.status === 200 ? answer.as(openedPaymentSchema) : answer.code;
    };
    const ask = async () => (await buyer.call('POST', `${base}/payment/ask`)).as(openedPaymentSchema);
    const page = async () => {
      const answer = await buyer.call('POST', `${base}/checkout`);
      return answer.status === 200 ? (answer.body as { url: string }).url : answer.code;
    };
    const order = () => world.order(orderId);
    return { orderId, buyer, open, secret, payBy, ask, page, order };
  }

  const intentOf = (secret: string) => stripeSdk().paymentIntents.retrieve(idIn(secret));

  /** What the form does with what was typed: it asks the payment service itself. */
  async function typed(secret: string, number: string) {
    const kind = secret.startsWith('seti_') ? 'setup_intents' : 'payment_intents';
    const body = new URLSearchParams({
      key: 'pk_test_form',
      client_secret: secret,
      use_stripe_sdk: 'true',
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': number,
      'payment_method_data[card][exp_month]': '12',
      'payment_method_data[card][exp_year]': '2040',
    });
    const url = `${stripe.standIns.url}/v1/${kind}/${idIn(secret)}/confirm`;
    const answer = await fetch(url, { method: 'POST', body });
    return (await answer.json()) as { status?: string; error?: { code: string; decline_code?: string } };
  }

  /** The buyer's bank is answered, in the frame it is shown in. */
  async function checked(secret: string, result: 'complete' | 'fail') {
    const intent = await intentOf(secret);
    const sdk = intent.next_action?.use_stripe_sdk as { stripe_js?: string } | undefined;
    const answer = await fetch(sdk?.stripe_js ?? '', {
      method: 'POST',
      body: new URLSearchParams({ result }),
    });
    expect(answer.status).toBe(200);
  }

  const cardsOf = async (person: Person) =>
    (await person.call('GET', `/t/${world.tenantId}/payment-methods`)).as(savedCardsSchema).items;

  /** A card left for later, by its form. */
  async function keeps(person: Person, number: string = numbers.good): Promise<string> {
    const answer = await person.call('POST', `/t/${world.tenantId}/payment-methods`);
    const { clientSecret } = answer.body as { clientSecret: string };
    expect((await typed(clientSecret, number)).error).toBeUndefined();
    const setup = await stripeSdk().setupIntents.retrieve(idIn(clientSecret));
    const sdk = setup.next_action?.use_stripe_sdk as { stripe_js?: string } | undefined;
    if (sdk?.stripe_js) {
      await fetch(sdk.stripe_js, { method: 'POST', body: new URLSearchParams({ result: 'complete' }) });
    }
    return String((await stripeSdk().setupIntents.retrieve(idIn(clientSecret))).payment_method);
  }

  const stop = async () => {
    await api.stop();
    await stripe.stop();
  };
  return { stripe, api, world, admitted, ordered, intentOf, typed, checked, cardsOf, keeps, stop };
}

export type CardFormWorld = Awaited<ReturnType<typeof cardFormWorld>>;
