import { Hono } from 'hono';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';

const metresPerDegree = 111_195;
/** Metres a second along the grid: 27 km/h. */
const speed = 7.5;
const maxCoordinates = 100;

type Place = readonly [lng: number, lat: number];

/** Metres along a grid of streets: first east or west, then north or south. */
function gridMetres([lngA, latA]: Place, [lngB, latB]: Place): number {
  const eastWest = Math.abs(lngB - lngA) * Math.cos((latA * Math.PI) / 180);
  return (Math.abs(latB - latA) + eastWest) * metresPerDegree;
}

function readPlaces(text: string): Place[] | null {
  const places = text.split(';').map((pair) => pair.split(',').map(Number));
  const sound = places.every(
    ([lng, lat, more]) =>
      more === undefined && Math.abs(lng ?? Number.NaN) <= 180 && Math.abs(lat ?? Number.NaN) <= 90,
  );
  return sound ? places.map(([lng = 0, lat = 0]) => [lng, lat] as const) : null;
}

/**
 * The part of OSRM that answers many ways at once, on `/routing`: `GET /table/v1/driving/{lng,lat;…}?annotations=duration,distance`.
 * Ways follow a grid of streets at one speed, whatever is really there.
 */
export function routingApi(faults: Faults): Hono {
  const app = new Hono();
  app.use(
    '*',
    faulty(faults, 'routing', () => ({ code: 'InternalError', message: 'Told to fail' })),
  );
  app.get('/table/v1/:profile/:coordinates', (context) => {
    const places = readPlaces(context.req.param('coordinates'));
    if (!places || places.length < 2) {
      return context.json(
        { code: 'InvalidQuery', message: 'Query string malformed close to position 0' },
        400,
      );
    }
    if (places.length > maxCoordinates) {
      return context.json({ code: 'TooBig', message: 'Too many table coordinates' }, 400);
    }
    const annotations = (context.req.query('annotations') ?? 'duration').split(',');
    if (!annotations.every((name) => name === 'duration' || name === 'distance')) {
      return context.json({ code: 'InvalidOptions', message: 'Unknown annotation' }, 400);
    }
    const metres = places.map((from) => places.map((to) => gridMetres(from, to)));
    const rounded = (value: number) => Math.round(value * 10) / 10;
    const waypoints = places.map((location) => ({ hint: '', distance: 0, name: '', location }));
    return context.json({
      code: 'Ok',
      ...(annotations.includes('duration')
        ? { durations: metres.map((row) => row.map((m) => rounded(m / speed))) }
        : {}),
      ...(annotations.includes('distance') ? { distances: metres.map((row) => row.map(rounded)) } : {}),
      sources: waypoints,
      destinations: waypoints,
    });
  });
  return app;
}
