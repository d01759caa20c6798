import {
  appliedDispatchSchema,
  dispatchBoardSchema,
  dispatchProposalSchema,
} from '@evergrow/domain/dispatch';
import { paths } from '@evergrow/domain/kernel';
import { auditEntrySchema, outboxEntrySchema } from '@evergrow/domain/operations';
import { bookingViewSchema } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { dispatchWorld, east, west } from '../support/dispatch-world.ts';

const standIns = inject('platform').urls.standIns;
let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld({ ROUTING_URL: `${standIns}/routing` });
});
afterAll(() => world.stop());

const fault = (body: object | null) =>
  fetch(`${standIns}/dev/faults`, {
    method: body ? 'POST' : 'DELETE',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });

/** Who was told what, by type. */
async function told(tenantId: string): Promise<string[]> {
  const { docs } = await collectionAt(paths.outbox(tenantId), outboxEntrySchema).get();
  return docs
    .map((found) => found.data().event.type)
    .filter((type) => type.startsWith('booking.'))
    .sort();
}

describe('planning a day', () => {
  it('proposes less driving, changes nothing until it is applied, and takes it back', async () => {
    const { admin, ana, ben, base, visit, booking, calendarOf, tenantId, day } = await dispatchWorld(world);
    const ids = [
      await visit(ana, 8, east),
      await visit(ana, 11, west),
      await visit(ben, 8, west),
      await visit(ben, 11, east),
    ];
    const [firstEast = '', , firstWest = ''] = ids;
    const proposal = (await admin.call('POST', `${base}/propose`)).as(dispatchProposalSchema);
    expect(proposal.travel).toBe('routed');
    expect(proposal.km.after).toBeLessThan(proposal.km.before);
    expect(proposal.stuck).toEqual([]);
    expect(proposal.moves.length).toBeGreaterThan(0);
    expect(await calendarOf(ana)).toEqual(ids.slice(0, 2).sort());

    const applied = (await admin.call('POST', `${base}/apply`, { moves: proposal.moves })).as(
      appliedDispatchSchema,
    );
    expect(applied.conflicts).toEqual([]);
    expect(applied.applied.sort()).toEqual(proposal.moves.map(({ bookingId }) => bookingId).sort());
    expect(applied.undoable?.moves).toBe(proposal.moves.length);
    for (const { bookingId, providerId, start } of proposal.moves) {
      const moved = await booking(bookingId);
      expect([moved.providerId, moved.providerIds, moved.start.toISOString()]).toEqual([
        providerId,
        [providerId],
        start,
      ]);
      expect(await calendarOf(providerId === ana.uid ? ana : ben)).toContain(bookingId);
      expect(await calendarOf(providerId === ana.uid ? ben : ana)).not.toContain(bookingId);
    }
    const sides = await Promise.all([firstEast, firstWest].map(booking));
    expect(new Set(sides.map(({ providerId }) => providerId)).size).toBe(2);
    expect(await told(tenantId)).toContain('booking.reassigned');
    const trail = await collectionAt(paths.auditEntries(tenantId), auditEntrySchema).get();
    expect(trail.docs.map((found) => found.data().action)).toContain('dispatch.applied');
    expect((await admin.call('GET', base)).as(dispatchBoardSchema)).toMatchObject({
      day,
      undoable: { moves: proposal.moves.length },
    });

    const undone = (await admin.call('POST', `${base}/undo`)).as(appliedDispatchSchema);
    expect(undone).toMatchObject({ conflicts: [], undoable: null });
    expect(await calendarOf(ana)).toEqual(ids.slice(0, 2).sort());
    expect(await calendarOf(ben)).toEqual(ids.slice(2).sort());
    expect((await admin.call('POST', `${base}/undo`)).code).toBe('not_found');
  });

  it('says when the routing service is silent, and plans by estimates', async () => {
    const { admin, ana, base, visit } = await dispatchWorld(world);
    await visit(ana, 8, east);
    await visit(ana, 11, west);
    await fault({ service: 'routing', kind: 'fail', count: 1 });
    const proposal = (await admin.call('POST', `${base}/propose`)).as(dispatchProposalSchema);
    await fault(null);
    expect(proposal.travel).toBe('estimatedInstead');
  });

  it('shows who works, and is the office’s alone', async () => {
    const { admin, ana, ben, client, base } = await dispatchWorld(world);
    const other = await dispatchWorld(world);
    const board = (await admin.call('GET', base)).as(dispatchBoardSchema);
    // Who founded the business works too, from when its directory says so.
    const names = board.cleaners.map(({ displayName }) => displayName);
    expect(names.filter((name) => name !== 'Olga Owner')).toEqual(['Ana', 'Ben']);
    expect(board.cleaners[0]?.shifts).toHaveLength(1);
    for (const path of ['', '/propose', '/apply', '/undo']) {
      const method = path === '' ? 'GET' : 'POST';
      const body = method === 'GET' ? undefined : {};
      expect((await other.admin.call(method, `${base}${path}`, body)).code).toBe('not_found');
      for (const one of [client, ana, ben])
        expect((await one.call(method, `${base}${path}`, body)).code).toBe('forbidden');
    }
  });
});

