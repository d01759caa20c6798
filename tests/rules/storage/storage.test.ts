import { FirebaseError } from 'firebase/app';
import { deleteObject, getBytes, list, ref, uploadBytes } from 'firebase/storage';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ActorName, actorNames } from '../world/actors.ts';
import { openStorage } from './open-storage.ts';

const logo = 'tenants/acme/logo/logo.png';
const photo = 'tenants/acme/providers/provider/photo/photo.png';
const elsewhere = 'tenants/acme/secrets/list.txt';
const megabyte = 1024 * 1024;

const admins: readonly ActorName[] = ['admin', 'owner'];
const everyone = actorNames;

let storage: Awaited<ReturnType<typeof openStorage>>;
beforeAll(async () => {
  storage = await openStorage(inject('platform').projectId);
});
afterAll(() => storage.close());

/** Who of all actors is let through. */
async function whoMay(act: (actor: ActorName) => Promise<unknown>): Promise<ActorName[]> {
  const passed: ActorName[] = [];
  for (const actor of everyone) if (await isAllowed(() => act(actor))) passed.push(actor);
  return passed;
}

async function isAllowed(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'storage/unauthorized') return false;
    if (error instanceof FirebaseError && error.code === 'storage/unauthenticated') return false;
    throw error;
  }
}

const upload = (actor: ActorName, path: string, contentType = 'image/png', bytes = 10) =>
  uploadBytes(ref(storage.as[actor], path), new Uint8Array(bytes), { contentType });
const mayUpload = (...args: Parameters<typeof upload>) => isAllowed(() => upload(...args));

describe.each([
  { name: 'a logo', path: logo, writers: admins },
  { name: 'a photo', path: photo, writers: ['provider', 'editor', ...admins] },
  { name: 'any other file', path: elsewhere, writers: [] },
])('$name', ({ path, writers }) => {
  test('is seen by everyone or by nobody, and listed by nobody', async () => {
    await storage.put(path);
    expect(await whoMay((actor) => getBytes(ref(storage.as[actor], path)))).toEqual(
      path === elsewhere ? [] : everyone,
    );
    expect(
      await whoMay((actor) => list(ref(storage.as[actor], path).parent ?? ref(storage.as[actor]))),
    ).toEqual([]);
  });

  test('is added, replaced and deleted by those who may', async () => {
    expect(await whoMay((actor) => upload(actor, path.replace('.', `-${actor}.`)))).toEqual(writers);
    await storage.put(path);
    expect(await whoMay((actor) => upload(actor, path))).toEqual(writers);
    const remove = async (actor: ActorName) => {
      await storage.put(path);
      await deleteObject(ref(storage.as[actor], path));
    };
    expect(await whoMay(remove)).toEqual(writers);
  });
});

describe('what is uploaded', () => {
  test.each([
    { actor: 'owner' as const, path: logo, limit: 2 * megabyte },
    { actor: 'provider' as const, path: photo, limit: 5 * megabyte },
  ])('is a picture of at most $limit bytes at $path', async ({ actor, path, limit }) => {
    for (const type of ['image/png', 'image/jpeg', 'image/webp'])
      expect(await mayUpload(actor, path, type)).toBe(true);
    for (const type of ['image/svg+xml', 'image/gif', 'text/html', 'ximage/png']) {
      expect(await mayUpload(actor, path, type)).toBe(false);
    }
    expect(await mayUpload(actor, path, 'image/png', limit)).toBe(true);
    expect(await mayUpload(actor, path, 'image/png', limit + 1)).toBe(false);
    expect(await mayUpload(actor, path.replace('.png', ' .png'))).toBe(false);
  });

  test('goes to no other tenant, none that is suspended, and no other provider', async () => {
    for (const path of [logo, photo]) {
      expect(await mayUpload('owner', path.replace('acme', 'other'))).toBe(false);
      expect(await mayUpload('owner', path.replace('acme', 'closed'))).toBe(false);
      await storage.put(path.replace('acme', 'closed'));
      const remove = () => deleteObject(ref(storage.as.owner, path.replace('acme', 'closed')));
      expect(await isAllowed(remove)).toBe(false);
    }
    expect(await mayUpload('provider', photo.replace('provider/', 'otherProvider/'))).toBe(false);
    expect(await mayUpload('client', photo.replace('provider/', 'client/'))).toBe(false);
    expect(await mayUpload('revoked', photo.replace('provider/', 'revoked/'))).toBe(false);
  });
});

describe('a photo of a review', () => {
  const path = 'tenants/acme/reviews/booking/abc.jpg';
  const seenBy = () => whoMay((actor) => getBytes(ref(storage.as[actor], path)));

  test('is seen by everyone while the review is shown, then by those who decide; put there by nobody', async () => {
    await storage.put(path);
    await storage.patch('tenants/acme/reviews/booking', { standing: 'reported' });
    expect(await seenBy()).toEqual(everyone);
    await storage.patch('tenants/acme/reviews/booking', { standing: 'hidden' });
    expect(await seenBy()).toEqual(admins);
    expect(await whoMay((actor) => upload(actor, path))).toEqual([]);
    expect(await whoMay((actor) => deleteObject(ref(storage.as[actor], path)))).toEqual([]);
  });
});
