import { DAY, paths, utcDay } from '@evergrow/domain/kernel';
import {
  dueOccurrences,
  horizonOf,
  isOver,
  type Occurrence,
  type Series,
  type SeriesConflict,
  seriesSchema,
} from '@evergrow/domain/scheduling';
import { memberSchema, type Tenant } from '@evergrow/domain/tenancy';
import { collectionGroupOf, documentAt } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import { makeOccurrence } from './make-occurrence.ts';
import { findProposals } from './propose-instead.ts';
import { bookingsAhead, holdSeries, nextChargeOf } from './series-store.ts';

/** Series one run looks at. What is left comes with the next. */
const perRun = 200;

/**
 * Books what a series has coming within its horizon, and lists what cannot be. Doing it again, or twice at once, changes
 * nothing: every booking's id follows from its series and day, and the series is written only as it was read.
 */
export async function generateSeries(
  tenantId: string,
  tenant: Tenant,
  seriesId: string,
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const held = await holdSeries(tenantId, seriesId);
    const series = held.data;
    if (series.status !== 'active') return;
    if (!(await documentAt(paths.member(tenantId, series.clientUid), memberSchema).get()).exists) {
      // Who left the business is not booked for.
      await held.reference.update({ status: 'ended', updatedAt: now }, { lastUpdateTime: held.version });
      return;
    }
    const of = { tenantId, tenant, seriesId, series };
    const conflicts: SeriesConflict[] = [];
    for (const occurrence of dueOccurrences(series, now.getTime())) {
      const made = await makeOccurrence(of, occurrence, now);
      if (made.outcome === 'conflict') {
        conflicts.push(await conflictFor(tenantId, series, occurrence, made.reason, now));
      }
    }
    // Somebody generated further ahead where the clocks of two machines differ: nothing is generated twice for it.
    const [generatedThrough = ''] = [series.generatedThrough, horizonOf(now.getTime())].sort().reverse();
    const ahead = await bookingsAhead(tenantId, seriesId, now);
    const standing = series.conflicts.filter(({ start }) => start > now);
    const batch = db().batch();
    batch.update(
      held.reference,
      {
        generatedThrough,
        status: isOver(series, utcDay(now.getTime() - DAY)) ? 'ended' : 'active',
        conflicts: [...standing, ...conflicts].slice(-60),
        nextChargeAt: nextChargeOf(ahead, now),
        updatedAt: now,
      },
      { lastUpdateTime: held.version },
    );
    for (const { occurrence } of conflicts) {
      tell(batch, tenantId, { type: 'series.conflict', seriesId, occurrence }, now);
    }
    await batch.commit();
  });
}

/** What an occurrence that cannot take place is listed as. */
export async function conflictFor(
  tenantId: string,
  series: Series,
  occurrence: Occurrence,
  reason: SeriesConflict['reason'],
  now: Date,
): Promise<SeriesConflict> {
  const proposals = await findProposals(tenantId, series, occurrence, now);
  return { occurrence: occurrence.date, start: new Date(occurrence.start), reason, proposals, at: now };
}

/** Books ahead for every series whose horizon has moved on; run every hour. */
export async function generateAhead(now: Date): Promise<number> {
  const due = await collectionGroupOf('series', seriesSchema)
    .where('status', '==', 'active')
    .where('generatedThrough', '<', horizonOf(now.getTime()))
    .orderBy('generatedThrough')
    .limit(perRun)
    .get();
  return await eachDue(due, async (tenantId, { id }) => {
    const tenant = await tenantById(tenantId);
    if (tenant && !tenant.suspended) await generateSeries(tenantId, tenant, id, now);
  });
}