describe('moving one visit', () => {
  it('keeps to what the client was told, unless the office insists and the client is told', async () => {
    const { admin, ana, ben, visit, at, tenantId, booking } = await dispatchWorld(world);
    const id = await visit(ana, 9, east);
    const path = `/t/${tenantId}/bookings/${id}/reassign`;
    const from = { providerId: ana.uid, start: at(9) };
    const outside = { providerId: ben.uid, start: at(15), from };
    expect((await admin.call('POST', path, outside)).code).toBe('not_allowed_by_policy');
    expect((await booking(id)).providerId).toBe(ana.uid);
    const moved = (await admin.call('POST', path, { ...outside, force: true })).as(bookingViewSchema);
    expect([moved.providerId, moved.start]).toEqual([ben.uid, at(15)]);
    expect(await told(tenantId)).toEqual(['booking.reassigned', 'booking.rescheduled']);
    expect((await booking(id)).arrivalWindow?.start.toISOString()).toBe(at(15));
  });

  it('within the window needs nobody’s leave and tells no client of another time', async () => {
    const { admin, ana, visit, at, tenantId, booking } = await dispatchWorld(world);
    const id = await visit(ana, 9, east);
    const move = { providerId: ana.uid, start: at(10), from: { providerId: ana.uid, start: at(9) } };
    expect((await admin.call('POST', `/t/${tenantId}/bookings/${id}/reassign`, move)).status).toBe(200);
    expect((await booking(id)).history.at(-1)?.kind).toBe('retimed');
  });

  it('where somebody else is, is refused', async () => {
    const { admin, ana, ben, visit, at, tenantId, calendarOf } = await dispatchWorld(world);
    const id = await visit(ana, 9, east);
    const there = await visit(ben, 9.5, west);
    const move = { providerId: ben.uid, start: at(9), from: { providerId: ana.uid, start: at(9) } };
    expect((await admin.call('POST', `/t/${tenantId}/bookings/${id}/reassign`, move)).code).toBe(
      'slot_taken',
    );
    expect([await calendarOf(ana), await calendarOf(ben)]).toEqual([[id], [there]]);
  });
});

describe('at the same time', () => {
  it('two admins move one visit to two times: one is done, the other is told', async () => {
    const { admin, owner, ana, ben, visit, at, base, booking, calendarOf } = await dispatchWorld(world);
    const id = await visit(ana, 9, east);
    const from = { providerId: ana.uid, start: at(9) };
    const answers = await Promise.all([
      admin.call('POST', `${base}/apply`, {
        moves: [{ bookingId: id, providerId: ben.uid, start: at(9), from }],
      }),
      owner.call('POST', `${base}/apply`, {
        moves: [{ bookingId: id, providerId: ana.uid, start: at(10), from }],
      }),
    ]);
    const outcomes = answers.map((answer) => answer.as(appliedDispatchSchema));
    expect(outcomes.flatMap(({ applied }) => applied)).toEqual([id]);
    expect(outcomes.flatMap(({ conflicts }) => conflicts)).toEqual([{ bookingId: id, code: 'conflict' }]);
    const { providerId } = await booking(id);
    expect([...(await calendarOf(ana)), ...(await calendarOf(ben))]).toEqual([id]);
    expect(await calendarOf(providerId === ana.uid ? ana : ben)).toEqual([id]);
  });

  it('two admins send two visits to one cleaner at one time: one gets the time', async () => {
    const { admin, owner, ana, ben, visit, at, base, calendarOf } = await dispatchWorld(world);
    const [a, b] = [await visit(ana, 9, east), await visit(ana, 10, west)];
    const move = (bookingId: string, hour: number) => ({
      moves: [
        { bookingId, providerId: ben.uid, start: at(10), from: { providerId: ana.uid, start: at(hour) } },
      ],
    });
    const answers = await Promise.all([
      admin.call('POST', `${base}/apply`, move(a, 9)),
      owner.call('POST', `${base}/apply`, move(b, 10)),
    ]);
    const outcomes = answers.map((answer) => answer.as(appliedDispatchSchema));
    expect(outcomes.flatMap(({ applied }) => applied)).toHaveLength(1);
    expect(outcomes.flatMap(({ conflicts }) => conflicts.map(({ code }) => code))).toEqual(['slot_taken']);
    expect(await calendarOf(ben)).toHaveLength(1);
    expect(await calendarOf(ana)).toHaveLength(1);
  });

  it('an admin moves a visit that its client cancels: nobody keeps a time for nothing', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { admin, client, ana, ben, visit, at, base, tenantId, booking, calendarOf } =
        await dispatchWorld(world);
      const id = await visit(ana, 9, east);
      const from = { providerId: ana.uid, start: at(9) };
      const moves = [{ bookingId: id, providerId: ben.uid, start: at(9), from }];
      const [applied, cancelled] = await Promise.all([
        admin.call('POST', `${base}/apply`, { moves }),
        client.call('POST', `/t/${tenantId}/bookings/${id}/cancel`, { reason: 'Ill' }),
      ]);
      expect([applied.status, cancelled.status]).toEqual([200, 200]);
      expect((await booking(id)).status).toBe('cancelled');
      expect([await calendarOf(ana), await calendarOf(ben)]).toEqual([[], []]);
      const { conflicts } = applied.as(appliedDispatchSchema);
      if (conflicts.length > 0) expect(conflicts).toEqual([{ bookingId: id, code: 'invalid_transition' }]);
    }
  });
});
