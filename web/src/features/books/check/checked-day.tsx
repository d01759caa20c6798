import type { Difference, Reconciliation } from '@evergrow/domain/commerce/reconciliation';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { CheckField } from '../../../ui/check-field.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from '../books.module.css';

type Props = { reconciliation: Stored<Reconciliation>; onChanged: () => void };

/** A day that was compared: whether it agrees, and what differs, each to be marked when somebody has seen to it. */
export function CheckedDay({ reconciliation, onChanged }: Props) {
  const t = useT('books');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const { day, differences, compared, checked } = reconciliation;
  const open = differences.filter(({ key }) => checked[key] === undefined).length;
  const mark = useAction(async (key: string, isChecked: boolean) => {
    await api.put(`t/${tenantId}/reconciliations/${day}/checked`, { body: { key, isChecked } });
    onChanged();
  });
  return (
    <div className={classes.day}>
      <RowText
        title={
          <>
            {format.date(new Date(`${day}T12:00:00Z`))}
            <Badge tone={open > 0 ? 'warning' : 'success'}>
              {open > 0 ? t('check.open', { count: open }) : t('check.agrees')}
            </Badge>
          </>
        }
      >
        {t('check.compared', { count: compared })}
      </RowText>
      {differences.length === 0 ? null : (
        <ul className={classes.plain}>
          {differences.map((difference) => (
            <li key={difference.key} className={classes.difference}>
              <Said difference={difference} />
              <CheckField
                label={t('check.checked')}
                checked={checked[difference.key] !== undefined}
                onChange={(isChecked) => void mark.run(difference.key, isChecked)}
              />
            </li>
          ))}
        </ul>
      )}
      <ErrorNote error={mark.error} />
    </div>
  );
}

function Said({ difference }: { difference: Difference }) {
  const t = useT('books');
  const format = useFormat();
  const { slug } = useTenant();
  const { kind, what, orderId, currency, ours, theirs } = difference;
  const money = (amount: number | null) => format.money({ amount: amount ?? 0, currency });
  return (
    <span>
      {t(`kinds.${what}`)}: {t(`check.kinds.${kind}`, { ours: money(ours), theirs: money(theirs) })}{' '}
      <TextLink to={`/w/${slug}/orders?order=${orderId}`}>{t('ledger.order')}</TextLink>
    </span>
  );
}
