import { type LedgerAccount, ledgerAccountSchema } from '@evergrow/domain/commerce';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from '../books.module.css';
import { BooksNav } from '../books-nav.tsx';
import { BalancesPanel } from './balances-panel.tsx';
import { type EntryFilter, EntryList } from './entry-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Recount } from './recount.tsx';

/** What a business has, owes and earned, and every entry it follows from. */
export default function LedgerPage() {
  const t = useT('books');
  const { tenant, role } = useTenantView();
  const [params, setParams] = useSearchParams();
  useTitle(t('title'), tenant.name);
  const month = params.get('month') ?? '';
  const filter: EntryFilter = {
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : '',
    account: ledgerAccountSchema.safeParse(params.get('account')).data ?? '',
    orderId: params.get('order') ?? '',
  };
  const choose = (part: Partial<EntryFilter>) => {
    const { month: chosen, account, orderId } = { ...filter, orderId: '', ...part };
    const next = Object.entries({ month: chosen, account, order: orderId }).filter(
      ([, value]) => value !== '',
    );
    setParams(Object.fromEntries(next), { replace: true });
  };
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} lead={t('ledger.lead')} actions={<ExportMenu month={filter.month} />} />
      <BooksNav />
      <BalancesPanel onChoose={(account: LedgerAccount) => choose({ account })} />
      <section aria-label={t('ledger.entries')}>
        <h2 className={classes.heading}>{t('ledger.entries')}</h2>
        <div className={classes.filters}>
          <TextField
            label={t('ledger.month')}
            type="month"
            value={filter.month}
            onChange={(value) => choose({ month: value })}
          />
          <SelectField
            label={t('ledger.account')}
            placeholder={t('ledger.allAccounts')}
            clearable
            value={filter.account}
            onChange={(account) => choose({ account: (account || '') as EntryFilter['account'] })}
            options={ledgerAccountSchema.options.map((value) => ({
              value,
              label: t(`accounts.${value}.name`),
            }))}
          />
        </div>
        <EntryList filter={filter} />
      </section>
      {role === 'owner' ? <Recount /> : null}
    </div>
  );
}
