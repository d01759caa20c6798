import type { AddOn } from '@evergrow/domain/catalog';
import { prose } from '../../prose.ts';
import type { OfferingDraft } from '../offering-draft.ts';

const dollars = (amount: number) => ({ amount: amount * 100, currency: 'USD' as const });

const addOn = (id: string, title: string, price: number, durationMinutes: number): AddOn => ({
  id,
  title,
  price: dollars(price),
  durationMinutes,
});
const oven = addOn('inside-oven', 'Inside the oven', 35, 30);
const fridge = addOn('inside-fridge', 'Inside the fridge', 28, 20);
const laundry = addOn('laundry', 'One load of laundry, folded', 22, 15);
const balcony = addOn('balcony', 'Balcony or porch', 30, 30);
const cabinets = addOn('inside-cabinets', 'Inside the kitchen cabinets', 48, 45);
const pets = addOn('pet-hair', 'Extra care for pet hair', 18, 15);
const supplies = addOn('green-supplies', 'Plant-based supplies only', 9, 0);

const areas = 'Hyde Park, Mueller, Cherrywood, Windsor Park, East Austin, Downtown, Zilker, Clarksville';
const visit = {
  kind: 'visit',
  formats: ['inPerson'],
  providerIds: [],
  published: true,
} satisfies Partial<OfferingDraft>;

/** Services of the cleaning company, by id. Prices are flat: people see the total before they book. */
export const brighthomeOfferings: Readonly<Record<string, OfferingDraft>> = {
  'regular-clean': {
    ...visit,
    title: 'Regular clean',
    description: prose`Kitchen, bathrooms, floors, dust, beds made, in the time your home needs. We bring everything,
      including the vacuum cleaner. Service areas: ${areas}.`,
    price: dollars(89),
    durationMinutes: 120,
    addOns: [],
    tags: ['most booked', 'Hyde Park', 'Mueller', 'East Austin', 'Downtown'],
  },
  'family-home': {
    ...visit,
    title: 'Family home',
    description: prose`Three hours for a house with three bedrooms and the life that comes with it. Two bathrooms, toys
      sorted, beds changed if the linen is laid out. Service areas: ${areas}.`,
    price: dollars(142),
    durationMinutes: 180,
    addOns: [oven, fridge, laundry, balcony, pets, supplies],
    tags: ['Mueller', 'Windsor Park', 'South Lamar', 'Tarrytown'],
  },
  'deep-clean': {
    ...visit,
    title: 'Deep clean',
    description: prose`Everything a regular clean leaves out: behind and under furniture, baseboards,
      doors, tile joints, light fittings, extractor hood. A good first visit, and a good spring.`,
    price: dollars(169),
    durationMinutes: 180,
    addOns: [],
    tags: ['first visit', 'all areas'],
  },
  'move-out': {
    ...visit,
    title: 'Move-out clean',
    description: prose`Five hours in an empty home, following your landlord's checklist or ours, with photographs of
      every room the same evening. If the landlord finds something, we come back within two days for free.`,
    price: dollars(289),
    durationMinutes: 300,
    addOns: [oven, fridge, cabinets, balcony, supplies],
    tags: ['deposit', 'all areas'],
  },
  'window-day': {
    ...visit,
    title: 'Windows inside and out',
    description: prose`Ninety minutes for up to fourteen windows, with frames, tracks and screens. Second floors are
      fine; skylights too, if the roof is dry.`,
    price: dollars(119),
    durationMinutes: 90,
    addOns: [balcony, supplies],
    tags: ['Downtown', 'Travis Heights', 'Tarrytown'],
  },
  'quick-refresh': {
    ...visit,
    title: 'Quick refresh',
    description: prose`One hour before guests arrive: bathroom, kitchen surfaces, floors where people will walk, and
      the entrance.`,
    price: dollars(59),
    durationMinutes: 60,
    addOns: [laundry, pets, supplies],
    tags: ['same week', 'Downtown', 'East Austin'],
  },
  'four-visits': {
    kind: 'bundle',
    title: 'Four regular cleans',
    description: prose`A month of weekly visits on the same day with the same person, paid once.`,
    price: dollars(352),
    durationMinutes: null,
    formats: ['inPerson'],
    providerIds: [],
    addOns: [],
    tags: ['draft'],
    published: false,
  },
};
