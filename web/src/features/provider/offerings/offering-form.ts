import { isBookable, type Offering, type OfferingKind, offeringSchema } from '@evergrow/domain/catalog';
import type { Currency } from '@evergrow/domain/kernel';
import type { Module } from '@evergrow/domain/tenancy';
import { readAmount, writeAmount } from '../../catalog/amount-text.ts';

export type AddOnForm = { id: string; title: string; price: string; durationMinutes: number };
/** An offering as it is edited: prices and tags as text. */
export type OfferingForm = Omit<
  Offering,
  'price' | 'addOns' | 'tags' | 'durationMinutes' | 'createdAt' | 'updatedAt'
> & {
  /** Whether each provider's own price counts. */
  byProvider: boolean;
  price: string;
  durationMinutes: number;
  addOns: readonly AddOnForm[];
  tags: string;
};

/** What an editor writes; the stamps are the database's. */
export const editedOfferingSchema = offeringSchema.omit({ createdAt: true, updatedAt: true });
export type EditedOffering = Omit<Offering, 'createdAt' | 'updatedAt'>;

/** The module each kind belongs to. */
const moduleOf: Record<OfferingKind, readonly Module[]> = {
  session: ['sessions'],
  visit: ['visits'],
  course: ['courses'],
  program: ['programs'],
  product: ['products'],
  plan: ['community', 'programs'],
  bundle: ['products', 'courses'],
};

/** The kinds a tenant with these modules sells, and the one an offering has already. */
export const kindsFor = (modules: readonly Module[], current: OfferingKind | null): OfferingKind[] =>
  (Object.keys(moduleOf) as OfferingKind[]).filter(
    (kind) => kind === current || moduleOf[kind].some((module) => modules.includes(module)),
  );

export function emptyOffering(kind: OfferingKind): OfferingForm {
  return {
    kind,
    title: '',
    description: '',
    byProvider: false,
    price: '',
    durationMinutes: 60,
    formats: kind === 'visit' ? ['inPerson'] : kind === 'session' ? ['video'] : [],
    providerIds: [],
    addOns: [],
    tags: '',
    published: false,
  };
}

export function offeringFormOf(offering: EditedOffering, currency: Currency): OfferingForm {
  const { price, durationMinutes, addOns, tags, ...rest } = offering;
  const text = (money: Offering['price']) =>
    money === null || money.currency !== currency ? '' : writeAmount(money.amount, currency);
  return {
    ...rest,
    byProvider: price === null,
    price: text(price),
    durationMinutes: durationMinutes ?? 60,
    addOns: addOns.map((addOn) => ({ ...addOn, price: text(addOn.price) })),
    tags: tags.join(', '),
  };
}

/** What the schema checks. Only what can be booked has a length, ways to meet and a provider's own price. */
export function offeringOf(form: OfferingForm, currency: Currency): unknown {
  const { byProvider, price, durationMinutes, addOns, tags, formats, ...rest } = form;
  const bookable = isBookable(form.kind);
  const money = (text: string) => ({ amount: readAmount(text, currency), currency });
  return {
    ...rest,
    price: bookable && byProvider ? null : money(price),
    durationMinutes: bookable ? durationMinutes : null,
    formats: bookable ? formats : [],
    addOns: addOns.map((addOn) => ({
      ...addOn,
      price: money(addOn.price),
      durationMinutes: bookable ? addOn.durationMinutes : 0,
    })),
    tags: [
      ...new Set(
        tags
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ],
  };
}
