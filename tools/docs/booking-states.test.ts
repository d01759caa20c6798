import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookingTransitions } from '@evergrow/domain/scheduling';
import { expect, test } from 'vitest';
import { rootDir } from '../../emulators/src/paths.ts';

test('the guide to booking states tells the state machine', () => {
  const guide = readFileSync(join(rootDir, 'docs/developers/booking-states.md'), 'utf8');
  const table = guide.slice(guide.indexOf('|---|'), guide.indexOf('\n\n', guide.indexOf('|---|')));
  const told = [...table.matchAll(/^\| (\w+) \| (\w+) \| ([a-z, ]+) \| .+ \|$/gm)].map(
    ([, from, to, by]) => `${from} to ${to} by ${by}`,
  );
  const steps = bookingTransitions.map(({ from, to, by }) => `${from} to ${to} by ${by.join(', ')}`);
  expect(told.toSorted()).toEqual(steps.toSorted());
});
