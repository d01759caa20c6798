import { FirebaseError } from 'firebase/app';
import { deleteObject, getBytes, list, ref, uploadBytes } from 'firebase/storage';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ActorName, actorNames } from '../world/actors.ts';
import { openStorage } from './open-storage.ts';

/** Of `client` and `provider`; the provider has arrived. */
const picture = 'tenants/acme/visits/arrived/photo.jpg';
const upload = (t: string, bookingId: string, uid: string, file = 'upload-1') =>
  `incoming/${t}/${bookingId}/${uid}/${file}`;

let storage: Awaited<ReturnType<typeof openStorage>>;
beforeAll(async () => {
  storage = await openStorage(inject('platform').projectId);
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

async function whoMay(act: (actor: ActorName) => Promise<unknown>): Promise<ActorName[]> {
  const passed: ActorName[] = [];
  for (const actor of actorNames) if (await isAllowed(() => act(actor))) passed.push(actor);
  return passed;
}

const put = (actor: ActorName, path: string, contentType = 'image/jpeg', bytes = 10) =>
  uploadBytes(ref(storage.as[actor], path), new Uint8Array(bytes), { contentType });
const mayPut = (...args: Parameters<typeof put>) => isAllowed(() => put(...args));

describe('the pictures of a visit', () => {
  test('are seen by its client, its provider and admins', async () => {
    await storage.put(picture);
    expect(await whoMay((actor) => getBytes(ref(storage.as[actor], picture)))).toEqual([
      'client',
      'provider',
      'admin',
      'owner',
    ]);
    expect(
      await whoMay((actor) => list(ref(storage.as[actor], picture).parent ?? ref(storage.as[actor]))),
    ).toEqual([]);
  });

  test('are written and deleted by the server alone', async () => {
    expect(await whoMay((actor) => put(actor, 'tenants/acme/visits/arrived/other.jpg'))).toEqual([]);
    expect(await whoMay((actor) => put(actor, picture))).toEqual([]);
    expect(await whoMay((actor) => deleteObject(ref(storage.as[actor], picture)))).toEqual([]);
  });
});

describe('what was photographed', () => {
  test('is handed in by the provider while they are there', async () => {
    expect(await whoMay((actor) => put(actor, upload('acme', 'arrived', actor)))).toEqual(['provider']);
    for (const [t, bookingId, uid] of [
      ['acme', 'booking', 'provider'],
      ['acme', 'onItsWay', 'provider'],
      ['acme', 'otherBooking', 'provider'],
      ['acme', 'nothing', 'provider'],
      ['acme', 'arrived', 'otherProvider'],
      ['other', 'arrived', 'provider'],
    ] as const) {
      expect(await mayPut('provider', upload(t, bookingId, uid))).toBe(false);
    }
  });

  test('is a picture of at most ten megabytes under a plain name', async () => {
    const limit = 10 * 1024 * 1024;
    const mine = (file: string) => upload('acme', 'arrived', 'provider', file);
    for (const type of ['image/png', 'image/webp'])
      expect(await mayPut('provider', mine(type.slice(6)), type)).toBe(true);
    for (const type of ['image/svg+xml', 'image/gif', 'image/heic', 'text/html', 'application/pdf']) {
      expect(await mayPut('provider', mine('wrong'), type)).toBe(false);
    }
    expect(await mayPut('provider', mine('largest'), 'image/jpeg', limit)).toBe(true);
    expect(await mayPut('provider', mine('larger'), 'image/jpeg', limit + 1)).toBe(false);
    expect(await mayPut('provider', mine('a name'))).toBe(false);
  });

  test('is handed in again by who did, and seen or taken away by nobody', async () => {
    const path = upload('acme', 'arrived', 'provider', 'waiting');
    await storage.put(path);
    expect(await whoMay((actor) => getBytes(ref(storage.as[actor], path)))).toEqual([]);
    expect(await whoMay((actor) => put(actor, path))).toEqual(['provider']);
    expect(await whoMay((actor) => deleteObject(ref(storage.as[actor], path)))).toEqual([]);
  });
});
