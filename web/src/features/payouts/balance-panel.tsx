import type { PayoutsView } from '@evergrow/domain/commerce/connect';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Stat } from '../../ui/stat.tsx';
import classes from './payouts.module.css';

/** What the payment service holds for the business: ready for the bank, and not yet. */
export function BalancePanel({ balance }: { balance: PayoutsView['balance'] }) {
  const t = useT('payouts');
  const format = useFormat();
  const said = (sums: readonly { amount: number; currency: PayoutsView['items'][number]['currency'] }[]) =>
    sums.map((sum) => format.money(sum)).join(' · ') || '–';
  return (
    <Panel title={t('balance.title')}>
      {balance ? (
        <dl className={classes.figures}>
          <Stat
            label={t('balance.available')}
            value={said(balance.available)}
            hint={t('balance.availableHint')}
          />
          <Stat label={t('balance.pending')} value={said(balance.pending)} hint={t('balance.pendingHint')} />
        </dl>
      ) : (
        <Note>{t('balance.unknown')}</Note>
      )}
    </Panel>
  );
}
