import { isAtLeast } from '@evergrow/domain/tenancy';
import { IconKey } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { KeyPoolPanel } from './key-pool-panel.tsx';
import { LicenceList } from './licence-list.tsx';
import classes from './licences.module.css';

type Products = { items: { id: string; title: string; imported: boolean }[] };

/** Licences of the business and the keys it imported. Editors see to the keys, admins to the licences as well. */
export default function LicencesPage() {
  const t = useT('licences');
  const { tenant, role } = useTenantView();
  const [params, setParams] = useSearchParams();
  useTitle(t('seller.title'), tenant.name);
  const path = `t/${tenant.id}/licensed-products`;
  const { data, error, reload } = useQuery(path, () => api.get<Products>(path));
  const chosen = params.get('product') ?? '';
  const isShown = ({ id }: { id: string }) => chosen === '' || chosen === id;
  return (
    <div className={classes.page}>
      <PageHeader title={t('seller.title')} lead={t('seller.lead')} />
      {data === undefined ? (
        error === null ? (
          <ListSkeleton />
        ) : (
          <ErrorState error={error} onRetry={() => void reload()} />
        )
      ) : data.items.length === 0 ? (
        <EmptyState icon={<IconKey />} title={t('seller.noneTitle')}>
          {t('seller.noneHint')}
        </EmptyState>
      ) : (
        <>
          <SelectField
            label={t('seller.product')}
            placeholder={t('seller.allProducts')}
            clearable
            value={chosen}
            onChange={(product) => setParams(product ? { product } : {}, { replace: true })}
            options={data.items.map(({ id, title }) => ({ value: id, label: title }))}
          />
          {data.items
            .filter((one) => one.imported && isShown(one))
            .map(({ id, title }) => (
              <KeyPoolPanel key={id} offeringId={id} title={title} />
            ))}
          <p className={classes.quiet}>
            {t.rich('seller.guide', {
              link: (inner) => <a href="/v1/reference">{inner}</a>,
            })}
          </p>
        </>
      )}
      {role !== null && isAtLeast(role, 'admin') && data && data.items.length > 0 ? (
        <LicenceList key={chosen} offeringId={chosen} />
      ) : null}
    </div>
  );
}
