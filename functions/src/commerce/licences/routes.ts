import {
  changeLicenceSchema,
  deactivatedSchema,
  importedKeysSchema,
  importKeysSchema,
  keyPoolsSchema,
  licenceAnswerSchema,
  licenceKeySetSchema,
  licenceListQuerySchema,
  licenceListSchema,
  licenceRequestSchema,
  licenceRowSchema,
  licensedOfferingsSchema,
  ownLicenceListSchema,
  ownLicenceSchema,
  ownLicencesQuerySchema,
  revealedKeySchema,
} from '@evergrow/domain/commerce/licence';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { importKeys, keyPools, licensedOfferings } from './key-pools.ts';
import { changeLicence, listLicences } from './list-licences.ts';
import { freeDevice, listOwnLicences, revealKey } from './own-licences.ts';
import { activateDevice, deactivateDevice, publicKeysOf, validateDevice } from './use-licence.ts';

const tag = 'Licences';
const inTenant = z.object({ tenantId: idSchema });
const ofLicence = inTenant.extend({ licenceId: idSchema });
const ofOffering = inTenant.extend({ offeringId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const editor = { kind: 'member', least: 'editor' } as const;
const admin = { kind: 'member', least: 'admin' } as const;

/** Asked by the seller's software, of one address. */
const perMinute = 60;

export function registerLicenceRoutes(api: Api): void {
  registerSoftwareRoutes(api);
  registerBuyerRoutes(api);
  registerSellerRoutes(api);
}

function registerSoftwareRoutes(api: Api): void {
  const asked = {
    method: 'post',
    tag,
    access: { kind: 'public' },
    body: licenceRequestSchema,
    perMinute,
  } as const;
  endpoint(
    api,
    {
      ...asked,
      path: '/public/licences/activate',
      summary: 'Activate a licence on a device; again on the same changes nothing',
      response: licenceAnswerSchema,
    },
    ({ body, now }) => activateDevice(body, now),
  );
  endpoint(
    api,
    {
      ...asked,
      path: '/public/licences/validate',
      summary: 'Whether a licence still holds on a device, with a fresh token',
      response: licenceAnswerSchema,
    },
    ({ body, now }) => validateDevice(body, now),
  );
  endpoint(
    api,
    {
      ...asked,
      path: '/public/licences/deactivate',
      summary: 'Free a device, so that another can be activated',
      response: deactivatedSchema,
    },
    ({ body, now }) => deactivateDevice(body, now),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/licences/{tenantId}/keys',
      tag,
      summary: 'The public key that signed licences are checked with, as a JSON Web Key Set',
      access: { kind: 'public' },
      params: inTenant,
      response: licenceKeySetSchema,
      cache: 3_600,
    },
    ({ params }) => publicKeysOf(params.tenantId),
  );
}

function registerBuyerRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/my-licences',
      tag,
      summary: 'The caller’s own licences and devices, the latest first',
      access: client,
      params: inTenant,
      query: ownLicencesQuerySchema,
      response: ownLicenceListSchema,
    },
    ({ params, query, caller, now }) => listOwnLicences(params.tenantId, personOf(caller).uid, query, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/my-licences/{licenceId}/key',
      tag,
      summary: 'The key of one’s own licence, which nobody else is shown',
      access: client,
      params: ofLicence,
      response: revealedKeySchema,
      perMinute: 30,
    },
    ({ params, caller }) => revealKey(params.tenantId, personOf(caller).uid, params.licenceId),
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/t/{tenantId}/my-licences/{licenceId}/devices/{hash}',
      tag,
      summary: 'Free one of one’s own devices',
      access: client,
      params: ofLicence.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      response: ownLicenceSchema,
    },
    ({ params, caller, now }) =>
      freeDevice(params.tenantId, personOf(caller).uid, params.licenceId, params.hash, now),
  );
}

function registerSellerRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/licences',
      tag,
      summary: 'Licences, narrowed by product, by the end of a key or by buyer; never their keys',
      access: admin,
      params: inTenant,
      query: licenceListQuerySchema,
      response: licenceListSchema,
    },
    ({ params, query, now }) => listLicences(params.tenantId, query, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/licences/{licenceId}/changes',
      tag,
      summary: 'Take a licence back, give it again, or free all its devices',
      access: admin,
      params: ofLicence,
      body: changeLicenceSchema,
      response: licenceRowSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      changeLicence(params.tenantId, params.licenceId, body, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/licensed-products',
      tag,
      summary: 'Products that are delivered by licence',
      access: editor,
      params: inTenant,
      response: licensedOfferingsSchema,
    },
    ({ params }) => licensedOfferings(params.tenantId),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/licensed-products/{offeringId}/keys',
      tag,
      summary: 'How many imported keys are left for a product, and how many licences wait for one',
      access: editor,
      params: ofOffering,
      response: keyPoolsSchema,
    },
    ({ params }) => keyPools(params.tenantId, params.offeringId),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/licensed-products/{offeringId}/keys',
      tag,
      summary: 'Import keys: one a line, or the first column of a CSV; who waits gets theirs at once',
      access: editor,
      params: ofOffering,
      body: importKeysSchema,
      response: importedKeysSchema,
      perMinute: 20,
    },
    ({ params, body, actor, requestId, now }) =>
      importKeys(params.tenantId, params.offeringId, body, { actor, requestId, now }),
  );
}
