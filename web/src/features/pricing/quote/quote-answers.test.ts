import type { VisitPricing } from '@evergrow/domain/pricing';
import { describe, expect, it } from 'vitest';
import { fittingAnswers, noAnswers } from './quote-answers.ts';

const rooms = { title: 'Rooms', unit: '', min: 1, max: 9, step: 2, initial: 3, included: 1 };
const pricing: VisitPricing = {
  mode: 'flat',
  base: 5000,
  baseMinutes: 60,
  minMinutes: 60,
  roundMinutes: 30,
  parameters: [{ ...rooms, id: 'rooms', amountEach: 500, minutesEach: 10, bands: [] }],
  extras: [{ id: 'oven', title: 'Oven', amount: 1000, minutes: 20, maxQuantity: 2 }],
  frequencies: [
    { frequency: 'weekly', kind: 'percent', value: 10, appliesTo: 'service', exceptFirst: false },
  ],
  travelFee: null,
  minimumPrice: 0,
  dynamic: [],
  dynamicBounds: { minPercent: 0, maxPercent: 0 },
  taxes: [],
  tips: false,
  repriceAfterSkip: false,
};

describe('fittingAnswers', () => {
  it('begins with what the tenant begins with', () => {
    expect(fittingAnswers(noAnswers, pricing)).toEqual({ ...noAnswers, quantities: { rooms: 3 } });
  });

  it('keeps what is offered', () => {
    const answers = {
      ...noAnswers,
      quantities: { rooms: 5 },
      extras: { oven: 2 },
      frequency: 'weekly' as const,
    };
    expect(fittingAnswers(answers, pricing)).toEqual(answers);
  });

  it.each([0, 2, 11, Number.NaN])(
    'goes back to the beginning from %d rooms, which are not offered',
    (units) => {
      const answers = { ...noAnswers, quantities: { rooms: units } };
      expect(fittingAnswers(answers, pricing).quantities).toEqual({ rooms: 3 });
    },
  );

  it('drops what is no longer sold', () => {
    const answers = {
      ...noAnswers,
      quantities: { rooms: 1, cellars: 2 },
      extras: { oven: 9, moat: 1 },
      frequency: 'monthly' as const,
      tipPercent: 10,
    };
    expect(fittingAnswers(answers, pricing)).toMatchObject({
      quantities: { rooms: 1 },
      extras: { oven: 2 },
      frequency: 'once',
      tipPercent: 0,
    });
  });
});
