import { type Invoice, invoiceSchema } from '@evergrow/domain/commerce/invoice';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useLiveQuery } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from '../books.module.css';
import { InvoiceRow } from './invoice-row.tsx';

/** More would be refunded in more than so many parts. */
const most = 50;

type Props = {
  orderId: string;
  /** The buyer sees their own; left out for who runs the business. */
  clientUid?: string;
};

/** The invoice of an order and the credit notes of its refunds; nothing where none were issued. */
export default function OrderInvoices({ orderId, clientUid }: Props) {
  const t = useT('books');
  const { id: tenantId } = useTenant();
  const { data } = useLiveQuery<Invoice>(
    `invoices/${tenantId}/${orderId}`,
    paths.invoices(tenantId),
    invoiceSchema,
    clientUid === undefined
      ? (f) => [f.where('orderId', '==', orderId), f.limit(most)]
      : (f) => [f.where('orderId', '==', orderId), f.where('clientUid', '==', clientUid), f.limit(most)],
  );
  if (!data || data.length === 0) return null;
  const sorted = data.toSorted((one, other) => one.issuedAt.getTime() - other.issuedAt.getTime());
  return (
    <Panel title={t('invoices.ofOrder')}>
      <ul className={classes.plain}>
        {sorted.map((invoice) => (
          <li key={invoice.id}>
            <InvoiceRow invoice={invoice} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
