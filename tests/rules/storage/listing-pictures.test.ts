import { FirebaseError } from 'firebase/app';
import { deleteObject, getBytes, list, ref, uploadBytes } from 'firebase/storage';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type ActorName, actorNames } from '../world/actors.ts';
import { openStorage } from './open-storage.ts';

const picture = 'tenants/acme/listings/product/abc-480.webp';
const offering = 'tenants/acme/offerings/product';
const staff: readonly ActorName[] = ['editor', 'admin', 'owner'];
const upload = (t: string, uid: string) => `incoming/${t}/listings/product/${uid}/upload-1`;
const megabyte = 1024 * 1024;

let storage: Awaited<ReturnType<typeof openStorage>>;
beforeAll(async () => {
  storage = await openStorage(inject('platform').projectId);
});
afterAll(() => storage.close());
beforeEach(async () => {
  await storage.put(picture);
  await storage.patch(offering, { published: true });
  await storage.patch('tenants/acme', { published: true });
});

async function isAllowed(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    const refused = ['storage/unauthorized', 'storage/unauthenticated'];
    if (error instanceof FirebaseError && refused.includes(error.code)) return false;
    throw error;
  }
}

async function whoMay(act: (actor: ActorName) => Promise<unknown>): Promise<ActorName[]> {
  const passed: ActorName[] = [];
  for (const actor of actorNames) if (await isAllowed(() => act(actor))) passed.push(actor);
  return passed;
}

const seenBy = () => whoMay((actor) => getBytes(ref(storage.as[actor], picture)));
const put = (actor: ActorName, path: string, contentType = 'image/png', bytes = 10) =>
  isAllowed(() => uploadBytes(ref(storage.as[actor], path), new Uint8Array(bytes), { contentType }));

test('pages show a picture without signing in while its product is on sale; those who edit it see it before', async () => {
  expect(await seenBy()).toEqual(['anonymous', ...staff]);
  await storage.patch(offering, { published: false });
  expect(await seenBy()).toEqual(staff);
  await storage.patch(offering, { published: true });
  await storage.patch('tenants/acme', { published: false });
  expect(await seenBy()).toEqual(staff);
});

test('nobody lists, replaces or deletes them past the server', async () => {
  const folder = (actor: ActorName) => ref(storage.as[actor], picture).parent ?? ref(storage.as[actor]);
  expect(await whoMay((actor) => list(folder(actor)))).toEqual([]);
  expect(await whoMay((actor) => deleteObject(ref(storage.as[actor], picture)))).toEqual([]);
  expect(await put('owner', picture, 'image/webp')).toBe(false);
});

test('editors hand in pictures of at most ten megabytes, each under their own name, in their own tenant', async () => {
  for (const actor of staff) expect(await put(actor, upload('acme', actor))).toBe(true);
  for (const actor of ['client', 'provider', 'revoked'] as const) {
    expect(await put(actor, upload('acme', actor))).toBe(false);
  }
  expect(await put('editor', upload('acme', 'owner'))).toBe(false);
  expect(await put('editor', upload('other', 'editor'))).toBe(false);
  expect(await put('owner', upload('closed', 'owner'))).toBe(false);
  expect(await put('editor', upload('acme', 'editor'), 'image/svg+xml')).toBe(false);
  expect(await put('editor', upload('acme', 'editor'), 'image/png', 10 * megabyte)).toBe(true);
  expect(await put('editor', upload('acme', 'editor'), 'image/png', 10 * megabyte + 1)).toBe(false);
  expect(await whoMay((actor) => getBytes(ref(storage.as[actor], upload('acme', 'editor'))))).toEqual([]);
});
