import type { AuditAction } from '@evergrow/domain/operations';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import classes from './audit-row.module.css';

type Props = {
  action: AuditAction;
  /** Who did it, as it is to be read. */
  actor: string;
  target: string;
  reason: string;
  at: Date | string;
};

/** One line of an audit trail: what was done, by whom, to what, why, when. */
export function AuditRow({ action, actor, target, reason, at }: Props) {
  const t = useT('operations');
  const format = useFormat();
  return (
    <>
      <RowText title={t(`actions.${action}`)}>
        {t('audit.by', { actor })} · <code className={classes.target}>{target}</code>
        {reason === '' ? null : <q className={classes.reason}>{reason}</q>}
      </RowText>
      <time className={classes.time} dateTime={new Date(at).toISOString()} title={format.relative(at)}>
        {format.dateTime(at)}
      </time>
    </>
  );
}
