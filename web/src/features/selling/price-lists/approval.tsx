import type { PriceListView } from '@evergrow/domain/pricing';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { useNavigate } from 'react-router';
import { useTenant, useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from '../selling.module.css';

type Props = { list: PriceListView; onChanged: () => void };

/** Where a price list stands, and what can be done about it now. */
export function Approval({ list, onChanged }: Props) {
  const t = useT('selling');
  const format = useFormat();
  const tenant = useTenant();
  const navigate = useNavigate();
  const { role } = useTenantView();
  const isAdmin = role !== null && isAtLeast(role, 'admin');
  const path = `t/${tenant.id}/price-lists/${list.id}`;
  const act = useAction(async (what: 'submit' | 'approve' | 'refuse' | 'withdraw' | 'delete') => {
    const { version } = list;
    if (what === 'delete') {
      await api.delete(path);
      navigate(`/w/${tenant.slug}/price-lists`);
    } else if (what === 'submit') {
      await api.post(`${path}/submit`, { body: { version } });
    } else {
      await api.post(`${path}/decision`, { body: { decision: what, version, reason: '' } });
    }
    toast({ message: t(`lists.done.${what}`) });
    if (what !== 'delete') onChanged();
  });
  const mine = list.proposedByMe && role !== 'owner';
  return (
    <Panel
      title={t('lists.approval')}
      actions={
        <Badge tone={list.state === 'approved' ? 'success' : 'neutral'}>
          {t(`lists.states.${list.state}`)}
        </Badge>
      }
    >
      <p className={classes.note}>
        {list.inForce && list.approvedAt
          ? t('lists.inForceSince', {
              percent: format.number(list.inForce.percentOff),
              count: list.inForce.prices.length,
              date: format.date(list.approvedAt),
            })
          : t('lists.notInForce')}
      </p>
      {list.state === 'awaitingApproval' && mine ? (
        <p className={classes.note}>{t('lists.somebodyElse')}</p>
      ) : null}
      <div className={classes.inline}>
        {list.state === 'draft' ? (
          <Button loading={act.pending} onClick={() => void act.run('submit')}>
            {t('lists.submit')}
          </Button>
        ) : null}
        {list.state === 'awaitingApproval' && isAdmin ? (
          <>
            {mine ? null : (
              <Button loading={act.pending} onClick={() => void act.run('approve')}>
                {t('lists.approve')}
              </Button>
            )}
            <Button variant="default" loading={act.pending} onClick={() => void act.run('refuse')}>
              {t('lists.refuse')}
            </Button>
          </>
        ) : null}
        {list.inForce && isAdmin ? (
          <Button variant="default" loading={act.pending} onClick={() => void act.run('withdraw')}>
            {t('lists.withdraw')}
          </Button>
        ) : null}
        {!list.inForce && isAdmin ? (
          <Button variant="subtle" loading={act.pending} onClick={() => void act.run('delete')}>
            {t('lists.delete')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={act.error} />
    </Panel>
  );
}
