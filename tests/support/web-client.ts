import { randomUUID } from 'node:crypto';
import type { Platform } from '@evergrow/emulators/platform/start-platform';
import { signInWithEmailAndPassword } from 'firebase/auth';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { z } from 'zod';
import { connect, type SmokeClient } from '../smoke/client.ts';

const password = 'a-long-enough-password';

/** A new person with a confirmed address, signed in and member of a tenant, as the browser would be. */
export async function newClientOf(
  platform: Platform,
  tenantId: string,
): Promise<SmokeClient & { uid: string; email: string }> {
  Object.assign(process.env, platform.env);
  const app = initializeApp({ projectId: platform.projectId }, randomUUID());
  const email = `${randomUUID()}@example.com`;
  const { uid } = await getAuth(app).createUser({
    email,
    password,
    emailVerified: true,
    displayName: 'Robin Calloway',
  });
  await deleteApp(app);
  const client = await connect(platform.urls.api);
  await signInWithEmailAndPassword(client.auth, email, password);
  await client.call('POST', '/me', z.unknown(), { locale: 'en', timeZone: 'Europe/Madrid' });
  await client.call('POST', `/t/${tenantId}/join`, z.unknown(), {});
  return { ...client, uid, email };
}
