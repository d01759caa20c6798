import type { DuePayout, PayoutRow } from '@evergrow/domain/commerce/affiliate';
import { IconCash, IconDownload } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import classes from './affiliates.module.css';
import { downloadCsv } from './download-csv.ts';

type Page = { items: PayoutRow[]; nextCursor: string | null };

/** What is to be paid now, to be noted once it is, and what was. */
export function Payouts() {
  const t = useT('affiliates');
  const format = useFormat();
  const { id } = useTenant();
  const path = `t/${id}/affiliate-payouts`;
  const { key, renew } = useIdempotencyKey();
  const due = useQuery(`${path}/due`, () => api.get<{ items: DuePayout[] }>(`${path}/due`));
  const paid = usePages<PayoutRow, string>(path, async (cursor) => {
    const page = await api.get<Page>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  const pay = useAction(async ({ affiliateId, currency, amount, displayName }: DuePayout) => {
    await api.post(path, { body: { affiliateId, currency, amount }, idempotencyKey: key() });
    renew();
    toast({ message: t('payouts.noted', { name: displayName }) });
    due.reload();
    paid.reload();
  });
  const file = useAction(() => downloadCsv(`${path}/due.csv`, 'affiliate-payouts.csv'));
  const items = due.data?.items;
  return (
    <>
      <Panel title={t('payouts.due')} lead={t('payouts.dueLead')}>
        <ErrorNote error={pay.error ?? file.error} />
        {due.error ? <ErrorState error={due.error} onRetry={due.reload} /> : null}
        {items === undefined && !due.error ? <ListSkeleton rows={2} /> : null}
        {items?.length === 0 ? <p className={classes.small}>{t('payouts.nothingDue')}</p> : null}
        {items && items.length > 0 ? (
          <>
            <ul className={classes.due}>
              {items.map((one) => (
                <li key={`${one.affiliateId} ${one.currency}`}>
                  <RowText title={one.displayName || t('people.nameless')}>
                    {t('people.sales', { count: one.sales })}
                  </RowText>
                  <strong>{format.money(one)}</strong>
                  <Button size="sm" disabled={pay.pending} onClick={() => void pay.run(one)}>
                    {t('payouts.markPaid')}
                    <span className="visually-hidden">: {one.displayName}</span>
                  </Button>
                </li>
              ))}
            </ul>
            <div>
              <Button
                variant="default"
                size="sm"
                icon={<IconDownload size={18} aria-hidden />}
                loading={file.pending}
                onClick={() => void file.run()}
              >
                {t('payouts.file')}
              </Button>
            </div>
          </>
        ) : null}
      </Panel>
      <h2 className={classes.heading}>{t('payouts.paid')}</h2>
      <PageList
        pages={paid}
        label={t('payouts.paid')}
        keyOf={(row) => row.id}
        empty={
          <EmptyState icon={<IconCash />} title={t('payouts.emptyTitle')}>
            {t('payouts.emptyHint')}
          </EmptyState>
        }
        row={(row) => (
          <>
            <RowText title={row.displayName || t('people.nameless')}>
              {[format.date(row.paidAt), t('people.sales', { count: row.sales })].join(' · ')}
            </RowText>
            <strong>{format.money(row)}</strong>
          </>
        )}
      />
    </>
  );
}
