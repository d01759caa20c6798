import type { CalendarKind } from '@evergrow/domain/integrations';
import { afterAll, beforeAll, describe } from 'vitest';
import { type CalendarWorld, calendarWorld } from './calendar-world.ts';

/** Tests that hold at both services; faults end with them. */
export function atEachCalendar(tests: (kind: CalendarKind, calendars: () => CalendarWorld) => void): void {
  let calendars: CalendarWorld;
  beforeAll(async () => {
    calendars = await calendarWorld();
  });
  afterAll(async () => {
    await calendars.send('DELETE', '/faults');
    await calendars.stop();
  });
  describe.each<CalendarKind>(['google', 'microsoft'])('%s', (kind) => tests(kind, () => calendars));
}
