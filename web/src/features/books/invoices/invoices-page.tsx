import { type Invoice, invoiceSchema } from '@evergrow/domain/commerce/invoice';
import { paths } from '@evergrow/domain/kernel';
import { IconFileInvoice } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { useTenant } from '../../../app/tenant-context.tsx';
import { pageQuery, type Stored } from '../../../lib/collection.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import classes from '../books.module.css';
import { BooksNav } from '../books-nav.tsx';
import { InvoiceRow } from './invoice-row.tsx';

/** All invoices and credit notes of a business, latest first. */
export default function InvoicesPage() {
  const t = useT('books');
  const tenant = useTenant();
  useTitle(t('invoices.title'), tenant.name);
  const pages = usePages<Stored<Invoice>, QueryDocumentSnapshot>(`invoices/${tenant.id}`, (after) =>
    pageQuery<Invoice>(
      paths.invoices(tenant.id),
      invoiceSchema,
      (f) => [f.orderBy('issuedAt', 'desc')],
      after,
    ),
  );
  const settings = (
    <LinkButton variant="default" to={`/w/${tenant.slug}/books/invoice-settings`}>
      {t('settings.title')}
    </LinkButton>
  );
  return (
    <div className={classes.page}>
      <PageHeader title={t('invoices.title')} lead={t('invoices.lead')} actions={settings} />
      <BooksNav />
      <PageList
        pages={pages}
        label={t('invoices.title')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={<IconFileInvoice />} title={t('invoices.noneTitle')} action={settings}>
            {t('invoices.noneHint')}
          </EmptyState>
        }
        row={(invoice) => <InvoiceRow invoice={invoice} named />}
      />
    </div>
  );
}
