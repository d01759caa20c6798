import type { PublicPlan, Subscribed, SubscribeInput } from '@evergrow/domain/commerce/subscription';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { joinTenant } from '../../lib/join-tenant.ts';
import { problemCode } from '../../lib/problem.ts';
import { signInPath } from '../../lib/safe-next.ts';
import { useSession } from '../../lib/session.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Chosen } from './plan-fields.tsx';
import classes from './subscriptions.module.css';

/** The one thing to do next about a plan: signing in, or going on to the payment page. */
export function SubscribeStep({ plan, chosen }: { plan: PublicPlan; chosen: Chosen }) {
  const t = useT('subscriptions');
  const session = useSession();
  const { pathname } = useLocation();
  const { tenant, role } = useTenantView();
  const [leaving, setLeaving] = useState(false);
  const subscribe = useAction(async () => {
    if (role === null) await joinTenant(tenant.id);
    const { referralIn } = await import('../affiliates/kept-referral.ts');
    const body: SubscribeInput = {
      ...chosen,
      offeringId: plan.offeringId,
      currency: tenant.currency,
      referral: referralIn(tenant.slug),
    };
    // The server knows the same wish again by itself: pressed twice, it is one subscription and one page.
    const idempotencyKey = crypto.randomUUID();
    const { url } = await api.post<Subscribed>(`t/${tenant.id}/subscriptions`, { body, idempotencyKey });
    setLeaving(true);
    window.location.assign(url);
  });
  const opening = session.status === 'signedIn' && session.account === null && session.accountError === null;
  if (session.status === 'loading' || opening) return <Skeleton height={54} />;
  if (session.status === 'signedOut') {
    return (
      <div className={classes.next}>
        <LinkButton to={`/auth/sign-up?next=${encodeURIComponent(pathname)}`} size="lg" fullWidth>
          {t('subscribe.signUp')}
        </LinkButton>
        <LinkButton to={signInPath(pathname)} variant="default" fullWidth>
          {t('subscribe.signIn')}
        </LinkButton>
      </div>
    );
  }
  const has = problemCode(subscribe.error) === 'conflict';
  return (
    <div className={classes.next}>
      {has ? (
        <Note tone="info" title={t('subscribe.hasTitle')}>
          {t.rich('subscribe.hasHint', {
            link: (inner) => <TextLink to={`/t/${tenant.slug}/subscriptions`}>{inner}</TextLink>,
          })}
        </Note>
      ) : (
        <ErrorNote error={subscribe.error} />
      )}
      <Button
        size="lg"
        fullWidth
        loading={subscribe.pending || leaving}
        onClick={() => void subscribe.run()}
        after={<IconExternalLink size={20} aria-hidden />}
      >
        {plan.trialDays > 0 ? t('subscribe.try', { count: plan.trialDays }) : t('subscribe.button')}
        <span className="visually-hidden">: {plan.title}</span>
      </Button>
      <p className={classes.small}>
        {plan.trialDays > 0
          ? t(plan.cardForTrial ? 'subscribe.trialCard' : 'subscribe.trialFree')
          : t('subscribe.anyTime')}
      </p>
    </div>
  );
}
