import {
  askLinkSchema,
  askUploadSchema,
  givenLinkSchema,
  libraryPageSchema,
  libraryQuerySchema,
  sellerFileSchema,
  sellerFilesSchema,
  takeFileSchema,
  uploadPlaceSchema,
} from '@evergrow/domain/commerce/files';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import type { BytesAnswer } from '../../api/bytes-answer.ts';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { giveLink } from './give-link.ts';
import { readLibrary } from './library.ts';
import { removeFile, sellerFiles, takeFile, uploadPlace } from './seller-files.ts';
import { sendFile } from './send-file.ts';

const inTenant = z.object({ tenantId: idSchema });
const ofOffering = inTenant.extend({ offeringId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const editor = { kind: 'member', least: 'editor' } as const;

export function registerFileRoutes(api: Api): void {
  registerSellerRoutes(api);
  registerBuyerRoutes(api);
}

function registerSellerRoutes(api: Api): void {
  const of = { tag: 'Files', access: editor, params: ofOffering } as const;
  endpoint(
    api,
    {
      ...of,
      method: 'get',
      path: '/t/{tenantId}/products/{offeringId}/files',
      summary: 'The files a product is delivered as, with their versions',
      response: sellerFilesSchema,
    },
    ({ params }) => sellerFiles(params.tenantId, params.offeringId),
  );

  endpoint(
    api,
    {
      ...of,
      method: 'post',
      path: '/t/{tenantId}/products/{offeringId}/uploads',
      summary: 'Where in Storage to put a file of at most 2 GB',
      body: askUploadSchema,
      response: uploadPlaceSchema,
      status: 201,
    },
    ({ params, caller }) => {
      return uploadPlace(params.tenantId, params.offeringId, personOf(caller).uid);
    },
  );

  endpoint(
    api,
    {
      ...of,
      method: 'post',
      path: '/t/{tenantId}/products/{offeringId}/files',
      summary: 'Take up an uploaded file or a new version of one; it is offered once it was checked',
      body: takeFileSchema,
      response: sellerFileSchema,
      status: 201,
    },
    ({ params, body, caller, requestId, now }) => {
      return takeFile(params.tenantId, params.offeringId, body, {
        uid: personOf(caller).uid,
        requestId,
        now,
      });
    },
  );

  endpoint(
    api,
    {
      ...of,
      method: 'delete',
      path: '/t/{tenantId}/products/{offeringId}/files/{fileId}',
      summary: 'Take a file off, with all its versions: nobody gets it any more',
      params: ofOffering.extend({ fileId: idSchema }),
      response: z.object({}),
      status: 204,
    },
    async ({ params, actor, requestId, now }) => {
      await removeFile(params.tenantId, params.offeringId, params.fileId, { uid: actor, requestId, now });
      return {};
    },
  );
}

function registerBuyerRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/library',
      tag: 'Library',
      summary: 'What somebody has: files, licences and until when',
      access: client,
      params: inTenant,
      query: libraryQuerySchema,
      response: libraryPageSchema,
    },
    async ({ params, query, caller, now }) => {
      return await readLibrary(params.tenantId, personOf(caller).uid, query, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/library/{entitlementId}/links',
      tag: 'Library',
      summary: 'A link to one version of a file: good for a quarter of an hour and one download',
      access: client,
      params: inTenant.extend({ entitlementId: idSchema }),
      body: askLinkSchema,
      response: givenLinkSchema,
      status: 201,
      perMinute: 60,
    },
    async ({ params, body, caller, now }) => {
      return await giveLink({ ...params, ...body }, personOf(caller).uid, now);
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/downloads/{token}',
      tag: 'Library',
      summary: 'The file a link is for, whole or in parts (Range, If-Range, HEAD)',
      access: { kind: 'public' },
      params: z.object({ token: z.string().min(20).max(2_000) }),
      bytes: true,
      response: z.custom<BytesAnswer>(),
      // A download in many parts asks often.
      perMinute: 600,
    },
    ({ params, asked, now }) => sendFile(params.token, asked, now),
  );
}
