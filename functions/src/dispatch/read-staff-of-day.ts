import { directorySchema } from '@evergrow/domain/catalog';
import type { Mover } from '@evergrow/domain/dispatch';
import { paths } from '@evergrow/domain/kernel';
import {
  availabilitySchema,
  bookingSettingsSchema,
  defaultBookingSettings,
  defaultWorkSettings,
  type OpeningTerms,
  workforceSchema,
} from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { openingTerms } from '../scheduling/service-facts.ts';

/** People one board shows. */
const largestStaff = 60;

/** What decides about everybody's day: who is there, what they can do, when they work. */
export type Staff = Readonly<Record<string, Mover>>;

/**
 * Everybody published, and whoever else is named, with their hours and what they can do: three reads and one for each.
 * @param also people who have something to do though they are not published (any more)
 */
export async function readStaffOfDay(
  tenantId: string,
  window: { from: number; to: number },
  also: readonly string[],
): Promise<Staff> {
  const [directory, workforce, settings] = await Promise.all([
    documentAt(paths.directory(tenantId), directorySchema).get(),
    documentAt(paths.workforce(tenantId), workforceSchema).get(),
    documentAt(paths.bookingSettings(tenantId), bookingSettingsSchema).get(),
  ]);
  const opening: OpeningTerms = await openingTerms(
    settings.data() ?? defaultBookingSettings(new Date(0)),
    window,
  );
  const cards = directory.data()?.cards ?? {};
  const ids = [...new Set([...also, ...Object.keys(cards).sort()])].slice(0, largestStaff);
  const hours = ids.map((id) => documentAt(paths.availability(tenantId, id), availabilitySchema));
  const snapshots = hours.length > 0 ? await db().getAll(...hours) : [];
  return Object.fromEntries(
    ids.flatMap((id, index) => {
      const availability = snapshots[index]?.data() as Mover['availability'] | undefined;
      if (!availability) return [];
      const displayName = cards[id]?.displayName ?? id;
      const work = workforce.data()?.settings[id] ?? defaultWorkSettings;
      return [[id, { displayName, availability, work, opening }]];
    }),
  );
}
