import type { CustomerMark, CustomerRow, CustomerSort } from '@evergrow/domain/commerce/customer';
import type { PriceListView } from '@evergrow/domain/pricing';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CustomerMarks } from './customer-marks.tsx';
import classes from './customers.module.css';

type Page = { items: CustomerRow[]; nextCursor: string | null };
const views = ['all', 'returning', 'refunded', 'subscribed'] as const;
const sorts: readonly CustomerSort[] = ['lastOrder', 'worth', 'orders', 'name'];

/** The lists a customer can be on, by title. */
function usePriceLists(tenantId: string, sells: boolean): { value: string; label: string }[] {
  const path = `t/${tenantId}/price-lists`;
  const { data } = useQuery(sells ? path : null, () => api.get<{ items: PriceListView[] }>(path));
  return (data?.items ?? []).map(({ id, terms }) => ({ value: id, label: terms.title }));
}

/** Who bought something: found by name, narrowed and sorted, page by page. */
export default function CustomersPage() {
  const t = useT('customers');
  const format = useFormat();
  const tenant = useTenant();
  useTitle(t('title'), tenant.name);
  const [parameters, setParameters] = useSearchParams();
  const [typed, setTyped] = useState(parameters.get('q') ?? '');
  const view = views.find((one) => one === parameters.get('view')) ?? 'all';
  const sort = sorts.find((one) => one === parameters.get('sort')) ?? 'lastOrder';
  const mark: CustomerMark | undefined = view === 'all' ? undefined : view;
  const q = parameters.get('q') ?? '';
  const priceList = parameters.get('prices') ?? '';
  const lists = usePriceLists(tenant.id, tenant.modules.includes('products'));
  const isListed = priceList !== '';
  const isAll = q === '' && view === 'all' && !isListed;
  const path = `t/${tenant.id}/customers`;
  const pages = usePages<CustomerRow, string>(`${path}/${view}/${sort}/${priceList}/${q}`, async (cursor) => {
    const page = await api.get<Page>(path, {
      query: { q, mark, sort, priceList: priceList || undefined, cursor },
    });
    return { items: page.items, next: page.nextCursor };
  });
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true });
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <DownloadButton path={`t/${tenant.id}/customers.csv`} query={{ mark }}>
            {t('export')}
          </DownloadButton>
        }
      />
      <QueryTabs
        name="view"
        label={t('narrow')}
        current={view}
        tabs={views.map((value) => ({ value, label: t(`views.${value}`) }))}
      />
      <search>
        <form
          className={classes.find}
          onSubmit={(event) => {
            event.preventDefault();
            choose('q', typed.trim());
          }}
        >
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            optional
            type="search"
            value={typed}
            onChange={(value) => {
              setTyped(value);
              if (value === '') choose('q', '');
            }}
            maxLength={80}
            autoComplete="off"
          />
          <SelectField
            label={t('sort')}
            value={q === '' || isListed ? sort : 'name'}
            onChange={(value) => choose('sort', value)}
            disabled={q !== '' || isListed}
            options={sorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          />
          {lists.length > 0 ? (
            <SelectField
              label={t('priceList')}
              value={priceList}
              onChange={(value) => choose('prices', value)}
              placeholder={t('anyPrices')}
              clearable
              options={lists}
            />
          ) : null}
          <Button type="submit" variant="default">
            {t('find')}
          </Button>
        </form>
      </search>
      <PageList
        pages={pages}
        label={t('title')}
        keyOf={({ uid }) => uid}
        empty={
          <EmptyState icon={<IconUsers />} title={t(isAll ? 'emptyTitle' : 'noneTitle')}>
            {t(isAll ? 'emptyHint' : 'noneHint')}
          </EmptyState>
        }
        row={(customer) => (
          <Link to={`/w/${tenant.slug}/customers/${customer.uid}`} className={classes.row}>
            <RowText
              title={
                <>
                  {customer.name || t('someone')}
                  <CustomerMarks marks={customer.marks} />
                </>
              }
            >
              {[
                t('orders', { count: customer.orders }),
                t('lastOn', { date: format.date(customer.lastOrderAt) }),
              ].join(' · ')}
            </RowText>
            <strong className={classes.amount}>
              {customer.spent.map((money) => (
                <span key={money.currency}>{format.money(money)}</span>
              ))}
            </strong>
          </Link>
        )}
      />
    </>
  );
}
