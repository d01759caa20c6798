import { expect, test } from 'vitest';
import { stepInWeek, withParts } from './week-parts.ts';

test('parts are added and taken away, and keep the order of the week', () => {
  const chosen = withParts(['wed-evening'], ['mon-morning', 'wed-morning'], true);
  expect(chosen).toEqual(['mon-morning', 'wed-morning', 'wed-evening']);
  expect(withParts(chosen, ['wed-morning', 'sun-evening'], false)).toEqual(['mon-morning', 'wed-evening']);
});

test('arrows go around the grid and stop at its edges', () => {
  expect(stepInWeek('mon-morning', 'ArrowRight')).toBe('mon-afternoon');
  expect(stepInWeek('mon-morning', 'ArrowDown')).toBe('tue-morning');
  expect(stepInWeek('mon-morning', 'ArrowUp')).toBeNull();
  expect(stepInWeek('mon-morning', 'ArrowLeft')).toBeNull();
  expect(stepInWeek('sun-evening', 'ArrowDown')).toBeNull();
  expect(stepInWeek('sun-evening', 'ArrowRight')).toBeNull();
  expect(stepInWeek('wed-afternoon', 'Enter')).toBeNull();
});
