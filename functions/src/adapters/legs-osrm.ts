import { z } from 'zod';

/** Milliseconds a table may take: an admin waits for it. */
const timeout = 4_000;
/** Places the public OSRM takes in one table. */
export const largestTable = 100;

const tableSchema = z.object({
  code: z.literal('Ok'),
  durations: z.array(z.array(z.number().nullable())),
  distances: z.array(z.array(z.number().nullable())),
});

export type Table = { seconds: (number | null)[][]; metres: (number | null)[][] };

/**
 * Every way between every two places, by OSRM's table service over HTTP
 * (https://project-osrm.org/docs/v5.24.0/api/#table-service). A way that does not exist is null.
 * @throws when the service does not answer in time or as documented
 */
export async function osrmTable(
  url: string,
  places: readonly { lat: number; lng: number }[],
): Promise<Table> {
  const coordinates = places.map(({ lat, lng }) => `${lng},${lat}`).join(';');
  const response = await fetch(`${url}/table/v1/driving/${coordinates}?annotations=duration,distance`, {
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) throw new Error(`The routing service answered ${response.status}`);
  const { durations, distances } = tableSchema.parse(await response.json());
  return { seconds: durations, metres: distances };
}
