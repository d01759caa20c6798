import type { GiftCardRow } from '@evergrow/domain/pricing';
import { IconGift, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { RefundCardSheet } from '../sold-cards/refund-sheet.tsx';
import { SaleSettings } from '../sold-cards/sale-settings.tsx';
import classes from './codes.module.css';
import { GiftCardSheet } from './gift-card-sheet.tsx';

type Page = { items: GiftCardRow[]; nextCursor: string | null };

/** Gift cards: what each was issued for and what is left of it. */
export function GiftCards() {
  const t = useT('promotions');
  const app = useT('app');
  const format = useFormat();
  const { id } = useTenant();
  const path = `t/${id}/gift-cards`;
  const [issuing, setIssuing] = useState(false);
  const [refunding, setRefunding] = useState<GiftCardRow | null>(null);
  const sold = useT('sold-cards');
  const pages = usePages<GiftCardRow, string>(path, async (cursor) => {
    const page = await api.get<Page>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  const change = useAction(async (card: GiftCardRow, active: boolean) => {
    const changed = await api.put<GiftCardRow>(`${path}/${card.id}`, { body: { active } });
    pages.update((items) => items.map((item) => (item.id === card.id ? changed : item)));
    if (!active) {
      toast({
        message: t('gifts.withdrawn', { ending: card.ending }),
        undo: { label: app('undo'), run: () => void change.run(changed, true) },
      });
    }
  });
  const issue = (
    <Button icon={<IconPlus size={20} aria-hidden />} onClick={() => setIssuing(true)}>
      {t('gifts.issue')}
    </Button>
  );
  return (
    <>
      {pages.items.length > 0 ? <div className={classes.actions}>{issue}</div> : null}
      <ErrorNote error={change.error} />
      <PageList
        pages={pages}
        label={t('promos.giftCards')}
        keyOf={(card) => card.id}
        empty={
          <EmptyState icon={<IconGift />} title={t('gifts.emptyTitle')} action={issue}>
            {t('gifts.emptyHint')}
          </EmptyState>
        }
        row={(card) => (
          <>
            <RowText
              title={
                <>
                  •••• {card.ending} {card.active ? null : <Badge tone="neutral">{t('gifts.off')}</Badge>}
                </>
              }
            >
              {[
                t('gifts.left', {
                  left: format.money({ amount: card.balance, currency: card.currency }),
                  issued: format.money({ amount: card.issued, currency: card.currency }),
                }),
                card.expiresAt === null ? null : t('promos.until', { date: format.date(card.expiresAt) }),
                card.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </RowText>
            {card.orderId !== null && card.balance > 0 ? (
              <Button size="sm" variant="subtle" onClick={() => setRefunding(card)}>
                {sold('refund.open')}
                <span className="visually-hidden">: •••• {card.ending}</span>
              </Button>
            ) : null}
            <Button
              size="sm"
              variant="subtle"
              loading={change.pending}
              onClick={() => void change.run(card, !card.active)}
            >
              {t(card.active ? 'gifts.withdraw' : 'gifts.restore')}
              <span className="visually-hidden">: •••• {card.ending}</span>
            </Button>
          </>
        )}
      />
      <div className={classes.sale}>
        <SaleSettings />
      </div>
      {refunding ? (
        <RefundCardSheet card={refunding} onClose={() => setRefunding(null)} onDone={pages.reload} />
      ) : null}
      {issuing ? <GiftCardSheet onClose={() => setIssuing(false)} onIssued={pages.reload} /> : null}
    </>
  );
}
