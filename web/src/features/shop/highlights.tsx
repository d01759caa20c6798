import type { PersonalProducts, ShopHighlights } from '@evergrow/domain/catalog/search';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ProductRow } from './product-row.tsx';

/** Fewer than this are no row. */
const least = 3;
const long = 300_000;

/** What suits who is here, what is bought more these days and what is bought most. */
export default function Highlights() {
  const t = useT('shop');
  const { tenant, role } = useTenantView();
  const shop = useQuery(
    `highlights/${tenant.slug}`,
    () => api.get<ShopHighlights>(`public/tenants/${tenant.slug}/recommendations`),
    long,
  );
  const mine = useQuery(
    role === null ? null : `recommendations/${tenant.id}`,
    () => api.get<PersonalProducts>(`t/${tenant.id}/recommendations/mine`),
    long,
  );
  const rows = [
    { title: t('rows.mine'), cards: mine.data?.items ?? [] },
    { title: t('rows.trending'), cards: shop.data?.trending ?? [] },
    { title: t('rows.popular'), cards: shop.data?.popular ?? [] },
  ];
  // Without them the whole shop stands there all the same: what cannot be fetched is left out.
  return rows
    .filter(({ cards }) => cards.length >= least)
    .slice(0, 2)
    .map(({ title, cards }) => <ProductRow key={title} title={title} cards={cards} />);
}
