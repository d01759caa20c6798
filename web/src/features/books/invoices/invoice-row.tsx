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
  const { kind, number, total, currency, issuedAt, buyer, corrects, taxes } = invoice;
  const to = buyer.company === '' ? buyer.name : buyer.company;
  const about = [
    format.date(issuedAt),
    ...(named && to !== '' ? [to] : []),
    ...(corrects === null ? [] : [t('invoices.corrects', { number: corrects })]),
  ];
  const money = (amount: number) => format.money({ amount, currency });
  const taxed = taxes.map(({ label, percent, net, tax }) => {
    if (percent === 0 && tax === 0) return t('invoices.untaxed', { net: money(net ?? 0) });
    const name = [
      label || t('accounts.tax.name'),
      ...(percent === null ? [] : [`${format.number(percent)} %`]),
    ];
    const of = { tax: name.join(' '), amount: money(tax) };
    return net === null ? t('invoices.taxed', of) : t('invoices.taxedOn', { ...of, net: money(net) });
  });
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
        {taxed.length > 0 ? <small className={classes.taxes}>{taxed.join(' · ')}</small> : null}
        <ErrorNote error={get.error} />
      </RowText>
      <strong className={classes.amount}>
        {kind === 'creditNote' ? '−' : ''}
        {money(total)}
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
