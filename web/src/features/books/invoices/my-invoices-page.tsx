import { type Invoice, invoiceSchema } from '@evergrow/domain/commerce/invoice';
import { paths } from '@evergrow/domain/kernel';
import { IconFileInvoice } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { useTenant } from '../../../app/tenant-context.tsx';
import { pageQuery, type Stored } from '../../../lib/collection.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { Panel } from '../../../ui/panel.tsx';
import BillingForm from '../../billing/billing-form.tsx';
import classes from '../books.module.css';
import { InvoiceRow } from './invoice-row.tsx';

/** A client's invoices and credit notes, latest first. */
export default function MyInvoicesPage() {
  const t = useT('books');
  const cart = useT('cart');
  const tenant = useTenant();
  const { uid } = useSignedIn();
  useTitle(t('invoices.mine'), tenant.name);
  const pages = usePages<Stored<Invoice>, QueryDocumentSnapshot>(`invoices/${tenant.id}/${uid}`, (after) =>
    pageQuery<Invoice>(
      paths.invoices(tenant.id),
      invoiceSchema,
      (f) => [f.where('clientUid', '==', uid), f.orderBy('issuedAt', 'desc')],
      after,
    ),
  );
  return (
    <>
      <PageHeader title={t('invoices.mine')} lead={t('invoices.mineLead', { name: tenant.name })} />
      <PageList
        pages={pages}
        label={t('invoices.mine')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconFileInvoice />} title={t('invoices.noneTitle')}>
            {t('invoices.noneMineHint')}
          </EmptyState>
        }
        row={(invoice) => <InvoiceRow invoice={invoice} />}
      />
      <div className={classes.besides}>
        <Panel title={cart('billing.title')} lead={cart('billing.lead')}>
          <BillingForm />
        </Panel>
      </div>
    </>
  );
}
