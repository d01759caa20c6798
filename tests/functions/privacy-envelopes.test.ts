import { randomUUID } from 'node:crypto';
import { rollupSchema } from '@evergrow/domain/analytics';
import { DAY, paths, utcDay, utcMonth } from '@evergrow/domain/kernel';
import { profileSchema } from '@evergrow/domain/matching';
import { vaultEntrySchema } from '@evergrow/domain/privacy';
import { makeIntake } from '@evergrow/seed/factories/intake';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { receiveEnvelope } from '../../functions/src/privacy/receive-envelope.ts';
import { revealIntake } from '../../functions/src/privacy/reveal-intake.ts';
import { type PrivacyWorld, privacyWorld, setPrivacyEnvironment } from '../support/privacy-world.ts';

beforeAll(setPrivacyEnvironment);

const secrets = makeIntake({
  goals: 'My name is Ainhoa Etxeberria and I want to stop working at night for my boss Karen.',
  challenges: 'Write to ainhoa@example.com or call +34 600 123 456; I cannot say no to anyone.',
  budget: { amount: 8_731, currency: 'EUR' },
});
const admin = { uid: 'admin-1', role: 'admin' as const, reason: 'testing the vault', requestId: 'r1' };

/** Everything a tenant's documents say, as one text. */
async function everythingIn(tenantId: string): Promise<string> {
  const collections = await db().doc(paths.tenant(tenantId)).listCollections();
  const documents = await Promise.all(collections.map((collection) => collection.get()));
  return JSON.stringify(documents.flatMap(({ docs }) => docs.map((doc) => [doc.ref.path, doc.data()])));
}

async function refusal(world: PrivacyWorld, envelopeId: string) {
  await receiveEnvelope(world.tenantId, envelopeId, new Date());
  return (await world.subject())?.refusal;
}

describe('a sealed intake', () => {
  it('becomes a vault entry and a profile, and the envelope goes', async () => {
    const world = await privacyWorld();
    const now = new Date();
    const envelopeId = await world.send(secrets);
    await receiveEnvelope(world.tenantId, envelopeId, now);

    const subject = await world.subject();
    expect(subject).toMatchObject({ state: 'profiled', refusal: null, envelopeId });
    expect(await world.exists(paths.envelope(world.tenantId, envelopeId))).toBe(false);
    const profile = (
      await documentAt(paths.profile(world.tenantId, subject?.pseudonym ?? ''), profileSchema).get()
    ).data();
    expect(profile).toMatchObject({ focusAreas: secrets.focusAreas, budgetCeiling: { amount: 10_000 } });
    const revealed = await revealIntake(world.tenantId, world.uid, admin, now);
    expect(revealed.intake).toEqual(secrets);
    expect(await world.audited('intake.stored')).toHaveLength(1);
    const rollup = (
      await documentAt(paths.rollup(world.tenantId, utcMonth(now.getTime())), rollupSchema).get()
    ).data();
    expect(rollup?.days[utcDay(now.getTime())]).toMatchObject({ intakes: 1 });
  });

  it('leaves nothing personal anywhere in the tenant', async () => {
    const world = await privacyWorld();
    await receiveEnvelope(world.tenantId, await world.send(secrets), new Date());
    const everything = await everythingIn(world.tenantId);
    for (const secret of ['Ainhoa', 'Etxeberria', 'Karen', 'ainhoa@', '600 123', '8731', 'Lisbon'])
      expect(everything).not.toContain(secret);
    expect(everything).toContain('stop working at night');
  });

  it('is taken once, however often its event is delivered', async () => {
    const world = await privacyWorld();
    const envelopeId = await world.send(secrets);
    const now = new Date();
    await Promise.all(Array.from({ length: 5 }, () => receiveEnvelope(world.tenantId, envelopeId, now)));
    await receiveEnvelope(world.tenantId, envelopeId, now);
    expect((await world.subject())?.state).toBe('profiled');
    expect(await world.audited('intake.stored')).toHaveLength(1);
    expect(await world.audited('envelope.refused')).toHaveLength(0);
  });

  it('replaces the one before, under the same pseudonym and key', async () => {
    const world = await privacyWorld();
    await receiveEnvelope(world.tenantId, await world.send(secrets), new Date());
    const before = await world.subject();
    const changed = makeIntake({ ageBand: '65+' });
    await receiveEnvelope(world.tenantId, await world.send(changed), new Date());
    expect((await world.subject())?.pseudonym).toBe(before?.pseudonym);
    expect((await revealIntake(world.tenantId, world.uid, admin, new Date())).intake).toEqual(changed);
  });

  it('does not open in another place of the vault', async () => {
    const world = await privacyWorld();
    await receiveEnvelope(world.tenantId, await world.send(secrets), new Date());
    const entry = (await documentAt(paths.vault(world.tenantId, world.uid), vaultEntrySchema).get()).data();
    const key = await db().doc(paths.subjectKey(world.tenantId, world.uid)).get();
    await db()
      .doc(paths.subjectKey(world.tenantId, 'thief'))
      .set(key.data() ?? {});
    await db()
      .doc(paths.vault(world.tenantId, 'thief'))
      .set(entry ?? {});
    await expect(revealIntake(world.tenantId, 'thief', admin, new Date())).rejects.toThrow();
  });
});

