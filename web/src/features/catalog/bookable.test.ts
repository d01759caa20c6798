import { isBookable, offeringKindSchema } from '@evergrow/domain/catalog';
import { expect, test } from 'vitest';
import { isBooked, offeredFormats } from './bookable.ts';

test('a format must suit both, unless nothing does', () => {
  expect(offeredFormats({ formats: ['phone', 'inPerson'] }, ['video', 'phone'])).toEqual(['phone']);
  expect(offeredFormats({ formats: [] }, ['video'])).toEqual(['video']);
  expect(offeredFormats({ formats: ['inPerson'] }, ['video'])).toEqual(['inPerson']);
});

test.each(offeringKindSchema.options)('%s is booked as the domain says', (kind) => {
  expect(isBooked({ kind })).toBe(isBookable(kind));
});
