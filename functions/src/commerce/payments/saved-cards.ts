import {
  isCardExpired,
  type KnownCard,
  listSavedCards,
  type SavedCards,
  sameCard,
} from '@evergrow/domain/commerce/payments';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Buyer } from '../buyer.ts';
import { customerOf, knownCustomer } from '../stripe/customer.ts';
import { idOf } from '../stripe/id-of.ts';
import { askingStripe } from '../subscriptions/asking-stripe.ts';
import { cardUses } from './card-uses.ts';
import { paymentForm } from './payment-form.ts';

type Kept = { customer: string; cards: KnownCard[]; defaultId: string | null };

const knownCard = ({ id, card }: Stripe.PaymentMethod): KnownCard[] =>
  card
    ? [
        {
          ...{ id, brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year },
          fingerprint: card.fingerprint ?? null,
        },
      ]
    : [];

/** The cards a person has kept with this business, newest first; null where they never needed to be its customer. */
async function keptCards(tenantId: string, uid: string): Promise<Kept | null> {
  const customer = await knownCustomer(tenantId, uid);
  if (customer === null) return null;
  const [methods, person] = await askingStripe(() =>
    Promise.all([
      stripe().customers.listPaymentMethods(customer, { type: 'card', limit: 100 }),
      stripe().customers.retrieve(customer),
    ]),
  );
  const defaultId = person.deleted ? null : idOf(person.invoice_settings.default_payment_method);
  return { customer, cards: methods.data.flatMap(knownCard), defaultId };
}

/** @throws Refusal('payment_unavailable') */
export async function listCards(tenantId: string, uid: string, now: Date): Promise<SavedCards> {
  const kept = await keptCards(tenantId, uid);
  if (kept === null || kept.cards.length === 0) return { items: [] };
  const { customer, cards, defaultId } = kept;
  const uses = await cardUses(tenantId, uid, customer, defaultId);
  return { items: listSavedCards(cards, { defaultId, uses, now }) };
}

/** @throws Refusal('not_found') for a card that is none of theirs here */
async function keptCard(tenantId: string, uid: string, cardId: string): Promise<Kept & { card: KnownCard }> {
  const kept = await keptCards(tenantId, uid);
  const card = kept?.cards.find(({ id }) => id === cardId);
  if (!kept || !card) throw new Refusal('not_found');
  return { ...kept, card };
}

/** @throws Refusal('not_found') for a card that is none of theirs here */
export const cardOf = async (tenantId: string, uid: string, cardId: string): Promise<KnownCard> =>
  (await keptCard(tenantId, uid, cardId)).card;

/**
 * Opens the form in which a card is left for next time; nothing is charged.
 * @throws Refusal('payment_unavailable')
 */
export async function addCard(tenantId: string, buyer: Buyer): Promise<{ clientSecret: string }> {
  if (paymentForm() === null) throw new Refusal('payment_unavailable');
  const customer = await customerOf(tenantId, buyer.uid, buyer);
  const setup = await askingStripe(() =>
    stripe().setupIntents.create({
      customer,
      usage: 'on_session',
      allowed_payment_method_types: ['card'],
      metadata: { tenantId },
    }),
  );
  if (setup.client_secret === null) throw new Refusal('payment_unavailable');
  return { clientSecret: setup.client_secret };
}

/**
 * Makes a card the one that is offered first.
 * @throws Refusal('not_found' | 'invalid_transition') the latter for one that can no longer be used
 */
export async function chooseCard(tenantId: string, uid: string, cardId: string, now: Date): Promise<void> {
  const { customer, card } = await keptCard(tenantId, uid, cardId);
  if (isCardExpired(card, now)) throw new Refusal('invalid_transition', 'This card has expired');
  await askingStripe(() =>
    stripe().customers.update(customer, { invoice_settings: { default_payment_method: cardId } }),
  );
}

/**
 * Gives a card back, however often it was kept.
 * @throws Refusal('not_found'), Refusal('card_in_use') while a series or a subscription is charged to it
 */
export async function removeCard(tenantId: string, uid: string, cardId: string): Promise<void> {
  const { customer, cards, card, defaultId } = await keptCard(tenantId, uid, cardId);
  const uses = await cardUses(tenantId, uid, customer, defaultId);
  const same = sameCard(cards, card);
  if (same.some(({ id }) => uses.has(id))) throw new Refusal('card_in_use');
  for (const { id } of same) await askingStripe(() => stripe().paymentMethods.detach(id));
}
