import {
  type Balances,
  type LedgerAccount,
  type LedgerMonth,
  ledgerAccountSchema,
  ledgerMonthSchema,
} from '@evergrow/domain/commerce';
import { type Currency, paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useLiveQuery } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import classes from '../books.module.css';

/** Eight years. */
const mostMonths = 96;

/** Accounts that grow by credit: shown above zero when they hold something. */
const byCredit = new Set<LedgerAccount>([
  'sales',
  'breakage',
  'tax',
  'tips',
  'giftCards',
  'credits',
  'overpaid',
  'affiliatePayable',
]);

/** All months together, by currency. */
function sumOf(months: readonly LedgerMonth[]): [Currency, Balances][] {
  const sums: Partial<Record<Currency, Balances>> = {};
  for (const { balances } of months) {
    for (const [currency, by] of Object.entries(balances) as [Currency, Balances][]) {
      sums[currency] ??= {};
      const sum = sums[currency];
      for (const [account, amount] of Object.entries(by) as [LedgerAccount, number][]) {
        sum[account] = (sum[account] ?? 0) + amount;
      }
    }
  }
  return Object.entries(sums) as [Currency, Balances][];
}

/** What each account holds, in plain words. One read for each month there was anything in. */
export function BalancesPanel({ onChoose }: { onChoose: (account: LedgerAccount) => void }) {
  const t = useT('books');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const { data, error } = useLiveQuery<LedgerMonth>(
    `ledger-months/${tenantId}`,
    paths.ledgerMonths(tenantId),
    ledgerMonthSchema,
    (f) => [f.limit(mostMonths)],
  );
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return <ListSkeleton rows={4} />;
  return sumOf(data).map(([currency, balances]) => (
    <Panel key={currency} title={t('ledger.balances', { currency })} lead={t('ledger.balancesLead')}>
      <ul className={classes.accounts}>
        {ledgerAccountSchema.options
          .filter((account) => (balances[account] ?? 0) !== 0)
          .map((account) => {
            const amount = (balances[account] ?? 0) * (byCredit.has(account) ? -1 : 1);
            return (
              <li key={account}>
                <button type="button" onClick={() => onChoose(account)}>
                  <span>
                    {t(`accounts.${account}.name`)}
                    <small>{t(`accounts.${account}.means`)}</small>
                  </span>
                  <strong className={classes.amount}>{format.money({ amount, currency })}</strong>
                </button>
              </li>
            );
          })}
      </ul>
    </Panel>
  ));
}
