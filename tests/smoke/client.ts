import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase/app';
import { connectAuthEmulator, getAuth } from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore, terminate } from 'firebase/firestore';
import { z } from 'zod';

const configSchema = z.object({
  firebase: z.object({
    apiKey: z.string(),
    authDomain: z.string(),
    projectId: z.string(),
    storageBucket: z.string(),
    appId: z.string(),
  }),
  emulators: z
    .object({ auth: z.string(), firestore: z.object({ host: z.string(), port: z.number() }) })
    .nullable(),
  localCloudUrl: z.string().nullable(),
});
export type SmokeConfig = z.infer<typeof configSchema>;

/** What a browser has when the site is open: the API, and the SDKs pointed where the site says. */
export async function connect(url: string) {
  const config = configSchema.parse(await (await fetch(`${url}/v1/public/config`)).json());
  const app = initializeApp(config.firebase, `smoke-${randomUUID()}`);
  const auth = getAuth(app);
  const firestore = getFirestore(app);
  if (config.emulators) {
    connectAuthEmulator(auth, config.emulators.auth, { disableWarnings: true });
    connectFirestoreEmulator(firestore, config.emulators.firestore.host, config.emulators.firestore.port);
  }
  const call = async <T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
    const token = await auth.currentUser?.getIdToken();
    const response = await fetch(`${url}/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return schema.parse(text === '' ? {} : JSON.parse(text));
  };
  const close = async () => {
    await terminate(firestore);
    await deleteApp(app);
  };
  return { config, auth, firestore, call, close };
}
export type SmokeClient = Awaited<ReturnType<typeof connect>>;

const mailsSchema = z.object({
  mails: z.array(
    z.object({
      subject: z.string(),
      html: z.string().nullish(),
      text: z.string().nullish(),
      attachments: z.array(z.object({ filename: z.string() })).default([]),
    }),
  ),
});

/** Mails the local cloud has delivered to an address, newest first. */
export async function mailsTo(localCloudUrl: string, address: string) {
  const response = await fetch(`${localCloudUrl}/dev/mails?to=${encodeURIComponent(address)}`);
  return mailsSchema.parse(await response.json()).mails;
}
