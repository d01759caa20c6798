import { type ProductView, productKindSchema } from '@evergrow/domain/catalog';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { kindsFor } from '../../provider/offerings/offering-form.ts';
import classes from '../selling.module.css';
import { ProductEditor } from './product-editor.tsx';
import { emptyProduct, productFormOf } from './product-form.ts';

const KeyPoolPanel = lazy(async () => ({
  default: (await import('../../licences/key-pool-panel.tsx')).KeyPoolPanel,
}));

const PlanPanel = lazy(() => import('../../subscriptions/editor/plan-panel.tsx'));

const FilesPanel = lazy(async () => ({
  default: (await import('../files/files-panel.tsx')).FilesPanel,
}));

const handsOutOwnKeys = ({ listing: { delivery } }: ProductView): boolean =>
  delivery.by === 'licence' && delivery.keys === 'imported';

/** One product, new or existing. */
export default function ProductEditorPage() {
  const t = useT('selling');
  const tenant = useTenant();
  const { id = 'new' } = useParams();
  const isNew = id === 'new';
  // Its pictures are uploaded under its id before it is saved for the first time.
  const [freshId] = useState(() => crypto.randomUUID());
  const { data, error, reload } = useQuery(
    isNew ? null : `product-editor/${tenant.id}/${id}`,
    () => api.get<ProductView>(`t/${tenant.id}/products/${id}`),
    // What is being edited must not change under the person who edits it.
    Number.POSITIVE_INFINITY,
  );
  const title = data?.offering.title ?? t(isNew ? 'products.create' : 'products.title');
  useTitle(title, tenant.name);
  const [first = 'product'] = kindsFor(tenant.modules, null).flatMap(
    (kind) => productKindSchema.safeParse(kind).data ?? [],
  );
  return (
    <>
      <PageHeader
        title={title}
        back={<BackLink to={`/w/${tenant.slug}/products`}>{t('products.title')}</BackLink>}
        {...(data?.offering.published && {
          actions: (
            <LinkButton to={`/t/${tenant.slug}/shop/${id}`} variant="light">
              {t('editor.see')}
            </LinkButton>
          ),
        })}
      />
      {data && handsOutOwnKeys(data) ? (
        <Suspense fallback={null}>
          <div className={classes.above}>
            <KeyPoolPanel offeringId={id} title={data.offering.title} />
          </div>
        </Suspense>
      ) : null}
      {data?.offering.kind === 'plan' ? (
        <Suspense fallback={null}>
          <div className={classes.above}>
            <PlanPanel
              offeringId={id}
              currencies={[
                data.offering.price.currency,
                ...data.listing.prices.map(({ currency }) => currency),
              ]}
            />
          </div>
        </Suspense>
      ) : null}
      {data && data.listing.delivery.by !== 'none' ? (
        <Suspense fallback={null}>
          <div className={classes.above}>
            <FilesPanel offeringId={id} listing={data.listing} />
          </div>
        </Suspense>
      ) : null}
      {isNew ? (
        <ProductEditor
          key="new"
          id={freshId}
          initial={emptyProduct(first)}
          view={null}
          onSaved={() => undefined}
        />
      ) : data ? (
        <ProductEditor
          key={data.version}
          id={id}
          initial={productFormOf(data)}
          view={data}
          onSaved={() => void reload()}
        />
      ) : error === null ? (
        <ListSkeleton rows={3} height={200} />
      ) : (
        <ErrorState error={error} onRetry={() => void reload()} />
      )}
    </>
  );
}
