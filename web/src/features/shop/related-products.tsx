import type { RelatedProducts as Related } from '@evergrow/domain/catalog/search';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './product-row.module.css';
import { ProductRow } from './product-row.tsx';

/** Beside a product: what the same people buy, and what is about the same. Costs no document read. */
export default function RelatedProducts({ productId }: { productId: string }) {
  const t = useT('shop');
  const { slug } = useTenant();
  const { data } = useQuery(
    `related/${slug}/${productId}`,
    () => api.get<Related>(`public/tenants/${slug}/products/${productId}/related`),
    300_000,
  );
  if (!data || data.bought.length + data.similar.length === 0) return null;
  return (
    <div className={classes.related}>
      <ProductRow title={t('rows.bought')} cards={data.bought} />
      <ProductRow title={t('rows.similar')} cards={data.similar} />
    </div>
  );
}
