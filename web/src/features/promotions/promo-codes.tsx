import type { PromoCodeRow } from '@evergrow/domain/pricing';
import { IconPlus, IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { RowText } from '../../ui/row-text.tsx';
import classes from './codes.module.css';
import { PromoCodeSheet } from './promo-code-sheet.tsx';
import { useSoldOfferings } from './use-sold-offerings.ts';

type Page = { items: PromoCodeRow[]; nextCursor: string | null };

/** What codes there are, what each is worth and how often it was used. */
export function PromoCodes() {
  const t = useT('promotions');
  const format = useFormat();
  const { id, currency } = useTenant();
  const path = `t/${id}/promo-codes`;
  /** Undefined: no sheet; null: a new code. */
  const [editing, setEditing] = useState<PromoCodeRow | null | undefined>(undefined);
  const pages = usePages<PromoCodeRow, string>(path, async (cursor) => {
    const page = await api.get<Page>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  const create = (
    <Button icon={<IconPlus size={20} aria-hidden />} onClick={() => setEditing(null)}>
      {t('promos.create')}
    </Button>
  );
  const sold = useSoldOfferings();
  const worth = ({ kind, value, buy, get, freeOfferingId }: PromoCodeRow) => {
    const percent = format.number(value, { maximumFractionDigits: 3 });
    switch (kind) {
      case 'percent':
        return `−${percent} %`;
      case 'flat':
        return `−${format.money({ amount: value, currency })}`;
      case 'freeItem': {
        const title = sold?.find(({ id: offeringId }) => offeringId === freeOfferingId)?.title;
        return title === undefined ? t('promos.freeGone') : t('promos.freeWorth', { title });
      }
      case 'buyGet':
        return value === 100
          ? t('promos.buyGetFree', { buy, get })
          : t('promos.buyGetWorth', { buy, get, percent });
    }
  };
  const uses = ({ uses: used, maxUses }: PromoCodeRow) =>
    maxUses === null
      ? t('promos.uses', { count: used })
      : t('promos.usesOf', { used: format.number(used), most: format.number(maxUses) });
  return (
    <>
      {pages.items.length > 0 ? <div className={classes.actions}>{create}</div> : null}
      <PageList
        pages={pages}
        label={t('promos.codes')}
        keyOf={({ code }) => code}
        empty={
          <EmptyState icon={<IconTicket />} title={t('promos.emptyTitle')} action={create}>
            {t('promos.emptyHint')}
          </EmptyState>
        }
        row={(promo) => (
          <>
            <RowText
              title={
                <>
                  {promo.automatic ? promo.title : <code>{promo.code}</code>}{' '}
                  {promo.active ? null : <Badge tone="neutral">{t('promos.off')}</Badge>}
                </>
              }
            >
              {[
                worth(promo),
                promo.automatic ? t('promos.self') : null,
                promo.combines ? null : t('promos.alone'),
                uses(promo),
                promo.offeringIds.length > 0 ? t('promos.only', { count: promo.offeringIds.length }) : null,
                promo.firstOrder ? t('promos.firstOrder') : null,
                promo.until === null ? null : t('promos.until', { date: format.date(promo.until) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </RowText>
            <Button size="sm" variant="subtle" onClick={() => setEditing(promo)}>
              {t('promos.change')}
              <span className="visually-hidden">: {promo.automatic ? promo.title : promo.code}</span>
            </Button>
          </>
        )}
      />
      {editing === undefined ? null : (
        <PromoCodeSheet promo={editing} onClose={() => setEditing(undefined)} onSaved={pages.reload} />
      )}
    </>
  );
}
