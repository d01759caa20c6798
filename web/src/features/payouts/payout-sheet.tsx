import type { PayoutParts, PayoutRow } from '@evergrow/domain/commerce/connect';
import { IconReceipt } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './payouts.module.css';

type Props = { payout: PayoutRow | null; path: string; onClose: () => void };

/** What a payout consists of: each sale and refund, with what the platform kept. */
export function PayoutSheet({ payout, path, onClose }: Props) {
  const t = useT('payouts');
  const format = useFormat();
  return (
    <Sheet
      open={payout !== null}
      onClose={onClose}
      title={
        payout ? t('parts.title', { amount: format.money(payout), date: format.date(payout.createdAt) }) : ''
      }
    >
      {payout ? <Parts key={payout.id} payout={payout} path={`${path}/${payout.id}`} /> : null}
    </Sheet>
  );
}

function Parts({ payout: { currency }, path }: { payout: PayoutRow; path: string }) {
  const t = useT('payouts');
  const format = useFormat();
  const { slug } = useTenant();
  const money = (amount: number) => format.money({ amount, currency });
  const pages = usePages<PayoutParts['items'][number], string>(path, async (cursor) => {
    const page = await api.get<PayoutParts>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  return (
    <PageList
      pages={pages}
      label={t('list.contents')}
      keyOf={({ id }) => id}
      empty={
        <EmptyState icon={<IconReceipt />} title={t('parts.emptyTitle')}>
          {t('parts.emptyHint')}
        </EmptyState>
      }
      row={({ what, amount, commission, net, orderId, at }) => (
        <>
          <RowText
            title={
              orderId === null ? (
                t(`parts.what.${what}`)
              ) : (
                <TextLink to={`/w/${slug}/books?order=${orderId}`}>{t(`parts.what.${what}`)}</TextLink>
              )
            }
          >
            {format.date(at)} · {money(amount)}
            {commission === 0
              ? ''
              : ` · ${t(commission > 0 ? 'parts.kept' : 'parts.givenBack', { amount: money(Math.abs(commission)) })}`}
          </RowText>
          <strong className={classes.net}>{money(net)}</strong>
        </>
      )}
    />
  );
}
