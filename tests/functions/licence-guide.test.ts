import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type LicenceClaims,
  licenceAnswerSchema,
  licenceKeySetSchema,
} from '@evergrow/domain/commerce/licence';
import { DAY, paths } from '@evergrow/domain/kernel';
import { makeEntitlement } from '@evergrow/seed/factories/entitlement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootDir } from '../../emulators/src/paths.ts';
import { revealKey } from '../../functions/src/commerce/licences/own-licences.ts';
import { settleLicences } from '../../functions/src/commerce/licences/settle-licences.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { shopWorld } from '../support/shop-world.ts';

type Here = { tenantId: string; product: string; device: string; now?: number };
type Read = (token: string, jwk: unknown, here: Here) => LicenceClaims | null;

const guide = readFileSync(join(rootDir, 'docs/developers/licences.md'), 'utf8');
let api: ApiWorld;
let read: Read;
let folder: string;
beforeAll(async () => {
  api = await apiWorld();
  folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const file = join(folder, 'read-licence.mjs');
  writeFileSync(file, /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
  ({ readLicence: read } = (await import(file)) as { readLicence: Read });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.stop();
});

describe('the code of the guide', () => {
  it('knows a licence without a connection, and nothing that is not one', async () => {
    const delivery = {
      by: 'licence',
      maxDownloads: null,
      activations: 1,
      validDays: null,
      keys: 'generated',
    } as const;
    const { tenantId } = await shopWorld({ editor: { listing: { delivery } } });
    await createTenantKeys(tenantId);
    const entitlement = makeEntitlement({ clientUid: 'ana', offeringId: 'editor', grantedAt: new Date() });
    await db().doc(paths.entitlement(tenantId, 'order_1')).set(entitlement);
    await settleLicences(tenantId, 'order_1', entitlement, new Date());
    const { key } = await revealKey(tenantId, 'ana', 'order_1');
    const body = { tenantId, product: 'editor', key, device: 'serial 4711' };
    const { token } = (await api.anyone('POST', '/public/licences/activate', body)).as(licenceAnswerSchema);
    const keys = (await api.anyone('GET', `/public/licences/${tenantId}/keys`)).as(licenceKeySetSchema);
    const [jwk] = keys.keys;

    const here = { tenantId, product: 'editor', device: 'serial 4711' };
    expect(read(token, jwk, here)).toMatchObject({ iss: tenantId, sub: 'order_1', until: null });
    expect(read(token, jwk, { ...here, device: 'serial 4712' })).toBeNull();
    expect(read(token, jwk, { ...here, product: 'other' })).toBeNull();
    expect(read(token, jwk, { ...here, tenantId: 'other' })).toBeNull();
    expect(read(token, jwk, { ...here, now: Date.now() + 6 * DAY })).not.toBeNull();
    expect(read(token, jwk, { ...here, now: Date.now() + 8 * DAY })).toBeNull();

    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 9e9 })).toString('base64url');
    expect(read(`${header}.${forged}.${signature}`, jwk, here)).toBeNull();
    const { tenantId: foreign } = await shopWorld();
    await createTenantKeys(foreign);
    const others = (await api.anyone('GET', `/public/licences/${foreign}/keys`)).as(licenceKeySetSchema);
    expect(read(token, others.keys[0], here)).toBeNull();
  });
});
