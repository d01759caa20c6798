import type { Reconciliation } from '@evergrow/domain/commerce/reconciliation';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import classes from '../books.module.css';
import { DifferenceRow } from './difference-row.tsx';

type Props = { reconciliation: Stored<Reconciliation>; onChanged: () => void };

/** A day that was compared: whether it agrees, and what differs, each with what can be done about it. */
export function CheckedDay({ reconciliation, onChanged }: Props) {
  const t = useT('books');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const { day, differences, compared, checked } = reconciliation;
  const open = differences.filter(({ key }) => checked[key] === undefined).length;
  return (
    <div className={classes.day}>
      <RowText
        title={
          <>
            {format.date(new Date(`${day}T12:00:00Z`))}{' '}
            <Badge tone={open > 0 ? 'warning' : 'success'}>
              {open > 0
                ? t('check.open', { count: open })
                : t(differences.length > 0 ? 'check.allSeen' : 'check.agrees')}
            </Badge>
          </>
        }
      >
        {t('check.compared', { count: compared })}
      </RowText>
      {differences.length === 0 ? null : (
        <ul className={classes.plain}>
          {differences.map((difference) => (
            <DifferenceRow
              key={difference.key}
              difference={difference}
              seen={checked[difference.key]}
              path={`t/${tenantId}/reconciliations/${day}`}
              onChanged={onChanged}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
