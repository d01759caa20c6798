import { areaInputSchema } from '@evergrow/domain/dispatch';
import { describe, expect, test } from 'vitest';
import { corners, draftOf, inputOf, newDraft } from './area-draft.ts';

const triangle = {
  ...newDraft('a1', 0),
  title: 'North',
  rings: [
    [
      { lat: 1, lng: 1 },
      { lat: 1, lng: 2 },
      { lat: 2, lng: 2 },
    ],
  ],
};

describe('an area as it is drawn', () => {
  test.each([
    ['none', '', null],
    ['percent', '-12,5', { kind: 'percent', percent: -12.5 }],
    ['flat', '6.50', { kind: 'flat', amount: 650 }],
    ['flat', '0', null],
  ] as const)('is sent with a surcharge of %s %s, and read back the same', (surcharge, value, sent) => {
    const input = inputOf({ ...triangle, surcharge, value, postal: '787-01, sw1a; 99' }, 2);
    expect(input.surcharge).toEqual(sent);
    expect(input.postalPrefixes).toEqual(['78701', 'SW1A', '99']);
    expect(areaInputSchema.safeParse(input).success).toBe(true);
    const again = draftOf({ ...input, id: 'a1', updatedAt: '2026-11-21T00:00:00Z' }, 2);
    expect(inputOf(again, 2)).toEqual(input);
  });

  test('leaves out parts that are not drawn to the end', () => {
    const input = inputOf({ ...triangle, rings: [...triangle.rings, [{ lat: 0, lng: 0 }]] }, 2);
    expect(input.rings).toHaveLength(1);
    expect(areaInputSchema.safeParse(inputOf(newDraft('x', 1), 2)).success).toBe(false);
  });

  test('gains, moves and loses corners', () => {
    const more = corners.add(triangle, 0, { lat: 3, lng: 1 });
    expect(more.rings[0]).toHaveLength(4);
    expect(corners.insertAfter(more, 0, 3).rings[0]?.[4]).toEqual({ lat: 2, lng: 1 });
    expect(corners.move(more, 0, 0, { lat: 0, lng: 0 }).rings[0]?.[0]).toEqual({ lat: 0, lng: 0 });
    expect(corners.remove(more, 0, 3)).toEqual(triangle);
    expect(triangle.rings[0]).toHaveLength(3);
  });
});
