import { type Bench, spread, timed } from './bench.ts';

async function answer(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
}

/**
 * What the API adds to a function that does nothing: `/v1/health` goes through the whole router, `/hooks/none` answers at
 * once. Both on the functions emulator, which runs a process per concurrent request: c=16 is mostly its own cost.
 */
export const apiNoop: Bench = {
  id: 'api.noop',
  run: async ({ platform }) => {
    const { urls } = await platform();
    const api = `${urls.api}/v1/health`;
    const bare = `${urls.hooks}/none`;
    const figures: Record<string, Record<string, number>> = {};
    for (const [name, url] of [
      ['api', api],
      ['bare', bare],
    ] as const) {
      for (const concurrency of [1, 16]) {
        await timed(concurrency * 3, concurrency, () => answer(url));
        figures[`${name}_c${concurrency}`] = spread(await timed(200, concurrency, () => answer(url)));
      }
    }
    return figures;
  },
};
