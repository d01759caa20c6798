import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
  running = await startForTest();
});
afterAll(() => running.stop());

const table = (coordinates: string, query = '') =>
  fetch(`${running.url}/routing/table/v1/driving/${coordinates}${query}`);

describe('the stand-in for OSRM', () => {
  test('answers every way between every two, in seconds and metres', async () => {
    const response = await table('0,0;0.01,0;0.01,0.01', '?annotations=duration,distance');
    const body = (await response.json()) as { code: string; durations: number[][]; distances: number[][] };
    expect(body.code).toBe('Ok');
    expect(body.distances.map((row) => row.map(Math.round))).toEqual([
      [0, 1112, 2224],
      [1112, 0, 1112],
      [2224, 1112, 0],
    ]);
    expect(body.durations[0]?.[2]).toBeCloseTo(2223.9 / 7.5, 0);
  });

  test('gives durations only, unless asked for more', async () => {
    expect(await (await table('0,0;1,1')).json()).not.toHaveProperty('distances');
  });

  test.each([
    ['one place', '0,0', '', 'InvalidQuery'],
    ['no numbers', 'a,b;0,0', '', 'InvalidQuery'],
    ['places off the Earth', '181,0;0,0', '', 'InvalidQuery'],
    ['other annotations', '0,0;1,1', '?annotations=nodes', 'InvalidOptions'],
    ['too many places', Array.from({ length: 101 }, () => '0,0').join(';'), '', 'TooBig'],
  ])('%s are refused', async (_what, coordinates, query, code) => {
    const response = await table(coordinates, query);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, code]);
  });
});
