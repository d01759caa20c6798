import { measureScreens } from '../../tools/sizes/measure-screens.ts';
import type { Bench } from './bench.ts';

/** Brotli bytes of the JavaScript each kind of page loads first, with the budget `npm run check` holds it to. */
export const bundle: Bench = {
  id: 'bundle',
  run: async () =>
    Object.fromEntries(
      (await measureScreens()).map(({ name, bytes, limit }) => [name, { bytes, budget: limit }]),
    ),
};
