import { randomUUID } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import { invitationListSchema, invitationRowSchema } from '@evergrow/domain/tenancy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { linkIn } from '../support/mail-link.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let tenant: TenantWorld;
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world);
});
afterAll(() => world.stop());

const at = (rest = '') => `/t/${tenant.tenantId}/invitations${rest}`;
const invite = async (email: string, role: string, by = tenant.owner) =>
  (await by.call('POST', at(), { email, role })).as(invitationRowSchema);
/** The token of the latest mail once `count` have come. */
async function tokenFor(email: string, count = 1): Promise<string> {
  const end = Date.now() + 20_000;
  for (;;) {
    const mails = await world.mailsTo(email);
    if (mails.length >= count) return decodeURIComponent(linkIn(mails[0]).pathname.split('/').at(-1) ?? '');
    if (Date.now() > end) throw new Error(`${mails.length} of ${count} mails came`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const accept = (someone: Person, token: string) => someone.call('POST', '/invitations/accept', { token });

test('an invitation is mailed, shown, and lets in who it was sent to', async () => {
  const someone = await world.person('Iris Invited');
  const row = await invite(someone.email.toUpperCase(), 'editor');
  expect(row).toMatchObject({ role: 'editor', state: 'pending' });
  expect(row.emailMasked).toBe(`${someone.email.slice(0, 1)}•••@example.com`);
  const token = await tokenFor(someone.email);
  const preview = await world.anyone('GET', `/public/invitations/${token}`);
  expect(preview.body).toEqual({
    tenantName: 'Calm Harbour',
    tenantSlug: tenant.slug,
    role: 'editor',
    emailMasked: row.emailMasked,
    state: 'pending',
  });
  expect((await accept(someone, token)).body).toEqual({
    tenantId: tenant.tenantId,
    slug: tenant.slug,
    role: 'editor',
  });
  expect(await tenant.roleOf(someone.uid)).toBe('editor');
  expect((await accept(someone, token)).code).toBe('invitation_used');
  expect((await world.anyone('GET', `/public/invitations/${token}`)).body).toMatchObject({
    state: 'accepted',
  });
});

test('the address is nowhere in clear', async () => {
  const email = `secret-${randomUUID()}@example.com`;
  const { id } = await invite(email, 'client');
  const [stored, outbox] = await Promise.all([
    db().doc(paths.invitation(tenant.tenantId, id)).get(),
    db().collection(paths.outbox(tenant.tenantId)).get(),
  ]);
  const everything = JSON.stringify([stored.data(), outbox.docs.map((found) => found.data())]);
  expect(everything).not.toContain(email);
  expect(everything).not.toContain(await tokenFor(email));
});

test('it is of no use to anybody else', async () => {
  const [invited, thief] = [await world.person(), await world.person()];
  await invite(invited.email, 'admin');
  const token = await tokenFor(invited.email);
  expect((await accept(thief, token)).code).toBe('invitation_not_found');
  const tampered = `${token.slice(0, -2)}${token.endsWith('A') ? 'BB' : 'AA'}`;
  expect((await accept(invited, tampered)).code).toBe('invitation_not_found');
  expect((await accept(invited, 'nonsense')).code).toBe('invitation_not_found');
  expect((await world.anyone('GET', `/public/invitations/${tampered}`)).code).toBe('invitation_not_found');
  expect(await tenant.roleOf(thief.uid)).toBeNull();
});

test('it is used once, also when it is accepted many times at the same moment', async () => {
  const someone = await world.person();
  await invite(someone.email, 'client');
  const token = await tokenFor(someone.email);
  const answers = await Promise.all(Array.from({ length: 5 }, () => accept(someone, token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  const accepted = await db()
    .collection(paths.auditEntries(tenant.tenantId))
    .where('actor', '==', someone.uid)
    .get();
  expect(accepted.size).toBe(1);
});

test('sent again, the first link ends; withdrawn or expired, all do', async () => {
  const someone = await world.person();
  const { id } = await invite(someone.email, 'client');
  const first = await tokenFor(someone.email);
  expect((await tenant.owner.call('POST', at(`/${id}/resend`))).status).toBe(200);
  const second = await tokenFor(someone.email, 2);
  expect((await accept(someone, first)).code).toBe('invitation_not_found');

  const reference = db().doc(paths.invitation(tenant.tenantId, id));
  await reference.update({ expiresAt: new Date(Date.now() - 1000) });
  expect((await accept(someone, second)).code).toBe('invitation_expired');
  const list = (await tenant.owner.call('GET', at())).as(invitationListSchema);
  expect(list.items.find((row) => row.id === id)?.state).toBe('expired');

  await tenant.owner.call('POST', at(`/${id}/resend`));
  const third = await tokenFor(someone.email, 3);
  expect((await tenant.owner.call('DELETE', at(`/${id}`))).status).toBe(204);
  expect((await accept(someone, third)).code).toBe('invitation_not_found');
  expect((await tenant.owner.call('POST', at(`/${id}/resend`))).code).toBe('conflict');
});

test('a new invitation takes the place of the earlier one', async () => {
  const someone = await world.person();
  const first = await invite(someone.email, 'client');
  const token = await tokenFor(someone.email);
  await invite(someone.email, 'editor');
  expect((await accept(someone, token)).code).toBe('invitation_not_found');
  expect((await accept(someone, await tokenFor(someone.email, 2))).body).toMatchObject({ role: 'editor' });
  const list = (await tenant.owner.call('GET', at())).as(invitationListSchema);
  expect(list.items.find(({ id }) => id === first.id)?.state).toBe('revoked');
});

test('it raises a role and never lowers one', async () => {
  const editor = await tenant.member('editor');
  expect((await tenant.owner.call('POST', at(), { email: editor.email, role: 'client' })).code).toBe(
    'conflict',
  );
  const pending = await world.person();
  await invite(pending.email, 'client');
  const token = await tokenFor(pending.email);
  await tenant.admit(pending, 'admin');
  expect((await accept(pending, token)).body).toMatchObject({ role: 'admin' });
  await invite(editor.email, 'admin');
  expect((await accept(editor, await tokenFor(editor.email))).body).toMatchObject({ role: 'admin' });
});

test('admins invite below themselves only', async () => {
  const admin = await tenant.member('admin');
  const email = `${randomUUID()}@example.com`;
  for (const role of ['owner', 'admin']) {
    expect((await admin.call('POST', at(), { email, role })).code, role).toBe('forbidden');
  }
  const { id } = await invite(email, 'owner');
  expect((await admin.call('DELETE', at(`/${id}`))).code).toBe('forbidden');
  expect((await admin.call('POST', at(`/${id}/resend`))).code).toBe('forbidden');
  expect((await admin.call('POST', at(), { email: 'not an address', role: 'client' })).code).toBe(
    'invalid_request',
  );
});
