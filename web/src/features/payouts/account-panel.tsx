import type { PayoutsView } from '@evergrow/domain/commerce/connect';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { missingOf } from './missing-of.ts';
import classes from './payouts.module.css';

type Account = PayoutsView['account'];

/** How far the account is. */
function stateOf(account: Account): 'none' | 'begun' | 'missing' | 'checking' | 'closed' | 'ready' {
  if (!account || account.disabledReason === 'disconnected') return 'none';
  if (account.disabledReason?.startsWith('rejected')) return 'closed';
  if (!account.detailsSubmitted) return 'begun';
  if (account.requirementsDue.length > 0) return 'missing';
  return account.chargesEnabled && account.payoutsEnabled ? 'ready' : 'checking';
}

/** The business's own account: connect one, say what is missing, or look at it where it is kept. */
export function AccountPanel({ account, path }: { account: Account; path: string }) {
  const t = useT('payouts');
  const { role } = useTenantView();
  const { key, renew } = useIdempotencyKey();
  const state = stateOf(account);
  const open = useAction(async (page: 'onboarding' | 'dashboard') => {
    const { url } = await api.post<{ url: string }>(`${path}/${page}`, { idempotencyKey: key() });
    renew();
    window.location.assign(url);
  });
  const isOwner = role === 'owner';
  const missing = state === 'begun' || state === 'missing' ? missingOf(account?.requirementsDue ?? []) : [];
  const asks = state === 'none' || state === 'begun' || state === 'missing';
  const hasPage = account?.detailsSubmitted === true && state !== 'none';
  return (
    <Panel
      title={t('account.title')}
      lead={t(`account.lead.${state}`)}
      actions={
        <Badge tone={state === 'ready' ? 'success' : state === 'closed' ? 'danger' : 'warning'}>
          {t(`account.state.${state}`)}
        </Badge>
      }
    >
      {missing.length > 0 ? (
        <Note title={t('account.missing')}>
          <ul className={classes.missing}>
            {missing.map((what) => (
              <li key={what}>{t(`account.needs.${what}`)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {account && state === 'missing' && account.chargesEnabled ? (
        <p className={classes.small}>{t('account.stillSells')}</p>
      ) : null}
      <ErrorNote error={open.error} />
      {isOwner ? (
        <div className={classes.actions}>
          {asks ? (
            <Button loading={open.pending} onClick={() => void open.run('onboarding')}>
              {t(state === 'none' ? 'account.connect' : 'account.goOn')}
            </Button>
          ) : null}
          {hasPage ? (
            <Button variant="default" loading={open.pending} onClick={() => void open.run('dashboard')}>
              {t('account.dashboard')}
            </Button>
          ) : null}
        </div>
      ) : (
        <p className={classes.small}>{t('account.ownerOnly')}</p>
      )}
    </Panel>
  );
}
