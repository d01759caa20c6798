import type { CommissionTerms } from '@evergrow/domain/commerce/connect';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Stat } from '../../ui/stat.tsx';
import classes from './payouts.module.css';

type Props = { terms: CommissionTerms /** Payments go to the business's own account. */; sells: boolean };

/** What the platform keeps, said plainly. */
export function CommissionPanel({ terms: { points, marketPoints, fixed }, sells }: Props) {
  const t = useT('payouts');
  const format = useFormat();
  const percent = (hundredths: number) =>
    format.number(hundredths / 10_000, { style: 'percent', maximumFractionDigits: 2 });
  const added = fixed && fixed.amount > 0 ? ` + ${format.money(fixed)}` : '';
  return (
    <Panel title={t('commission.title')} lead={t(sells ? 'commission.lead' : 'commission.notYet')}>
      <dl className={classes.figures}>
        <Stat
          label={t('commission.usual')}
          value={`${percent(points)}${added}`}
          hint={t('commission.usualHint')}
        />
        <Stat
          label={t('commission.market')}
          value={`${percent(marketPoints)}${added}`}
          hint={t('commission.marketHint')}
        />
      </dl>
    </Panel>
  );
}
