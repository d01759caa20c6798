import { openingSchema, slotsResponseSchema } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const everyDay = Array.from({ length: 7 }, () => '09:00-17:00');
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A published business with its owner as the only provider, and the id of something of theirs that is booked. */
async function business() {
  const tenant = await tenantWorld(world, { weekly: everyDay });
  await tenant.publish();
  const page = `tenants/${tenant.tenantId}`;
  await db().doc(`${page}/providers/${tenant.owner.uid}`).update({ published: true });
  const offerings = await db().collection(`${page}/offerings`).where('kind', '==', 'session').limit(1).get();
  return { ...tenant, offeringId: offerings.docs[0]?.id ?? '' };
}

describe('slots over the API', () => {
  it('are the same of the provider and of the offering, and only the latter is kept by a CDN', async () => {
    const { slug, owner, offeringId } = await business();
    const days = `from=${dayAhead(3)}&to=${dayAhead(4)}&timeZone=Europe/Madrid`;
    const at = `/public/tenants/${slug}`;
    const one = await world.anyone(
      'GET',
      `${at}/providers/${owner.uid}/slots?offeringId=${offeringId}&${days}`,
    );
    const any = await world.anyone(
      'GET',
      `${at}/offerings/${offeringId}/slots?${days}&providerId=${owner.uid}`,
    );
    const { slots } = one.as(slotsResponseSchema);
    expect(slots.length).toBeGreaterThan(0);
    expect(any.as(slotsResponseSchema)).toEqual(one.as(slotsResponseSchema));
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(any.headers.get('cache-control')).toBe(
      'public, max-age=10, s-maxage=10, stale-while-revalidate=10',
    );
  });

  it.each([
    ['32 days', 'from=2027-01-01&to=2027-02-01'],
    ['half a place', 'from=2027-01-01&to=2027-01-02&lat=40'],
    ['no seats', 'from=2027-01-01&to=2027-01-02&seats=0'],
    ['a length off the grain', 'from=2027-01-01&to=2027-01-02&durationMinutes=61'],
  ])('are refused for %s', async (_what, query) => {
    const { slug, offeringId } = await business();
    const answer = await world.anyone(
      'GET',
      `/public/tenants/${slug}/offerings/${offeringId}/slots?timeZone=UTC&${query}`,
    );
    expect(answer).toMatchObject({ status: 400, code: 'invalid_request' });
  });
});

describe('what decides beside somebody’s hours', () => {
  it('is told to them and to admins, and to nobody else', async () => {
    const { tenantId, owner, member } = await business();
    const [admin, provider, client] = await Promise.all([
      member('admin'),
      member('provider'),
      member('client'),
    ]);
    const stranger = (await tenantWorld(world)).owner;
    const path = `/t/${tenantId}/providers/${owner.uid}/opening?locale=es`;
    const { services, holidayCountry } = (await owner.call('GET', path)).as(openingSchema);
    expect(services.length).toBeGreaterThan(0);
    expect(holidayCountry).toBeNull();
    expect((await admin.call('GET', path)).status).toBe(200);
    expect(await provider.call('GET', path)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await client.call('GET', path)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await stranger.call('GET', path)).toMatchObject({ status: 404, code: 'not_found' });
    expect((await provider.call('GET', path.replace(owner.uid, provider.uid))).status).toBe(200);
  });
});
