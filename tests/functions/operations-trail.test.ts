import { paths } from '@evergrow/domain/kernel';
import { auditListSchema, deadLetterListSchema, outboxEntrySchema } from '@evergrow/domain/operations';
import { invitationRowSchema } from '@evergrow/domain/tenancy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

test('the trail comes in pages, the latest first, without a gap or a repeat', async () => {
  const { tenantId, owner } = await tenantWorld(world);
  const batch = db().batch();
  const sameMoment = new Date(Date.now() - 60_000);
  for (let at = 0; at < 44; at += 1) {
    batch.create(db().doc(paths.auditEntry(tenantId, `entry-${String(at).padStart(2, '0')}`)), {
      action: 'tenant.updated',
      actor: owner.uid,
      target: `tenant/${tenantId}`,
      reason: '',
      requestId: '',
      // Many at one moment: the id has to decide.
      at: at < 30 ? sameMoment : new Date(sameMoment.getTime() - at),
      expiresAt: new Date(Date.now() + 1e9),
    });
  }
  await batch.commit();
  const seen: string[] = [];
  let cursor = '';
  for (let page = 0; page < 3; page += 1) {
    const answer = await owner.call('GET', `/t/${tenantId}/audit${cursor}`);
    const { items, nextCursor } = answer.as(auditListSchema);
    seen.push(...items.map(({ id }) => id));
    expect(items.length).toBe(page < 2 ? 20 : 5);
    expect(nextCursor === null).toBe(page === 2);
    cursor = `?cursor=${nextCursor}`;
  }
  expect(new Set(seen).size).toBe(45);
});

test('an effect that failed for good is seen by an admin and driven again', async () => {
  const { tenantId, owner } = await tenantWorld(world);
  const invited = await world.person();
  const { id } = (
    await owner.call('POST', `/t/${tenantId}/invitations`, { email: invited.email, role: 'client' })
  ).as(invitationRowSchema);
  await world.mailTo(invited.email);
  const [sent] = (await db().collection(paths.outbox(tenantId)).get()).docs;
  const eventId = sent?.id ?? '';
  const { event } =
    (await documentAt(paths.outboxEvent(tenantId, eventId), outboxEntrySchema).get()).data() ?? {};
  expect(event).toMatchObject({ type: 'invitation.sent', invitationId: id });
  const letter = { event, attempts: 5, lastError: 'Error 503', diedAt: new Date() };
  await db().doc(paths.outboxEvent(tenantId, eventId)).update({ state: 'dead', attempts: 5 });
  await db().doc(paths.deadLetter(tenantId, eventId)).set(letter);

  const list = async () =>
    (await owner.call('GET', `/t/${tenantId}/dead-letters`)).as(deadLetterListSchema).items;
  expect(await list()).toMatchObject([
    { id: eventId, type: 'invitation.sent', attempts: 5, lastError: 'Error 503' },
  ]);
  const redrive = () => owner.call('POST', `/t/${tenantId}/dead-letters/${eventId}/redrive`);

  await world.breakMail();
  const failed = await redrive();
  await world.mendMail();
  expect(failed.body).toEqual({ delivered: false });
  expect(await list()).toMatchObject([{ id: eventId, attempts: 6 }]);

  expect((await redrive()).body).toEqual({ delivered: true });
  expect(await world.mailsTo(invited.email)).toHaveLength(2);
  expect(await list()).toEqual([]);
  expect((await redrive()).code).toBe('not_found');
});
