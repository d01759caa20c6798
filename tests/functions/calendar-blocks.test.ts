import { blockSchema } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Acting } from '../../functions/src/api/membership.ts';
import { blockTime } from '../../functions/src/scheduling/block-time.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { bookingWorld } from '../support/booking-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const interval = (from: string, to: string) => ({
  start: `2027-01-${from}:00.000Z`,
  end: `2027-01-${to}:00.000Z`,
});
const morning = interval('31T09:00', '31T11:00');

it('a provider blocks a time of their own and opens it again; others cannot', async () => {
  const tenant = await tenantWorld(world);
  const provider = await tenant.member('provider');
  const other = await tenant.member('provider');
  const client = await tenant.member('client');
  const path = `/t/${tenant.tenantId}/providers/${provider.uid}/blocks`;
  for (const someone of [other, client])
    expect((await someone.call('POST', path, morning)).code).toBe('forbidden');
  expect((await (await world.person()).call('POST', path, morning)).code).toBe('not_found');
  const block = (await provider.call('POST', path, morning)).as(blockSchema);
  expect(block).toMatchObject(morning);
  expect((await provider.call('POST', path, interval('31T10:00', '31T12:00'))).code).toBe('slot_taken');
  expect((await other.call('DELETE', `${path}/${block.id}`)).code).toBe('forbidden');
  expect((await tenant.owner.call('DELETE', `${path}/${block.id}`)).status).toBe(200);
  expect((await provider.call('DELETE', `${path}/${block.id}`)).code).toBe('not_found');
  expect((await provider.call('DELETE', `${path}/something-else`)).code).toBe('not_found');
  expect((await provider.call('POST', path, { ...morning, end: morning.start })).code).toBe(
    'invalid_request',
  );
});

it('a block over the turn of a month is opened in both', async () => {
  const tenant = await tenantWorld(world);
  const provider = await tenant.member('provider');
  const path = `/t/${tenant.tenantId}/providers/${provider.uid}/blocks`;
  const over = { start: '2027-01-31T22:00:00.000Z', end: '2027-02-01T03:00:00.000Z' };
  const block = (await provider.call('POST', path, over)).as(blockSchema);
  const inFebruary = { start: '2027-02-01T01:00:00.000Z', end: '2027-02-01T02:00:00.000Z' };
  expect((await provider.call('POST', path, inFebruary)).code).toBe('slot_taken');
  await provider.call('DELETE', `${path}/${block.id}`);
  expect((await provider.call('POST', path, inFebruary)).status).toBe(201);
});

it('of a block and a booking for one time at once, one stands', async () => {
  const booking = await bookingWorld();
  const acting = {
    tenant: booking.tenant,
    tenantId: booking.tenantId,
    role: 'owner',
    member: null,
  } as Acting;
  // Far enough apart not to stand in each other's way; three is what one client may hold at once.
  const apart = booking.slots(2).filter((_, index) => index % 12 === 0);
  for (const slot of apart.slice(0, 3)) {
    const outcomes = await Promise.allSettled([
      booking.hold(0, slot.start),
      blockTime(
        acting,
        booking.providerId,
        { start: slot.start + 60_000, end: slot.end + 60_000 },
        new Date(),
      ),
    ]);
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    const entries = await booking.calendar();
    const overlapping = entries.filter(({ start, end }) => start < slot.end + 60_000 && slot.start < end);
    expect(overlapping).toHaveLength(1);
    for (const { reason } of outcomes.filter((each) => each.status === 'rejected')) {
      expect(['slot_taken', 'slot_unavailable']).toContain(reason.code);
    }
  }
});