describe('an envelope is refused, audited and gone', () => {
  const refused = async (world: PrivacyWorld, envelopeId: string, code: string) => {
    expect(await refusal(world, envelopeId)).toBe(code);
    expect((await world.subject())?.state).toBe('refused');
    expect(await world.exists(paths.envelope(world.tenantId, envelopeId))).toBe(false);
    expect((await world.audited('envelope.refused')).map(({ reason }) => reason)).toEqual([code]);
    expect(await world.exists(paths.vault(world.tenantId, world.uid))).toBe(false);
  };

  it('when it was changed on its way', async () => {
    const world = await privacyWorld();
    const id = randomUUID();
    const envelope = await world.sealed(secrets, id);
    const flipped = envelope.ciphertext.startsWith('A') ? 'B' : 'A';
    await refused(
      world,
      await world.put(id, { ...envelope, ciphertext: flipped + envelope.ciphertext.slice(1) }),
      'envelope_invalid',
    );
  });

  it('when it was sealed for another id, person or tenant', async () => {
    const world = await privacyWorld();
    const foreign = await (await privacyWorld()).sealed(secrets, 'e');
    await refused(
      world,
      await world.put('e', { ...foreign, keyId: world.tenant.intakeKey.keyId }),
      'envelope_invalid',
    );
    const other = await privacyWorld();
    await refused(other, await other.put('a', await other.sealed(secrets, 'b')), 'envelope_invalid');
    const third = await privacyWorld();
    const someone = await third.sealed(secrets, 'c', 'somebody-else');
    await refused(third, await third.put('c', { ...someone, uid: third.uid }), 'envelope_invalid');
  });

  it('when it is too old, or of a day to come', async () => {
    const world = await privacyWorld();
    await refused(
      world,
      await world.send(secrets, { createdAt: new Date(Date.now() - DAY - 1000) }),
      'envelope_invalid',
    );
    const other = await privacyWorld();
    await refused(
      other,
      await other.send(secrets, { createdAt: new Date(Date.now() + DAY) }),
      'envelope_invalid',
    );
  });

  it('when the answers are not all there', async () => {
    const world = await privacyWorld();
    const { goals: _, ...incomplete } = secrets;
    await refused(world, await world.send(incomplete as typeof secrets), 'envelope_invalid');
  });

  it('when the document is none', async () => {
    const world = await privacyWorld();
    await refused(world, await world.put('x', { uid: world.uid, junk: true }), 'envelope_invalid');
  });

  it('without consent to matching, or to other words than those in force', async () => {
    const none = await privacyWorld({ consent: null });
    await refused(none, await none.send(secrets), 'consent_missing');
    const other = await privacyWorld({
      consent: { purposes: { matching: false, service: true, productResearch: true } },
    });
    await refused(other, await other.send(secrets), 'consent_missing');
    const old = await privacyWorld({ consent: { version: '2020-01' } });
    await refused(old, await old.send(secrets), 'consent_missing');
  });

  it('from who is no member any more', async () => {
    const world = await privacyWorld();
    await db().doc(paths.member(world.tenantId, world.uid)).delete();
    await refused(world, await world.send(secrets), 'forbidden');
  });

  it('when it comes a second time, and what was stored stays', async () => {
    const world = await privacyWorld();
    const id = randomUUID();
    const envelope = await world.sealed(secrets, id);
    await receiveEnvelope(world.tenantId, await world.put(id, envelope), new Date());
    await receiveEnvelope(world.tenantId, await world.put(id, envelope), new Date());
    expect(await world.subject()).toMatchObject({ state: 'refused', refusal: 'envelope_replayed' });
    expect((await world.audited('envelope.refused'))[0]).toMatchObject({ reason: 'envelope_replayed' });
    expect(await world.exists(paths.envelope(world.tenantId, id))).toBe(false);
    expect((await revealIntake(world.tenantId, world.uid, admin, new Date())).intake).toEqual(secrets);
  });
});
