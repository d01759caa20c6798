import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CardUse, isCardExpired, type KnownCard, listSavedCards, sameCard } from './saved-card.ts';

const now = new Date('2026-11-21T12:00:00Z');
const card = (id: string, fingerprint: string | null = id): KnownCard => ({
  ...{ id, fingerprint, brand: 'visa', last4: '4242', expMonth: 12, expYear: 2040 },
});

it('is good to the end of its month and not a moment longer', () => {
  const of = (month: number, year: number, at: string) =>
    isCardExpired({ expMonth: month, expYear: year }, new Date(at));
  expect(of(11, 2026, '2026-11-30T23:59:59.999Z')).toBe(false);
  expect(of(11, 2026, '2026-12-01T00:00:00Z')).toBe(true);
  expect(of(12, 2026, '2026-12-31T23:59:59.999Z')).toBe(false);
  expect(of(12, 2026, '2027-01-01T00:00:00Z')).toBe(true);
});

it('shows a card that was kept twice once, as the newer, used and default if either is', () => {
  const uses = new Map<string, CardUse>([['pm_old', 'subscription']]);
  const cards = [card('pm_other'), card('pm_new', 'same'), card('pm_old', 'same')];
  const listed = listSavedCards(cards, { defaultId: 'pm_old', uses, now });
  expect(listed.map(({ id, isDefault, usedBy }) => [id, isDefault, usedBy])).toEqual([
    ['pm_new', true, 'subscription'],
    ['pm_other', false, null],
  ]);
});

it('loses no card and shows none twice, whatever was kept', () => {
  const kept = fc.uniqueArray(fc.record({ id: fc.nat(30), print: fc.option(fc.nat(4)) }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(kept, (all) => {
      const cards = all.map(({ id, print }) => card(`pm_${id}`, print === null ? null : `f${print}`));
      const listed = listSavedCards(cards, { defaultId: null, uses: new Map(), now });
      const shown = listed.map(({ id }) => cards.find((one) => one.id === id) ?? card('none'));
      const behind = shown.flatMap((one) => sameCard(cards, one).map(({ id }) => id));
      expect([...behind].sort()).toEqual(cards.map(({ id }) => id).sort());
    }),
  );
});
