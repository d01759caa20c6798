import type { Invoice } from '@evergrow/domain/commerce/invoice';
import { IconDownload } from '@tabler/icons-react';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { download } from '../../../lib/download.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import classes from '../books.module.css';

/** An invoice or a credit note in a list: what it is, over how much, and the file. */
export function InvoiceRow({ invoice, named = false }: { invoice: Stored<Invoice>; named?: boolean }) {
  const t = useT('books');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const get = useAction(() => download(`t/${tenantId}/invoices/${invoice.id}/pdf`));
  const { kind, number, total, currency, issuedAt, buyer, corrects } = invoice;
  const to = buyer.company === '' ? buyer.name : buyer.company;
  const about = [
    format.date(issuedAt),
    ...(named && to !== '' ? [to] : []),
    ...(corrects === null ? [] : [t('invoices.corrects', { number: corrects })]),
  ];
  return (
    <div className={classes.row}>
      <RowText
        title={
          <>
            {number}
            {kind === 'creditNote' ? <Badge tone="neutral">{t('invoices.creditNote')}</Badge> : null}
          </>
        }
      >
        {about.join(' · ')}
        <ErrorNote error={get.error} />
      </RowText>
      <strong className={classes.amount}>
        {kind === 'creditNote' ? '−' : ''}
        {format.money({ amount: total, currency })}
      </strong>
      <Button
        size="sm"
        variant="default"
        loading={get.pending}
        icon={<IconDownload size={18} aria-hidden />}
        onClick={() => void get.run()}
      >
        {t('invoices.pdf')}
        <span className="visually-hidden">: {number}</span>
      </Button>
    </div>
  );
}
