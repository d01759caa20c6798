import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Entitlement, entitlementSchema } from '@evergrow/domain/commerce';
import {
  fileStorage,
  givenLinkSchema,
  libraryPageSchema,
  productFileSchema,
  sellerFileSchema,
  sellerFilesSchema,
  uploadPlaceSchema,
} from '@evergrow/domain/commerce/files';
import { HOUR, paths } from '@evergrow/domain/kernel';
import { makeEntitlement } from '@evergrow/seed/factories/entitlement';
import { makeFileVersion, makeProductFile } from '@evergrow/seed/factories/product-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eicar, standInClamd } from '../../functions/src/adapters/clamd.fixture.ts';
import { clamd as clamdAt } from '../../functions/src/adapters/virus-scanner-clamd.ts';
import { checkVersion } from '../../functions/src/commerce/files/check-version.ts';
import { signLink } from '../../functions/src/commerce/files/download-link.ts';
import { tellFileReleased } from '../../functions/src/engagement/tell-file.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { tenantById } from '../../functions/src/tenancy/tenant-store.ts';
import { bucket } from '../../functions/src/visits/bucket.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type ProductWorld, productWorld } from '../support/product-world.ts';

const megabytes = 10;
/** Eleven bytes short of a whole number of megabytes, so that no boundary hides a mistake. */
const content = Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(megabytes * 1024 * 1024 - 15)]);
const named = '<b onclick="alert(1)">"Fuente"</b> ñ.zip';

let world: ApiWorld;
let shop: ProductWorld;
let clamd: Awaited<ReturnType<typeof standInClamd>>;
let client: Person;
let other: Person;
let product: string;
let file: { id: string; versionId: string };
beforeAll(async () => {
  clamd = await standInClamd();
  world = await apiWorld();
  shop = await productWorld(world);
  await createTenantKeys(shop.tenantId);
  [client, other] = await Promise.all([shop.member('client'), shop.member('client')]);
  product = (await shop.made({ listing: { delivery: { by: 'download', maxDownloads: 3 } } })).id;
  file = await offered(product, content, named);
});
afterAll(async () => {
  clamd.stop();
  await world.stop();
});

const now = () => new Date();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Uploads something as the editor's page does, up to where the server has yet to look at it. */
async function taken(id: string, bytes: Uint8Array, name: string, more: object = {}) {
  const place = (
    await shop.editor.call('POST', shop.at(id, '/uploads'), { name, bytes: Math.max(1, bytes.length) })
  ).as(uploadPlaceSchema);
  await bucket().file(place.path).save(Buffer.from(bytes), { resumable: false });
  const wanted = { uploadId: place.uploadId, name, fileId: null, variantId: null, ...more };
  const answer = await shop.editor.call('POST', shop.at(id, '/files'), wanted);
  return { answer, place, wanted };
}

async function offered(id: string, bytes: Uint8Array, name: string, more: object = {}) {
  const { answer } = await taken(id, bytes, name, more);
  const view = answer.as(sellerFileSchema);
  return { id: view.id, versionId: await checked(id, view.id) };
}

/** Has the latest version of a file looked at, as the outbox does. */
async function checked(id: string, fileId: string): Promise<string> {
  const latest = (await listed(id)).find((one) => one.id === fileId)?.versions[0]?.id ?? '';
  await checkVersion(shop.tenantId, fileId, latest, now());
  return latest;
}

const listed = async (id: string) =>
  (await shop.editor.call('GET', shop.at(id, '/files'))).as(sellerFilesSchema).files;

async function grant(changes: Partial<Entitlement> = {}) {
  const id = `e-${randomUUID()}`;
  const entitlement = makeEntitlement({
    clientUid: client.uid,
    offeringId: product,
    variantId: null,
    ...changes,
  });
  const reference = documentAt(paths.entitlement(shop.tenantId, id), entitlementSchema);
  await reference.set(entitlement);
  return { id, reference };
}

const askLink = (entitlementId: string, who = client, of = file) =>
  who.call('POST', `/t/${shop.tenantId}/library/${entitlementId}/links`, {
    fileId: of.id,
    versionId: of.versionId,
  });
/** Where a link leads, from the root of the API. */
const placeOf = (url: string) => url.slice(url.indexOf('/v1/'));
const linkOf = async (entitlementId: string) =>
  placeOf((await askLink(entitlementId)).as(givenLinkSchema).url);
