import type { Extra, QuantityParameter, VisitPricing } from '@evergrow/domain/pricing';
import { type BookingPolicy, defaultBookingPolicy, type Service } from '@evergrow/domain/scheduling';

const dollars = (amount: number) => Math.round(amount * 100);

/** Free until two days before, half the price until the day before, then all of it. */
const policy: BookingPolicy = {
  ...defaultBookingPolicy,
  rescheduleUntilMinutes: 24 * 60,
  maxReschedules: 3,
  cancellationFees: [
    { hoursBefore: 24, percent: 100 },
    { hoursBefore: 48, percent: 50 },
  ],
};

const rooms = (
  id: string,
  title: string,
  [min, max, initial]: readonly [number, number, number],
  each: { readonly amount: number; readonly minutes: number },
): QuantityParameter => ({
  id,
  title,
  unit: '',
  min,
  max,
  step: 1,
  initial,
  included: 1,
  amountEach: dollars(each.amount),
  minutesEach: each.minutes,
  bands: [],
});

/** The size of the home, in bands up to 3,500 square feet: `amounts` and `minutes` beyond the first. */
const size = (amounts: readonly number[], minutes: readonly number[]): QuantityParameter => ({
  id: 'size',
  title: 'Size of your home',
  unit: 'sq ft',
  min: 500,
  max: 3_500,
  step: 250,
  initial: 1_000,
  included: 0,
  amountEach: 0,
  minutesEach: 0,
  bands: [1_000, 1_500, 2_000, 2_750, 3_500].map((upTo, index) => ({
    upTo,
    amount: dollars(amounts[index - 1] ?? 0),
    minutes: minutes[index - 1] ?? 0,
  })),
});

const extra = (id: string, title: string, price: number, minutes: number, maxQuantity = 1): Extra => ({
  id,
  title,
  amount: dollars(price),
  minutes,
  maxQuantity,
});
const extras: Extra[] = [
  extra('inside-oven', 'Inside the oven', 35, 30),
  extra('inside-fridge', 'Inside the fridge', 28, 20),
  extra('inside-cabinets', 'Inside the kitchen cabinets', 48, 45),
  extra('laundry', 'Loads of laundry, folded', 22, 15, 4),
  extra('windows', 'Windows, inside', 8, 5, 20),
  extra('balcony', 'Balcony or porch', 30, 30),
  extra('pet-hair', 'Extra care for pet hair', 18, 15),
  extra('green-supplies', 'Plant-based supplies only', 9, 0),
];

/** Saturdays and short notice cost more, a full day a little; never more than a quarter. Texas taxes cleaning. */
const common = {
  mode: 'flat',
  minMinutes: 90,
  roundMinutes: 15,
  extras,
  travelFee: null,
  minimumPrice: dollars(79),
  dynamic: [
    { on: 'weekday', weekdays: [6], percent: 15 },
    { on: 'leadTime', underHours: 36, percent: 10 },
    { on: 'load', fromPercent: 85, percent: 5 },
  ],
  dynamicBounds: { minPercent: -10, maxPercent: 25 },
  taxes: [{ label: 'Sales tax', percent: 8.25, areaIds: [], from: null, until: null }],
  tips: true,
  repriceAfterSkip: true,
} satisfies Partial<VisitPricing>;

const regular: VisitPricing = {
  ...common,
  base: dollars(89),
  baseMinutes: 75,
  parameters: [
    rooms('bedrooms', 'Bedrooms', [1, 6, 2], { amount: 16, minutes: 20 }),
    rooms('bathrooms', 'Bathrooms', [1, 5, 1], { amount: 19, minutes: 25 }),
    size([14, 29, 49, 74], [15, 30, 45, 75]),
  ],
  frequencies: [
    { frequency: 'weekly', kind: 'percent', value: 20, appliesTo: 'service', exceptFirst: true },
    { frequency: 'everyTwoWeeks', kind: 'percent', value: 15, appliesTo: 'service', exceptFirst: true },
    { frequency: 'everyFourWeeks', kind: 'percent', value: 8, appliesTo: 'service', exceptFirst: true },
  ],
};

const deep: VisitPricing = {
  ...common,
  base: dollars(169),
  baseMinutes: 150,
  minMinutes: 180,
  parameters: [
    rooms('bedrooms', 'Bedrooms', [1, 6, 2], { amount: 28, minutes: 30 }),
    rooms('bathrooms', 'Bathrooms', [1, 5, 1], { amount: 36, minutes: 40 }),
    size([30, 60, 95, 140], [30, 60, 90, 120]),
  ],
  frequencies: [],
};

const atHome = {
  staffing: { mode: 'any', rule: 'load' },
  atClient: true,
  arrivalWindowMinutes: 60,
  policy,
} satisfies Partial<Service>;

const everyRoom = ['Dust from top to bottom', 'Vacuum and mop the floors', 'Empty the bins'];
const kitchen = ['Wipe the kitchen fronts and worktops', 'Clean the hob and the sink'];
const bathroom = ['Clean shower, bath, basin and toilet', 'Polish mirrors and taps'];

/** How the cleaning company's visits are staffed, priced and carried out, by offering. */
export const brighthomeServices: Readonly<Record<string, Partial<Service>>> = {
  'regular-clean': {
    ...atHome,
    pricing: regular,
    checklist: [...everyRoom, ...kitchen, ...bathroom, 'Make the beds'],
  },
  // At a flat price, booked with a cleaner of one's choice.
  'family-home': { ...atHome, checklist: [...everyRoom, ...kitchen, ...bathroom] },
  'move-out': { ...atHome },
  'window-day': { ...atHome },
  'quick-refresh': { ...atHome, checklist: [...kitchen, ...bathroom] },
  'deep-clean': {
    ...atHome,
    pricing: deep,
    checklist: [
      ...everyRoom,
      ...kitchen,
      ...bathroom,
      'Behind and under the furniture',
      'Baseboards and doors',
      'Tile joints',
      'Light fittings and extractor hood',
    ],
  },
};
