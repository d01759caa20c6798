import { fileStorage } from '@evergrow/domain/commerce/files';
import { FirebaseError } from 'firebase/app';
import { getBytes, list, ref, uploadBytes } from 'firebase/storage';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type ActorName, actorNames } from '../world/actors.ts';
import { openStorage } from './open-storage.ts';

const stored = fileStorage.version('acme', 'file', 'version');
const upload = (t: string, uid: string) => fileStorage.upload(t, 'product', uid, 'upload-1');

let storage: Awaited<ReturnType<typeof openStorage>>;
beforeAll(async () => {
  storage = await openStorage(inject('platform').projectId);
  await storage.put(stored);
});
afterAll(() => storage.close());

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
const put = (actor: ActorName, path: string) =>
  isAllowed(() => uploadBytes(ref(storage.as[actor], path), new Uint8Array(10)));

test('editors hand files in under their own name and in their own tenant; nobody reads them past the server', async () => {
  const allowed: ActorName[] = [];
  for (const actor of actorNames) if (await put(actor, upload('acme', actor))) allowed.push(actor);
  expect(allowed).toEqual(['editor', 'admin', 'owner']);
  expect(await put('editor', upload('acme', 'owner'))).toBe(false);
  expect(await put('owner', upload('other', 'owner'))).toBe(false);
  expect(await put('owner', upload('closed', 'owner'))).toBe(false);
  expect(await put('owner', stored)).toBe(false);
  for (const actor of actorNames) {
    expect(await isAllowed(() => getBytes(ref(storage.as[actor], stored)))).toBe(false);
    expect(await isAllowed(() => getBytes(ref(storage.as[actor], upload('acme', 'editor'))))).toBe(false);
    expect(await isAllowed(() => list(ref(storage.as[actor], 'tenants/acme/files/file')))).toBe(false);
  }
});
