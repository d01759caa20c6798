import {
  adjustStockSchema,
  productListSchema,
  productPageSchema,
  productsQuerySchema,
  productViewSchema,
  putProductSchema,
  putShopSettingsSchema,
  shopSettingsViewSchema,
  stockViewSchema,
  takenPictureSchema,
  takePictureSchema,
} from '@evergrow/domain/catalog';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { publicTenant, publishedTenant } from '../public-views.ts';
import { changeStock, deleteProduct } from './change-product.ts';
import { listProducts } from './list-products.ts';
import { takePicture } from './pictures.ts';
import { publicProduct } from './public-product.ts';
import { putProduct } from './put-product.ts';
import { readProduct } from './read-product.ts';
import { putShopSettings, readShopSettings } from './shop-settings.ts';

const tag = 'Shop';
const inTenant = z.object({ tenantId: idSchema });
const ofProduct = inTenant.extend({ offeringId: idSchema });
const editor = { kind: 'member', least: 'editor' } as const;
const path = '/t/{tenantId}/products/{offeringId}';

export function registerProductRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/products/{offeringId}',
      tag: 'Public',
      summary: 'Everything the page of a product shows',
      access: { kind: 'public' },
      params: z.object({ slug: z.string().max(40), offeringId: idSchema }),
      response: productPageSchema,
      cache: 60,
    },
    async ({ params }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      return {
        tenant: publicTenant(tenantId, tenant),
        product: await publicProduct(tenantId, params.offeringId),
      };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/products',
      tag,
      summary: 'What is sold without a time, the latest first',
      access: editor,
      params: inTenant,
      query: productsQuerySchema,
      response: productListSchema,
    },
    ({ params, query }) => listProducts(params.tenantId, query),
  );
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'A product as an editor works on it',
      access: editor,
      params: ofProduct,
      response: productViewSchema,
    },
    ({ params }) => readProduct(params.tenantId, params.offeringId),
  );
  endpoint(
    api,
    {
      method: 'put',
      path,
      tag,
      summary: 'Change it, or create it, provided nobody else did meanwhile',
      access: editor,
      params: ofProduct,
      body: putProductSchema,
      response: productViewSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const { tenantId, offeringId } = params;
      const { currency } = acting.tenant;
      await putProduct({ tenantId, offeringId, currency }, body, { actor, requestId, now });
      return await readProduct(tenantId, offeringId);
    },
  );
  endpoint(
    api,
    {
      method: 'delete',
      path,
      tag,
      summary: 'Take it out of the shop for good',
      access: editor,
      params: ofProduct,
      response: z.object({}),
      status: 204,
    },
    async ({ params, actor, requestId, now }) => {
      await deleteProduct(params.tenantId, params.offeringId, { actor, requestId, now });
      return {};
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: `${path}/stock`,
      tag,
      summary: 'Change how many there are: to a number, or by one',
      access: editor,
      params: ofProduct,
      body: adjustStockSchema,
      response: stockViewSchema,
      idempotent: true,
    },
    async ({ params, body, actor, requestId, now }) => ({
      stock: await changeStock(params.tenantId, params.offeringId, body, { actor, requestId, now }),
    }),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: `${path}/pictures`,
      tag,
      summary: 'Make a picture of what was uploaded; it is kept once the product is saved with it',
      access: editor,
      params: ofProduct,
      body: takePictureSchema,
      response: takenPictureSchema,
      status: 201,
      perMinute: 60,
    },
    async ({ params, body, acting, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      const { uid } = acting.member;
      const about = { uid, uploadId: body.uploadId, now };
      return { picture: await takePicture(params.tenantId, params.offeringId, about) };
    },
  );
  registerShopSettingsRoutes(api);
}

function registerShopSettingsRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/shop-settings',
      tag,
      summary: 'What holds for the whole shop: categories, taxes',
      access: editor,
      params: inTenant,
      response: shopSettingsViewSchema,
    },
    ({ params }) => readShopSettings(params.tenantId),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/shop-settings',
      tag,
      summary: 'Change it, provided nobody else did meanwhile; taxes and holds are the admins’',
      access: editor,
      params: inTenant,
      body: putShopSettingsSchema,
      response: shopSettingsViewSchema,
    },
    ({ body, acting, actor, requestId, now }) => putShopSettings(acting, body, { actor, requestId, now }),
  );
}
