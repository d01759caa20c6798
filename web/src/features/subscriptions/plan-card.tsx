import type { PublicPlan } from '@evergrow/domain/commerce/subscription';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { type Chosen, PlanFields } from './plan-fields.tsx';
import { SubscribeStep } from './subscribe-step.tsx';
import classes from './subscriptions.module.css';

/** A plan: what it costs, what comes with it, and subscribing. `bare`: without its name, where the page says it. */
export function PlanCard({ plan, bare = false }: { plan: PublicPlan; bare?: boolean }) {
  const t = useT('subscriptions');
  const { currency } = useTenant();
  const sold = plan.prices.find(({ prices }) => prices.some((price) => price.currency === currency));
  const [chosen, setChosen] = useState<Chosen>({ priceId: sold?.id ?? '', quantity: 1 });
  return (
    <section className={classes.card} aria-label={plan.title}>
      {bare ? null : (
        <header className={classes.cardHead}>
          <h2>{plan.title}</h2>
          {plan.trialDays > 0 ? <Badge>{t('trial', { count: plan.trialDays })}</Badge> : null}
        </header>
      )}
      {!bare && plan.summary ? <p className={classes.quiet}>{plan.summary}</p> : null}
      <PlanFields plan={plan} currency={currency} chosen={chosen} onChoose={setChosen} />
      {plan.includes.length > 0 ? (
        <ul className={classes.includes} aria-label={t('includes')}>
          {plan.includes.map(({ offeringId, title }) => (
            <li key={offeringId}>
              <IconCheck size={18} aria-hidden />
              {title}
            </li>
          ))}
        </ul>
      ) : null}
      {sold ? <SubscribeStep plan={plan} chosen={chosen} /> : null}
    </section>
  );
}
