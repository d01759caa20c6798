import { type DispatchBoard, dispatchPlanSchema } from '@evergrow/domain/dispatch';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { undoableOf } from './apply-moves.ts';
import { readAreas } from './area-store.ts';
import { readDay } from './read-day.ts';

const interval = ({ start, end }: { start: number; end: number }) => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});

/** What a day's board shows around the bookings. */
export async function readBoard(
  tenantId: string,
  timeZone: string,
  day: string,
  now: Date,
): Promise<DispatchBoard> {
  const [read, areas, plan] = await Promise.all([
    readDay(tenantId, timeZone, day, now.getTime()),
    readAreas(tenantId),
    documentAt(paths.dispatchPlan(tenantId, day), dispatchPlanSchema).get(),
  ]);
  const { from, to, staff, cleaners } = read;
  return {
    day,
    timeZone,
    ...(({ start, end }) => ({ from: start, to: end }))(interval({ start: from, end: to })),
    cleaners: cleaners
      .map(({ id, shifts, busy, lunch, base, bufferBefore, bufferAfter }) => ({
        providerId: id,
        displayName: staff[id]?.displayName ?? id,
        shifts: shifts.map(interval),
        busy: busy.filter(({ start, end }) => start < to && from < end).map(interval),
        lunch: lunch && { ...interval(lunch), minutes: lunch.duration / MINUTE },
        base,
        bufferMinutes: (bufferBefore + bufferAfter) / MINUTE,
      }))
      .sort((a, b) => a.displayName.localeCompare(b.displayName)),
    areas: Object.entries(areas).map(([id, { title, colour, rings }]) => ({ id, title, colour, rings })),
    undoable: undoableOf(plan.data(), now),
  };
}
