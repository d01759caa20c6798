import { listingStorage } from '@evergrow/domain/catalog';
import type { ClaimedGift, GiftPreview } from '@evergrow/domain/commerce/gift';
import { IconGift, IconPackage } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { signInPath } from '../../lib/safe-next.ts';
import { useSession } from '../../lib/session.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useStorageUrl } from '../../lib/use-storage-url.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import classes from './gift-page.module.css';

/** Where the link in a gift's mail leads: who it is from, what it is, and how to make it one's own. */
export default function GiftPage() {
  const t = useT('gifts');
  const { token = '' } = useParams();
  const session = useSession();
  const navigate = useNavigate();
  const [claimed, setClaimed] = useState<ClaimedGift | null>(null);
  const { data, error, reload } = useQuery(`gift/${token}`, () =>
    api.post<GiftPreview>('public/gifts/open', { body: { token } }),
  );
  useTitle(data ? t('page.title', { from: data.from || data.tenant.name }) : t('page.pageTitle'));
  const claim = useAction(async () =>
    setClaimed(await api.post<ClaimedGift>('gifts/claim', { body: { token } })),
  );
  // The library opens once one's own account knows of the shop.
  const account = session.status === 'signedIn' ? session.account : null;
  const arrived = claimed !== null && account?.memberships[claimed.tenantId] !== undefined;
  useEffect(() => {
    if (arrived) navigate(`/t/${claimed.slug}/library`, { replace: true });
  }, [arrived, claimed, navigate]);
  if (error !== null && data === undefined) {
    if (problemCode(error) !== 'gift_not_found')
      return <ErrorState error={error} onRetry={() => void reload()} />;
    return (
      <EmptyState level={1} icon={<IconGift />} title={t('page.goneTitle')}>
        {t('page.goneHint')}
      </EmptyState>
    );
  }
  if (data === undefined) return <ListSkeleton rows={2} height={64} />;
  const here = `/gift/${token}`;
  const from = data.from || data.tenant.name;
  return (
    <article className={classes.page}>
      <span className={classes.bow} aria-hidden>
        <IconGift size={40} stroke={1.4} />
      </span>
      {data.recipientName === '' ? null : (
        <p className={classes.hello}>{t('page.hello', { name: data.recipientName })}</p>
      )}
      <h1 className={classes.title}>{t('page.title', { from })}</h1>
      {data.message === '' ? null : <blockquote className={classes.message}>{data.message}</blockquote>}
      <Things tenantId={data.tenant.id} items={data.items} />
      <div className={classes.actions}>
        {session.status === 'signedIn' ? (
          <>
            <ErrorNote error={claim.error} />
            <Button
              fullWidth
              size="lg"
              loading={claim.pending || claimed !== null}
              onClick={() => void claim.run()}
            >
              {t('page.claim')}
            </Button>
            <p className={classes.small}>{t('page.as', { email: session.email })}</p>
          </>
        ) : session.status === 'loading' ? (
          <ListSkeleton rows={1} height={54} />
        ) : (
          <>
            <LinkButton to={`/auth/sign-up?next=${encodeURIComponent(here)}`} fullWidth size="lg">
              {t('page.signUp')}
            </LinkButton>
            <LinkButton to={signInPath(here)} fullWidth variant="default" size="lg">
              {t('page.signIn')}
            </LinkButton>
            <p className={classes.small}>{t('page.why', { tenant: data.tenant.name })}</p>
          </>
        )}
      </div>
    </article>
  );
}

function Things({ tenantId, items }: Pick<GiftPreview, 'items'> & { tenantId: string }) {
  const t = useT('gifts');
  const format = useFormat();
  return (
    <ul className={classes.things} aria-label={t('page.things')}>
      {items.map(({ offeringId, title, choice, quantity, picture }) => (
        <li key={`${offeringId} ${choice}`}>
          <span className={classes.picture} aria-hidden>
            {picture ? (
              <Shown path={listingStorage.picture(tenantId, offeringId, picture.id, 160)} />
            ) : (
              <IconPackage size={26} stroke={1.5} />
            )}
          </span>
          <span className={classes.what}>
            <strong>{title}</strong>
            {choice === '' ? null : <small>{choice}</small>}
          </span>
          {quantity > 1 ? <span>{`× ${format.number(quantity)}`}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Shown({ path }: { path: string }) {
  const url = useStorageUrl(path);
  return <img src={url ?? undefined} alt="" />;
}
