import { describe, expect, it } from 'vitest';
import { demoLogins } from '../logins.ts';
import { tenantNames } from '../tenants/tenant-name.ts';
import { tenantDocuments, userDocuments } from './documents-of.ts';
import { planPlatform } from './plan-platform.ts';
import { schemaOfPath } from './schema-of-path.fixture.ts';

const now = new Date('2026-11-21T15:30:00Z');
const platform = planPlatform(now);
const tenantOf = (name: (typeof tenantNames)[number]) => {
  const found = platform.tenants.find(({ tenantId }) => tenantId === name);
  if (!found) throw new Error(`no plan for ${name}`);
  return found;
};
const count = (items: object) => Object.keys(items).length;
const roles = (name: (typeof tenantNames)[number], role: string) =>
  Object.values(tenantOf(name).members).filter((member) => member.role === role).length;

describe('the demo tenants', () => {
  it('have the people, bookings and goods they are known for', () => {
    expect([count(tenantOf('evergrow').providers), roles('evergrow', 'client')]).toEqual([60, 150]);
    // Four hundred by chance; one is awaited and one was missed.
    expect(tenantOf('evergrow').sales).toHaveLength(402);
    expect(count(tenantOf('evergrow').reviews)).toBeGreaterThan(120);
    expect(count(tenantOf('brighthome').providers)).toBe(8);
    // A hundred and twenty by chance; five at work today and tomorrow, four in a series.
    expect(tenantOf('brighthome').sales).toHaveLength(129);
    expect(count(tenantOf('pixelpantry').offerings)).toBe(32);
    expect(count(tenantOf('habitlab').providers)).toBe(2);
    const drafts = Object.values(tenantOf('habitlab').offerings).filter(({ published }) => !published);
    expect(drafts.map(({ kind }) => kind)).toContain('program');
  });

  it('have bookings behind and ahead of them', () => {
    for (const name of ['evergrow', 'brighthome'] as const) {
      const starts = tenantOf(name).sales.map(({ booking }) => booking.start);
      expect(starts.some((start) => start < now)).toBe(true);
      expect(starts.some((start) => start > now)).toBe(true);
    }
  });

  it('sell visits with add-ons and service areas', () => {
    const { offerings, services } = tenantOf('brighthome');
    const visits = Object.entries(offerings).filter(([, { kind }]) => kind === 'visit');
    expect(visits.length).toBeGreaterThan(3);
    for (const [id, visit] of visits) {
      const extras = services[id]?.pricing?.extras ?? [];
      expect(visit.addOns.length + extras.length).toBeGreaterThan(0);
      expect(visit.tags.length).toBeGreaterThan(0);
    }
  });

  it('describe every product in words of its own', () => {
    const descriptions = Object.values(tenantOf('pixelpantry').offerings).map(
      ({ description }) => description,
    );
    expect(new Set(descriptions).size).toBe(32);
    for (const description of descriptions) expect(description.length).toBeGreaterThan(100);
  });
});

describe('people', () => {
  it('have an id and an address of their own, at example.com', () => {
    expect(new Set(platform.people.map(({ uid }) => uid)).size).toBe(platform.people.length);
    expect(new Set(platform.people.map(({ email }) => email)).size).toBe(platform.people.length);
    for (const { email } of platform.people) expect(email).toMatch(/^[a-z0-9.-]+@example\.com$/i);
  });

  it('see exactly the tenants they are members of', () => {
    for (const { tenantId, tenant, members } of platform.tenants) {
      for (const { uid, role } of Object.values(members)) {
        expect(platform.users[uid]?.memberships[tenantId]).toEqual({
          slug: tenant.slug,
          name: tenant.name,
          role,
          accent: tenant.branding.accent,
        });
      }
    }
    const lines = Object.values(platform.users).flatMap(({ memberships }) => Object.keys(memberships));
    expect(lines).toHaveLength(platform.tenants.reduce((sum, { members }) => sum + count(members), 0));
  });

  it('may work in two tenants', () => {
    const memberships = platform.users['evergrow-editor']?.memberships;
    expect(Object.keys(memberships ?? {}).sort()).toEqual(['evergrow', 'habitlab']);
  });

  it('include a demo login of every role in every tenant, and one for the platform', () => {
    const staff = demoLogins.filter(({ tenant }) => tenant === undefined);
    expect(staff.map(({ role }) => role)).toEqual(['platformAdmin']);
    for (const name of tenantNames) {
      const own = demoLogins.filter(({ tenant }) => tenant === name);
      const roles = [...new Set(own.map(({ role }) => role))];
      expect(roles.sort()).toEqual(['admin', 'client', 'editor', 'owner', 'provider']);
      for (const { uid, role, email, displayName } of own) {
        expect(tenantOf(name).members[uid]).toMatchObject({ role, displayName });
        expect(platform.people.find((person) => person.uid === uid)?.email).toBe(email);
      }
    }
  });
});

describe('documents', () => {
  const documents = [
    ...platform.tenants.flatMap((plan) => tenantDocuments(plan, now)),
    ...userDocuments(platform),
  ];

  it('all fit the schema of their collection', () => {
    for (const { path, data } of documents) {
      const parsed = schemaOfPath(path).safeParse(data);
      expect(parsed.error, path).toBeUndefined();
      expect(parsed.data).toEqual(data);
    }
  });

  it('have a path of their own', () => {
    expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
  });

  it('list every published provider, with their rating, in the directory', () => {
    for (const plan of platform.tenants) {
      const directory = tenantDocuments(plan, now).find(({ path }) => path.includes('/directories/'))?.data;
      const published = Object.entries(plan.providers).filter(([, provider]) => provider.published);
      const expected = published.map(([id, { rating }]) => [id, expect.objectContaining({ id, rating })]);
      expect(directory).toMatchObject({ cards: Object.fromEntries(expected) });
    }
  });
});

describe('a plan', () => {
  it('is the same all day', () => {
    expect(planPlatform(new Date('2026-11-21T00:00:00Z'))).toEqual(platform);
  });

  it('moves with the day', () => {
    const later = planPlatform(new Date('2026-12-21T00:00:00Z'), ['evergrow']);
    const last = Math.max(...(later.tenants[0]?.sales.map(({ booking }) => booking.start.getTime()) ?? []));
    expect(last).toBeGreaterThan(Date.parse('2026-12-28'));
  });

  it('can be of one tenant', () => {
    const { tenants, people } = planPlatform(now, ['habitlab']);
    expect(tenants.map(({ tenantId }) => tenantId)).toEqual(['habitlab']);
    expect(people.length).toBe(count(tenantOf('habitlab').members) + 1);
  });
});
