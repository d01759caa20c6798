import type { PayoutRow } from '@evergrow/domain/commerce/connect';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { RowText } from '../../ui/row-text.tsx';

const tones = {
  pending: 'neutral',
  inTransit: 'neutral',
  paid: 'success',
  failed: 'danger',
  canceled: 'warning',
} as const;

/** One payout: how much, when, and whether it arrived. */
export function PayoutLine({ payout, onChoose }: { payout: PayoutRow; onChoose: () => void }) {
  const t = useT('payouts');
  const format = useFormat();
  const { state, failure, arrivesAt, createdAt } = payout;
  const when = state === 'paid' ? 'list.arrived' : 'list.arrives';
  return (
    <>
      <RowText
        title={
          <>
            {format.money(payout)} <Badge tone={tones[state]}>{t(`list.state.${state}`)}</Badge>
          </>
        }
      >
        {failure ?? t(when, { date: format.date(arrivesAt) })}
      </RowText>
      <Button size="sm" variant="default" onClick={onChoose}>
        {t('list.contents')}
        <span className="visually-hidden">: {format.date(createdAt)}</span>
      </Button>
    </>
  );
}