const fetched = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${world.url}${path}`, { method, headers: { 'fastly-client-ip': randomUUID(), ...headers } });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const left = async (entitlementId: string) => {
  const page = (await client.call('GET', `/t/${shop.tenantId}/library`)).as(libraryPageSchema);
  return page.items.find(({ id }) => id === entitlementId)?.files[0]?.left;
};

describe('a file', () => {
  it('is checked before anybody gets it, and says by whom', async () => {
    const { id } = await shop.made();
    const { answer, place, wanted } = await taken(id, Buffer.from('%PDF-1.7 hello'), 'Guide.pdf');
    const { id: fileId, versions } = answer.as(sellerFileSchema);
    expect(versions).toMatchObject([{ state: 'checking', name: 'Guide.pdf' }]);
    const versionId = await checked(id, fileId);
    // Once more changes nothing.
    await checkVersion(shop.tenantId, fileId, versionId, now());
    expect((await listed(id))[0]?.versions).toMatchObject([
      { number: 1, name: 'Guide.pdf', bytes: 14, state: 'ready', scanned: false, refusal: null },
    ]);
    expect(await bucket().file(place.path).exists()).toEqual([false]);
    // Handed in again it is the same file.
    const again = await shop.editor.call('POST', shop.at(id, '/files'), wanted);
    expect(again.as(sellerFileSchema).id).toBe(fileId);
    expect(await listed(id)).toHaveLength(1);
  });

  it.each([
    ['that is something else than its name says', Buffer.from('MZ program'), 'Guide.pdf', 'type'],
    ['that is empty', Buffer.alloc(0), 'Guide.pdf', 'empty'],
  ])('%s is refused, and what was uploaded is deleted', async (_, bytes, name, refusal) => {
    const { id } = await shop.made();
    const { answer, place } = await taken(id, bytes, name);
    const view = answer.as(sellerFileSchema);
    await checked(id, view.id);
    expect((await listed(id))[0]?.versions).toMatchObject([{ state: 'refused', refusal }]);
    expect(await bucket().file(place.path).exists()).toEqual([false]);
  });

  it.each([
    ['a clean one', 'all is well', { state: 'ready', scanned: true, refusal: null }],
    ['one with a virus', `text ${eicar}`, { state: 'refused', refusal: 'virus' }],
    ['one too large for it', 'x'.repeat(1_200_000), { state: 'refused', refusal: 'unscannable' }],
  ])('is looked at by clamd where there is one: %s', async (_, text, found) => {
    const id = `f-${randomUUID()}`;
    const upload = fileStorage.upload(shop.tenantId, product, shop.editor.uid, randomUUID());
    await bucket().file(upload).save(text, { resumable: false });
    const version = makeFileVersion({ name: 'notes.txt', state: 'checking', upload });
    const reference = documentAt(paths.productFile(shop.tenantId, id), productFileSchema);
    await reference.set(makeProductFile({ offeringId: 'elsewhere', versions: [version] }));
    await checkVersion(shop.tenantId, id, version.id, now(), clamdAt(clamd.host, clamd.port));
    expect((await reference.get()).data()?.versions).toMatchObject([found]);
  });

  it('waits while the scanner does not answer', async () => {
    const id = `f-${randomUUID()}`;
    const upload = fileStorage.upload(shop.tenantId, product, shop.editor.uid, randomUUID());
    await bucket().file(upload).save('text', { resumable: false });
    const version = makeFileVersion({ name: 'notes.txt', state: 'checking', upload });
    const reference = documentAt(paths.productFile(shop.tenantId, id), productFileSchema);
    await reference.set(makeProductFile({ offeringId: 'elsewhere', versions: [version] }));
    await expect(
      checkVersion(shop.tenantId, id, version.id, now(), clamdAt('127.0.0.1', 1)),
    ).rejects.toThrow();
    expect((await reference.get()).data()?.versions).toMatchObject([{ state: 'checking' }]);
  });

  it('is an editor’s to add, at most two gigabytes, in their own tenant', async () => {
    const { id } = await shop.made();
    const ask = (who: Person, bytes: number, path = shop.at(id, '/uploads')) =>
      who.call('POST', path, { name: 'a.zip', bytes });
    expect((await ask(shop.editor, 2 * 1024 ** 3)).status).toBe(201);
    expect((await ask(shop.editor, 2 * 1024 ** 3 + 1)).code).toBe('invalid_request');
    expect((await ask(client, 10)).code).toBe('forbidden');
    const elsewhere = await productWorld(world);
    expect((await ask(elsewhere.editor, 10)).code).toBe('not_found');
    expect((await ask(shop.editor, 10, shop.at('no-such', '/uploads'))).code).toBe('not_found');
  });

  it('in a new version is told to each who has it, once; the earlier one can still be had', async () => {
    const { id } = await shop.made();
    const first = await offered(id, Buffer.from('%PDF-1.0'), 'One.pdf');
    const [had, ended] = [
      await grant({ offeringId: id }),
      await grant({ offeringId: id, clientUid: other.uid, state: 'ended' }),
    ];
    await grant({ offeringId: id });
    const second = await offered(id, Buffer.from('%PDF-2.0'), 'Two.pdf', {
      fileId: first.id,
      notes: 'Commas.',
    });
    expect(second.id).toBe(first.id);
    const event = {
      type: 'file.released' as const,
      fileId: second.id,
      versionId: second.versionId,
      after: null,
    };
    const tenant = await tenantById(shop.tenantId);
    if (!tenant) throw new Error('no tenant');
    const telling = { tenantId: shop.tenantId, tenant, eventId: randomUUID(), now: now() };
    await tellFileReleased(telling, event);
    await tellFileReleased(telling, event);
    const told = async (uid: string) =>
      (
        await db()
          .collection(paths.notifications(shop.tenantId, uid))
          .where('kind', '==', 'fileReleased')
          .get()
      ).size;
    expect([await told(client.uid), await told(other.uid)]).toEqual([1, 0]);
    const page = (await client.call('GET', `/t/${shop.tenantId}/library`)).as(libraryPageSchema);
    expect(page.items.find((one) => one.id === had.id)?.files).toMatchObject([
      {
        version: { number: 2, notes: 'Commas.', name: 'Two.pdf' },
        earlier: [{ number: 1, name: 'One.pdf' }],
      },
    ]);
    expect((await askLink(had.id, client, first)).status).toBe(201);
    expect((await askLink(ended.id, other, first)).code).toBe('not_entitled');
  });

  it('that was taken off is nobody’s any more', async () => {
    const { id } = await shop.made();
    const one = await offered(id, Buffer.from('%PDF-1.0'), 'One.pdf');
    const had = await grant({ offeringId: id });
    const link = placeOf((await askLink(had.id, client, one)).as(givenLinkSchema).url);
    expect((await shop.editor.call('DELETE', shop.at(id, `/files/${one.id}`))).status).toBe(204);
    expect(await codeOf(await fetched(link))).toBe('not_found');
    const path = fileStorage.version(shop.tenantId, one.id, one.versionId);
    expect(await bucket().file(path).exists()).toEqual([false]);
    expect(await shop.trail(id)).toEqual(
      expect.arrayContaining(['file.added One.pdf', 'file.removed One.pdf']),
    );
  });
});

describe('a download', () => {
  it('gives the very bytes, under a name that means nothing to a page', async () => {
    const link = await linkOf((await grant()).id);
    const head = await fetched(link, {}, 'HEAD');
    const answer = await fetched(link);
    expect([head.status, answer.status]).toEqual([200, 200]);
    expect(sha256(await bytesOf(answer))).toBe(sha256(content));
    for (const { headers } of [head, answer]) {
      expect(headers.get('content-length')).toBe(`${content.length}`);
      expect(headers.get('accept-ranges')).toBe('bytes');
      expect(headers.get('etag')).toBe(`"${sha256(content)}"`);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="_b onclick=[^"<>]*"; filename\*=UTF-8''[^<>"]+$/,
      );
    }
  });

  it('that broke off goes on where it was, and the pieces are the same bytes and one download', async () => {
    const { id } = await grant();
    const link = await linkOf(id);
    const cuts = [0, 1, 65_537, 4_000_001, content.length - 1, content.length];
    const pieces: Buffer[] = [];
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const end = (cuts[index + 1] ?? 0) - 1;
      const answer = await fetched(link, {
        range: `bytes=${start}-${end}`,
        'if-range': `"${sha256(content)}"`,
      });
      expect(answer.status).toBe(206);
      expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/${content.length}`);
      pieces.push(await bytesOf(answer));
    }
    expect(sha256(Buffer.concat(pieces))).toBe(sha256(content));
    expect(await left(id)).toBe(2);
    const beyond = await fetched(link, { range: `bytes=${content.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
    // Another version than the one it began with: all of it, anew.
    const changed = await fetched(link, { range: 'bytes=10-', 'if-range': '"another"' }, 'GET');
    expect(changed.status).toBe(200);
    await changed.body?.cancel();
  });

  it('belongs to its buyer: nobody else is given a link, and none can be made up or changed', async () => {
    const { id } = await grant();
    expect((await askLink(id, other)).code).toBe('not_found');
    const elsewhere = await productWorld(world);
    expect((await askLink(id, await elsewhere.member('client'))).code).toBe('not_found');
    expect(
      (
        await world.anyone('POST', `/t/${shop.tenantId}/library/${id}/links`, {
          fileId: file.id,
          versionId: file.versionId,
        })
      ).status,
    ).toBe(401);
    const [said = '', signature = ''] = (await linkOf(id)).split('/').at(-1)?.split('.') ?? [];
    const values = JSON.parse(Buffer.from(said, 'base64url').toString()) as unknown[];
    const spelled = (changed: unknown[]) => Buffer.from(JSON.stringify(changed)).toString('base64url');
    const longer = spelled([...values.slice(0, -1), Date.now() + 1_000 * HOUR]);
    const mine = (await grant({ clientUid: other.uid })).id;
    for (const token of [
      `${longer}.${signature}`,
      `${spelled(values.with(1, mine))}.${signature}`,
      `${said}.${'0'.repeat(64)}`,
      `${said}.`,
      said,
      `${spelled([...values, 1])}.${signature}`,
    ]) {
      expect(await codeOf(await fetched(`/v1/downloads/${token}`))).toBe('not_found');
    }
    // Signed by another tenant for this one's file.
    const of = {
      tenantId: elsewhere.tenantId,
      entitlementId: id,
      fileId: file.id,
      versionId: file.versionId,
    };
    await createTenantKeys(elsewhere.tenantId);
    const foreign = placeOf((await signLink(of, now())).url);
    expect(await codeOf(await fetched(foreign))).toBe('not_found');
  });

  it('ends with its link, unless it was begun', async () => {
    const { id } = await grant();
    const of = { tenantId: shop.tenantId, entitlementId: id, fileId: file.id, versionId: file.versionId };
    const old = placeOf((await signLink(of, new Date(Date.now() - HOUR))).url);
    expect(await codeOf(await fetched(old))).toBe('download_expired');
    expect((await fetched(old, {}, 'HEAD')).status).toBe(410);
    expect(await codeOf(await fetched(old, { range: 'bytes=10-' }))).toBe('download_expired');
    expect(await left(id)).toBe(3);
  });

  it.each([
    ['was refunded', { state: 'ended' as const }],
    ['is held back by a dispute', { state: 'suspended' as const }],
    ['has run out', { until: new Date(Date.now() - HOUR) }],
  ])('is refused at once when what was bought %s', async (_, change) => {
    const { id, reference } = await grant();
    const link = await linkOf(id);
    const begun = await fetched(link, { range: 'bytes=0-9' });
    expect(begun.status).toBe(206);
    await begun.body?.cancel();
    await reference.update(change);
    const answer = await fetched(link, { range: 'bytes=10-' });
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'not_entitled']);
    expect((await askLink(id)).code).toBe('not_entitled');
  });

  it('is counted exactly when twenty begin at once, and refused in words past the limit', async () => {
    const { id } = await grant();
    const links = await Promise.all(Array.from({ length: 20 }, () => linkOf(id)));
    const answers = await Promise.all(links.map((link) => fetched(link, { range: 'bytes=0-99' })));
    const statuses = answers.map(({ status }) => status).sort((one, other) => one - other);
    expect(statuses).toEqual([206, 206, 206, ...Array.from({ length: 17 }, () => 409)]);
    await Promise.all(answers.map((answer) => answer.body?.cancel()));
    expect(await left(id)).toBe(0);
    expect((await askLink(id)).code).toBe('download_limit');
    const counts = await db()
      .collection(paths.downloads(shop.tenantId))
      .where('entitlementId', '==', id)
      .get();
    expect(counts.docs.map((one) => one.get('count') as number)).toEqual([3]);
    // Another purchase has its own.
    expect((await askLink((await grant()).id)).status).toBe(201);
  });
});

it('a library shows what is its owner’s alone, and files only of what can be used', async () => {
  const stranger = await shop.member('client');
  await grant({ clientUid: stranger.uid, title: 'Serif' });
  await grant({ clientUid: stranger.uid, state: 'ended' });
  const page = (await stranger.call('GET', `/t/${shop.tenantId}/library`)).as(libraryPageSchema);
  expect(page.items).toHaveLength(2);
  expect(page.items.map(({ state, files }) => [state, files.length]).sort()).toEqual([
    ['active', 1],
    ['ended', 0],
  ]);
  const all = await collectionAt(paths.entitlements(shop.tenantId), entitlementSchema).count().get();
  expect(all.data().count).toBeGreaterThan(2);
});
