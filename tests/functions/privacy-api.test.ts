import { paths } from '@evergrow/domain/kernel';
import {
  intakeDraftViewSchema,
  type MatchSetView,
  matchSetViewSchema,
  revealedIntakeSchema,
} from '@evergrow/domain/matching';
import { auditEntrySchema } from '@evergrow/domain/operations';
import { consentVersion } from '@evergrow/domain/privacy';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { makeConsent } from '@evergrow/seed/factories/consent';
import { makeIntake } from '@evergrow/seed/factories/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { receiveEnvelope } from '../../functions/src/privacy/receive-envelope.ts';
import { sealIntake } from '../../web/src/lib/seal-intake.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let tenant: TenantWorld;
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world);
});
afterAll(() => world.stop());

const at = (path: string) => `/t/${tenant.tenantId}${path}`;
const intake = makeIntake();

/** What the browser does, and then the trigger. */
async function answer({ uid }: Person): Promise<void> {
  const { tenantId } = tenant;
  const envelopeId = crypto.randomUUID();
  const key = (await documentAt(paths.tenant(tenantId), tenantSchema).get()).data()?.intakeKey;
  if (!key) throw new Error('no tenant');
  await db().doc(paths.consent(tenantId, uid)).set(makeConsent());
  const sealed = await sealIntake(intake, key, { tenantId, uid, envelopeId, consentVersion });
  await db()
    .doc(paths.envelope(tenantId, envelopeId))
    .set({ ...sealed, uid, keyId: key.keyId, consentVersion, createdAt: new Date() });
  await receiveEnvelope(tenantId, envelopeId, new Date());
}

test('a draft is kept between visits, for its owner only', async () => {
  const [anna, ben] = [await tenant.member('client'), await tenant.member('client')];
  const draft = { goals: 'I wan', motivation: 7 };
  expect((await anna.call('PUT', at('/intake/draft'), draft)).status).toBe(200);
  const kept = (await anna.call('GET', at('/intake/draft'))).as(intakeDraftViewSchema);
  expect(kept.draft).toEqual(draft);
  expect(kept.savedAt).not.toBeNull();
  expect((await ben.call('GET', at('/intake/draft'))).body).toEqual({ draft: {}, savedAt: null });
  const stranger = await world.person();
  expect((await stranger.call('GET', at('/intake/draft'))).code).toBe('not_found');
});

test('a draft that cannot be one is refused, field by field, and the old one stays', async () => {
  const anna = await tenant.member('client');
  await anna.call('PUT', at('/intake/draft'), { motivation: 7 });
  const refused = await anna.call('PUT', at('/intake/draft'), { motivation: 11, shoeSize: 40 });
  expect(refused).toMatchObject({ status: 400, code: 'invalid_request' });
  expect(JSON.stringify(refused.body)).toContain('motivation');
  const kept = (await anna.call('GET', at('/intake/draft'))).as(intakeDraftViewSchema);
  expect(kept.draft).toEqual({ motivation: 7 });
});

test('matches are there after answering, and nobody asks for another’s', async () => {
  const anna = await tenant.member('client');
  expect((await anna.call('POST', at('/matches/refresh'))).code).toBe('not_found');
  await answer(anna);
  const set: MatchSetView = (await anna.call('POST', at('/matches/refresh'))).as(matchSetViewSchema);
  expect(set.basis).toBe('model');
  expect(Date.parse(set.expiresAt)).toBeGreaterThan(Date.now());
});

test('answers are revealed to an admin with a reason, audited, and to no other client', async () => {
  const [anna, ben] = [await tenant.member('client'), await tenant.member('client')];
  await answer(anna);
  const path = at(`/members/${anna.uid}/intake/reveal`);
  expect((await tenant.owner.call('POST', path, { reason: 'why' })).code).toBe('invalid_request');
  const reason = 'Anna asked me to check her answers';
  expect((await ben.call('POST', path, { reason })).code).toBe('forbidden');
  const coach = await tenant.member('provider');
  expect((await coach.call('POST', path, { reason })).code).toBe('forbidden');
  const revealed = (await tenant.owner.call('POST', path, { reason })).as(revealedIntakeSchema);
  expect(revealed.intake).toEqual(intake);
  const entries = await collectionAt(paths.auditEntries(tenant.tenantId), auditEntrySchema)
    .where('target', '==', `subject/${anna.uid}`)
    .where('action', '==', 'vault.read')
    .get();
  expect(entries.docs.map((entry) => entry.data())).toMatchObject([{ actor: tenant.owner.uid, reason }]);
});

test('forgetting answers with nothing, and afterwards there is nothing', async () => {
  const anna = await tenant.member('client');
  await answer(anna);
  await anna.call('PUT', at('/intake/draft'), { motivation: 7 });
  expect((await anna.call('DELETE', at('/intake'))).status).toBe(204);
  expect((await anna.call('GET', at('/intake/draft'))).body).toEqual({ draft: {}, savedAt: null });
  expect((await anna.call('POST', at('/matches/refresh'))).code).toBe('not_found');
  const reveal = await tenant.owner.call('POST', at(`/members/${anna.uid}/intake/reveal`), {
    reason: 'looking for what is gone',
  });
  expect(reveal.code).toBe('not_found');
});
