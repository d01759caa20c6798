import type { MyAffiliate } from '@evergrow/domain/commerce/affiliate';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import classes from './affiliates.module.css';

type Props = { view: MyAffiliate; onApplied: () => void };

/** The ways of recommending that are open to somebody and that they do not use yet. */
export function ApplyPanel({ view: { programme, me }, onApplied }: Props) {
  const t = useT('affiliates');
  const format = useFormat();
  const { id, currency } = useTenant();
  const { key, renew } = useIdempotencyKey();
  const [about, setAbout] = useState('');
  const apply = useAction(async (kind: 'affiliate' | 'customer') => {
    await api.post(`t/${id}/my-affiliate`, { body: { kind, about }, idempotencyKey: key() });
    renew();
    onApplied();
  });
  const percent = format.number(programme.commissionPoints / 100, { maximumFractionDigits: 2 });
  const credit = format.money({ amount: programme.referralCredit, currency });
  return (
    <div className={classes.ways}>
      {programme.referralsOn && me === null ? (
        <Panel title={t('apply.friends')} lead={t('apply.friendsLead', { credit })}>
          <ActionForm action={apply} onSubmit={() => void apply.run('customer')} button={t('apply.invite')}>
            <p className={classes.small}>
              {t('apply.friendsTerms', { days: format.number(programme.holdDays) })}
            </p>
          </ActionForm>
        </Panel>
      ) : null}
      {programme.on && me?.kind !== 'affiliate' && !me?.asks ? (
        <Panel title={t('apply.affiliate')} lead={t('apply.affiliateLead', { percent })}>
          <ActionForm action={apply} onSubmit={() => void apply.run('affiliate')} button={t('apply.send')}>
            <TextAreaField
              label={t('apply.about')}
              hint={t('apply.aboutHint')}
              optional
              value={about}
              onChange={setAbout}
              maxLength={500}
            />
            <p className={classes.small}>
              {t('apply.affiliateTerms', { days: format.number(programme.holdDays) })}
            </p>
          </ActionForm>
        </Panel>
      ) : null}
    </div>
  );
}
