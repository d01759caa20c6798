import type { MarketView } from '@evergrow/domain/catalog/market';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { MarketForm } from './market-form.tsx';

/** Whether a business stands in the directory of all businesses, and what of it does not. */
export default function MarketPage() {
  const t = useT('discover');
  const tenant = useTenant();
  useTitle(t('market.title'), tenant.name);
  const path = `t/${tenant.id}/market`;
  const { data, error, reload } = useQuery(path, () => api.get<MarketView>(path), Number.POSITIVE_INFINITY);
  return (
    <>
      <PageHeader
        title={t('market.title')}
        lead={t('market.lead')}
        actions={
          <LinkButton variant="default" to="/discover">
            {t('market.look')}
          </LinkButton>
        }
      />
      {data ? (
        <MarketForm key={data.updatedAt} path={path} view={data} onSaved={() => void reload()} />
      ) : error === null ? (
        <ListSkeleton rows={3} />
      ) : (
        <ErrorState error={error} onRetry={() => void reload()} />
      )}
    </>
  );
}
