import type { PublicProduct } from '@evergrow/domain/catalog';
import { IconArrowLeft, IconCertificate, IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { BundleParts } from './bundle-parts.tsx';
import { Description } from './description.tsx';
import { Gallery } from './gallery.tsx';
import classes from './product-page.module.css';
import { useHead } from './use-head.ts';
import { useProduct } from './use-product.ts';

// Prices are counted with the server's own engine: fetched beside the product's answer rather than before it.
const loadBuyBox = () => import('./buy-box.tsx');
const RelatedProducts = lazy(() => import('../shop/related-products.tsx'));
const PlanBox = lazy(() => import('../subscriptions/plan-box.tsx'));
const BuyBox = lazy(async () => ({ default: (await loadBuyBox()).BuyBox }));

/** One product: what it looks like, what it is, what can be chosen of it, and into the cart. */
export default function ProductPage() {
  const { slug = '', offeringId = '' } = useParams();
  const { data, error, reload } = useProduct(slug, offeringId);
  useEffect(() => void loadBuyBox(), []);
  if (data) return <Product key={offeringId} product={data.product} />;
  if (error === null) return <PageSkeleton />;
  return (
    <div className={classes.page}>
      <BackToShop />
      <ErrorState error={error} onRetry={() => void reload()} />
    </div>
  );
}

function BackToShop() {
  const t = useT('product');
  const { slug } = useTenant();
  return (
    <Link to={`/t/${slug}/shop`} className={classes.back}>
      <IconArrowLeft size={18} aria-hidden />
      {t('back')}
    </Link>
  );
}

function Product({ product }: { product: PublicProduct }) {
  const t = useT('product');
  const { locale } = useLocale();
  const tenant = useTenant();
  const { title, summary, description, seo, facets, tags, categories } = product;
  useHead(seo.title || title, tenant.name, seo.description || summary || description.slice(0, 160));
  return (
    <div className={classes.page}>
      <BackToShop />
      <div className={classes.columns} data-plain={product.pictures.length === 0 || undefined}>
        <Gallery product={product} />
        <div className={classes.side}>
          <header className={classes.head}>
            <p className={classes.badges}>
              {product.kind === 'product' ? null : <Badge>{t(`kinds.${product.kind}`)}</Badge>}
              {categories.map(({ id, title: name, titleEs }) => (
                <Badge key={id} tone="neutral">
                  {(locale === 'es' && titleEs) || name}
                </Badge>
              ))}
            </p>
            <h1>{title}</h1>
            {summary ? <p className={classes.summary}>{summary}</p> : null}
          </header>
          <Suspense fallback={<Skeleton height={280} />}>
            {product.kind === 'plan' ? <PlanBox offeringId={product.id} /> : <BuyBox product={product} />}
          </Suspense>
          <Delivery delivery={product.delivery} />
        </div>
        <div className={classes.main}>
          <BundleParts parts={product.parts} />
          {description ? (
            <section>
              <h2>{t('description')}</h2>
              <Description text={description} className={classes.description} />
            </section>
          ) : null}
          {facets.length > 0 || tags.length > 0 ? (
            <section>
              <h2>{t('details')}</h2>
              <dl className={classes.facts}>
                {facets.map(({ name, values }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{values.join(', ')}</dd>
                  </div>
                ))}
                {tags.length > 0 ? (
                  <div>
                    <dt>{t('tags')}</dt>
                    <dd>{tags.join(', ')}</dd>
                  </div>
                ) : null}
              </dl>
            </section>
          ) : null}
        </div>
      </div>
      <Suspense>
        <RelatedProducts productId={product.id} />
      </Suspense>
    </div>
  );
}

/** How it is handed over. */
function Delivery({ delivery }: Pick<PublicProduct, 'delivery'>) {
  const t = useT('product');
  const format = useFormat();
  if (delivery.by === 'none') return null;
  const { maxDownloads } = delivery;
  return (
    <ul className={classes.delivery}>
      {delivery.by === 'licence' ? (
        <li>
          <IconCertificate size={18} aria-hidden />
          {t('delivery.licence', { count: delivery.activations })}
          {delivery.validDays === null ? null : `, ${t('delivery.days', { count: delivery.validDays })}`}
        </li>
      ) : null}
      <li>
        <IconDownload size={18} aria-hidden />
        {maxDownloads === null
          ? t('delivery.download')
          : t('delivery.times', { times: format.number(maxDownloads) })}
      </li>
    </ul>
  );
}
