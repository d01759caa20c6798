import { statSync } from 'node:fs';
import { paths } from '@evergrow/domain/kernel';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { makeConsent } from '@evergrow/seed/factories/consent';
import { makeIntake } from '@evergrow/seed/factories/intake';
import { beforeAll, describe, expect, it } from 'vitest';
import { localKeyService } from '../../functions/src/adapters/key-service-local.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { eraseSubject } from '../../functions/src/privacy/erase-subject.ts';
import { readDraft, saveDraft } from '../../functions/src/privacy/intake-draft.ts';
import { emailHash, pseudonymOf } from '../../functions/src/privacy/pseudonym.ts';
import { receiveEnvelope } from '../../functions/src/privacy/receive-envelope.ts';
import { revealIntake } from '../../functions/src/privacy/reveal-intake.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { openForTenant, sealForTenant } from '../../functions/src/privacy/tenant-seal.ts';
import { privacyWorld, setPrivacyEnvironment } from '../support/privacy-world.ts';

beforeAll(setPrivacyEnvironment);

const intake = makeIntake();
const stored = async () => {
  const world = await privacyWorld();
  await receiveEnvelope(world.tenantId, await world.send(intake), new Date());
  return world;
};

describe('reading an intake', () => {
  const reader = (uid: string, role: 'provider' | 'editor' | 'admin' | 'owner') => ({
    uid,
    role,
    reason: 'preparing the first session',
    requestId: 'request-1',
  });

  it('is for admins, and audited', async () => {
    const { tenantId, uid, audited } = await stored();
    const { intake: read } = await revealIntake(tenantId, uid, reader('boss', 'owner'), new Date());
    expect(read).toEqual(intake);
    expect(await audited('vault.read')).toMatchObject([
      { actor: 'boss', target: `subject/${uid}`, reason: 'preparing the first session' },
    ]);
  });

  it.each(['confirmed', 'completed'] as const)('is for the provider of a %s booking', async (status) => {
    const { tenantId, uid } = await stored();
    const booking = makeBooking({ clientUid: uid, providerId: 'coach', status });
    await db().doc(paths.booking(tenantId, 'b1')).set(booking);
    expect((await revealIntake(tenantId, uid, reader('coach', 'provider'), new Date())).intake).toEqual(
      intake,
    );
  });

  it('is closed to everybody while the person does not agree to it', async () => {
    const { tenantId, uid } = await stored();
    const purposes = { matching: true, service: false, productResearch: false };
    await db().doc(paths.consent(tenantId, uid)).set(makeConsent({ purposes }));
    await expect(revealIntake(tenantId, uid, reader('boss', 'owner'), new Date())).rejects.toMatchObject({
      code: 'consent_missing',
    });
  });

  it('is for nobody else, and their asking reveals nothing', async () => {
    const { tenantId, uid, audited } = await stored();
    const mine = makeBooking({ clientUid: uid, providerId: 'coach', status: 'cancelled' });
    const others = makeBooking({ clientUid: 'other', providerId: 'coach', status: 'confirmed' });
    await db().doc(paths.booking(tenantId, 'b1')).set(mine);
    await db().doc(paths.booking(tenantId, 'b2')).set(others);
    for (const asking of [reader('coach', 'provider'), reader('writer', 'editor')])
      await expect(revealIntake(tenantId, uid, asking, new Date())).rejects.toMatchObject({
        code: 'forbidden',
      });
    expect(await audited('vault.read')).toEqual([]);
  });

  it('of who has answered nothing is not found', async () => {
    const { tenantId } = await privacyWorld();
    await expect(revealIntake(tenantId, 'nobody', reader('boss', 'admin'), new Date())).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    );
  });
});

