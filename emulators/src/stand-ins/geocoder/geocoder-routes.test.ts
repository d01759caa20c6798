import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';
import { houseAt, lastNumber, roads } from './street-grid.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
  running = await startForTest();
});
afterAll(() => running.stop());

const search = (query: Record<string, string>) =>
  fetch(`${running.url}/geocoder/search?${new URLSearchParams({ format: 'jsonv2', ...query })}`);
type Found = { lat: string; lon: string; display_name: string; address?: Record<string, string> }[];
const found = async (query: Record<string, string>) => (await (await search(query)).json()) as Found;

describe('the stand-in for Nominatim', () => {
  test('finds a house by its number, whatever the order and the abbreviations', async () => {
    const [a] = await found({ q: '120 Elm Street, Austin', addressdetails: '1' });
    const [b] = await found({ q: 'elm st 120' });
    expect(a).toMatchObject({ address: { house_number: '120', road: 'Elm Street', country_code: 'us' } });
    expect([b?.lat, b?.lon]).toEqual([a?.lat, a?.lon]);
    expect(typeof a?.lat).toBe('string');
    expect(b).not.toHaveProperty('address');
  });

  test('offers what begins like it, and no more than asked for', async () => {
    const roadsFound = (await found({ q: '5 avenue', limit: '3' })).map(({ display_name }) => display_name);
    expect(roadsFound).toEqual([]);
    const begun = await found({ q: 'Map 7', limit: '3' });
    expect(begun).toEqual([]);
    expect((await found({ q: 'magn 7', limit: '3' }))[0]?.display_name).toContain('7, Magnolia Street');
    expect(await found({ q: '2', limit: '3' })).toEqual([]);
  });

  test('knows nothing of other countries', async () => {
    expect(await found({ q: '12 Elm Street', countrycodes: 'de,fr' })).toEqual([]);
    expect(await found({ q: '12 Elm Street', countrycodes: 'de,us' })).toHaveLength(1);
  });

  test.each([
    ['no text', { q: ' ' }],
    ['another format', { q: 'Elm', format: 'xml' }],
    ['a limit it does not have', { q: 'Elm', limit: '41' }],
  ])('%s is refused', async (_what, query: Record<string, string>) => {
    expect((await search(query)).status).toBe(400);
  });

  test('fails when told to', async () => {
    running.faults.add({ service: 'geocoder', kind: 'fail', count: 1, status: 503, ms: 0 });
    expect((await search({ q: 'Elm' })).status).toBe(503);
    expect((await search({ q: 'Elm' })).status).toBe(200);
  });
});

describe('the made-up town', () => {
  test('has every house of every road in a district, and none beyond the last', () => {
    for (const road of roads) {
      expect(houseAt(road, 1)?.postcode).toMatch(/^787(0[1-9]|1[0-6])$/);
      expect(houseAt(road, lastNumber)?.postcode).toMatch(/^787(0[1-9]|1[0-6])$/);
      expect(houseAt(road, lastNumber + 1)).toBeNull();
    }
    expect(houseAt('No Street', 1)).toBeNull();
    expect(new Set(roads).size).toBe(46);
  });
});
