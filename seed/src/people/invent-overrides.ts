import { DAY, type Millis, utcDay } from '@evergrow/domain/kernel';
import type { Availability } from '@evergrow/domain/scheduling';
import type { Random } from '../random.ts';

/** Dates that differ from the weekly hours: now and then a few days off, now and then an extra morning. */
export function inventOverrides(now: Millis, random: Random): Availability['overrides'] {
  const overrides: Availability['overrides'] = {};
  if (random.chance(0.4)) {
    const first = random.int(8, 40);
    for (let day = first; day < first + random.int(1, 5); day += 1) overrides[utcDay(now + day * DAY)] = '';
  }
  if (random.chance(0.3)) overrides[utcDay(now + random.int(3, 25) * DAY)] = '10:00-13:00';
  return overrides;
}