describe('erasing', () => {
  it('destroys the key and everything that was made of the answers', async () => {
    const { tenantId, uid, subject, exists, audited, send } = await stored();
    const pseudonym = (await subject())?.pseudonym ?? '';
    await saveDraft(tenantId, uid, { goals: 'more' }, new Date());
    const waiting = await send(intake);
    await eraseSubject(tenantId, uid, { actor: uid, requestId: 'request-1' }, new Date());
    for (const path of [
      paths.subjectKey(tenantId, uid),
      paths.vault(tenantId, uid),
      paths.draft(tenantId, uid),
      paths.profile(tenantId, pseudonym),
      paths.match(tenantId, pseudonym),
      paths.subject(tenantId, uid),
      paths.consent(tenantId, uid),
      paths.envelope(tenantId, waiting),
    ])
      expect(await exists(path), path).toBe(false);
    expect(await audited('subject.erased')).toMatchObject([{ actor: uid, target: `subject/${uid}` }]);
  });

  it('while an envelope is being opened leaves nothing of it', async () => {
    const { tenantId, uid, send, exists } = await privacyWorld();
    const envelopeId = await send(intake);
    await Promise.all([
      receiveEnvelope(tenantId, envelopeId, new Date()),
      eraseSubject(tenantId, uid, { actor: uid, requestId: 'request-1' }, new Date()),
    ]);
    const keyed = await exists(paths.subjectKey(tenantId, uid));
    for (const path of [
      paths.vault(tenantId, uid),
      paths.subject(tenantId, uid),
      paths.profile(tenantId, await pseudonymOf(tenantId, uid)),
    ])
      if (await exists(path)) expect(keyed, `${path} without a key`).toBe(true);
    expect(await exists(paths.envelope(tenantId, envelopeId))).toBe(false);
  });

  it('makes a restored vault entry useless', async () => {
    const { tenantId, uid } = await stored();
    const backup = (await db().doc(paths.vault(tenantId, uid)).get()).data() ?? {};
    await eraseSubject(tenantId, uid, { actor: uid, requestId: 'request-1' }, new Date());
    await db().doc(paths.vault(tenantId, uid)).set(backup);
    await saveDraft(tenantId, uid, {}, new Date());
    const admin = { uid: 'a', role: 'admin' as const, reason: 'looking for it', requestId: 'r' };
    await expect(revealIntake(tenantId, uid, admin, new Date())).rejects.toThrow();
  });
});

describe('a draft', () => {
  it('comes back as it was saved, unfinished answers included, and rests encrypted', async () => {
    const { tenantId, uid } = await privacyWorld();
    expect(await readDraft(tenantId, uid)).toEqual({ draft: {}, savedAt: null });
    const draft = { goals: 'I want', languages: ['es' as const], availability: [] };
    const savedAt = new Date();
    await saveDraft(tenantId, uid, draft, savedAt);
    expect(await readDraft(tenantId, uid)).toEqual({ draft, savedAt });
    expect(JSON.stringify((await db().doc(paths.draft(tenantId, uid)).get()).data())).not.toContain('I want');
  });

  it('saved twice at once by somebody without a key can be read', async () => {
    const { tenantId, uid } = await privacyWorld();
    await Promise.all(
      ['one', 'two', 'three'].map((goals) => saveDraft(tenantId, uid, { goals }, new Date())),
    );
    expect(['one', 'two', 'three']).toContain((await readDraft(tenantId, uid)).draft.goals);
  });
});

describe('tenant keys', () => {
  it('are made once', async () => {
    const { tenantId, tenant } = await privacyWorld();
    expect(await createTenantKeys(tenantId)).toEqual(tenant.intakeKey);
    const racing = `t-${crypto.randomUUID()}`;
    const made = await Promise.all([1, 2, 3].map(() => createTenantKeys(racing)));
    expect(new Set(made.map(({ publicKey }) => publicKey)).size).toBe(1);
  });

  it('give each tenant its own pseudonyms and address hashes', async () => {
    const [a, b] = [await privacyWorld(), await privacyWorld()];
    expect(await pseudonymOf(a.tenantId, 'x')).toBe(await pseudonymOf(a.tenantId, 'x'));
    expect(await pseudonymOf(a.tenantId, 'x')).not.toBe(await pseudonymOf(b.tenantId, 'x'));
    expect(await emailHash(a.tenantId, ' Anna@Example.com ')).toBe(
      await emailHash(a.tenantId, 'anna@example.com'),
    );
    expect(await emailHash(a.tenantId, 'anna@example.com')).not.toBe(
      await emailHash(b.tenantId, 'anna@example.com'),
    );
  });

  it('open what was sealed for the same purpose only', async () => {
    const { tenantId } = await privacyWorld();
    const sealed = await sealForTenant(tenantId, 'invitation/1', 'anna@example.com');
    expect(sealed).not.toContain('anna');
    expect(await openForTenant(tenantId, 'invitation/1', sealed)).toBe('anna@example.com');
    await expect(openForTenant(tenantId, 'invitation/2', sealed)).rejects.toThrow();
  });
});

describe('the local key file', () => {
  it('is made once, for its owner only, also when many start at once', async () => {
    const path = `${process.env.LOCAL_KEY_FILE}.fresh/master.key`;
    const services = await Promise.all(Array.from({ length: 8 }, () => localKeyService(path)));
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const wrapped = await services[0]?.wrap(secret, 'context');
    for (const service of services) expect(await service.unwrap(wrapped ?? '', 'context')).toEqual(secret);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await expect(services[1]?.unwrap(wrapped ?? '', 'another')).rejects.toThrow();
  });
});
