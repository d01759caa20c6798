import { Hono } from 'hono';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import { findHouses } from './find-houses.ts';
import { type House, roads } from './street-grid.ts';

/** Said with every answer, as Nominatim says where its data comes from. */
const licence = 'Made-up streets of the local platform: nothing here exists';

/**
 * The part of Nominatim that finds addresses, on `/geocoder`: `GET /search?format=jsonv2&q=…`, with `limit`, `countrycodes` and
 * `addressdetails`. It knows one made-up town, see `street-grid.ts`.
 */
export function geocoderApi(faults: Faults): Hono {
  const app = new Hono();
  app.use(
    '*',
    faulty(faults, 'geocoder', (code) => ({ error: { code, message: 'Told to fail' } })),
  );
  app.get('/search', (context) => {
    const { q, format, limit = '10', countrycodes, addressdetails } = context.req.query();
    if (format !== 'jsonv2') return context.json(refusal("Parameter 'format' must be jsonv2 here"), 400);
    if (!q?.trim()) return context.json(refusal('Nothing to search for.'), 400);
    if (!/^([1-9]|[1-3]\d|40)$/.test(limit))
      return context.json(refusal("Parameter 'limit' must be 1 to 40"), 400);
    if (!context.req.header('user-agent')) return context.text('Identify yourself with a User-Agent', 403);
    const elsewhere = countrycodes !== undefined && !countrycodes.split(',').includes('us');
    const found = elsewhere ? [] : findHouses(q, Number(limit));
    return context.json(found.map((house) => placeOf(house, addressdetails === '1')));
  });
  return app;
}

const refusal = (message: string) => ({ error: { code: 400, message } });

function placeOf(house: House, details: boolean) {
  const { number, road, postcode, lat, lng } = house;
  const id = 1_000_000 + roads.indexOf(road) * 10_000 + number;
  return {
    place_id: id,
    licence,
    osm_type: 'node',
    osm_id: id,
    lat: String(lat),
    lon: String(lng),
    category: 'place',
    type: 'house',
    place_rank: 30,
    importance: 0.00001,
    addresstype: 'place',
    name: '',
    display_name: `${number}, ${road}, Austin, Travis County, Texas, ${postcode}, United States`,
    boundingbox: [lat - 0.00005, lat + 0.00005, lng - 0.00005, lng + 0.00005].map((edge) => edge.toFixed(7)),
    ...(details
      ? {
          address: {
            house_number: String(number),
            road,
            city: 'Austin',
            county: 'Travis County',
            state: 'Texas',
            postcode,
            country: 'United States',
            country_code: 'us',
          },
        }
      : {}),
  };
}
