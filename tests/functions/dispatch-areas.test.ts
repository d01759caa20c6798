import { accountExportSchema } from '@evergrow/domain/account';
import {
  type AreaInput,
  areaListSchema,
  placesSchema,
  publicAreasSchema,
  workforceViewSchema,
} from '@evergrow/domain/dispatch';
import { defaultWorkSettings } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { dispatchWorld } from '../support/dispatch-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

const standIns = inject('platform').urls.standIns;
let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const austin: AreaInput = {
  title: 'Austin',
  rings: ['30.2,-97.83 30.2,-97.65 30.28,-97.65 30.28,-97.83'],
  postalPrefixes: [],
  surcharge: { kind: 'percent', percent: 10 },
  colour: '#2f7d6b',
  priority: 10,
};

describe('areas', () => {
  it('are drawn, shown to everybody, say what is served, and come back under their name', async () => {
    const { tenantId, slug, owner, publish } = await tenantWorld(world, {
      country: 'US',
      kind: 'homeServices',
      modules: ['visits'],
    });
    await publish();
    const path = `/t/${tenantId}/areas/south`;
    expect((await owner.call('PUT', path, austin)).status).toBe(200);
    const shown = async (query = '') =>
      (await world.anyone('GET', `/public/tenants/${slug}/areas${query}`)).as(publicAreasSchema);
    expect((await shown()).areas).toMatchObject([{ id: 'south', surcharge: austin.surcharge }]);
    expect((await shown()).at).toBeNull();
    expect((await shown('?lat=30.25&lng=-97.7')).at).toEqual({ served: true, areaId: 'south' });
    expect((await shown('?lat=31&lng=-97.7')).at).toEqual({ served: false, areaId: null });
    expect((await world.anyone('GET', `/public/tenants/${slug}/areas?lat=31`)).code).toBe('invalid_request');

    expect((await owner.call('DELETE', path)).status).toBe(204);
    expect((await shown('?lat=31&lng=-97.7')).at).toEqual({ served: true, areaId: null });
    await owner.call('PUT', path, austin);
    expect((await owner.call('GET', `/t/${tenantId}/areas`)).as(areaListSchema).items).toMatchObject([
      { id: 'south', title: 'Austin' },
    ]);
  });

  it.each([
    ['nothing drawn', { rings: [] }],
    ['two corners', { rings: ['1,1 2,2'] }],
    ['no name', { title: ' ' }],
    ['another field', { owner: 'me' }],
  ])('with %s are refused', async (_what, change) => {
    const { tenantId, owner } = await tenantWorld(world);
    expect((await owner.call('PUT', `/t/${tenantId}/areas/x`, { ...austin, ...change })).code).toBe(
      'invalid_request',
    );
  });

  it('are not for strangers, clients or providers to change', async () => {
    const mine = await tenantWorld(world);
    const theirs = await tenantWorld(world);
    const path = `/t/${mine.tenantId}/areas/x`;
    expect((await theirs.owner.call('PUT', path, austin)).code).toBe('not_found');
    expect((await theirs.owner.call('GET', `/t/${mine.tenantId}/areas`)).code).toBe('not_found');
    for (const role of ['client', 'provider', 'editor'] as const) {
      expect((await (await mine.member(role)).call('PUT', path, austin)).code).toBe('forbidden');
    }
  });

  it('are at most fifty', async () => {
    const { tenantId, owner } = await tenantWorld(world);
    for (let n = 0; n < 50; n += 1) {
      expect((await owner.call('PUT', `/t/${tenantId}/areas/a${n}`, austin)).status).toBe(200);
    }
    expect((await owner.call('PUT', `/t/${tenantId}/areas/a50`, austin)).code).toBe('limit_reached');
    expect((await owner.call('PUT', `/t/${tenantId}/areas/a49`, austin)).status).toBe(200);
  });
});

describe('addresses', () => {
  it('are found, with whether each is served and whose data it is', async () => {
    const { tenantId, slug, owner, publish } = await tenantWorld(world, { country: 'US' });
    await publish();
    await owner.call('PUT', `/t/${tenantId}/areas/south`, austin);
    const found = async (q: string) =>
      (await world.anyone('GET', `/public/tenants/${slug}/places?q=${encodeURIComponent(q)}`)).as(
        placesSchema,
      );
    const south = await found('120 Acorn Street');
    expect(south).toMatchObject({
      available: true,
      places: [{ line1: '120 Acorn Street', country: 'US', city: 'Austin', served: true, areaId: 'south' }],
    });
    expect(south.attribution).toContain('Made-up');
    expect((await found('120 Yucca Street')).places[0]).toMatchObject({ served: false, areaId: null });
    expect(await found('nowhere at all')).toEqual({ places: [], attribution: null, available: true });
  });

  it('that cannot be looked up are said to be so, and not an error', async () => {
    const { slug, publish } = await tenantWorld(world, { country: 'US' });
    await publish();
    await fetch(`${standIns}/dev/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ service: 'geocoder', kind: 'fail', count: 1 }),
    });
    const answer = await world.anyone('GET', `/public/tenants/${slug}/places?q=77%20Laurel%20Street`);
    expect(answer.as(placesSchema)).toEqual({ places: [], attribution: null, available: false });
  });
});

describe('the workforce', () => {
  it('is changed as a whole, by one at a time, and keeps homes on the coarse grid', async () => {
    const { tenantId, admin, ana, client } = await dispatchWorld(world);
    const path = `/t/${tenantId}/workforce`;
    const before = (await admin.call('GET', path)).as(workforceViewSchema);
    expect(before).toMatchObject({
      people: [{ displayName: 'Ana' }, { displayName: 'Ben' }],
      updatedAt: null,
    });
    expect((await ana.call('GET', path)).code).toBe('forbidden');
    const settings = {
      [ana.uid]: { ...defaultWorkSettings, skills: ['Windows'], base: { lat: 30.26789, lng: -97.74321 } },
    };
    const after = (await admin.call('PUT', path, { settings, basedOn: null })).as(workforceViewSchema);
    expect(after.settings[ana.uid]).toMatchObject({
      skills: ['Windows'],
      base: { lat: 30.27, lng: -97.745 },
    });
    expect((await admin.call('PUT', path, { settings: {}, basedOn: null })).code).toBe('conflict');
    expect((await admin.call('PUT', path, { settings: {}, basedOn: after.updatedAt })).status).toBe(200);
    await admin.call('PUT', path, {
      settings,
      basedOn: (await admin.call('GET', path)).as(workforceViewSchema).updatedAt,
    });
    const mine = (await ana.call('GET', '/me/export')).as(accountExportSchema).tenants;
    expect(mine.find((one) => one.tenantId === tenantId)?.work).toMatchObject({ skills: ['Windows'] });
    expect((await admin.call('DELETE', `/t/${tenantId}/members/${ana.uid}`)).status).toBeLessThan(300);
    expect((await admin.call('GET', path)).as(workforceViewSchema).settings).toEqual({});
    expect((await client.call('GET', path)).code).toBe('forbidden');
  });
});
